"""What a user can mend, as a value: where it is, what is wrong, how to mend it, and which check found it.

A *problem* stops what it touches; a *warning* is a problem that stops nothing. Problems are collected over a
whole run and told together: as text for people, as JSON and SARIF for programs, as annotations for a CI workflow.
"""

import json
import os
import re
from collections.abc import Iterable, Iterator, Sequence, Set
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from generator.checks.ids import CheckId

FORMATS = ("text", "json", "github", "sarif")
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*")
LEAST = 0.6
"""How much two words share before one is offered for the other."""
HANDFUL = 5
"""Problems of one kind that a reader takes in one by one."""


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
        super().__init__(f"there is no {option} “{name}”: {nearest_hint(name, known)}")
        self.option = option


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
    return f"did you mean “{close}”?" if close else f"known are: {', '.join(names)}"


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
        from difflib import get_close_matches  # noqa: PLC0415

        return get_close_matches(word, names, most, least)
    found = process.extract(word, names, scorer=normalized_similarity, score_cutoff=least, limit=most)
    return [name for name, _, _ in found]


def for_options(problems: Iterable[Problem], options: Set[str]) -> list[Problem]:
    """The problems as a command with these options tells them: no hint names one that it lacks."""
    return [
        replace(problem, hint=problem.plain)
        if problem.plain and not options >= set(OPTION.findall(problem.hint))
        else problem
        for problem in problems
    ]


def grouped(problems: Sequence[Problem]) -> list[Problem]:
    """The problems as people are told of them: of more than a handful that say the same of rows of a file one, in
    the place of the first, with their number and the rows."""
    groups: dict[object, list[Problem]] = {}
    for problem in problems:
        groups.setdefault(_kind(problem), []).append(problem)
    told = {kind: _as_one(group) for kind, group in groups.items() if len(_rows(group)) > HANDFUL}
    return list(dict.fromkeys(told.get(_kind(problem), problem) for problem in problems))


def _kind(problem: Problem) -> object:
    """What is the same for all that are told once; of the others nothing is."""
    return (problem.where.path, problem.warning, problem.many) if problem.many else problem


def _as_one(group: Sequence[Problem]) -> Problem:
    first, rows = group[0], _rows(group)
    where = first.where._replace(excerpt="", caret=0)
    return replace(first, where=where, message=f"{len(rows)} {first.many}: rows {number_ranges(rows)}")


def _rows(group: Sequence[Problem]) -> set[int]:
    """Of one row, the same may be said of each of its notes."""
    return {problem.where.row or problem.where.line for problem in group}


def number_ranges(numbers: Iterable[int]) -> str:
    """Numbers in their order, those that follow each other as one: `3–1001, 1004`."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1][1:] = [number]
        else:
            runs.append([number])
    return ", ".join("–".join(map(str, run)) for run in runs)


def as_text(problem: Problem) -> str:
    """`path:line:column: message [check]`, then the excerpt with a caret and the hint, as compilers tell it."""
    kind = "warning: " if problem.warning else ""
    lines = [f"{problem.where}: {kind}{printable(problem.message)} [{problem.check}]"]
    if problem.where.excerpt:
        lines += excerpt_lines(problem.where)
    if problem.hint:
        lines.append(f"  → {printable(problem.hint)}")
    return "\n".join(lines)


def excerpt_lines(where: Location, width: int = 96) -> list[str]:
    """The excerpt and a caret below it; of a long line only the part around the caret."""
    start = max(0, where.caret - width // 2)
    part = printable(where.excerpt[start : start + width])
    return [f"    {part}", "    " + " " * (where.caret - start) + "^"]


def printable(text: str) -> str:
    """The text without characters that would steer a terminal: a cell may hold any."""
    return text if text.isprintable() else "".join(char if char.isprintable() else "�" for char in text)


def encodable(text: str) -> str:
    """The text without what stands for bytes that are none, as names of files have it."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()


def as_json(problems: Iterable[Problem], **more: object) -> str:
    """One JSON document with all problems, and what else a program wants to know of the run."""
    rows = [as_row(problem) for problem in problems]
    return encodable(json.dumps({"problems": rows, **more}, ensure_ascii=False, indent=2))


def as_row(problem: Problem) -> dict[str, object]:
    """A problem as programs are told of it."""
    where = problem.where
    place = {"path": printable(where.path), "line": where.line, "column": where.column}
    place |= {"row": where.row} if where.row else {}
    told = {"check": problem.check, "message": problem.message, "hint": problem.hint}
    return {**place, **told, "warning": problem.warning}


@contextmanager
def refusals_concern(path: Path) -> Iterator[None]:
    """What the disk refuses while a file is written is told at that file: a full disk names none."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, error.strerror or str(error), str(path)) from error


def refused_by_disk(error: OSError, folder: object) -> Problem:
    """What the disk would not do."""
    place = Location(str(error.filename or folder))
    return Problem(
        place, f"cannot be used: {error.strerror or error}", "nothing was changed", check="disk-refused"
    )


def as_github(problem: Problem) -> str:
    """A workflow command, with the characters escaped that would end it early."""
    level = "warning" if problem.warning else "error"
    where = f"file={_property(printable(problem.where.path))},line={problem.where.line},col={problem.where.column}"
    where += f",title={problem.check}"
    row = f"row {problem.where.row}: " if problem.where.row else ""
    text = row + (f"{problem.message} → {problem.hint}" if problem.hint else problem.message)
    return f"::{level} {where}::{_data(encodable(text))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
