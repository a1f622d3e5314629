"""Files that are no table of ours, whatever their name says: what they are, and how to save them again."""

import re
from typing import TYPE_CHECKING

from generator.lazy_pattern import lazy_pattern
from generator.problems import Location, Problem, Problems

if TYPE_CHECKING:
    from zipfile import ZipFile

ZIPPED, EMPTY = b"PK\x03\x04", b"PK\x05\x06"
OLD = b"\xd0\xcf\x11\xe0"
"""How an .xls begins, and any workbook that a password protects."""
AGAIN = "open it in your spreadsheet, choose “Save as”, and save it as Excel Workbook (.xlsx) or as CSV UTF-8"
STRICT = b"http://purl.oclc.org/ooxml/"
ABOVE = rb"(<\?xml[^>]*>\s*|<\?mso-[^>]*>\s*|<!--.*?-->\s*)*"
BEGINNINGS = (
    (ABOVE + rb"<(\w+:)?workbook\b", "is an Excel file of 2003, in XML"),
    (ABOVE + rb"<(!doctype html|html|head|body|meta|table|div|style)\b", "is a web page, not a table"),
    (rb"%PDF-", "is a PDF, not a table"),
    (rb"\{\\rtf", "is a text with formats (RTF), not a table"),
    (rb"\x1f\x8b|7z\xbc\xaf|Rar!", "is packed: unpack it first"),
    (rb"\xff\xd8\xff|\x89PNG|GIF8", "is a picture, not a table"),
)
CARDS = lazy_pattern(rb"BEGIN:VCARD", re.IGNORECASE)
SHEETS = (".xlsx", ".xlsm", ".xls")
UTF16 = (b"\xff\xfe", b"\xfe\xff")
LOOKED_AT = 2**12
"""Bytes at the beginning."""
OFFICE = {"spreadsheet": "is an OpenDocument spreadsheet (.ods)", "text": "is an OpenDocument text, not a table"}


def is_workbook(data: bytes) -> bool:
    """Whether a file is an Excel workbook, or was one before Excel 2007, whatever its name ends in."""
    return data.startswith((ZIPPED, EMPTY, OLD))


def other_kind(path: str, data: bytes) -> Problems:
    """What a file is that begins as something else than a table."""
    begin = data[:LOOKED_AT].removeprefix(b"\xef\xbb\xbf").lstrip()
    if CARDS.match(begin):
        hint = "open it in your address book, and export it as CSV"
        return [
            Problem(
                Location(path), "is a file of address cards (vCard), not a table", hint, check="list-unreadable"
            )
        ]
    if path.casefold().endswith(SHEETS) and b"\0" in begin and not data.startswith(UTF16):
        return [
            Problem(Location(path), "is no Excel workbook, whatever its name says", AGAIN, check="list-unreadable")
        ]
    kinds = (message for pattern, message in BEGINNINGS if re.match(pattern, begin, re.IGNORECASE | re.DOTALL))
    found = next(kinds, "")
    return [Problem(Location(path), found, AGAIN, check="list-unreadable")] if found else []


def why_unreadable(parts: "ZipFile | None", error: Exception | None) -> str:
    """What a packed file is, from which no library gets a sheet."""
    from generator.parsing.content_files.archives import BROKEN  # noqa: PLC0415 - most people bring a CSV

    try:
        names = parts.namelist() if parts else []
        if parts and "mimetype" in names:
            kind = parts.read("mimetype")[:99].decode("ascii", "replace").rpartition(".")[2]
            return OFFICE.get(kind, "is a file of another program, not a table")
        if parts and "xl/workbook.xml" in names and STRICT in parts.read("xl/workbook.xml")[:LOOKED_AT]:
            return "is a “Strict Open XML” workbook, which other programs than Excel cannot read"
    except BROKEN:
        pass
    if "xl/workbook.bin" in names:
        return "is a binary Excel workbook (.xlsb)"
    if any(name.startswith("word/") for name in names):
        return "is a Word document, not a table"
    if any(name.startswith("Index/") for name in names):
        return "is a document of Apple’s Numbers or Pages"
    return (
        f"is not an Excel workbook that can be read: {error}" if error else "has no sheet with cells, only charts"
    )
