"""Files that somebody dropped → what is in them, for the form to show."""

import io
import json
from base64 import b64decode
from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from typing import Any

from generator.fast_dataclass import dataclass
from generator.kit_page.answers import Read
from generator.kit_page.form import form_hint, told_at
from generator.kit_page.protocol import FormRow, Given, People
from generator.kit_page.shown import Told
from generator.kit_page.without_heading import with_heading
from generator.language import joined
from generator.lazy_pattern import lazy_pattern
from generator.model.people import Interviewer
from generator.model.situation import SHARED
from generator.panel.vocabulary import read_vocabulary
from generator.people.days.day_columns import DAY_COLUMNS
from generator.people.days.find_day import find_day
from generator.people.headers.columns import COLUMNS
from generator.people.headers.header import Header
from generator.people.read import PeopleOptions, people_of
from generator.people.rows import open_rows
from generator.people.tables.csv_rows import Row
from generator.people.tables.people_file import PeopleFile
from generator.problems import Location, Problem, Problems
from generator.project.run import Run
from generator.words import DAY_FIRST, MONTH_FIRST

ALIKE = ("candidate", "company", "role", "interviewed", "mode", "return_address", *SHARED)
"""Columns that go to the fields for everybody, where all rows say the same."""
ASKED = "day-order-unclear"
OUR_LIST, OUR_PLAN, OUR_EDITS = "people.csv", "plan.json", "edits.json"
AS_IT_IS = PeopleOptions()
NO_DAY = f"add a column interviewed: {COLUMNS['interviewed']}"
"""The mend of a list without days, for which the form asks itself, where no column of it could be meant."""
NO_HEADING = (
    "nothing was read, for the first row names no columns",
    "begin with a row such as Name, E-mail, Job title; or write one full name on each line",
    "column-missing",
)
NOBODY = "nothing was read, for there is nobody below the heading", "write a row for each person", "people-missing"
ALL_COLUMNS = lazy_pattern(r"(?:known are|begin it with a row of columns): .*")
"""A mend that names every column there is: more than a page can show."""
LARGEST = 20 * 2**20
"""Bytes of what is unpacked of a kit: far more than a hundred and fifty people fill."""


@dataclass(frozen=True)
class ReadTable:
    """A table as the form holds it."""

    people: People | None
    """None where nothing was read."""
    about: Mapping[str, str] = field(default_factory=dict)
    said: tuple[str, ...] = ()
    problems: tuple[Told, ...] = ()
    asks_dates: bool = False


def read_files(run: Run, request: Mapping[str, Any]) -> Read:
    """What is in some files; of two lists or plans the last one counts, and that is told."""
    files, problems = _unpacked(request["files"])
    edits = [file for file in files if file.path == OUR_EDITS]
    plans = [file for file in files if file not in edits and _is_plan(file)]
    lists = [file for file in files if file not in plans and file not in edits]
    told = [*problems, *(_only_last(group) for group in (plans, lists) if len(group) > 1)]
    options = PeopleOptions({}, request.get("encoding") or None, {}, request.get("dates") or "")
    table = read_table(run, lists[-1], options) if lists else None
    return Read(
        people=table.people if table else None,
        about=table.about if table else {},
        plan=plans[-1].data.decode("utf-8-sig", "replace") if plans else "",
        edits=_own_words(edits, "edits"),
        picks=_own_words(edits, "picks"),
        said=[*table.said] if table else [],
        asks_dates=bool(table and table.asks_dates),
        problems=[*told, *(table.problems if table else ())],
    )


def _own_words(files: Sequence[PeopleFile], kind: str) -> dict[str, Any]:
    """What was edited, by the keys that its rows get."""
    try:
        told = json.loads(files[-1].data)[kind] if files else {}
        return {f"row-{int(number)}": dict(notes) for number, notes in told.items()}
    except (ValueError, KeyError, TypeError, AttributeError):
        return {}


def _unpacked(given: Sequence[Given]) -> tuple[list[PeopleFile], list[Told]]:
    """The files, and for the zip of a kit those that are in it."""
    from generator.parsing.content_files.archives import BROKEN  # noqa: PLC0415 - most bring a CSV

    files: list[PeopleFile] = []
    problems: list[Told] = []
    for one in given:
        name, data = str(one["name"]), b64decode(one["base64"])
        if not _is_kit(data):
            files.append(PeopleFile(name, data))
            continue
        try:
            files += _kit_files(data)
        except OverflowError:
            problems.append(told_at("", f"{name} is too large", "open people.csv alone", "file-too-large"))
        except BROKEN:
            problems.append(told_at("", f"{name} is damaged", "unpack it and open people.csv", "list-unreadable"))
    return files, problems


def _kit_files(data: bytes) -> list[PeopleFile]:
    """What of the zip of a kit is opened again. Raises OverflowError for what would fill the memory."""
    from zipfile import ZipFile  # noqa: PLC0415 - as above

    with ZipFile(io.BytesIO(data)) as archive:
        parts = [part for part in archive.infolist() if part.filename in (OUR_LIST, OUR_PLAN, OUR_EDITS)]
        if sum(part.file_size for part in parts) > LARGEST:
            raise OverflowError
        return [PeopleFile(part.filename, archive.read(part)) for part in parts]


def _is_kit(data: bytes) -> bool:
    """Whether it is the zip of a kit; a workbook is a zip as well."""
    from zipfile import BadZipFile, ZipFile  # noqa: PLC0415 - as above

    try:
        with ZipFile(io.BytesIO(data)) as archive:
            return OUR_LIST in archive.namelist()
    except (BadZipFile, OSError, ValueError):
        return False


def _is_plan(file: PeopleFile) -> bool:
    return file.data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")


def _only_last(files: Sequence[PeopleFile]) -> Told:
    message = f"of {len(files)} files of the same kind, {files[-1].path} was read"
    return told_at("", message, "open the others one after the other", "sheets-unread", warning=True)


def read_table(run: Run, file: PeopleFile, options: PeopleOptions = AS_IT_IS) -> ReadTable:
    """A list as the form shows it. One without a heading is read where its meaning is plain, or not at all."""
    header, _, _ = open_rows(file, {}, options.encoding)
    if header and _is_heading(header):
        return _table(run, file, options)
    found = with_heading(file, options.encoding)
    if found is None and header is None:
        return _table(run, file, options)
    if found is None:
        return ReadTable(None, problems=(told_at("", *NO_HEADING),))
    columns = [column.replace("_", " ") for column in (found.cells or ((),))[0]]
    table = _table(run, found, options)
    return replace(table, said=(f"read without a heading: {joined(columns)}", *table.said))


def _is_heading(header: Header) -> bool:
    """Whether a row names columns; nobody’s address does."""
    return "name" in header.columns or (bool(header.columns) and not any("@" in cell for cell in header.row.cells))


def _table(run: Run, file: PeopleFile, options: PeopleOptions) -> ReadTable:
    """A list by our columns, days as ISO 8601 has them, and what all rows share once. A cell that cannot be read
    stands as it is."""
    reading = people_of(file, options, read_vocabulary(run), run.today)
    header, rows, _ = open_rows(file, {}, options.encoding)
    if header is None:
        return ReadTable(None, problems=tuple(map(_told_of_file, reading.problems)))
    people = {person.where.line: person for panel in reading.panels for person in panel.interviewers}
    whole = [row for row in rows if len(row.cells) == len(header.row.cells)]
    values = [(header.values(row), people.get(row.line)) for row in whole]
    orders = _orders(values, run, options.dates)
    read = [_cells(cells, person, run, orders) for cells, person in values]
    about = _alike(read)
    told = [problem for problem in reading.problems if problem.where.line == header.row.line or not whole]
    told = [problem for problem in told if problem.plain != NO_DAY]
    return _with_somebody(
        ReadTable(
            _people([name for name in header.columns if name not in about], read),
            about,
            (*reading.said, *_left_out(file, options)),
            tuple(map(_told_of_file, [*told, *_lost_cells(header, whole)])),
            any(problem.check == ASKED for problem in reading.problems),
        )
    )


def _lost_cells(header: Header, rows: Sequence[Row]) -> Problems:
    """What a file says of cells that the form shows empty, such as formulas without their results: nobody can see
    there that something is missing. Other faults of cells are told again where they stand in the form."""
    names = header.row.cells
    return [
        replace(problem, message=f"{names[n]}: {problem.message}") if 0 <= n < len(names) else problem
        for row in rows
        for problem in row.problems
        if not "".join(row.cells[(n := problem.where.column - 1) : n + 1])
    ]


def _alike(rows: Sequence[Mapping[str, str]]) -> dict[str, str]:
    """What all rows say of what is asked for once."""
    said = {column: {cells.get(column, "") for cells in rows} for column in ALIKE}
    return {column: value for column, found in said.items() if len(found) == 1 for value in found if value}


def _people(columns: list[str], read: Sequence[Mapping[str, str]]) -> People:
    """The rows that say anything of somebody."""
    rows = [(f"row-{n}", [cells.get(name, "") for name in columns]) for n, cells in enumerate(read, 1)]
    return People(columns=columns, rows=[FormRow(key=key, cells=cells) for key, cells in rows if any(cells)])


def _with_somebody(table: ReadTable) -> ReadTable:
    """The same; where there is nobody in it, nothing goes into the form, and that is told."""
    if table.people is None or table.people["rows"]:
        return table
    return replace(table, people=None, about={}, problems=table.problems or (told_at("", *NOBODY),))


def _orders(rows: Sequence[tuple[Mapping[str, str], Interviewer | None]], run: Run, told: str) -> dict[str, str]:
    """Column → the order in which its days were read, as the rows without fault show it."""
    found: dict[str, str] = dict.fromkeys(DAY_COLUMNS, told) if told else {}
    for values, person in rows:
        for column in DAY_COLUMNS:
            day, text = person.get(column) if person else "", values.get(column, "")
            read = find_day(text, run.today)
            if day and read.either and column not in found:
                found[column] = DAY_FIRST if read.iso(DAY_FIRST) == day else MONTH_FIRST
    return found


def _cells(
    values: Mapping[str, str], person: Interviewer | None, run: Run, orders: Mapping[str, str]
) -> dict[str, str]:
    """What a row says: its days as they were read."""
    made = dict(values)
    for column in DAY_COLUMNS:
        if column in made:
            found, order = find_day(made[column], run.today), orders.get(column, "")
            sure = found.iso(order) if order or not found.either else made[column]
            made[column] = person.get(column) if person and person.get(column) else sure or made[column]
    return made


def _left_out(file: PeopleFile, options: PeopleOptions) -> list[str]:
    """Rows of another width than the header, which nobody can put into columns."""
    header, rows, _ = open_rows(file, {}, options.encoding)
    left = [row for row in rows if header and len(row.cells) != len(header.row.cells)]
    lines = ", ".join(str(row.number or row.line) for row in left)
    return [f"not read, because they have more or fewer cells than the header: rows {lines}"] if left else []


def _told_of_file(problem: Problem) -> Told:
    where, hint = _place(problem.where), ALL_COLUMNS.sub("", form_hint(problem))
    return told_at("", f"{where}{problem.message}", hint, problem.check, warning=problem.warning)


def _place(where: Location) -> str:
    return f"row {where.row or where.line}: " if where.line > 1 else ""
