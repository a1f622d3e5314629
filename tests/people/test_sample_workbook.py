"""The sample list as an Excel file: cells hold what they are given, as text, in the same bytes each time."""

import io
from pathlib import Path
from zipfile import ZipFile

import openpyxl
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils.escape import unescape

from generator.people.columns import COLUMNS
from generator.people.read import read_people, read_people_list
from generator.people.write_csv import sample_workbook
from generator.people.write_xlsx import xlsx_bytes
from tests.conftest import SAMPLE, Afterword

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
"""Whatever a cell of a CSV can hold."""


def cells(data: bytes) -> list[list[tuple[str, str]]]:
    """Each row's cells: what they hold, and as what Excel takes it."""
    sheet = openpyxl.load_workbook(io.BytesIO(data)).active
    return [
        [(unescape(cell.value or ""), f"{cell.data_type} {cell.number_format}") for cell in row]
        for row in sheet.rows
    ]


@given(st.lists(st.tuples(TEXT, TEXT), max_size=4))
def test_whatever_a_cell_holds_comes_out_of_it_again(rows: list[tuple[str, str]]) -> None:
    found = cells(xlsx_bytes(["name", "topic"], [*rows, ("end", "end")]))
    assert [tuple(text for text, _ in row) for row in found] == [("name", "topic"), *rows, ("end", "end")]


def test_postcodes_days_and_what_looks_like_a_formula_are_text_without_a_guard() -> None:
    _, row = cells(xlsx_bytes(["postcode", "interviewed", "topic"], [["02108", "2026-11-18", "=1+1"]]))
    assert row == [("02108", "s @"), ("2026-11-18", "s @"), ("=1+1", "s @")]


def test_the_same_rows_are_the_same_bytes_and_no_clock_is_in_them() -> None:
    data = xlsx_bytes(["name"], [["Ada"]])
    assert data == xlsx_bytes(["name"], [["Ada"]])
    with ZipFile(io.BytesIO(data)) as archive:
        assert {part.date_time for part in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.testzip() is None


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
