"""Text from right to left as it is seen.

In a sentence from left to right, each phrase from right to left is isolated from what stands beside it, as Unicode
allows (Standard Annex 9, rule HL3): by itself its algorithm would show “مريم, 5 minutes” with the 5
on the left of the name.
"""

import unicodedata
from collections.abc import Iterator
from enum import Enum
from itertools import groupby
from typing import NamedTuple

from generator.lazy_pattern import lazy_pattern
from generator.model.notes import Note
from generator.printing.letters.bidi import (
    NUMBERS,
    RIGHT_TO_LEFT,
    bracket_pairs,
    embedding_levels,
    resolve_brackets,
)

STRONG = {"L": False, "R": True, "AL": True}
JOINED = {*NUMBERS, "ES", "CS", "ET", "ON", "NSM", "BN"}
"""What may go on with the letter before it, up to the last number or mark: the 10:30 of ב10:30."""
MARKS = lazy_pattern("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""They are not seen, and say which way others run: mail programs leave them in what is copied."""
BLOCKS = lazy_pattern("[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
"""Where Unicode has letters from right to left, and a few others."""
LISTED = lazy_pattern(r"[,;·•–—|](?:\s|\Z)")
"""What parts the phrases of a sentence; within a script from right to left it is another comma."""


class Direction(Enum):
    """Of a line."""

    SENTENCE = 0
    """From left to right, with phrases that may not be."""
    LEFT_TO_RIGHT = 1
    """By itself, as an address."""
    RIGHT_TO_LEFT = 2


class OneWay(NamedTuple):
    """Letters of one direction in a line."""

    text: str
    """As it is read."""
    turned: bool
    """Whether that is from right to left."""


def has_right_to_left(text: str) -> bool:
    """Whether a text has letters that run from right to left."""
    return not text.isascii() and any(
        unicodedata.bidirectional(found[0]) in RIGHT_TO_LEFT for found in BLOCKS.finditer(text)
    )


def runs_right(text: str) -> bool:
    """Whether a text by itself, such as a name or an address, is from right to left as a whole: it begins so, and
    no fewer of its words are so than are not. By its first letter alone (rules P2 and P3), an English sentence
    would be turned round that begins with a name."""
    ways = _ways(text)
    return bool(ways) and ways[0] and 2 * sum(ways) >= len(ways)


def value_direction(text: str) -> Direction:
    """The direction of such a text."""
    return Direction.RIGHT_TO_LEFT if runs_right(text) else Direction.LEFT_TO_RIGHT


def stands_alone(text: str) -> bool:
    """Whether a text of which nobody knows how it was put together is such a one: it ends so, too, and does not
    list a number."""
    return runs_right(text) and _ways(text)[-1] and not (LISTED.search(text) and any(map(str.isdigit, text)))


def mostly_right(text: str) -> bool:
    """Whether a whole text, such as a note with names of either direction in it, is from right to left: most of
    its words are."""
    ways = _ways(text)
    return 2 * sum(ways) > len(ways)


def line_direction(line: str, *, turned: bool) -> Direction:
    """The direction of a line of a note that is or is not from right to left as a whole: one with nothing but
    Latin words, such as a signature, keeps their order."""
    ways = [way for word in line.split() if (way := word_way(word)) is not None]
    return Direction.RIGHT_TO_LEFT if turned and (any(ways) or not ways) else Direction.SENTENCE


def note_runs_right(note: Note) -> bool:
    """Whether the words of a note are from right to left as a whole."""
    return mostly_right("\n".join([passage.text for passage in note.passages]))


def _ways(text: str) -> list[bool]:
    """Of each word with a direction, whether it is from right to left; nothing of a text without such words."""
    if not has_right_to_left(text):
        return []
    return [way for word in MARKS.sub("", text).split() if (way := word_way(word)) is not None]


def word_way(word: str) -> bool | None:
    """Whether a word runs from right to left, by its first letter with a direction; None where it has none."""
    kinds = map(unicodedata.bidirectional, word)
    return next((STRONG[kind] for kind in kinds if kind in STRONG), None)


def phrases(text: str, *, alone: bool = False) -> list[OneWay]:
    """A line from left to right in its phrases: one from right to left goes from its first such letter to its
    last, over what has no direction. In a sentence it ends where a list parts its things, and a number after it
    is not in it; in what is `alone`, such as an address, both are, as Unicode's algorithm has it."""
    if not has_right_to_left(text):
        return [OneWay(text, turned=False)] if text else []
    if alone:
        levels = embedding_levels(text, "L")
        pairs = groupby(zip(text, levels, strict=True), key=lambda pair: pair[1] > 0)
        return [OneWay("".join(letter for letter, _ in some), turned=turned) for turned, some in pairs]
    made, at = list[OneWay](), 0
    for start, end in _phrases(text):
        made += [OneWay(text[at:start], turned=False)] if at < start else []
        made.append(OneWay(text[start:end], turned=True))
        at = end
    return [*made, OneWay(text[at:], turned=False)] if at < len(text) else made


def _phrases(text: str) -> Iterator[tuple[int, int]]:
    """Where those of a sentence begin and end."""
    kinds = _kinds_in_sentence(text)
    opened = {end: start for start, end in bracket_pairs(text, kinds)}
    start, end, joined = -1, 0, False
    for n, kind in enumerate([*kinds, "L"]):
        if kind in RIGHT_TO_LEFT:
            start, end, joined = (n if start < 0 else start), n + 1, True
        elif kind == "L" and start >= 0:
            yield start, end
            start = -1
        joined = joined and kind in {*RIGHT_TO_LEFT, *JOINED}
        sign = kind == "ET" and kinds[n - 1] == "EN"
        closing = end == n and opened.get(n, -1) >= start
        if start >= 0 and joined and (kind in {"EN", "NSM"} or sign or closing):
            end = n + 1


def _kinds_in_sentence(text: str) -> list[str]:
    """The kind of each letter, where what ends a phrase is as a letter from left to right, and Persian numbers go
    with the words beside them."""
    given = ["AN" if "\u06f0" <= letter <= "\u06f9" else unicodedata.bidirectional(letter) for letter in text]
    kinds = ["ON" if kind == "EN" else kind for kind in given]  # brackets around a number do not go with a name
    for found in LISTED.finditer(text):
        kinds[found.start()] = "L"
    resolve_brackets(text, kinds, "L")
    return ["EN" if kind == "EN" else resolved for kind, resolved in zip(given, kinds, strict=True)]


def from_left(text: str, direction: Direction) -> list[OneWay]:
    """A line in parts of one direction, in the order in which they are seen from the left (rules L1 and L2)."""
    if direction is Direction.RIGHT_TO_LEFT:
        return in_order(text)[::-1]
    parts = phrases(text, alone=direction is Direction.LEFT_TO_RIGHT)
    seen = (in_order(phrase.text)[::-1] if phrase.turned else [phrase] for phrase in parts)
    return [part for some in seen for part in some]


def in_order(text: str) -> list[OneWay]:
    """A line from right to left in parts of one direction, in the order in which they are read."""
    pairs = zip(text, embedding_levels(text, "R"), strict=True)
    runs = groupby(pairs, lambda pair: pair[1])
    return [OneWay("".join(letter for letter, _ in run), turned=level == 1) for level, run in runs]
