"""A table as rows of cells, each with its place; and those of a CSV: delimiters, quotes, Excel's `sep=`.

A row knows its own text and nothing of the rest of the file, so that the place of a cell costs the length of its
row. A fault of a row is in the row: those after it are read all the same.
"""

import csv
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import count, islice

from generator.fast_dataclass import dataclass
from generator.lazy_pattern import lazy_pattern
from generator.parsing.ligatures import without_ligatures
from generator.problems import Location, Problem, Problems

DELIMITERS = ",;\t|"
SEPARATOR = lazy_pattern(r'"?sep=([,;\t|])"?\n')
GUARDED = lazy_pattern(r"'+[=+\-@\t\r\n＝＋－＠﹦﹢﹣﹫]")
RULE = lazy_pattern(r"[\s:=+]*-[\s:=+-]*|[\s+]*=[\s=+]*")
FILLED = lazy_pattern(f'[^{DELIMITERS} \n"]')
SAMPLE = 2**20
"""Characters in which a delimiter shows itself."""
HEAD = 20
"""Rows among which the header is looked for: exports put remarks above it."""
WIDEST = 16_384
"""Cells of a row: as many as a sheet of Excel has columns."""
LONGEST = 32_767
"""Characters that a cell of Excel can hold."""

# The default would end the reading at the first long cell; we tell it as a fault of its row.
csv.field_size_limit(2**31 - 1)


@dataclass(frozen=True)
class Row:
    """The cells of a row, where it begins and ends, and what is wrong with it as a row."""

    path: str
    line: int
    cells: list[str]
    raw: str = ""
    """The row as it stands in a CSV; empty in a workbook."""
    mark: str = ""
    problems: tuple[Problem, ...] = ()
    number: int = 0
    """How a spreadsheet counts the row, if it is not by the lines of the file."""
    unseen: frozenset[int] = frozenset()
    """Columns, from 1, that its sheet hides."""
    wide: int = 0
    """How many cells there were, where they are too many to be kept."""
    lacking: int = 0
    """How many empty cells were put behind those of its line."""

    @property
    def last(self) -> int:
        """The line on which it ends."""
        return self.line + max(self.raw.count("\n") - 1, 0)

    def at(self, index: int, excerpt: str = "") -> Location:
        """Where the index-th cell stands: line and column of the text, or row and column of the sheet."""
        if not self.mark:
            return Location(self.path, self.line, index + 1, excerpt)
        offset = _offset(self.raw, self.mark, index)
        column = offset - self.raw.rfind("\n", 0, offset)
        return self._place(self.line + self.raw.count("\n", 0, offset), column, excerpt)

    def whole(self) -> Location:
        """The place of the row, with its first line as excerpt."""
        return self._place(self.line, 1, self.raw.split("\n", 1)[0].replace("\t", " "))

    def _place(self, line: int, column: int, excerpt: str) -> Location:
        row = self.number if self.number != line else 0
        return Location(self.path, line, column, excerpt, row=row)


def _offset(raw: str, mark: str, index: int) -> int:
    """How many characters come before a cell, line breaks in cells counted."""
    quoted, end = False, len(raw.rstrip("\n"))
    for offset, char in enumerate(raw) if index else ():
        quoted ^= char == '"'
        index -= char == mark and not quoted
        if not index:
            return offset + 1
    return end if index else 0


def rows_of(path: str, text: str, score: Callable[[Sequence[str]], int]) -> Iterator[Row]:
    """Every row of a CSV. `score` says how many of a row's cells are words of a header."""
    said = SEPARATOR.match(text)
    mark = said[1] if said else detect_delimiter(text, score)
    rows = csv_rows(path, text, mark, first=0 if said else 1)
    if said:
        next(rows)
    return (row for row in rows if not _is_rule(row)) if mark == "|" else rows


def _is_rule(row: Row) -> bool:
    """Whether a row only rules off others, as in Markdown: `|---|:---:|`."""
    return not row.problems and bool(RULE.fullmatch("".join(row.cells)))


def detect_delimiter(text: str, score: Callable[[Sequence[str]], int]) -> str:
    """The delimiter under which one of the first rows has the most words of a header, then the most cells."""
    filled = FILLED.search(text)
    start = text.rfind("\n", 0, filled.start()) + 1 if filled else len(text)
    sample = text[start : start + SAMPLE]

    def best(mark: str) -> tuple[int, int]:
        head = islice((row for row in csv_rows("", sample, mark) if row.cells or row.wide), HEAD)
        return max(((score(row.cells), max(len(row.cells), row.wide)) for row in head), default=(-1, 0))

    return max(DELIMITERS, key=best)


def csv_rows(path: str, text: str, mark: str, first: int = 1) -> Iterator[Row]:
    """The rows that are not empty, with the lines they begin on; `first` is the number of the first of all."""
    taken: list[str] = []
    reader = csv.reader(_lines(text, taken), delimiter=mark, strict=True, skipinitialspace=True)
    line = 1
    for number in count(first):
        taken.clear()
        try:
            cells, fault = [remove_formula_guard(cell) if cell[:1] == "'" else cell for cell in next(reader)], ""
        except StopIteration:
            return
        except csv.Error as error:
            cells, fault = [], str(error)
        if len(cells) > WIDEST:
            yield _too_wide(Row(path, line, [], "".join(taken), mark, number=number, wide=len(cells)))
        elif cells or fault:
            row = Row(path, line, cells, "".join(taken), mark, number=number)
            yield replace(row, problems=(_broken(row, fault),)) if fault else row
        line += len(taken)


def _lines(text: str, taken: list[str]) -> Iterator[str]:
    """Line by line, without a second copy of the text; what was taken is noted."""
    start = 0
    while start < len(text):
        end = text.find("\n", start) + 1 or len(text)
        taken.append(text[start:end])
        start = end
        yield taken[-1]


def _broken(row: Row, fault: str) -> Problem:
    hint = "a cell that begins with a quote must end with one, and quotes inside it are doubled"
    return Problem(row.whole(), f"the row cannot be read: {fault}", hint, check="csv-syntax")


def _too_wide(row: Row) -> Row:
    message = f"the row has {row.wide} cells, more than {WIDEST}"
    return replace(
        row,
        problems=(
            Problem(row.whole(), message, "delete the columns that are not of people", check="row-too-wide"),
        ),
    )


def remove_formula_guard(cell: str) -> str:
    """A cell without the apostrophe that keeps a spreadsheet from taking it for a formula."""
    return cell[1:] if cell.startswith("'") and GUARDED.match(cell) else cell


def too_long(row: Row) -> Problems:
    """The first cell that no spreadsheet could hold: a quote was never closed, or this is no file of people."""
    if row.mark and len(row.raw) <= LONGEST:  # nor is any of its cells
        return []
    index = next((index for index, cell in enumerate(row.cells) if len(cell) > LONGEST), None)
    if index is None:
        return []
    message = f"the cell has {len(row.cells[index])} characters, more than {LONGEST}"
    return [Problem(row.at(index), message, "shorten it", check="cell-too-long")]


def normal_header(header: str) -> str:
    """A column's name in any case and spelling: `Job Title` → `job_title`."""
    return re.sub(r"[\s\-]+", "_", header.strip().casefold())


def clean_cell(text: str, many_lines: bool = False) -> str:
    """A cell as it is used: composed characters, no ligatures, single spaces, and line breaks only where they mean
    something."""
    composed = text if text.isascii() else without_ligatures(unicodedata.normalize("NFC", text))
    if not many_lines or "\n" not in text:
        return " ".join(composed.split())
    lines = [" ".join(line.split()) for line in composed.split("\n")]
    return "\n".join(line for line in lines if line)
