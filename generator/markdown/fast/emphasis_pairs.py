"""*Words* and **words**: which of these signs belong together, as CommonMark pairs them (6.2)."""

from collections.abc import Iterator, Sequence
from string import punctuation
from unicodedata import category

from markdown.util import ETX, STX

from generator.fast_dataclass import dataclass
from generator.lazy_pattern import lazy_pattern

SIGNS = lazy_pattern(r"([*_])\1*")
PUNCTUATION = frozenset(punctuation + STX + ETX)
"""Signs, and what stands where a link, code or an escaped sign was read before."""
NEITHER = False, False
WORD = lazy_pattern(r"\w")


class Run:
    """Signs in a row: those from `start` to `end` are not paired yet."""

    __slots__ = ("closes", "end", "length", "opens", "sign", "start")

    def __init__(self, start: int, end: int, sign: str, sides: tuple[bool, bool]) -> None:
        self.start, self.end, self.sign = start, end, sign
        self.opens, self.closes = sides
        self.length = end - start  # in the beginning


@dataclass(frozen=True)
class Pair:
    """What is emphasised: its words stand between two places where one or two signs begin."""

    opened: int
    closed: int
    size: int


def find_pairs(text: str) -> Sequence[Pair]:
    """The pairs of signs in a text, in the order in which they begin. Where CommonMark would leave signs of which
    a plainer reading makes pairs, as in **Note:**words and **C*-level**, it is read so."""
    pairs, left = _paired(list(_runs(text, strict=True)))
    if left:
        others, still_left = _paired(list(_runs(text, strict=False)))
        pairs = others if still_left < left else pairs
    return sorted(pairs, key=_begin) if len(pairs) > 1 else pairs


def _begin(pair: Pair) -> int:
    return pair.opened


def _runs(text: str, *, strict: bool) -> Iterator[Run]:
    """The runs of a text that can open or close something; most stand between a space and a word."""
    sides_of = _sides if strict else _spaces
    for found in SIGNS.finditer(text):
        start, end = found.span()
        before, after = text[start - 1 : start] or " ", text[end : end + 1] or " "
        if before == " " and after.isalnum():
            sides = True, False
        elif after == " " and before.isalnum():
            sides = False, True
        else:
            sides = sides_of(before, after, found[1])
        if sides != NEITHER:
            yield Run(start, end, found[1], sides)


def _sides(before: str, after: str, sign: str) -> tuple[bool, bool]:
    """Whether signs between these two characters open and close something in CommonMark."""
    mark_before, mark_after = _is_mark(before), _is_mark(after)
    left = not after.isspace() and (not mark_after or before.isspace() or mark_before)
    right = not before.isspace() and (not mark_before or after.isspace() or mark_after)
    if sign == "*":
        return left, right
    return left and (not right or mark_before), right and (not left or mark_after)


def _spaces(before: str, after: str, sign: str) -> tuple[bool, bool]:
    """The same by spaces alone; within a word, _ is a letter."""
    within = sign == "_"
    return (
        not after.isspace() and not (within and WORD.match(before)),
        not before.isspace() and not (within and WORD.match(after)),
    )


def _is_mark(sign: str) -> bool:
    return not sign.isalnum() and (sign in PUNCTUATION or category(sign)[0] == "P")


def _paired(runs: Sequence[Run]) -> tuple[list[Pair], int]:
    """The pairs, and how many signs are left; those of a run that is parted count more."""
    pairs: list[Pair] = []
    waiting: list[Run] = []
    vain: dict[tuple[str, bool, int], int] = {}
    """Up to where no run is worth looking at for such a one."""
    for run in runs:
        while run.closes and run.start < run.end:
            kind = run.sign, run.opens, run.length % 3
            number = _opener(waiting, run, vain.get(kind, -1))
            if number < 0:
                vain[kind] = run.start - 1
                break
            del waiting[number + 1 :]
            pairs.append(_pair(waiting, run))
        if run.opens and run.start < run.end:
            waiting.append(run)
    left = [run for run in runs if run.start < run.end]
    return pairs, sum(run.end - run.start + (run.end - run.start < run.length) for run in left) if left else 0


def _opener(waiting: Sequence[Run], run: Run, lowest: int) -> int:
    """Which of those that wait a run closes, or -1. One that could do both pairs with no other if they have
    a multiple of three signs."""
    number = len(waiting)
    while number:
        number -= 1
        other = waiting[number]
        if other.start <= lowest:
            break
        odd = (other.closes or run.opens) and (other.length + run.length) % 3 == 0 and run.length % 3
        if other.sign == run.sign and not odd:
            return number
    return -1


def _pair(waiting: list[Run], run: Run) -> Pair:
    """The last of those that wait and a run, less the signs that they make a pair of."""
    other = waiting[-1]
    size = 2 if other.end - other.start > 1 and run.end - run.start > 1 else 1
    pair = Pair(other.end - size, run.start, size)
    other.end -= size
    run.start += size
    if other.start == other.end:
        waiting.pop()
    return pair
