"""Excel files as people have them: made here, so that each test says what is in its file."""

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import openpyxl

SHEET_PART = "xl/worksheets/sheet1.xml"

WORKBOOK_HEADER = ["name", "interviewed", "postcode", "address"]


def save_workbook(
    folder: Path, rows: Sequence[Sequence[Any]], change: Callable[[Any], None] = lambda _book: None
) -> Path:
    """A workbook with these rows on its first sheet."""
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    change(book)
    path = folder / "people.xlsx"
    book.save(path)
    return path


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """An archive of these parts."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in parts.items():
            file.writestr(name, part)
    return data.getvalue()


def edit_sheet_xml(path: Path, before: bytes, after: bytes) -> Path:
    """The workbook with other words in the XML of its first sheet."""
    with zipfile.ZipFile(path) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    assert before in parts[SHEET_PART]
    path.write_bytes(zipped({**parts, SHEET_PART: parts[SHEET_PART].replace(before, after)}))
    return path
