"""How much a workbook unpacks to: a few kilobytes of one can hold millions of rows, cells, texts or styles.

The parts are looked through without being understood, which takes a fraction of the time that reading them takes.
"""

from collections.abc import Iterator
from zipfile import ZipFile

from generator.lazy_pattern import lazy_pattern
from generator.people.tables.csv_rows import WIDEST

MOST_UNPACKED = 256 * 2**20
"""Bytes of a workbook's parts; a small file can claim to hold any number."""
MOST_ROWS = 200_000
"""Twice as many people as are ever read at once; a sheet of Excel has 1,048,576 rows."""
MOST_CELLS = 4_000_000
"""Twenty in each of those rows."""
MOST_TEXTS = 2_000_000
"""Texts that cells share."""
MOST_TAGS = 300_000
"""Of styles, names and the like: Excel itself knows 64,000 styles."""
TAGS_A_CELL = 12
"""At most in a sheet, on the average: its text may change its face."""
PIECE = 2**20
TOLD = lazy_pattern(rb"<(?:\w+:)?(row|c|si|f)(?=[\s/>])")
SHEETS, TEXTS = "xl/worksheets/", "xl/sharedStrings"


def too_large(parts: ZipFile) -> str:
    """What there is too much of for a list of people; empty where there is not."""
    if sum(part.file_size for part in parts.infolist()) > MOST_UNPACKED:
        return "the workbook is far larger than people are"
    others = 0
    for name in parts.namelist():
        if not name.endswith((".xml", ".rels")):
            continue
        if name.startswith((SHEETS, TEXTS)) and name.endswith(".xml"):
            found = _too_many(parts, name)
        else:
            others += sum(piece.count(b"<") for piece in _pieces(parts, name))
            found = (
                f"the workbook has more than {MOST_TAGS} styles, names and the like" if others > MOST_TAGS else ""
            )
        if found:
            return found
    return ""


def has_formulas(parts: ZipFile) -> bool:
    """Whether a sheet holds a formula at all: most do not, and need be read once only."""
    names = [name for name in parts.namelist() if name.startswith(SHEETS)]
    return any(
        found[1] == b"f" for name in names for piece in _pieces(parts, name) for found in TOLD.finditer(piece)
    )


def _too_many(parts: ZipFile, name: str) -> str:
    """What there is too much of in a sheet, or in the texts that all share."""
    rows = cells = wide = texts = tags = 0
    for piece in _pieces(parts, name):
        if b"\0" in piece:
            return "the workbook is not UTF-8 inside"
        tags += piece.count(b"<")
        for found in TOLD.finditer(piece):
            rows, wide = (rows + 1, 0) if found[1] == b"row" else (rows, wide)
            cells, wide = (cells + 1, wide + 1) if found[1] == b"c" else (cells, wide)
            texts += found[1] == b"si"
            if wide > WIDEST:
                return f"row {rows} has more than {WIDEST} cells"
        for count, most, what in (
            (rows, MOST_ROWS, "rows"),
            (cells, MOST_CELLS, "cells"),
            (texts, MOST_TEXTS, "texts"),
        ):
            if count > most:
                return f"the workbook has more than {most} {what}"
    most = MOST_TAGS + TAGS_A_CELL * (rows + cells + texts)
    return "the workbook holds far more than its cells" if tags > most else ""


def _pieces(parts: ZipFile, name: str) -> Iterator[bytes]:
    """A part as it is unpacked, piece by piece, none of which ends within a tag that is looked for."""
    with parts.open(name) as file:
        end = b""
        while piece := file.read(PIECE):
            piece = end + piece
            cut = piece.rfind(b"<", max(0, len(piece) - 64))
            end = piece[cut:] if cut > 0 else b""
            yield piece[:cut] if cut > 0 else piece
        yield end
