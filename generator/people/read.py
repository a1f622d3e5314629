"""PEOPLE.csv or PEOPLE.xlsx → Panels: one row an interviewer; a panel is the rows of one candidate, company, role
and day."""

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import field, replace
from datetime import date
from pathlib import Path

from generator.fast_dataclass import dataclass
from generator.model.people import Interviewer, Panel, fold_text
from generator.people.cells.modes import check_mode
from generator.people.cells.validation import (
    ANY_WORDS,
    Vocabulary,
    check_cells,
    check_panels,
)
from generator.people.days.day_columns import (
    DAY_COLUMNS,
    DaysSeen,
    said_of_days,
    settled_orders,
    stated_orders,
)
from generator.people.days.find_day import ISO
from generator.people.grouping import held_back, panels_of, with_decision
from generator.people.headers.columns import COLUMNS, MANY_LINES, PLACEHOLDERS
from generator.people.headers.header import Header
from generator.people.kept_rows import RowStore
from generator.people.names.invisible_characters import accented_names
from generator.people.read_rows import Spread, read_rows
from generator.people.rows import lines_of, open_rows
from generator.people.rows_read import RowReader
from generator.people.tables.people_file import PeopleFile, people_file
from generator.problems import Checked, Location, Problem, Problems, only_errors

__all__ = ["COLUMNS", "ISO", "MANY_LINES", "PLACEHOLDERS", "PeopleOptions", "read_people", "read_people_list"]

NAMES = ("name", "salutation", "call_name")


@dataclass(frozen=True)
class PeopleOptions:
    """How a list of people is to be read."""

    shared: Mapping[str, str] = field(default_factory=dict)
    """Values for rows that leave a column empty."""
    encoding: str | None = None
    """Of a CSV that is not UTF-8."""
    maps: Mapping[str, str] = field(default_factory=dict)
    """Our column → what the file calls it; several joined by ` + `."""
    dates: str = ""
    """Whether day or month stands first in days that could be two, if the user said so."""


@dataclass(frozen=True)
class PeopleList:
    """The people of a file, what was wrong, and how it was read: in lines for people, as facts for programs."""

    panels: list[Panel] = field(default_factory=list)
    problems: Problems = field(default_factory=list)
    said: tuple[str, ...] = ()
    facts: Mapping[str, object] = field(default_factory=dict)
    path: str = ""
    """The file, as it was named."""
    left_out: int = 0
    """How many people have a row that is left out for its fault."""
    kept: tuple[str, ...] = ()
    """The names by which what was read is kept for the next run."""

    @property
    def wanted(self) -> int:
        """How many people there are, with those whose row has a fault."""
        return sum(len(panel.interviewers) for panel in self.panels) + self.left_out


def read_people(path: Path, options: PeopleOptions = PeopleOptions()) -> Checked[list[Panel]]:
    """The panels of a file, for who need not know how it was read."""
    reading = read_people_list(path, options)
    return Checked(reading.panels, reading.problems)


def read_people_list(
    path: Path,
    options: PeopleOptions = PeopleOptions(),
    vocabulary: Vocabulary = ANY_WORDS,
    today: date | None = None,
) -> PeopleList:
    """The people of the file at a path."""
    return people_of(people_file(path), options, vocabulary, today)


def people_of(
    file: PeopleFile,
    options: PeopleOptions = PeopleOptions(),
    vocabulary: Vocabulary = ANY_WORDS,
    today: date | None = None,
    spread: Spread = map,
    store: RowStore | None = None,
) -> PeopleList:
    """The panels of a file, in the order of their first rows, and every fault of the file at once.

    `vocabulary` holds what the project knows; without `today` no day is in the future; `spread` has a long list
    read by several processes, and `store` keeps what was read of it for the next run.
    A row with a fault is told and left out. A file with days that could be two is read once more, when all of its
    columns are known.
    """
    seen = {column: DaysSeen() for column in DAY_COLUMNS}
    with _collection_paused():
        reading = _read_once(file, RowReader(options.shared, vocabulary, today, {}, seen), options, spread, store)
    if not any(days.first for days in seen.values()):
        return replace(reading, said=(*reading.said, *said_of_days(seen, {})))
    settled, asked = settled_orders(seen, options.dates, vocabulary.country)
    orders = {column: order for column, (order, _) in settled.items()}
    again = {column: DaysSeen() for column in DAY_COLUMNS}
    reading = _read_once(file, RowReader(options.shared, vocabulary, today, orders, again), options, spread, store)
    problems = [problem for problem in reading.problems if problem.check != "people-missing" or not asked]
    said = (*reading.said, *said_of_days(seen, settled))
    return replace(reading, problems=asked + problems, said=said)


@contextmanager
def _collection_paused() -> Iterator[None]:
    """Without the search for cycles among objects: rows make none, and among a hundred thousand it takes long."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _read_once(
    file: PeopleFile, reader: RowReader, options: PeopleOptions, spread: Spread, store: RowStore | None
) -> PeopleList:
    shared = options.shared
    header, rows, problems = open_rows(file, shared, options.encoding, options.maps)
    if header is None:
        return PeopleList([], problems, path=file.path)
    problems += (unfit := _check_shared(reader))
    for column in DAY_COLUMNS:
        reader.seen[column].orders |= stated_orders(header.shown.get(column, ""))
    read = read_rows(header, rows, reader, lines_of(file), spread, store)
    problems += read.problems
    people = held_back(_at_home([] if only_errors(unfit) else read.people), read.left_out)
    if not people and not only_errors(problems):
        message = "there are no people below the header"
        problems.append(Problem(header.row.whole(), message, "write a row for each", check="people-missing"))
    said, facts = _reading_notes(header, people, options.maps)
    panels, found = panels_of(people)
    problems += found + check_panels(panels)
    decided = [with_decision(panel) for panel in panels]
    return PeopleList(decided, problems, said, facts, file.path, read.without, tuple(read.kept))


def _check_shared(reader: RowReader) -> Problems:
    """What is wrong with the values of all rows."""

    def at(column: str) -> Location:
        return Location(f"--set {column}")

    return check_cells(reader.shared, at, reader.vocabulary, reader.today) + check_mode(reader.shared, at)


def _at_home(people: list[Interviewer]) -> list[Interviewer]:
    """Everybody with the home of their candidate, which one row is enough to name."""
    homes = {
        fold_text(person.get("candidate")): person.get("home") for person in reversed(people) if person.get("home")
    }
    return [
        replace(person, values={**person.values, "home": home})
        if not person.get("home") and (home := homes.get(fold_text(person.get("candidate"))))
        else person
        for person in people
    ]


def _reading_notes(
    header: Header, people: Sequence[Interviewer], maps: Mapping[str, str]
) -> tuple[tuple[str, ...], Mapping[str, object]]:
    """How the file was read, where it was not by our own columns alone, and the names that an eye should check."""
    facts: dict[str, object] = {}
    said = []
    if header.above and not header.export.label:
        said.append(f"the header is {header.row.whole()}; what stands above it is not read")
    if header.export.label or maps or header.renamed:
        facts["read_as"] = {"format": header.export.label, "columns": header.shown}
        shown = header.shown if header.export.label or maps else header.renamed
        label = (
            f"read as {header.export.label or 'your --map says'}"
            if header.export.label or maps
            else "columns read"
        )
        said.append(f"{label}: {', '.join(f'{theirs} → {ours}' for ours, theirs in shown.items())}")
    if names := accented_names(person.name for person in people):
        facts["spelled"] = names
        said.append(f"spelled as in the file: {_some(names)}")
    return tuple(said), facts


def _some(names: Sequence[str], most: int = 40) -> str:
    rest = f" … and {len(names) - most} more" if len(names) > most else ""
    return ", ".join(names[:most]) + rest
