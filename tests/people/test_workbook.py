"""People in an Excel file: what the sheet shows is what is read, and nothing is worked out."""

import builtins
import sys
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from generator.people.read import PeopleOptions, read_people_list
from tests.conftest import Afterword
from tests.samples.projects import interviewers_of, problem_places
from tests.workbooks import WORKBOOK_HEADER, edit_sheet_xml, save_workbook, zipped


def test_text_days_and_lines_are_read_as_they_are_shown(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        [*WORKBOOK_HEADER],
        ["José Núñez", date(2026, 11, 18), "PL1 4QS", "4 Quay Street\nPort Linden"],
        [None, None, None, None],
        ["Łukasz Żak", datetime(2026, 11, 18, 14, 30), 14850, None],
        ["Ada Byron", "2026-11-18", 7.0, None],
    ]
    reading = read_people_list(save_workbook(tmp_path, rows))
    assert reading.problems == []
    assert [dict(person.values) for person in interviewers_of(reading)] == [
        {"name": "José Núñez", "interviewed": "2026-11-18", "postcode": "PL1 4QS",
         "address": "4 Quay Street\nPort Linden"},
        {"name": "Łukasz Żak", "interviewed": "2026-11-18 14:30", "postcode": "14850"},
        {"name": "Ada Byron", "interviewed": "2026-11-18", "postcode": "7"},
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("number", "form", "shown"),
    [
        (2108, "00000", "02108"),
        (21085566, "00000\\-0000", "02108-5566"),
        (21085566, "[<=99999]00000;00000\\-0000", "02108-5566"),
        (2108, "[<=99999]00000;00000\\-0000", "02108"),
        (14850, "General", "14850"),
        (123456, "00000", "123456"),
        (2.5, "0", "2.5"),
    ],
)
def test_a_postcode_keeps_the_zeros_that_the_sheet_shows(
    tmp_path: Path, number: float, form: str, shown: str
) -> None:
    def formed(book: Any) -> None:
        book.active["C2"].number_format = form

    path = save_workbook(tmp_path, [WORKBOOK_HEADER, ["Ada Byron", "2026-11-18", number, None]], formed)
    assert interviewers_of(read_people_list(path))[0].get("postcode") == shown


def test_the_place_of_a_fault_is_row_and_column_of_the_sheet(tmp_path: Path) -> None:
    rows = [
        ["topic", "name", "interviewed"],
        [],
        ["the engine", "Ada Byron", "soon"],
        ["the loom", "", "2026-11-18"],
    ]
    assert problem_places(read_people_list(save_workbook(tmp_path, rows))) == [
        ("people.xlsx:3:3", "“soon” is not a day"),
        ("people.xlsx:4:2", "the row has no name"),
    ]


def test_a_formula_counts_by_its_saved_result_and_is_never_worked_out(tmp_path: Path) -> None:
    rows = [[*WORKBOOK_HEADER], ["=A9", "2026-11-18"]]
    reading = read_people_list(save_workbook(tmp_path, rows))
    assert problem_places(reading) == [("people.xlsx:2:1", "the cell holds a formula without its result")]
    assert [problem.check for problem in reading.problems] == ["cell-error"]
    path = save_workbook(tmp_path, rows)
    reading = read_people_list(edit_sheet_xml(path, b"<f>A9</f>", b"<f>A9</f><v>1815</v>"))
    assert [person.name for person in interviewers_of(reading)] == ["1815"]
    assert [(problem.warning, problem.check) for problem in reading.problems] == [(True, "name-unclear")]


def test_an_error_in_a_cell_is_told(tmp_path: Path) -> None:
    reading = read_people_list(
        save_workbook(tmp_path, [WORKBOOK_HEADER, ["Ada Byron", "2026-11-18", "#REF!", None]])
    )
    assert problem_places(reading) == [("people.xlsx:2:3", "the cell holds the error #REF!")]


def test_only_the_first_sheet_that_is_shown_is_read_and_the_others_are_told(tmp_path: Path) -> None:
    def add(book: Any) -> None:
        book.create_sheet("Autumn").append(["name"])
        book.create_sheet("Lists", 0).sheet_state = "hidden"

    reading = read_people_list(save_workbook(tmp_path, [WORKBOOK_HEADER, ["Ada Byron", "2026-11-18"]], add))
    assert [person.name for person in interviewers_of(reading)] == ["Ada Byron"]
    assert [problem.warning for problem in reading.problems] == [True]
    assert problem_places(reading) == [("people.xlsx:1:1", "only the first sheet, “Sheet”, is read; not “Autumn”")]
    assert [problem.check for problem in reading.problems] == ["sheets-unread"]


def test_an_export_that_was_saved_as_a_workbook_is_recognised(tmp_path: Path) -> None:
    rows: list[list[str | None]] = [
        ["Notes:"],
        ["When exporting your connection data, some addresses are missing."],
        [],
        ["First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"],
        ["Ada", "Byron", None, None, "Acme", None, None],
    ]
    reading = read_people_list(save_workbook(tmp_path, rows), PeopleOptions({"interviewed": "2026-11-18"}))
    assert (interviewers_of(reading)[0].name, interviewers_of(reading)[0].where.line, reading.problems) == (
        "Ada Byron",
        5,
        [],
    )


def test_a_missing_library_is_told_with_the_command_that_brings_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = save_workbook(tmp_path, [WORKBOOK_HEADER])
    real = builtins.__import__

    def without(name: str, *more: Any, **named: Any) -> Any:
        if name == "openpyxl":
            raise ImportError(name)
        return real(name, *more, **named)

    monkeypatch.delitem(sys.modules, "openpyxl")
    monkeypatch.setattr(builtins, "__import__", without)
    (problem,) = read_people_list(path).problems
    assert problem.hint.endswith("-m pip install 'openpyxl>=3.1.5'")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"PK\x03\x04 and no more", "is not an Excel workbook that can be read"),
        (zipped({"readme": b"hello"}), "is not an Excel workbook that can be read"),
        (zipped({"bomb": b"\0" * (2**28 + 1)}), "the workbook is far larger than people are"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is an Excel file of the old kind, or has a password"),
    ],
)
def test_what_is_no_workbook_is_told(tmp_path: Path, data: bytes, message: str) -> None:
    (tmp_path / "people.xlsx").write_bytes(data)
    (problem,) = read_people_list(tmp_path / "people.xlsx").problems
    assert problem.message.startswith(message)
    assert problem.check in ("list-unreadable", "file-too-large")


def test_a_sheet_that_breaks_off_is_told_and_what_came_before_is_read(tmp_path: Path) -> None:
    path = save_workbook(tmp_path, [WORKBOOK_HEADER, ["Ada Byron", "2026-11-18"]])
    reading = read_people_list(edit_sheet_xml(path, b"</sheetData>", b"<row><c><v>&bomb;</v>"))
    assert [person.name for person in interviewers_of(reading)] == ["Ada Byron"]
    assert "is not an Excel workbook that can be read" in reading.problems[0].message


def test_cards_are_made_of_a_workbook(office: Path, afterword: Afterword) -> None:
    save_workbook(office, [["name", "interviewed", "topic"], ["Ada Byron", date(2026, 11, 18), "the engine"]])
    words = ("--from", "Sam Lee", "--set", "role=Weaver", "--set", "strength=sums")
    assert "1 card fits" in afterword("check", "people.xlsx", *words).stderr
