"""Merged cells of a sheet: what stands in the first of them is meant for each of their rows."""

from collections.abc import Sequence
from dataclasses import replace

from generator.lazy_pattern import lazy_pattern
from generator.people.tables.csv_rows import WIDEST, Row
from generator.problems import Location, Problem, Problems

SPAN = lazy_pattern(r"\$?([A-Z]{1,3})\$?(\d{1,7}):\$?\1\$?(\d{1,7})")
"""A3:A5, as a workbook names them; a title or a remark goes over several columns."""
MANY = 5
"""Spans that are named one by one."""


class MergedCells:
    """The spans of several rows; rows are filled from above to below."""

    def __init__(self, refs: Sequence[str]) -> None:
        self._begin: dict[int, list[tuple[int, int]]] = {}
        """First row → the columns, from 0, and last rows of its spans."""
        self._open: dict[int, tuple[int, str]] = {}
        self._width = 0
        """How many cells the rows above the first span have: what is beyond is no column of the list."""
        self.spans: list[tuple[int, int, str]] = []
        """Of those below the first row: the row, the column, and the name."""
        for ref in refs:
            if (found := SPAN.fullmatch(ref)) and int(found[3]) > int(found[2]):
                column, first = _column(found[1]), int(found[2])
                self._begin.setdefault(first, []).append((column, int(found[3])))
                self.spans += [(first, column, ref)] if first > 1 else []

    def filled(self, row: Row) -> Row:
        """A row with what is merged into it, if anything else stands in it."""
        for column, last in self._begin.get(row.line, ()):
            if not self._width or column < self._width:
                self._open[column] = (last, row.cells[column] if column < len(row.cells) else "")
        if not self._open or not row.cells:
            self._width = max(self._width, len(row.cells))
            return row
        given = {column: text for column, (last, text) in self._open.items() if text and row.line <= last}
        if not given:
            self._open.clear()
            return row
        cells = row.cells + [""] * (max(given) + 1 - len(row.cells))
        return replace(row, cells=[text or given.get(column, "") for column, text in enumerate(cells)])

    def told(self, path: str) -> Problems:
        """What is said of them, once; those of the first row are its own headers."""
        if not self.spans:
            return []
        names = [name for *_, name in sorted(self.spans)]
        more = f" and {len(names) - MANY} more" if len(names) > MANY else ""
        message = f"merged cells are read for each of their rows: {', '.join(names[:MANY])}{more}"
        hint = "if not all rows are meant, unmerge the cells and fill each row"
        where = Location(path, min(self.spans)[0])
        return [Problem(where, message, hint, warning=True, check="cell-mended")]


def _column(letters: str) -> int:
    """The number of a column, from 0: A → 0, AA → 26."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return min(number, WIDEST) - 1
