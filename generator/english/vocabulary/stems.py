"""The beginnings of sentences that people type along, column by column: “We talked about …” above a column invites
it. What is left is the end of that sentence."""

import re
from functools import lru_cache

from generator.english.vocabulary.phrases import likely_phrases
from generator.lazy_pattern import lazy_pattern

BULLET = lazy_pattern(r"(?:[-–—*•·‣▪►✓✔]++|\(?\d{1,2}[.)]|[a-z]\))\s++")
ELLIPSIS = lazy_pattern(r"(?:…|\.{2,})\s*+")
STEMS_AT_MOST = 3
"""How many may follow each other: “Next: we look forward to …”."""


def without_stem(column: str, text: str) -> str:
    """What a cell says behind a bullet and the stems of its column's sentence: “- we talked about pay” → pay.

    A cell that is a stem and no more says nothing, unless it is a single word."""
    text = _without(BULLET, text.strip())
    for _ in range(STEMS_AT_MOST):
        text = _without(ELLIPSIS, text)
        stems = likely_phrases(column, text)
        rest = _without(_stems(stems), text).strip() if stems else text
        if rest == text:
            break
        if not rest:
            return "" if " " in text else text
        text = rest
    return text


def _without(beginning: re.Pattern[str], text: str) -> str:
    found = beginning.match(text)
    return text[found.end() :] if found else text


@lru_cache(1024)
def _stems(phrases: str) -> re.Pattern[str]:
    """A stem, with the colon or dash behind it; none where the last word goes on: about-turn."""
    return re.compile(rf"{phrases}(?![’'/-]\w)(?:\s*+[,:–—-]++(?=\s))?\s*+", re.IGNORECASE)
