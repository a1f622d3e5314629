"""Faulty rows as a CSV that a person mends in a spreadsheet and feeds back."""

import csv
import io
from collections.abc import Sequence

from generator.lazy_pattern import lazy_pattern
from generator.model.people import Panel, RawRow
from generator.problems import Problems

FORMULA = lazy_pattern(r"'*[=+\-@\t\r\n＝＋－＠﹦﹢﹣﹫]")
"""What a spreadsheet would take for a formula, in the wide and small forms as well that keyboards for Chinese and
Japanese write; and what reading would take for a guard."""


SAID = ("problem", "mend")


def problem_rows(header: Sequence[str], rows: Sequence[RawRow], problems: Problems) -> bytes:
    """The bytes of `problems.csv`: what is wrong with a row and how to mend it, then its cells as they stood.

    `header` and `rows` are what `read.rows.raw_rows` gives for the same problems. What is said of a row stands
    before its cells, so that a row with too many or too few of them keeps them as they are. UTF-8 with a mark of
    byte order, commas, CRLF: what Excel opens by a double click. A cell that it would calculate gets an
    apostrophe, which reading takes off again."""
    old = len(SAID) if tuple(header[: len(SAID)]) == SAID else 0
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow([*SAID, *map(guard_formula, header[old:])])
    for row in rows:
        writer.writerow(map(guard_formula, [*_problem_cells(row, problems), *row.cells[old:]]))
    return text.getvalue().encode("utf-8-sig", "replace")


def sample_rows(panel: Panel, columns: Sequence[str]) -> bytes:
    """The people of a panel as a CSV to begin from, with those of the columns that somebody fills; without
    private remarks, which an interviewer's values never hold."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerows([guard_formula(cell) for cell in row] for row in _filled(panel, columns))
    return text.getvalue().encode("utf-8-sig")


def sample_workbook(panel: Panel, columns: Sequence[str]) -> bytes:
    """The same as an Excel file, whose cells are text, so that none needs a guard."""
    from generator.people.tables.write_xlsx import xlsx_bytes  # noqa: PLC0415 - most lists are CSV

    header, *rows = _filled(panel, columns)
    return xlsx_bytes(header, rows)


def _filled(panel: Panel, columns: Sequence[str]) -> list[list[str]]:
    """The columns that somebody fills, by their names, and what everybody has in them."""
    used = [name for name in columns if any(person.get(name) for person in panel.interviewers)]
    return [used, *([person.get(name) for name in used] for person in panel.interviewers)]


def guard_formula(cell: str) -> str:
    """The cell, with an apostrophe before what would be calculated."""
    return f"'{cell}" if FORMULA.match(cell) else cell


def _problem_cells(row: RawRow, problems: Problems) -> tuple[str, str]:
    """All that is wrong with a row, and all mends, each once."""
    here = (problem for problem in problems if problem.where.path == row.path)
    found = sorted(problem for problem in here if row.first <= problem.where.line <= row.last)
    messages = dict.fromkeys(problem.message for problem in found)
    hints = dict.fromkeys(problem.hint for problem in found if problem.hint)
    return "; ".join(messages), "; ".join(hints)
