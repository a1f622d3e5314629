"""The first rows of every table in a packed file: all sheets of a workbook, hidden or not, and all of an archive.

Only what shows whether a table is one of people is read: no library is needed, and no file can make it long.
"""

import html
import io
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import islice
from zipfile import ZipFile

from generator.lazy_pattern import lazy_pattern
from generator.parsing.content_files.archives import BROKEN
from generator.people.headers.header import known_words
from generator.people.tables.csv_rows import HEAD, Row, rows_of

MOST_READ, MOST_OF_ALL = 2**22, 2**26
"""Bytes of a part, and of all parts of a file together."""
SHEET = lazy_pattern(r"xl/worksheets/[^/]+\.xml")
TEXTS = "xl/sharedStrings.xml"
ROW, CELL, ITEM = (lazy_pattern(rf"<(?:\w+:)?{tag}(?=[\s/>])") for tag in ("row", "c", "si"))
WORDS = lazy_pattern(r"<(?:\w+:)?(?:t|v)(?:\s[^>]*)?>([^<]*)<")
SHARED = lazy_pattern(r"""^[^>]*\st=["']s["']""")
TABLES = (".csv", ".tsv", ".txt")


def packed_tables(path: str, data: bytes) -> Iterator[Sequence[Row]]:
    """The first rows of each table, of workbooks within an archive too, until there is too much to be read."""
    read = 0
    for text, rows in _tables(path, data, depth=3):
        yield rows
        read += text
        if read > MOST_OF_ALL:
            return


def _tables(path: str, data: bytes, depth: int) -> Iterator[tuple[int, Sequence[Row]]]:
    """How much was read for each table, and its first rows."""
    with suppress(*BROKEN):
        parts = ZipFile(io.BytesIO(data))
        texts = [_words(item) for item in ITEM.split(_text(parts, TEXTS))[1:]]
        for name in parts.namelist():
            if SHEET.fullmatch(name):
                text = _text(parts, name)
                yield len(text), _sheet(path, text, texts)
            elif name.lower().endswith(TABLES):
                text = _text(parts, name)
                yield len(text), list(islice(rows_of(path, text, lambda cells: known_words(cells, {})), HEAD))
            elif depth > 1 and name.lower().endswith((".xlsx", ".zip")):
                inner = _part(parts, name)
                yield len(inner), ()
                yield from _tables(path, inner, depth - 1)


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
    with suppress(*BROKEN), parts.open(name) as part:
        return part.read(MOST_READ)
    return b""
