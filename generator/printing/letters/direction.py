"""Text from right to left (Unicode Standard Annex 9, the Bidirectional Algorithm).

In a line from left to right, each phrase from right to left is isolated from what stands beside it, as the annex
allows (rule HL3): by itself the algorithm would show “مريم, 5 minutes” with the 5 on the left of the name.
"""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from generator.lazy_pattern import lazy_pattern
from generator.model.notes import Note

STRONG = {"L": False, "R": True, "AL": True}
RIGHT_TO_LEFT = {"R", "AL", "AN"}
NUMBERS = {"EN", "AN"}
JOINED = {*NUMBERS, "ES", "CS", "ET", "ON", "NSM", "BN"}
"""What may go on with the letter before it, up to the last number or mark: the 10:30 of ב10:30."""
MARKS = lazy_pattern("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""They are not seen, and say which way others run: mail programs leave them in what is copied."""
DEEPEST = 63
"""Brackets within brackets that are looked at (definition BD16)."""
BRACKETS: Mapping[str, str] = dict(zip("([{（［「『〈《【", ")]}）］」』〉》】", strict=True))
BLOCKS = lazy_pattern("[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
"""Where Unicode has letters from right to left, and a few others."""
LISTED = lazy_pattern(r"[,;·•–—|](?:\s|\Z)")
"""What parts the phrases of a sentence; within a script from right to left it is another comma."""


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


def stands_alone(text: str) -> bool:
    """Whether a text of which nobody knows how it was put together is such a one: it ends so, too, and is no
    list."""
    return runs_right(text) and _ways(text)[-1] and not LISTED.search(text)


def mostly_right(text: str) -> bool:
    """Whether a whole text, such as a note with names of either direction in it, is from right to left: most of
    its words are."""
    ways = _ways(text)
    return 2 * sum(ways) > len(ways)


def line_runs_right(line: str, *, note: bool) -> bool:
    """Whether a line of a note is from right to left, as the `note` is or is not as a whole: one with nothing but
    Latin words, such as a signature, keeps their order."""
    ways = [way for word in line.split() if (way := word_way(word)) is not None]
    return note and (any(ways) or not ways)


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


def phrases(text: str) -> list[OneWay]:
    """A line from left to right in its phrases: one from right to left goes from its first such letter to its
    last, over what has no direction and is no end of a list's part; a number after it is not in it."""
    if not has_right_to_left(text):
        return [OneWay(text, turned=False)] if text else []
    made, at = list[OneWay](), 0
    for start, end in _phrases(text):
        made += [OneWay(text[at:start], turned=False)] if at < start else []
        made.append(OneWay(text[start:end], turned=True))
        at = end
    return [*made, OneWay(text[at:], turned=False)] if at < len(text) else made


def _phrases(text: str) -> Iterator[tuple[int, int]]:
    """Where they begin and end."""
    given = list(map(unicodedata.bidirectional, text))
    kinds = ["ON" if kind == "EN" else kind for kind in given]  # brackets around a number do not go with a name
    for found in LISTED.finditer(text):
        kinds[found.start()] = "L"
    _resolve_brackets(text, kinds, "L")
    kinds = ["EN" if kind == "EN" else resolved for kind, resolved in zip(given, kinds, strict=True)]
    start, end, joined = -1, 0, False
    for n, kind in enumerate([*kinds, "L"]):
        if kind in RIGHT_TO_LEFT:
            start, end, joined = (n if start < 0 else start), n + 1, True
        elif kind == "L" and start >= 0:
            yield start, end
            start = -1
        joined = joined and kind in {*RIGHT_TO_LEFT, *JOINED}
        if start >= 0 and joined and (kind in {"EN", "NSM"} or (kind == "ET" and kinds[n - 1] == "EN")):
            end = n + 1


def from_left(text: str, *, right_to_left: bool = False) -> list[OneWay]:
    """A line, that is or is not from right to left as a whole, in parts of one direction, in the order in which
    they are seen from the left (rules L1 and L2)."""
    if right_to_left:
        return in_order(text)[::-1]
    seen = (in_order(phrase.text)[::-1] if phrase.turned else [phrase] for phrase in phrases(text))
    return [part for parts in seen for part in parts]


def in_order(text: str) -> list[OneWay]:
    """A line from right to left in parts of one direction, in the order in which they are read."""
    pairs = zip(text, embedding_levels(text), strict=True)
    runs = groupby(pairs, lambda pair: pair[1])
    return [OneWay("".join(letter for letter, _ in run), turned=level == 1) for level, run in runs]


def embedding_levels(text: str) -> list[int]:
    """The level of each letter in a line from right to left: 1, or 2 from left to right; spaces at its end are as
    the line."""
    kinds = _weak([unicodedata.bidirectional(letter) for letter in text])
    _resolve_brackets(text, kinds, "R")
    _resolve_neutrals(kinds)
    end = len(text.rstrip())
    return [2 if kind in {"L", *NUMBERS} and n < end else 1 for n, kind in enumerate(kinds)]


def _weak(kinds: Sequence[str]) -> list[str]:
    """Numbers, and what stands at or between them (rules W1 to W7)."""
    return _with_letters(_with_separators(_with_marks(kinds)))


def _with_marks(kinds: Sequence[str]) -> list[str]:
    """A mark is as the letter that it stands on, and a number after Arabic letters is Arabic (W1 to W3)."""
    made: list[str] = []
    strong = "R"
    for kind in kinds:
        found = (made[-1] if made else "R") if kind == "NSM" else kind
        strong = found if found in {"L", "R", "AL"} else strong
        made.append("AN" if found == "EN" and strong == "AL" else found)
    return ["R" if kind == "AL" else kind for kind in made]


def _with_separators(kinds: list[str]) -> list[str]:
    """A separator between two numbers of a kind is part of them, and so is a sign beside one (W4 and W5)."""
    for n in range(1, len(kinds) - 1):
        left, kind, right = kinds[n - 1 : n + 2]
        if left == right and (left, kind) in {("EN", "CS"), ("EN", "ES"), ("AN", "CS")}:
            kinds[n] = left
    for start, end in _runs(kinds, {"ET"}):
        if "EN" in (kinds[start - 1 : start] + kinds[end : end + 1]):
            kinds[start:end] = ["EN"] * (end - start)
    return kinds


def _with_letters(kinds: Sequence[str]) -> list[str]:
    """A number after letters from left to right runs as they do; what is left has no direction (W6 and W7)."""
    made, strong = [], "R"
    for kind in kinds:
        strong = kind if kind in {"L", "R"} else strong
        plain = kind if kind in {"L", "R", *NUMBERS} else "ON"
        made.append("L" if plain == "EN" and strong == "L" else plain)
    return made


def _runs(kinds: Sequence[str], wanted: set[str]) -> Iterator[tuple[int, int]]:
    """Where letters of these kinds stand side by side."""
    edges = [
        n for n, (one, other) in enumerate(pairwise(["", *kinds, ""])) if (one in wanted) != (other in wanted)
    ]
    yield from zip(edges[::2], edges[1::2], strict=True)


def _strong(kind: str) -> str:
    return "R" if kind in {"AL", *NUMBERS} else kind


def _resolve_brackets(text: str, kinds: list[str], line: str) -> None:
    """Brackets go with what is in them: as the line if anything there does, else with what is before them (rule
    N0)."""
    before, at = line, 0
    for start, end in _pairs(text, kinds):
        inside = {_strong(kind) for kind in kinds[start + 1 : end]} & {"L", "R"}
        before = next(
            (found for kind in reversed(kinds[at:start]) if (found := _strong(kind)) in {"L", "R"}), before
        )
        at = start
        if inside:
            kinds[start] = kinds[end] = line if line in inside else before


def _pairs(text: str, kinds: Sequence[str]) -> list[tuple[int, int]]:
    """Where brackets open and close, by where they open (definition BD16)."""
    opened: list[tuple[str, int]] = []
    found: list[tuple[int, int]] = []
    for n, letter in enumerate(text):
        if kinds[n] != "ON":
            continue
        if letter in BRACKETS and len(opened) == DEEPEST:
            break
        if letter in BRACKETS:
            opened.append((BRACKETS[letter], n))
        elif any(letter == close for close, _ in opened):
            while opened:
                close, start = opened.pop()
                if close == letter:
                    found.append((start, n))
                    break
    return sorted(found)


def _resolve_neutrals(kinds: list[str]) -> None:
    """What has no direction has that of both its sides, or that of the line (rules N1 and N2)."""
    for start, end in _runs(kinds, {"ON"}):
        left = _strong(kinds[start - 1]) if start else "R"
        right = _strong(kinds[end]) if end < len(kinds) else "R"
        kinds[start:end] = [left if left == right else "R"] * (end - start)
