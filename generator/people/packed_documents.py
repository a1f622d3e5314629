"""The first rows of every table in a text or a set of slides, and what is remarked in the cells of a workbook."""

import html
import io
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from zipfile import ZipFile

from generator.lazy_pattern import lazy_pattern
from generator.parsing.content_files.archives import BROKEN
from generator.people.packed_tables import MOST_OF_ALL, packed_text
from generator.people.tables.csv_rows import HEAD, Row

TEXT = lazy_pattern(r"word/document\.xml|ppt/slides/slide\d+\.xml|content\.xml")
REMARKS = lazy_pattern(r"xl/(?:threadedComments/\w+|comments/\w+|comments\d*)\.xml")
TABLE, ROW, CELL = (
    lazy_pattern(rf"<\w+:(?:{names})(?=[\s/>])") for names in ("tbl|table", "tr|table-row", "tc|table-cell")
)
REMARK = lazy_pattern(r"<(?:\w+:)?(?:comment|threadedComment)\s[^>]*?\bref=[\"']([A-Z]+\d+)[\"'][^>]*>")
BLOCK, TAG = lazy_pattern(r"</\w+:p>|<\w+:br\b"), lazy_pattern(r"<[^>]*>")


def document_tables(path: str, data: bytes) -> Iterator[Sequence[Row]]:
    """The first rows of each table of a Word, PowerPoint or OpenDocument file."""
    for text in _parts(data, TEXT.fullmatch):
        for table in TABLE.split(text)[1:]:
            rows = [CELL.split(row)[1:] for row in ROW.split(table)[1 : HEAD + 1]]
            yield [Row(path, 1, [_said(cell) for cell in row]) for row in rows]


def cell_remarks(data: bytes) -> Iterator[tuple[str, str]]:
    """Each cell of a workbook about which somebody has remarked something, and that."""
    for text in _parts(data, REMARKS.fullmatch):
        found = REMARK.split(text)
        yield from ((cell, _said(f">{said}")) for cell, said in zip(found[1::2], found[2::2], strict=True))


def _parts(data: bytes, wanted: Callable[[str], object]) -> Iterator[str]:
    """The parts of a packed file that have such a name, until there is too much to be read."""
    read = 0
    with suppress(*BROKEN):
        packed = ZipFile(io.BytesIO(data))
        for name in packed.namelist():
            if read < MOST_OF_ALL and wanted(name):
                text = packed_text(packed, name)
                read += len(text)
                yield text


def _said(cell: str) -> str:
    """The words of a cell: what follows the name of its tag."""
    words = TAG.sub("", BLOCK.sub(" ", cell.partition(">")[2]))
    return " ".join(html.unescape(words).split())
