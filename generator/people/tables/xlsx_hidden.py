"""What a sheet of a workbook holds and does not show: rows hidden by a filter or by hand, hidden columns, and
which cells are merged."""

from collections.abc import Iterable
from dataclasses import field
from xml.parsers.expat import ExpatError, ParserCreate
from zipfile import ZipFile

from generator.fast_dataclass import dataclass

PIECE = 2**20
SIGNS = (b"hidden=", b"mergeCell")
WIDEST = 16_384
"""Columns of a sheet; a file can claim any number of them."""


@dataclass
class HiddenCells:
    """The numbers of rows and columns, from 1."""

    rows: list[int] = field(default_factory=list)
    """Those that hold something."""
    columns: set[int] = field(default_factory=set)
    merged: list[str] = field(default_factory=list)
    """The spans of merged cells: A3:A5."""


def hidden_cells(parts: ZipFile, name: str) -> HiddenCells:
    """What the part of this name holds and does not show. Most hide nothing, and are only looked through."""
    if not _mentions(parts, name):
        return HiddenCells()
    reader = _Reader()
    try:
        with parts.open(name) as file:
            while piece := file.read(PIECE):
                reader.parser.Parse(piece, False)
    except ExpatError:  # it is told where the cells are read
        pass
    return reader.found


def _mentions(parts: ZipFile, name: str) -> bool:
    with parts.open(name) as file:
        end = b""
        while piece := file.read(PIECE):
            if any(sign in end + piece for sign in SIGNS):
                return True
            end = piece[-max(map(len, SIGNS)) :]
    return False


class _Reader:
    """Follows the rows of a sheet: one without its number is the next."""

    def __init__(self) -> None:
        self.found = HiddenCells()
        self.row, self.hidden = 0, False
        self.parser = ParserCreate()
        self.parser.StartElementHandler = self._start

    def _start(self, name: str, given: dict[str, str]) -> None:
        kind = name.rpartition(":")[2]
        if kind == "row":
            number = given.get("r", "")
            self.row = int(number) if number.isdecimal() and len(number) < 9 else self.row + 1
            self.hidden = _true(given)
        elif kind in ("v", "is", "f") and self.hidden:
            self.found.rows.append(self.row)
            self.hidden = False  # once is enough
        elif kind == "col" and _true(given):
            self.found.columns.update(_span(given))
        elif kind == "mergeCell":
            self.found.merged.append(given.get("ref", ""))


def _true(given: dict[str, str]) -> bool:
    return given.get("hidden") in ("1", "true")


def _span(given: dict[str, str]) -> Iterable[int]:
    first, last = (given.get(name, "") for name in ("min", "max"))
    whole = first.isdecimal() and last.isdecimal() and len(first) < 9 and len(last) < 9
    return range(int(first), min(int(last), WIDEST) + 1) if whole else ()
