"""An Excel workbook → the rows of its first sheet, as text: postcodes with their zeros, days as ISO dates.

A formula counts by the result that was saved with it; nothing is ever worked out here.
"""

import io
import re
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from itertools import islice
from typing import Any

from generator.lazy_pattern import lazy_pattern
from generator.people.tables.csv_rows import WIDEST, Row, remove_formula_guard
from generator.people.tables.other_formats import AGAIN, OLD, why_unreadable
from generator.people.tables.xlsx_hidden import hidden_cells
from generator.people.tables.xlsx_limits import has_formulas, too_large
from generator.people.tables.xlsx_merged import MergedCells
from generator.problems import Checked, Location, Problem, Problems, number_ranges

ZEROS = lazy_pattern(r"[0\\\-\s\"()]+")
LIMITED = lazy_pattern(r"\[<=(\d+)\](.+);(.+)")
"""How Excel says “ZIP Code + 4”: one format up to a number, another above."""
LAST_ROW = 1_048_576
"""No sheet of Excel has more."""
HINT = "keep the people in a workbook of their own without empty rows around them, or save them as CSV"


def sheet_rows(path: str, data: bytes) -> Checked[Iterator[Row]]:
    """The rows of the first sheet; a line is its row in the sheet. What hinders that is told."""
    where = Location(path)
    if data.startswith(OLD):
        hint = f"{AGAIN}, without a password"
        return Checked(
            iter(()),
            [Problem(where, "is an Excel file of the old kind, or has a password", hint, check="list-unreadable")],
        )
    try:
        from zipfile import ZipFile  # noqa: PLC0415 - most people bring a CSV

        import openpyxl  # noqa: PLC0415
    except ImportError:
        from generator.project.installation import package_command, requirement  # noqa: PLC0415 - for few

        hint = f"run  {package_command(requirement('openpyxl'))}"
        return Checked(
            iter(()),
            [
                Problem(
                    where, "an Excel file needs openpyxl, which is not installed", hint, check="library-missing"
                )
            ],
        )
    warnings.filterwarnings("ignore", module="openpyxl")  # of what it leaves out: styles, charts, validation
    parts = None
    try:
        parts = ZipFile(io.BytesIO(data))
        if message := too_large(parts):
            return Checked(iter(()), [Problem(where, message, HINT, check="file-too-large")])
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"] or book.worksheets
        if not sheets:
            return Checked(iter(()), [Problem(where, why_unreadable(parts, None), AGAIN, check="list-unreadable")])
        formulas = openpyxl.load_workbook(io.BytesIO(data), read_only=True) if has_formulas(parts) else {}
        calculated = _calculated(formulas[sheets[0].title]) if formulas else frozenset()
        hidden = hidden_cells(parts, sheets[0]._worksheet_path)
    except Exception as error:  # openpyxl raises whatever it stumbles over
        return Checked(iter(()), [Problem(where, why_unreadable(parts, error), AGAIN, check="list-unreadable")])
    titles = [sheet.title for sheet in sheets]
    merged = MergedCells(hidden.merged)
    rows = map(merged.filled, _rows(path, sheets[0], calculated, frozenset(hidden.columns)))
    problems = [*_others(where, titles[0], titles[1:]), *_hidden_rows(path, hidden.rows), *merged.told(path)]
    return Checked(rows, problems)


def _hidden_rows(path: str, rows: Sequence[int]) -> Problems:
    if not rows:
        return []
    which = f"{'rows' if len(rows) > 1 else 'row'} {number_ranges(rows)}"
    message = f"{which} of the sheet cannot be seen, hidden by a filter or by hand, but will be read"
    hint = "show all rows, and delete those of people who are not meant"
    return [Problem(Location(path, rows[0]), message, hint, warning=True, check="cells-hidden")]


def _unreadable(where: Location, error: Exception) -> Problem:
    return Problem(where, f"is not an Excel workbook that can be read: {error}", AGAIN, check="list-unreadable")


def _others(where: Location, first: str, titles: list[str]) -> Problems:
    if not titles:
        return []
    named = ", ".join(f"“{title}”" for title in titles[:5])
    message = f"only the first sheet, “{first}”, is read; not {named}"
    return [
        Problem(
            where,
            message,
            "move the people to the first sheet, or each sheet to a file",
            warning=True,
            check="sheets-unread",
        )
    ]


def _calculated(sheet: Any) -> frozenset[tuple[int, int]]:
    """Where formulas stand: row and column, from 1."""
    sheet.reset_dimensions()
    rows = islice(sheet.iter_rows(), LAST_ROW)
    return frozenset((cell.row, cell.column) for row in rows for cell in row if cell.data_type == "f")


def _rows(path: str, sheet: Any, calculated: frozenset[tuple[int, int]], hidden: frozenset[int]) -> Iterator[Row]:
    sheet.reset_dimensions()  # what a file says of its size may be wrong
    line = 0
    try:
        for line, row in enumerate(sheet.iter_rows(), 1):
            if line > LAST_ROW:
                problem = Problem(
                    Location(path, line), f"the sheet goes on below row {LAST_ROW}", HINT, check="file-too-large"
                )
                yield Row(path, line, [], problems=(problem,))
                return
            if row:  # there are none where numbers of rows are left out
                yield replace(_filled_row(path, line, row, calculated), unseen=hidden)
    except Exception as error:  # as above: rows are unpacked one by one
        yield Row(path, line + 1, [], problems=(_unreadable(Location(path, line + 1), error),))


def _filled_row(path: str, line: int, row: Any, calculated: frozenset[tuple[int, int]]) -> Row:
    """A row as far as it is filled."""
    if len(row) > WIDEST:
        message = f"the row has {len(row)} cells, more than {WIDEST}"
        return Row(
            path,
            line,
            [],
            problems=(Problem(Location(path, line), message, "delete what is not people", check="row-too-wide"),),
        )
    cells = [remove_formula_guard(_cell_text(cell)) for cell in row]
    while cells and not cells[-1]:
        cells.pop()
    return Row(path, line, cells, problems=tuple(_check_results(path, line, row, calculated)))


def _check_results(path: str, line: int, row: Any, calculated: frozenset[tuple[int, int]]) -> Problems:
    """Results that are none."""
    problems = []
    for column, cell in enumerate(row, 1):
        where = Location(path, line, column)
        if cell.data_type == "e":
            hint = "mend the formula, or write the value"
            problems.append(Problem(where, f"the cell holds the error {cell.value}", hint, check="cell-error"))
        elif cell.value is None and (line, column) in calculated:
            hint = "open and save the file in a spreadsheet, or write the value"
            problems.append(
                Problem(where, "the cell holds a formula without its result", hint, check="cell-error")
            )
    return problems


def _cell_text(cell: Any) -> str:
    """What the cell shows, as far as it matters to people: text, numbers with their zeros, days, yes and no."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, int | float):
        return _number(value, cell.number_format or "")
    return str(value).replace("\r\n", "\n").replace("\r", "\n")


def _number(value: float, form: str) -> str:
    """02108, where the cell shows it so: a postcode is a number to a spreadsheet, and a word to a postman."""
    whole = int(value) if float(value).is_integer() else None
    if limited := LIMITED.fullmatch(form):
        form = limited[2] if value <= int(limited[1]) else limited[3]
    if whole is None or whole < 0 or "0" not in form or not ZEROS.fullmatch(form):
        return str(value if whole is None else whole)
    form = re.sub(r"[\\\"]", "", form)
    digits = list(str(whole).zfill(form.count("0")))
    shown = [digits.pop() if char == "0" else char for char in reversed(form)]
    return "".join([*digits, *reversed(shown)])
