"""Which columns of a table break their words on paper, where nothing can be scrolled."""

import html
import re
from collections.abc import Sequence
from itertools import zip_longest

from generator.lazy_pattern import lazy_pattern

ROW = lazy_pattern(r"<tr\b", re.IGNORECASE)
CELL = lazy_pattern(r"<t[hd]\b[^>]*>(.*?)(?=<t[hd]\b|</tr\b|</t[hd]>|\Z)", re.IGNORECASE | re.DOTALL)
SPAN = lazy_pattern(r"\b(?:col|row)span\b", re.IGNORECASE)
TAG = lazy_pattern(r"<[^>]*>")
LETTERS = 70
"""So many fit in a line on A4. A table that needs more breaks words, any other keeps them whole."""
GAP = 2
SHORT = 6
"""Letters that fit into the narrowest column that breaks its words."""
MOST = 9
"""Columns that templates/site/blocks.css can keep whole."""


def print_classes(table: str) -> str:
    """The classes of a table's box, each with a space before it: `wide` where words must be broken on paper, and
    then `keep-2` for the second column if none of its words is so long that it must be."""
    columns = _columns(table)
    if sum(columns) + GAP * len(columns) <= LETTERS:
        return ""
    longest = 0 if SPAN.search(table) else _longest_kept(columns)
    kept = [number for number, width in enumerate(columns[:MOST], 1) if width <= longest]
    return " wide" + "".join(f" keep-{number}" for number in kept)


def _longest_kept(columns: Sequence[int]) -> int:
    """The letters of the longest word that stays whole where the room is dealt out evenly among longer ones."""
    room = LETTERS - GAP * len(columns)
    for number, width in enumerate(ordered := sorted(columns)):
        if width * (len(ordered) - number) > room:
            return max(SHORT, room // (len(ordered) - number))
        room -= width
    return LETTERS


def _columns(table: str) -> list[int]:
    """The letters of the longest word of each column."""
    rows = [[_longest(cell) for cell in CELL.findall(row)] for row in ROW.split(table)]
    return [max(column) for column in zip_longest(*rows, fillvalue=0)]


def _longest(cell: str) -> int:
    """The letters of the longest part that no line break parts."""
    return max(map(len, re.split(r"[\s-]+", html.unescape(TAG.sub("", cell.replace("<br", " <br"))))))
