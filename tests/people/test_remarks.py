"""Rows of a list that are nobody's: a total or a note is told as what it is, with the row to take away."""

from pathlib import Path

import pytest

from generator.people.read import PeopleOptions, read_people_list
from tests.samples.projects import interviewers_of, read_csv_list

HEADER = "name,company,role,interviewed,topic\nAda Byron,Acme,clerk,2026-11-18,looms\n"


def told(folder: Path, row: str) -> list[tuple[str, str]]:
    reading = read_csv_list(folder, f"{HEADER}{row}\n".encode())
    assert [one.name for one in interviewers_of(reading)] == ["Ada Byron"]
    assert reading.problems[0].hint.startswith("take the")
    return [(problem.message, problem.check) for problem in reading.problems]


@pytest.mark.parametrize("row", ["Total,,,,", "Total,,,,12", ",Total,,,12", "Grand total:,,,,", "Totals,1,,,"])
def test_a_total(tmp_path: Path, row: str) -> None:
    ((message, check),) = told(tmp_path, row)
    assert message.endswith("looks like a total, and not like the row of a person")
    assert check == "name-unclear"


@pytest.mark.parametrize(
    "row",
    [
        "Note: please return by Friday,,,,",
        ",Note: please return by Friday,,,",
        ",,,,please send this back to HR",
        "* met by video,,,,",
        "Last updated on 3 May,,,,",
    ],
)
def test_a_note(tmp_path: Path, row: str) -> None:
    ((message, _),) = told(tmp_path, row)
    assert message.endswith("looks like a note, and not like the row of a person")


def test_a_line_of_a_single_cell(tmp_path: Path) -> None:
    assert told(tmp_path, "Note: please return by Friday") == [
        ("the row has 1 cell, the header has 5", "row-width")
    ]


@pytest.mark.parametrize("name", ["Please Kim", "Sum", "Mean Tan", "Endo Kei", "Notburga Sum", "Count Basie"])
def test_names_that_begin_like_one_are_names(tmp_path: Path, name: str) -> None:
    path = tmp_path / "people.csv"
    path.write_text(f"name,company\n{name},\n", "utf-8")
    reading = read_people_list(path, PeopleOptions({"interviewed": "2026-11-18"}))
    assert [one.name for one in interviewers_of(reading)] == [name]


def test_a_total_is_no_person_that_is_left_out(tmp_path: Path) -> None:
    assert read_csv_list(tmp_path, f"{HEADER}Total,,,,12\n".encode()).wanted == 1


def test_a_row_that_lacks_its_name_alone_is_told_so(tmp_path: Path) -> None:
    reading = read_csv_list(tmp_path, f"{HEADER},Acme,clerk,2026-11-18,\n".encode())
    assert [problem.message for problem in reading.problems] == ["the row has no name"]
