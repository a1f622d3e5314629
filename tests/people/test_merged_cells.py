"""Merged cells of a workbook: each of their rows is read with what they show."""

from pathlib import Path
from typing import Any

from generator.people.read import read_people_list
from tests.samples.projects import interviewers_of
from tests.workbooks import save_workbook

HEADER = ["interviewed", "name", "topic"]
DAY = "2026-11-18"


def merged(*spans: str) -> Any:
    def change(book: Any) -> None:
        for span in spans:
            book.active.merge_cells(span)

    return change


def test_a_merged_day_holds_for_all_of_its_rows_and_is_told_once(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        HEADER,
        [DAY, "Ada Byron", "looms"],
        [None, "Cy Orr", "sums"],
        [None, "Ola Finn", None],
    ]
    reading = read_people_list(save_workbook(tmp_path, rows, merged("A2:A4")))
    assert [(person.name, person.get("interviewed")) for person in interviewers_of(reading)] == [
        ("Ada Byron", DAY),
        ("Cy Orr", DAY),
        ("Ola Finn", DAY),
    ]
    assert [(problem.check, problem.warning, problem.message) for problem in reading.problems] == [
        ("cell-mended", True, "merged cells are read for each of their rows: A2:A4")
    ]


def test_a_title_over_the_columns_and_rows_without_anything_are_left_alone(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["Interviews of November"],
        HEADER,
        [DAY, "Ada Byron"],
        [None, None, None],
        [DAY, "Cy Orr"],
    ]
    reading = read_people_list(save_workbook(tmp_path, rows, merged("A1:C1", "A3:A4")))
    assert [person.name for person in interviewers_of(reading)] == ["Ada Byron", "Cy Orr"]
    assert [problem.check for problem in reading.problems] == ["cell-mended"]


def test_what_follows_a_span_is_read_by_itself(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["name", "interviewed", "topic"],
        ["Ada Byron", DAY, "looms"],
        ["Cy Orr", DAY],
        ["Ola Finn", DAY],
    ]
    reading = read_people_list(save_workbook(tmp_path, rows, merged("C2:C3")))
    assert [person.get("topic") for person in interviewers_of(reading)] == ["looms", "looms", ""]


def test_a_remark_beside_the_table_is_no_column_of_it(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        HEADER,
        [DAY, "Ada Byron", "looms"],
        [DAY, "Cy Orr", "sums", None, "remember HR"],
        [DAY, "Ola Finn", "maps"],
    ]
    reading = read_people_list(save_workbook(tmp_path, rows, merged("E3:E4")))
    assert [person.name for person in interviewers_of(reading)] == ["Ada Byron", "Ola Finn"]
