"""Which letters of a line run from right to left (Unicode Standard Annex 9, the Bidirectional Algorithm, for
lines without explicit marks)."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

RIGHT_TO_LEFT = {"R", "AL", "AN"}
NUMBERS = {"EN", "AN"}
BRACKETS: Mapping[str, str] = dict(zip("([{（［「『〈《【", ")]}）］」』〉》】", strict=True))
DEEPEST = 63
"""Brackets within brackets that are looked at (definition BD16)."""


def embedding_levels(text: str, line: str) -> list[int]:
    """The level of each letter in a line of this direction, L or R: even from left to right, odd from right to
    left; spaces at its end are as the line."""
    kinds = _weak([unicodedata.bidirectional(letter) for letter in text], line)
    resolve_brackets(text, kinds, line)
    _resolve_neutrals(kinds, line)
    base, end = int(line == "R"), len(text.rstrip())
    level = {"L": 2 * base, "R": 1, "EN": 2, "AN": 2}
    return [level.get(kind, base) if n < end else base for n, kind in enumerate(kinds)]


def _weak(kinds: Sequence[str], line: str) -> list[str]:
    """Numbers, and what stands at or between them (rules W1 to W7)."""
    return _with_letters(_with_separators(_with_marks(kinds, line)), line)


def _with_marks(kinds: Sequence[str], line: str) -> list[str]:
    """A mark is as the letter that it stands on, and a number after Arabic letters is Arabic (W1 to W3)."""
    made: list[str] = []
    strong = line
    for kind in kinds:
        found = (made[-1] if made else line) if kind == "NSM" else kind
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


def _with_letters(kinds: Sequence[str], line: str) -> list[str]:
    """A number after letters from left to right runs as they do; what is left has no direction (W6 and W7)."""
    made, strong = [], line
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


def resolve_brackets(text: str, kinds: list[str], line: str) -> None:
    """Brackets go with what is in them: as the line if anything there does, else with what is before them (rule
    N0)."""
    before, at = line, 0
    for start, end in bracket_pairs(text, kinds):
        inside = {_strong(kind) for kind in kinds[start + 1 : end]} & {"L", "R"}
        before = next(
            (found for kind in reversed(kinds[at:start]) if (found := _strong(kind)) in {"L", "R"}), before
        )
        at = start
        if inside:
            kinds[start] = kinds[end] = line if line in inside else before


def bracket_pairs(text: str, kinds: Sequence[str]) -> list[tuple[int, int]]:
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


def _resolve_neutrals(kinds: list[str], line: str) -> None:
    """What has no direction has that of both its sides, or that of the line (rules N1 and N2)."""
    for start, end in _runs(kinds, {"ON"}):
        left = _strong(kinds[start - 1]) if start else line
        right = _strong(kinds[end]) if end < len(kinds) else line
        kinds[start:end] = [left if left == right else line] * (end - start)
