"""A file of people, CSV or Excel → what its header means, and its rows; or the faulty ones as they stand."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import chain, islice

from generator.lazy_pattern import lazy_pattern
from generator.model.people import RawRow
from generator.people.headers.columns import COLUMNS, REQUIRED
from generator.people.headers.header import Header, header_among, meant_words, read_header
from generator.people.tables.csv_rows import HEAD, Row, rows_of, too_long
from generator.people.tables.encodings import decode_csv
from generator.people.tables.other_formats import is_workbook, other_kind
from generator.people.tables.people_file import PeopleFile
from generator.problems import Checked, Location, Problem, Problems, only_errors

QUOTED = lazy_pattern(r'"[^"]*"')
FEWEST = 2
"""Cells of a line that is a row of people, and no remark below them."""

Opened = tuple[Header | None, Iterator[Row], Problems]


def open_rows(
    file: PeopleFile, shared: Mapping[str, str], encoding: str | None = None, maps: Mapping[str, str] | None = None
) -> Opened:
    """What the header means, and the rows below it that are not empty, one at a time."""
    rows, problems = _rows(file, encoding, maps or {})
    filled = (row for row in rows if row.problems or any(cell.strip() for cell in row.cells))
    head = list(islice(filled, HEAD))
    if not head and not only_errors(problems):
        problems.append(_empty(file.path))
    if not head:
        return None, iter(()), problems
    at = header_among(head, maps or {})
    if found := [*head[at].problems, *too_long(head[at])]:
        return None, iter(()), problems + found
    header, found = read_header(head[at], maps or {}, shared, head[at + 1 :], at)
    below = (_padded(header, row) for row in chain(head[at + 1 :], filled))
    return header, below, problems + found + _hidden_columns(header)


def lines_of(file: PeopleFile) -> int:
    """At least as many as a CSV has rows; 0 for what has no lines."""
    if file.cells is not None or is_workbook(file.data):
        return 0
    return max(file.data.count(b"\n"), file.data.count(b"\r")) + 1


def _hidden_columns(header: Header) -> Problems:
    """Columns that are read, and that nobody sees who looks at the sheet."""
    read = sorted(
        {index for cells in header.columns.values() for index in cells if index + 1 in header.row.unseen}
    )
    hint = "show the column, and see that it holds what it should"
    return [
        Problem(
            header.row.at(index, header.row.cells[index]),
            f"column {index + 1}, “{header.row.cells[index]}”, is hidden in the sheet, but will be read",
            hint,
            warning=True,
            check="cells-hidden",
        )
        for index in read
    ]


def _rows(file: PeopleFile, encoding: str | None, maps: Mapping[str, str]) -> Checked[Iterator[Row]]:
    if file.problems:
        return Checked(iter(()), [*file.problems])
    if file.cells is not None:
        return Checked((Row(file.path, n, [*cells]) for n, cells in enumerate(file.cells, 1)), [])
    if is_workbook(file.data):
        from generator.people.tables.xlsx_rows import sheet_rows  # noqa: PLC0415 - most lists are CSV

        return sheet_rows(file.path, file.data)
    if problems := other_kind(file.path, file.data):
        return Checked(iter(()), problems)
    text, problems = decode_csv(file.path, file.data, encoding)
    rows = rows_of(file.path, text, lambda cells: meant_words(cells, maps))
    return Checked((iter(()) if problems else rows), problems)


def _padded(header: Header, row: Row) -> Row:
    """A row with the empty cells that its program left out at the end; in a CSV only those that need not be
    filled: with them a delimiter is missing, and that could be anywhere."""
    lacking = len(header.row.cells) - len(row.cells)
    if lacking <= 0:
        return row
    if not row.mark:
        return replace(row, cells=row.cells + [""] * lacking)
    needed = [index for column in REQUIRED for index in header.columns.get(column, ())]
    if len(row.cells) < FEWEST or max(needed, default=0) >= len(row.cells) or is_parted(header, row):
        return row
    return replace(row, cells=row.cells + [""] * lacking, lacking=lacking)


def is_parted(header: Header, row: Row) -> bool:
    """Whether a comma within a cell has likely parted it: a space follows it, as in the header none does, or what
    stands below “email” is no address."""
    addresses = [row.cells[n] for n in header.columns.get("email", ()) if n < len(row.cells)]
    parted = _has_space(row) and not _has_space(header.row)
    return parted or any(cell.strip() and "@" not in cell for cell in addresses)


def _has_space(row: Row) -> bool:
    """Whether a delimiter has a space behind it, outside of quotes."""
    return bool(row.mark) and f"{row.mark} " in QUOTED.sub("", row.raw)


def _empty(path: str) -> Problem:
    return Problem(
        Location(path),
        "the file is empty",
        f"begin it with a row of columns: {', '.join(COLUMNS)}",
        check="file-empty",
    )


def raw_rows(
    file: PeopleFile, problems: Problems, encoding: str | None = None, maps: Mapping[str, str] | None = None
) -> tuple[list[str], list[RawRow]]:
    """The header of a file, and the rows in which there are problems, cell by cell as they stand there.

    The file is read once more, so that a run need not keep the rows of everybody. What is private is left empty,
    but in a row whose cells do not fit the header: there nobody can tell which it is."""
    header, rows, _ = open_rows(file, {}, encoding, maps)
    if header is None:
        return [], []
    lines = {problem.where.line for problem in problems if problem.where.path == file.path}
    faulty = (row for row in rows if not lines.isdisjoint(range(row.line, row.last + 1)))
    return list(header.row.cells), [RawRow(row.path, row.line, row.last, _public(header, row)) for row in faulty]


def _public(header: Header, row: Row) -> tuple[str, ...]:
    if not row.cells:
        return (row.raw.rstrip("\n"),)
    hidden = header.columns.get("private", ()) if len(row.cells) == len(header.row.cells) else ()
    return tuple("" if index in hidden else cell for index, cell in enumerate(row.cells))
