"""What other programs leave in a cell: line breaks as `_x000D_`, `<br>` or `\\n`, `&amp;`, a postcode as a
formula, the number or the dash of a list. It is taken for what it was, and told."""

import html
import re
from functools import lru_cache

from generator.lazy_pattern import lazy_pattern
from generator.model.notes import SENTENCE_ENDS
from generator.people.tables.cell_lists import as_words, list_mark

MARKS = lazy_pattern(
    r"_x[0-9A-Fa-f]{4}_|&#?\w+;|<\s*/?\s*(?:br|p|div)\b|\\r|\\n|^\s*(?:=|'|[-–—•*·▪◦‣]|#\d|\d{1,3}[.)])|[\u2028\u2029\x85\n•▪◦‣]"
)
"""Whether there may be any: most cells have none."""
BEGINS = lazy_pattern(r"\s*[=’'\-–—•*·▪◦‣#\d]")
WITHIN = lazy_pattern("[_&<\\\\\u2028\u2029\x85\n•▪◦‣]")
"""The signs of which there is one at least; to look for them takes a fifth of the time."""
ESCAPED = lazy_pattern(r"_x([0-9A-Fa-f]{4})_")
ENTITY = lazy_pattern(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
BREAK = lazy_pattern(r"<\s*br\s*/?\s*>|<\s*/?\s*(?:p|div)\b[^<>]*>|[\u2028\u2029\x85]", re.IGNORECASE)
TYPED_BREAK = lazy_pattern(r"(?:\\r)?\\n|\\r(?!\w)")
PATH = lazy_pattern(r"\w:\\|\\\\|\\[a-z]*\\")
FORMULA = lazy_pattern(r'\s*=\s*"([^"]*)"\s*')
GUARD = lazy_pattern(r"\s*'(\d[\d \-]*)\s*")
LISTED = frozenset({"name", "topic", "strength", "recoup", "next_step", "new"})
"""Columns whose cells come out of lists; a company may be called “1. FC Köln”."""


@lru_cache(maxsize=1000)
def _marked(text: str) -> bool:
    """Whether there may be a trace in a cell, which is asked twice of each."""
    return bool((BEGINS.match(text) or WITHIN.search(text)) and MARKS.search(text))


@lru_cache(maxsize=10_000)
def without_traces(text: str, column: str) -> str:
    """A cell as it was before another program wrote it."""
    return _mended(text, column) if _marked(text) else text


@lru_cache(maxsize=10_000)
def told_trace(text: str, column: str) -> str:
    """The first thing in a cell that was taken for something else; empty where there is none."""
    if not _marked(text):
        return ""
    for found in (ESCAPED.search(text), _entity(text), BREAK.search(text), _typed(text)):
        if found and found[0].isprintable():
            return found[0]
    if FORMULA.fullmatch(text):
        return '="…"'
    listed = list_mark(text) if column in LISTED else None
    return listed[0].strip() if listed else ""


def made_list(text: str, column: str) -> str:
    """The words that are made of the lines or the items of a cell; empty where it is no list."""
    if column not in SENTENCE_ENDS or not _marked(text):
        return ""
    plain = _unescaped(text)
    words = as_words(plain)
    mark = list_mark(plain)
    return words if words != " ".join(plain[mark.end() if mark else 0 :].split()) else ""


def _mended(text: str, column: str) -> str:
    text = _unescaped(text)
    if column in SENTENCE_ENDS:
        return as_words(text)
    mark = list_mark(text) if column in LISTED else None
    return text[mark.end() :] if mark else text


def _unescaped(text: str) -> str:
    """A cell with what stands for other characters replaced by these."""
    text = ESCAPED.sub(lambda found: _control(int(found[1], 16)), text)
    text = BREAK.sub("\n", text)
    text = ENTITY.sub(lambda found: html.unescape(found[0]), text)
    if _typed(text):
        text = TYPED_BREAK.sub("\n", text)
    if found := FORMULA.fullmatch(text) or GUARD.fullmatch(text):
        return found[1]
    return text


def _control(code: int) -> str:
    """What Excel writes as a number, for XML cannot hold it."""
    return "\n" if code in (0x0A, 0x0D, 0x0B, 0x0C) else " " if code < 0x20 else chr(code)


def _entity(text: str) -> re.Match[str] | None:
    found = ENTITY.search(text)
    return found if found and html.unescape(found[0]) != found[0] else None


def _typed(text: str) -> re.Match[str] | None:
    """A line break as programmers type it, unless the cell holds the path of a file."""
    return None if PATH.search(text) else TYPED_BREAK.search(text)
