"""Films and sounds that a page plays: what is said in them must be there to read, and whoever they disturb must be
able to stop them (WCAG 2.2, 1.2.2, 1.4.2 and 2.2.2)."""

import re
from collections.abc import Iterator

from generator.lazy_pattern import lazy_pattern
from generator.markdown.code import without_code
from generator.markdown.comments import without_comments
from generator.model.files import Source
from generator.problems import Problem, Problems

FILM = lazy_pattern(r"<video\b(?:(?!</video).)*", re.IGNORECASE | re.DOTALL)
CAPTIONS = lazy_pattern(r"<track\b[^>]*\bkind\s*=\s*[\"']?(?:captions|subtitles)\b", re.IGNORECASE)
HINT = 'write <track kind="captions" src="….vtt" srclang="en" label="English"> within it'
PLAYER = lazy_pattern(r"""<(video|audio)(?=[\s/>])((?:[^<>"']|"[^"]*"|'[^']*')*)>""", re.IGNORECASE)
VALUE = lazy_pattern(r"""=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)""")
NAMES = {"video": "film", "audio": "sound"}


def check_films(source: Source, text: str) -> Problems:
    """Every `<video>` without captions, and whatever plays without controls."""
    small = text.lower()
    if "<video" not in small and "<audio" not in small:
        return []
    start = max(source.text.find(text), 0)
    bare = without_code(without_comments(text))
    return [
        *(
            Problem(
                source.at_offset(start + found.start()),
                "a film has no captions, so not everybody learns what is said in it",
                HINT,
                check="film-without-captions",
            )
            for found in FILM.finditer(bare)
            if not CAPTIONS.search(found[0])
        ),
        *_uncontrolled(source, bare, start),
    ]


def _uncontrolled(source: Source, text: str, start: int) -> Iterator[Problem]:
    """A warning for each film or sound that nobody can stop, or start: pages run no scripts that could."""
    for found in PLAYER.finditer(text):
        tag = found[1].lower()
        names = set(re.findall(r"[^\s/]+", VALUE.sub(" ", found[2]).lower()))
        if "controls" not in names:
            ends = "plays by itself, and nobody can stop it" if "autoplay" in names else "cannot be started"
            yield Problem(
                source.at_offset(start + found.start()),
                f"a {NAMES[tag]} {ends}: it has no controls",
                f"write <{tag} controls …>",
                warning=True,
                check="film-without-controls",
            )
