"""Films that a page shows: what is said in them must be there to read (WCAG 2.2, 1.2.2)."""

import re

from generator.lazy_pattern import lazy_pattern
from generator.markdown.code import without_code
from generator.model.files import Source
from generator.problems import Problem, Problems

FILM = lazy_pattern(r"<video\b(?:(?!</video).)*", re.IGNORECASE | re.DOTALL)
CAPTIONS = lazy_pattern(r"<track\b[^>]*\bkind\s*=\s*[\"']?(?:captions|subtitles)\b", re.IGNORECASE)
HINT = 'write <track kind="captions" src="….vtt" srclang="en" label="English"> within it'


def check_films(source: Source, text: str) -> Problems:
    """Every `<video>` without captions."""
    if "<video" not in text.lower():
        return []
    start = max(source.text.find(text), 0)
    return [
        Problem(
            source.at_offset(start + found.start()),
            "a film has no captions, so not everybody learns what is said in it",
            HINT,
            check="film-without-captions",
        )
        for found in FILM.finditer(without_code(text))
        if not CAPTIONS.search(found[0])
    ]
