"""Files that a spreadsheet writes and we cannot read say how to save them again; what a sheet hides is told."""

import io
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.chart import BarChart

from generator.people.read import read_people_list
from tests.samples.projects import interviewers_of, problem_places
from tests.workbooks import WORKBOOK_HEADER, edit_sheet_xml, save_workbook, zipped

AGAIN = "open it in your spreadsheet, choose “Save as”, and save it as Excel Workbook (.xlsx) or as CSV UTF-8"
ADA, ZOE, MAE = ["Ada Byron", "2026-11-18"], ["Zoë Ng", "2026-11-18"], ["Mae Lu", "2026-11-18"]
PAGE = "<html><body><table><tr><td>name</td><td>interviewed</td></tr></table></body></html>"
XML = '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:x"></Workbook>'


def parts_of(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as file:
        return {name: file.read(name) for name in file.namelist()}


def strict(folder: Path) -> bytes:
    """A workbook in the namespaces that Excel's “Strict Open XML Spreadsheet” has (ISO/IEC 29500-1)."""
    main = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    rels = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    parts = parts_of(save_workbook(folder, [WORKBOOK_HEADER, ADA]))
    return zipped({
        name: data.replace(main, b"http://purl.oclc.org/ooxml/spreadsheetml/main")
        .replace(rels, b"http://purl.oclc.org/ooxml/officeDocument/relationships")
        for name, data in parts.items()
    })  # fmt: skip


def charts(_folder: Path) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    book.create_chartsheet("Chart").add_chart(BarChart())
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def encrypted(folder: Path) -> bytes:
    """Every part marked as encrypted, as packers with a password do."""
    data = bytearray(save_workbook(folder, [WORKBOOK_HEADER, ADA]).read_bytes())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = data.find(mark)
        while start >= 0:
            data[start + offset] |= 1
            start = data.find(mark, start + 4)
    return bytes(data)


KINDS = {
    "strict.xlsx": (strict, "is a “Strict Open XML” workbook, which other programs than Excel cannot read"),
    "charts.xlsx": (charts, "has no sheet with cells, only charts"),
    "encrypted.xlsx": (encrypted, "is not an Excel workbook that can be read"),
    "cut.xlsx": (
        lambda folder: save_workbook(folder, [WORKBOOK_HEADER, ADA]).read_bytes()[:-200],
        "is not an Excel workbook",
    ),
    "empty.xlsx": (lambda _: zipped({}), "is not an Excel workbook"),
    "old.xls": (lambda _: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "is an Excel file of the old kind"),
    "calc.xlsx": (
        lambda _: zipped({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b"<a/>"}),
        "is an OpenDocument spreadsheet (.ods)",
    ),
    "binary.xlsx": (lambda _: zipped({"xl/workbook.bin": b"\0"}), "is a binary Excel workbook (.xlsb)"),
    "letter.xlsx": (lambda _: zipped({"word/document.xml": b"<a/>"}), "is a Word document, not a table"),
    "apple.xlsx": (lambda _: zipped({"Index/Document.iwa": b"\0"}), "is a document of Apple’s Numbers or Pages"),
    "export.xls": (lambda _: PAGE.encode(), "is a web page, not a table"),
    "export.xlsx": (lambda _: f"\ufeff<!-- made -->\n<!DOCTYPE html>{PAGE}".encode(), "is a web page"),
    "2003.xls": (lambda _: XML.encode(), "is an Excel file of 2003, in XML"),
    "scan.csv": (lambda _: b"%PDF-1.7\n", "is a PDF, not a table"),
    "text.csv": (lambda _: rb"{\rtf1 name,interviewed}", "is a text with formats (RTF), not a table"),
    "photo.csv": (lambda _: b"\x89PNG\r\n\x1a\n", "is a picture, not a table"),
    "packed.csv": (lambda _: b"\x1f\x8b\x08\0", "is packed: unpack it first"),
    "contacts.vcf": (lambda _: b"BEGIN:VCARD\r\n", "is a file of address cards (vCard), not a table"),
}  # fmt: skip


@pytest.mark.parametrize("name", KINDS)
def test_a_file_that_no_library_opens_says_how_to_save_it_again(tmp_path: Path, name: str) -> None:
    make, message = KINDS[name]
    (tmp_path / name).write_bytes(make(tmp_path))
    (problem,) = read_people_list(tmp_path / name).problems
    assert (str(problem.where).rpartition("/")[2], problem.warning) == (f"{name}:1:1", False)
    assert message in problem.message
    assert "CSV" in problem.hint


@pytest.mark.parametrize(
    "data", [b"name,interviewed\n<b>Ada</b>,2026-11-18\n", b"<name>,interviewed\nA,2026-11-18\n"]
)
def test_a_table_with_marks_in_it_is_a_table(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "people.csv").write_bytes(data)
    assert all("web page" not in problem.message for problem in read_people_list(tmp_path / "people.csv").problems)


def test_rows_that_a_filter_hides_are_told_and_read(tmp_path: Path) -> None:
    def hide(book: Any) -> None:
        book.active.auto_filter.ref = "A1:B6"
        for row in (2, 3, 5, 9):  # nothing stands in the last of them
            book.active.row_dimensions[row].hidden = True

    rows = [WORKBOOK_HEADER, ADA, ZOE, MAE, ["Kim Roe", "2026-11-18"], ["Lee Oh", "2026-11-18"]]
    reading = read_people_list(save_workbook(tmp_path, rows, hide))
    assert len(interviewers_of(reading)) == 5
    message = "rows 2–3, 5 of the sheet cannot be seen, hidden by a filter or by hand, but will be read"
    assert problem_places(reading) == [("people.xlsx:2:1", message)]
    assert reading.problems[0].warning
    assert reading.problems[0].check == "cells-hidden"
    assert reading.problems[0].hint == "show all rows, and delete those of people who are not meant"


def test_a_hidden_column_that_is_read_is_told_and_others_are_not(tmp_path: Path) -> None:
    def hide(book: Any) -> None:
        for column in "CDE":
            book.active.column_dimensions[column].hidden = True

    rows = [["name", "interviewed", "topic", "private", "postcode"], [*ADA, "looms", "rude", "PL1"]]
    reading = read_people_list(save_workbook(tmp_path, rows, hide))
    columns = [(problem.where.column, problem.message) for problem in reading.problems if problem.warning]
    assert columns == [
        (3, "column 3, “topic”, is hidden in the sheet, but will be read"),
        (4, "column 4, “private”, is hidden in the sheet, but will be read"),
        (5, "column 5, “postcode”, is hidden in the sheet, but will be read"),
    ]


def test_a_hidden_row_without_a_number_is_the_next(tmp_path: Path) -> None:
    path = save_workbook(tmp_path, [WORKBOOK_HEADER, ADA])
    reading = read_people_list(edit_sheet_xml(path, b'<row r="2"', b'<row hidden="true"'))
    assert "row 2 of the sheet cannot be seen" in reading.problems[0].message
