"""Text from right to left in lines that run from left to right (Unicode Standard Annex 9, the Bidirectional
Algorithm, for a paragraph at level 0 without explicit marks)."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

RIGHT_TO_LEFT = {"R", "AL", "AN"}
NUMBERS = {"EN", "AN"}
BRACKETS: Mapping[str, str] = dict(zip("([{（［「『〈《【", ")]}）］」』〉》】", strict=True))


class Stretch(NamedTuple):
    """A part of a line."""

    text: str
    """As it is read."""
    runs: tuple[tuple[str, bool], ...]
    """Letters of one direction, as they are read, and whether it is from right to left."""
    turned: bool
    """Whether the runs are seen from right to left."""


def has_right_to_left(text: str) -> bool:
    """Whether a text has letters that run from right to left."""
    return not text.isascii() and any(unicodedata.bidirectional(letter) in RIGHT_TO_LEFT for letter in text)


def stretches(text: str) -> list[Stretch]:
    """The text in the parts that run one way as a whole, from the left; numbers within one run their own way."""
    if not has_right_to_left(text):
        return [Stretch(text, ((text, False),), turned=False)] if text else []
    made: list[Stretch] = []
    for turned, some in groupby(zip(text, embedding_levels(text), strict=True), key=lambda pair: pair[1] > 0):
        runs = [
            ("".join(letter for letter, _ in run), level == 1)
            for level, run in groupby(some, lambda pair: pair[1])
        ]
        made.append(Stretch("".join(run for run, _ in runs), tuple(runs), turned))
    return made


def embedding_levels(text: str) -> list[int]:
    """The level of each letter: 0 from left to right, 1 from right to left, 2 for numbers in the latter."""
    kinds = _weak([unicodedata.bidirectional(letter) for letter in text])
    _resolve_brackets(text, kinds)
    _resolve_neutrals(kinds)
    return [{"R": 1, "EN": 2, "AN": 2}.get(kind, 0) for kind in kinds]


def _weak(kinds: Sequence[str]) -> list[str]:
    """Numbers, and what stands at or between them (rules W1 to W7)."""
    return _with_letters(_with_separators(_with_marks(kinds)))


def _with_marks(kinds: Sequence[str]) -> list[str]:
    """A mark is as the letter that it stands on, and a number after Arabic letters is Arabic (W1 to W3)."""
    made: list[str] = []
    strong = "L"
    for kind in kinds:
        found = (made[-1] if made else "L") if kind == "NSM" else kind
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
    made, strong = [], "L"
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
    return "R" if kind in NUMBERS else kind


def _resolve_brackets(text: str, kinds: list[str]) -> None:
    """Brackets go with what is in them: from left to right if anything there does, else with what is before them
    (rule N0)."""
    for start, end in _pairs(text, kinds):
        inside = {_strong(kind) for kind in kinds[start + 1 : end]} & {"L", "R"}
        before = next((_strong(kind) for kind in reversed(kinds[:start]) if _strong(kind) in {"L", "R"}), "L")
        if inside:
            kinds[start] = kinds[end] = "L" if "L" in inside else before


def _pairs(text: str, kinds: Sequence[str]) -> list[tuple[int, int]]:
    """Where brackets open and close, by where they open (definition BD16)."""
    opened: list[tuple[str, int]] = []
    found: list[tuple[int, int]] = []
    for n, letter in enumerate(text):
        if kinds[n] != "ON":
            continue
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
        left = _strong(kinds[start - 1]) if start else "L"
        right = _strong(kinds[end]) if end < len(kinds) else "L"
        kinds[start:end] = [left if left == right else "L"] * (end - start)
