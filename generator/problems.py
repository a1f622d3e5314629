"""What a user can mend, as a value: where it is, what is wrong, how to mend it, and which check found it.

A *problem* stops what it touches; a *warning* is a problem that stops nothing. Problems are collected over a
whole run and reported together; `generator.reporting` has the formats.
"""

import errno
import os
from collections.abc import Iterable, Iterator, Set
from contextlib import contextmanager
from dataclasses import field, replace
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from generator.checks.ids import CheckId
from generator.fast_dataclass import dataclass
from generator.lazy_pattern import lazy_pattern

OPTION = lazy_pattern(r"(?<![\w-])--[a-z][a-z-]*")
FULL = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)})
"""What the system says of a disk without room."""
MENDS = {
    errno.ENOENT: "see that it is there, and no link that leads nowhere",
    errno.ELOOP: "put the file itself in the place of the link, which leads to itself",
    errno.ENAMETOOLONG: "choose a shorter name",
}
"""What the system says of a name → its mend."""
IN_THE_WAY = frozenset({errno.ENOTDIR, errno.EISDIR, errno.EEXIST})
"""What it says where a file stands in the place of a folder, or a folder in that of a file."""
LEAST = 0.6
"""How much two words share before one is offered for the other."""


class Location(NamedTuple):
    """A place in a file: line and column count from 1, as editors do."""

    path: str
    line: int = 1
    column: int = 1
    excerpt: str = ""
    """The text around this place: a line of the file, or a cell of a table."""
    caret: int = 0
    """How many characters of the excerpt come before the place."""
    row: int = 0
    """The row of a table as a spreadsheet counts it, where that is another number than the line."""

    def __str__(self) -> str:
        return f"{printable(self.path)}:{self.line}:{self.column}" + (f" (row {self.row})" if self.row else "")


@dataclass(frozen=True, order=True)
class Problem:
    """One fault, told in a whole sentence with its mend."""

    where: Location
    message: str
    hint: str = ""
    warning: bool = False
    many: str = ""
    """What is said once of all that say the same, after their number, where a reader would tire of them."""
    plain: str = ""
    """The hint of a command that lacks the options which `hint` names."""
    check: CheckId = field(kw_only=True)
    """The check that found it."""
    column: str = field(default="", kw_only=True)
    """The column of the list that it is about, where it is told at the row."""


Problems = list[Problem]
T = TypeVar("T")


class Checked(NamedTuple, Generic[T]):
    """A value, as far as there is one, and all that is wrong with what it was made of."""

    value: T
    problems: Problems

    def collect(self, problems: Problems) -> T:
        """The value; its problems join those of whoever asked for it."""
        problems += self.problems
        return self.value


class ProblemError(Exception):
    """A problem that ends what found it at once; it crosses to other processes."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem


class UnknownName(Exception):
    """An option that names something there is not."""

    def __init__(self, option: str, name: str, known: Iterable[str]) -> None:
        are = "are" if option.endswith("s") else "is"
        super().__init__(f"there {are} no {option} “{name}”: {nearest_hint(name, known)}")
        self.option = option


MOST_NAMED = 30
"""So many known words are read by whoever looks for another."""


def display_path(path: Path) -> str:
    """A path as the user would type it: relative where it lies below the working folder."""
    text = os.fspath(path)
    if text[:1].isalnum() and ".." not in text and not os.path.isabs(text):  # noqa: PTH117 - asked for every file
        return text
    text, here = os.path.abspath(text), os.path.join(os.getcwd(), "")  # noqa: PTH100, PTH109, PTH118
    return text.removeprefix(here) if text != here else text


def only_errors(problems: Iterable[Problem]) -> list[Problem]:
    """The problems that stop something."""
    return [problem for problem in problems if not problem.warning]


def nearest_hint(word: str, known: Iterable[str]) -> str:
    """A hint that names the likeliest meaning of an unknown word, or lists what is known."""
    names = sorted(known)
    if not names:
        return "none is known: take this away, or add it first"
    close = nearest_match(word, names)
    shown = names if len(names) <= MOST_NAMED else [*names[:MOST_NAMED], f"and {len(names) - MOST_NAMED} more"]
    return f"did you mean “{close}”?" if close else f"known are: {', '.join(shown)}"


def nearest_match(word: str, known: Iterable[str], least: float = LEAST) -> str:
    """The known word that an unknown one is likely to mean; empty where none is alike."""
    return next(iter(nearest_matches(word, known, 1, least)), "")


def nearest_matches(word: str, known: Iterable[str], most: int, least: float = LEAST) -> list[str]:
    """The known words that are most like an unknown one, the likeliest first. `least` is what share of their
    letters two words have in common in the same order, from 0 to 1: their normalised Indel similarity."""
    word, names = word.casefold(), sorted(known, reverse=True)
    try:
        from rapidfuzz import process  # noqa: PLC0415 - it waits until something is wrong
        from rapidfuzz.distance.Indel import normalized_similarity  # noqa: PLC0415
    except ModuleNotFoundError:  # it is compiled, and a browser may have no wheel of it
        scores = {name: indel_similarity(word, name) for name in names}
        return [name for name in sorted(names, key=lambda name: -scores[name]) if scores[name] >= least][:most]
    found = process.extract(word, names, scorer=normalized_similarity, score_cutoff=least, limit=most)
    return [name for name, _, _ in found]


def indel_similarity(one: str, other: str) -> float:
    """What share of their letters two words have in common in the same order, from 0 to 1: twice their longest
    common subsequence by the sum of their lengths (Hyyrö 2004, bit by bit)."""
    places: dict[str, int] = {}
    for number, letter in enumerate(one):
        places[letter] = places.get(letter, 0) | 1 << number
    whole = rest = (1 << len(one)) - 1
    for letter in other:
        common = rest & places.get(letter, 0)
        rest = (rest + common | rest - common) & whole
    length = len(one) + len(other)
    return 2 * (len(one) - rest.bit_count()) / length if length else 1.0


def for_options(problems: Iterable[Problem], options: Set[str]) -> list[Problem]:
    """The problems as a command with these options tells them: no hint names one that it lacks."""
    return [
        replace(problem, hint=problem.plain)
        if problem.plain and not options >= set(OPTION.findall(problem.hint))
        else problem
        for problem in problems
    ]


def number_ranges(numbers: Iterable[int]) -> str:
    """Numbers in their order, those that follow each other as one: `3–1001, 1004`."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1][1:] = [number]
        else:
            runs.append([number])
    return ", ".join("–".join(map(str, run)) for run in runs)


SHOWN = {"\n": "⏎", "\t": " "}
"""What stands for a line break and a tab in a cell."""


def printable(text: str) -> str:
    """The text without characters that would steer a terminal: a cell may hold any."""
    return (
        text if text.isprintable() else "".join(char if _is_shown(char) else SHOWN.get(char, "�") for char in text)
    )


def _is_shown(char: str) -> bool:
    """Whether a terminal may have it: also what joins letters or keeps them apart, which is part of names."""
    return char.isprintable() or char in "\u200c\u200d"


def encodable(text: str) -> str:
    """The text without what stands for bytes that are none, as names of files have it."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()


def newer_format(found: object, known: int, where: Location) -> Problem | None:
    """A problem for a file that says a greater number of its form than this program knows; None for any other."""
    if type(found) is not int or found <= known:
        return None
    message = f"was written by a newer version of the program: it is of format {found}, and this one knows {known}"
    hint = "install the version that wrote it, or a newer one; this file is left as it is"
    return Problem(where, message, hint, check="format-newer")


@contextmanager
def refusals_concern(path: Path) -> Iterator[None]:
    """What the disk refuses while a file is written is told at that file: a full disk names none."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, error.strerror or str(error), str(path)) from error


def refused_by_disk(error: OSError, folder: object) -> Problem:
    """What the disk would not do."""
    path = str(error.filename or folder)
    mend, elsewhere = _mend_of_refusal(error.errno, path)
    said, plain = f"cannot be used: {error.strerror or error}", f"{mend}; nothing was changed"
    hint = f"{mend}, or {elsewhere}; nothing was changed" if elsewhere else plain
    return Problem(Location(path), said, hint, plain=plain, check="disk-refused")


def _mend_of_refusal(number: int | None, path: str) -> tuple[str, str]:
    """What to do, and where that helps, which other --out to take."""
    if number in FULL:
        return "make room on the disk", "take an --out on another disk"
    if number in MENDS:
        return MENDS[number], ""
    if number in IN_THE_WAY:
        return "move away what stands in the place of this file or of a folder above it", "take another --out"
    nearest = next((place for place in (Path(path), *Path(path).parents) if os.path.lexists(place)), Path())
    if not os.access(nearest, os.R_OK):
        return "see that you may read it", ""
    return "see that you may write there", "take an --out where you may"
