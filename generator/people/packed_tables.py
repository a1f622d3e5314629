"""The first rows of every table in a packed file: all sheets of a workbook, hidden or not, and all of an archive.

Only what shows whether a table is one of people is read: no library is needed, and no file can make it long.
"""

import html
import io
import re
import zlib
from collections.abc import Iterator, Sequence
from contextlib import suppress
from zipfile import BadZipFile, ZipFile

from generator.people.csv_rows import HEAD, Row, rows_of
from generator.people.headers import known_words

MOST_READ = 2**22
"""Bytes of a part."""
MOST_PARTS = 400
SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
TEXTS = "xl/sharedStrings.xml"
ROW, CELL, ITEM = (re.compile(rf"<(?:\w+:)?{tag}(?=[\s/>])") for tag in ("row", "c", "si"))
WORDS = re.compile(r"<(?:\w+:)?(?:t|v)(?:\s[^>]*)?>([^<]*)<")
SHARED = re.compile(r"""^[^>]*\st=["']s["']""")
TABLES = (".csv", ".tsv", ".txt")
BROKEN = (BadZipFile, OSError, ValueError, RuntimeError, NotImplementedError, zlib.error)
"""What stands in the way of reading a part."""


def packed_tables(path: str, data: bytes, depth: int = 2) -> Iterator[Sequence[Row]]:
    """The first rows of each table; `depth` is how many packed files may lie within each other."""
    with suppress(*BROKEN):
        parts = ZipFile(io.BytesIO(data))
        texts = [_words(item) for item in ITEM.split(_text(parts, TEXTS))[1:]]
        for name in parts.namelist()[:MOST_PARTS]:
            if SHEET.fullmatch(name):
                yield _sheet(path, _text(parts, name), texts)
            elif name.lower().endswith(TABLES):
                yield list(rows_of(path, _text(parts, name), lambda cells: known_words(cells, {})))[:HEAD]
            elif depth > 1 and name.lower().endswith((".xlsx", ".zip")):
                yield from packed_tables(path, _part(parts, name), depth - 1)


def _sheet(path: str, text: str, texts: Sequence[str]) -> list[Row]:
    rows = [CELL.split(row)[1:] for row in ROW.split(text)[1 : HEAD + 1]]
    return [Row(path, line, [_cell(cell, texts) for cell in row]) for line, row in enumerate(rows, 1)]


def _cell(cell: str, texts: Sequence[str]) -> str:
    words = _words(cell)
    if not SHARED.match(cell):
        return words
    return texts[int(words)] if words.isdecimal() and int(words) < len(texts) else ""


def _words(text: str) -> str:
    return html.unescape("".join(WORDS.findall(text))).strip()


def _text(parts: ZipFile, name: str) -> str:
    data = _part(parts, name)
    for mark, codec in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig")):
        if data.startswith(mark):
            return data.decode(codec, "replace")
    return data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")


def _part(parts: ZipFile, name: str) -> bytes:
    """The beginning of a part; nothing of one that cannot be read."""
    with suppress(*BROKEN, KeyError), parts.open(name) as part:
        return part.read(MOST_READ)
    return b""
