"""PEOPLE.csv → Panels: one row an interviewer; a panel is the rows of one candidate, company, role and day."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from generator.model import Interview, Interviewer, Panel, Problems, Source
from generator.problems import Location, Problem, nearest
from generator.read.cells import BrokenRow, delimiter, normal, place, read_cells, rows
from generator.read.situation import PLAN_COLUMNS, situation_faults

COLUMNS = {
    "name": "the full name, as the person spells it (required)",
    "salutation": "what stands after “Dear”: Dr Okafor, Amara",
    "call_name": "the name the person goes by",
    "pronunciation": "how the name is said, as in “shi-VAWN”",
    "job_title": "their job",
    "email": "their e-mail address",
    "address": "their postal address, with line breaks; or in the five columns that follow",
    "street": "house and street, as their address has it",
    "city": "the town of their address",
    "region": "the state, county or province of their address, where it has one",
    "postcode": "the postcode or ZIP of their address",
    "country": "the country of their address, as two letters: GB, US, DE",
    "company": "where the interview was",
    "role": "the job you want, as in “the post of {{ role }}”",
    "interviewed": "the day, 2026-11-18, or with the time, 2026-11-18 14:30 (required)",
    "topic": "what you talked about, as in “talk about {{ topic }}”",
    "strength": "what you bring, as in “my experience of {{ strength }}”",
    "recoup": "the one thing you would now say better, as in “a better example: {{ recoup }}”",
    "next_step": "what comes next, as in “I look forward to {{ next_step }}”",
    "new": "something that has happened since",
    "private": "your own remarks: they never leave the file",
    "enclosure": "what goes into the envelope with the card",
    "candidate": "who writes the note",
    "return_address": "the address of who writes, with line breaks",
    **PLAN_COLUMNS,
}
REQUIRED = ("name", "interviewed")
PRIVATE = ("private",)
MANY_LINES = ("address", "return_address")
PLACEHOLDERS = tuple(column for column in COLUMNS if column not in PRIVATE)
ISO = re.compile(r"\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2})?)?$")
MANY = 10


@dataclass(frozen=True)
class _Sheet:
    """A file with what its header means: column name → index of its cells."""

    source: Source
    mark: str
    header: Mapping[str, int]
    width: int

    def at(self, line: int, column: str, excerpt: str = "") -> Location:
        return place(self.source, self.mark, line, self.header.get(column, 0), excerpt)


def read_people(
    path: Path, shared: Mapping[str, str], encoding: str | None = None
) -> tuple[list[Panel], Problems]:
    """The panels of a file, in the order of their first rows, and every fault of the file at once.

    `shared` holds values for rows that leave a column empty. A row with a fault is told and left out.
    """
    source, problems = read_cells(path, encoding)
    if source is None or problems:
        return [], problems
    mark = delimiter(source, COLUMNS)
    people: list[Interviewer] = []
    sheet: _Sheet | None = None
    try:
        for line, cells in rows(source, mark):
            if not any(cell.strip() for cell in cells):
                continue
            if sheet is None:
                sheet, found = _header(source, mark, line, cells, shared)
                problems += found
                continue
            person, found = _person(sheet, line, cells, shared)
            people += [person] if person else []
            problems += found
    except BrokenRow as error:
        hint = "a cell that begins with a quote must end with one, and quotes inside it are doubled"
        problems.append(Problem(source.at(error.line), f"the row cannot be read: {error}", hint))
    if sheet is None:
        problems.append(_no_header(source))
    elif not people and not problems:
        problems.append(Problem(source.at(), "there are no people below the header", "write a row for each"))
    return _panels(people), problems + _twice(people)


def _no_header(source: Source) -> Problem:
    return Problem(source.at(), "the file is empty", f"begin it with a row of columns: {', '.join(COLUMNS)}")


def _header(
    source: Source, mark: str, line: int, cells: list[str], shared: Mapping[str, str]
) -> tuple[_Sheet, Problems]:
    header: dict[str, int] = {}
    problems: Problems = []
    unknown: list[int] = []
    for index, cell in enumerate(cells):
        name = normal(cell)
        if name in header:
            where = place(source, mark, line, index, cell)
            problems.append(Problem(where, f"the column “{cell}” stands here twice", "rename or delete one"))
        elif name in COLUMNS:
            header[name] = index
        elif name:
            unknown.append(index)
    missing = [column for column in REQUIRED if column not in header and column not in shared]
    problems += [_missing(source.at(line), column, cells) for column in missing]
    return _Sheet(source, mark, header, len(cells)), problems + _unknown(source, mark, line, cells, unknown)


def _unknown(source: Source, mark: str, line: int, cells: list[str], unknown: list[int]) -> Problems:
    """Columns that are not used, as warnings; ten thousand of them are told in eleven lines."""
    problems: Problems = []
    for index in unknown[:MANY]:
        where = place(source, mark, line, index, cells[index])
        hint = nearest(normal(cells[index]), COLUMNS)
        problems.append(Problem(where, f"the column “{cells[index]}” is not used", hint, warning=True))
    if rest := unknown[MANY:]:
        where = place(source, mark, line, rest[0], cells[rest[0]])
        problems.append(Problem(where, f"nor are {len(rest)} further columns", warning=True))
    return problems


def _missing(where: Location, column: str, cells: list[str]) -> Problem:
    close = nearest(column, [normal(cell) for cell in cells])
    hint = close if close.startswith("did") else f"add a column {column}: {COLUMNS[column]}"
    return Problem(where, f"there is no column “{column}”", hint)


def _person(
    sheet: _Sheet, line: int, cells: list[str], shared: Mapping[str, str]
) -> tuple[Interviewer | None, Problems]:
    problems = _misfit(sheet, line, cells)
    if problems:
        return None, problems
    given = {column: clean(cells[index], column in MANY_LINES) for column, index in sheet.header.items()}
    values = {**shared, **{column: value for column, value in given.items() if value}}
    day, problems = _day(sheet, line, values.get("interviewed", ""))
    if "name" not in values and "name" in sheet.header:
        problems.append(Problem(sheet.at(line, "name"), "the row has no name", "write the full name"))
    problems += situation_faults(values, day, lambda column: sheet.at(line, column, values[column]))
    if problems or day is None or "name" not in values:
        return None, problems
    where = sheet.at(line, "name", values["name"])
    return Interviewer({k: v for k, v in values.items() if k not in PRIVATE}, day, where), []


def _misfit(sheet: _Sheet, line: int, cells: list[str]) -> Problems:
    if len(cells) == sheet.width:
        return []
    message = f"the row has {len(cells)} cells, the header has {sheet.width}"
    hint = "a comma inside a cell needs double quotes around the cell" if sheet.mark == "," else ""
    return [Problem(sheet.source.at(line), message, hint or "add or remove a delimiter")]


def clean(text: str, many_lines: bool = False) -> str:
    """A cell as it is used: composed characters, single spaces, and line breaks only where they mean something."""
    lines = [" ".join(line.split()) for line in unicodedata.normalize("NFC", text).split("\n")]
    return ("\n" if many_lines else " ").join(line for line in lines if line)


def _day(sheet: _Sheet, line: int, text: str) -> tuple[date | None, Problems]:
    if "interviewed" not in sheet.header and not text:
        return None, []
    where = sheet.at(line, "interviewed", text)
    hint = "write 2026-11-18, or 2026-11-18 14:30 with the time"
    if not text:
        return None, [Problem(where, "the row has no day of interview", hint)]
    try:
        if not ISO.match(text):
            raise ValueError
        return datetime.fromisoformat(text).date(), []
    except ValueError:
        return None, [Problem(where, f"“{text}” is not an ISO date", hint)]


def _panels(people: list[Interviewer]) -> list[Panel]:
    groups: dict[Interview, list[Interviewer]] = {}
    for person in people:
        groups.setdefault(person.interview, []).append(person)
    return [Panel(interview, tuple(members)) for interview, members in groups.items()]


def _twice(people: list[Interviewer]) -> Problems:
    seen: set[tuple[Interview, str]] = set()
    problems: Problems = []
    for person in people:
        key = person.interview, person.name.casefold()
        if key in seen:
            message = f"{person.name} stands in this panel twice"
            problems.append(Problem(person.where, message, "delete one of the rows", warning=True))
        seen.add(key)
    return problems
