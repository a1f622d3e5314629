"""The sample list as an Excel file: cells hold what they are given, as text, in the same bytes each time."""

import io
from pathlib import Path
from zipfile import ZipFile

import openpyxl
from hypothesis import example, given
from hypothesis import strategies as st
from openpyxl.utils.escape import unescape

from generator.people.headers.columns import COLUMNS
from generator.people.read import read_people, read_people_list
from generator.people.tables.write_csv import sample_workbook
from generator.people.tables.write_xlsx import xlsx_bytes
from tests.conftest import SAMPLE, Afterword

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=40).filter(lambda text: "_x" not in text)
"""Whatever a cell of a CSV can hold."""


def cells(data: bytes) -> list[list[tuple[str, str]]]:
    """Each row's cells: what they hold, and as what Excel takes it."""
    sheet = openpyxl.load_workbook(io.BytesIO(data)).active
    return [
        [(unescape(cell.value or ""), f"{cell.data_type} {cell.number_format}") for cell in row]
        for row in sheet.rows
    ]


@example([("<r>", "</r>"), ("<r><t>one</t></r>", "<r>& two</r>")])  # what XlsxWriter writes as it is
@example([("\ufffe\uffff", "\x0b"), ("{=1}", "http://example.org")])
@given(st.lists(st.tuples(TEXT, TEXT), max_size=4))
def test_whatever_a_cell_holds_comes_out_of_it_again(rows: list[tuple[str, str]]) -> None:
    found = cells(xlsx_bytes(["name", "topic"], [*rows, ("end", "end")]))
    assert [tuple(text for text, _ in row) for row in found] == [("name", "topic"), *rows, ("end", "end")]


def test_what_looks_like_an_escaped_character_is_escaped_itself() -> None:
    """openpyxl reads it wrongly (ISO/IEC 29500-1, 22.4.2.4: ST_Xstring)."""
    with ZipFile(io.BytesIO(xlsx_bytes(["name"], [["_x0041_"]]))) as archive:
        assert b"<t>_x005F_x0041_</t>" in archive.read("xl/sharedStrings.xml")


def test_postcodes_days_and_what_looks_like_a_formula_are_text_without_a_guard() -> None:
    _, row = cells(xlsx_bytes(["postcode", "interviewed", "topic"], [["02108", "2026-11-18", "=1+1"]]))
    assert row == [("02108", "s @"), ("2026-11-18", "s @"), ("=1+1", "s @")]


def test_the_same_rows_are_the_same_bytes_and_no_clock_is_in_them() -> None:
    data = xlsx_bytes(["name"], [["Ada"]])
    assert data == xlsx_bytes(["name"], [["Ada"]])
    with ZipFile(io.BytesIO(data)) as archive:
        assert {part.date_time for part in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.testzip() is None


def test_a_cell_longer_than_excel_holds_is_cut_and_not_lost() -> None:
    _, row = cells(xlsx_bytes(["topic"], [["🎻" * 20_000]]))
    assert row == [("🎻" * 16_383, "s @")]


def test_columns_beyond_z_have_two_letters() -> None:
    header = [f"column {number}" for number in range(60)]
    assert [text for text, _ in cells(xlsx_bytes(header, []))[0]] == header


def test_the_sample_is_read_like_the_csv_and_keeps_private_remarks_out(office: Path, afterword: Afterword) -> None:
    afterword("build")
    path = office / "output" / "site" / "samples" / "people.xlsx"
    assert 'href="../samples/people.xlsx"' in (office / "output/site/columns/index.html").read_text("utf-8")
    assert b"tough on metadata" not in path.read_bytes()
    (given,), _ = read_people(SAMPLE)
    reading = read_people_list(path)
    assert not reading.problems
    assert [p.values for p in reading.panels[0].interviewers] == [p.values for p in given.interviewers]
    assert path.read_bytes() == sample_workbook(given, list(COLUMNS))
