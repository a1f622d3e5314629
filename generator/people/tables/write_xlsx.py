"""Rows as an Excel workbook (ISO/IEC 29500-1) of one sheet, every cell a text: no postcode loses its zeros, and
nothing is calculated. The same rows give the same bytes, on every machine."""

import io
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from zipfile import ZipFile, ZipInfo

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

CREATED = datetime(1980, 1, 1, tzinfo=UTC)
"""The first moment that an archive can tell, so that files do not differ by when they were made."""
LONGEST = 32_767
"""UTF-16 units that Excel holds in a cell; XlsxWriter leaves a longer one out."""
WIDTH = 24
"""Of a column, in digits of the usual face."""
COLUMNS = 100
"""How many are prepared for text, filled or not."""


def xlsx_bytes(header: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """The bytes of an `.xlsx`: a header that stays in sight, and rows of cells that hold what they are given."""
    from xlsxwriter import Workbook  # noqa: PLC0415 - it takes longer than all small files of a site

    data = io.BytesIO()
    with Workbook(data, {"in_memory": True}) as book:
        book.set_properties({"created": CREATED})
        title = book.add_format({"num_format": "@", "bold": True})
        text = book.add_format({"num_format": "@", "align": "top", "text_wrap": True})
        sheet = book.add_worksheet("People")
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, COLUMNS - 1, WIDTH, text)
        for number, row in enumerate([header, *rows]):
            for column, cell in enumerate(row):
                _write(sheet, number, column, cell, text if number else title)
    return _stored(data)


def _write(sheet: "Worksheet", row: int, column: int, cell: str, style: "Format") -> None:
    """One cell. A text from `<r>` to `</r>` XlsxWriter would take for markup, unless it comes in runs."""
    cell = cell.encode("utf-16-le")[: 2 * LONGEST].decode("utf-16-le", "ignore")
    if cell.startswith("<r>") and cell.endswith("</r>"):
        sheet.write_rich_string(row, column, *cell[:2], cell[2:], style)
    elif cell:
        sheet.write_string(row, column, cell, style)


def _stored(data: io.BytesIO) -> bytes:
    """The same archive without compression: how bytes are packed differs between machines."""
    stored = io.BytesIO()
    with ZipFile(data) as packed, ZipFile(stored, "w") as archive:
        for part in packed.infolist():
            archive.writestr(ZipInfo(part.filename, CREATED.timetuple()[:6]), packed.read(part))
    return stored.getvalue()
