"""Rows of a CSV that end before their last cells, as spreadsheets write them."""

from pathlib import Path

import pytest

from generator.people.read import PeopleList, read_people_list
from tests.samples.projects import interviewers_of


def read(folder: Path, text: str) -> PeopleList:
    (folder / "people.csv").write_text(text, "utf-8")
    return read_people_list(folder / "people.csv")


def test_cells_left_out_at_the_end_are_empty_and_told(tmp_path: Path) -> None:
    reading = read(tmp_path, "name,interviewed,company,topic,next_step\nAda Byron,2026-11-18,Acme,the loom\n")
    assert [dict(person.values) for person in interviewers_of(reading)] == [
        {"name": "Ada Byron", "interviewed": "2026-11-18", "company": "Acme", "topic": "the loom"}
    ]
    (problem,) = reading.problems
    assert (problem.check, problem.warning, problem.message, problem.hint) == (
        "row-width",
        True,
        "the row ends after 4 of 5 cells; read as empty: “next_step”",
        "if a cell is missing further in front, add a delimiter there",
    )


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        (
            "name,topic,interviewed\nAda Byron,the loom\n",
            "the row has 2 cells, the header has 3",
            "add the cells that are missing: after the last one come “interviewed”",
        ),
        (
            "name,interviewed,topic\nAda Byron,2026-11-18,looms, and engines\n",
            "the row has 4 cells, the header has 3",
            "a comma inside a cell needs double quotes around the cell",
        ),
    ],
)
def test_other_rows_that_do_not_fit_are_told_by_what_is_wrong(
    tmp_path: Path, text: str, message: str, hint: str
) -> None:
    (problem,) = read(tmp_path, text).problems
    assert (problem.warning, problem.message, problem.hint) == (False, message, hint)


@pytest.mark.parametrize(
    "text",
    [
        "name,interviewed,topic,candidate,address,email\nAda Bell,2026-11-17,rota, and ferry,Ida Moss\n",
        "interviewed,name,address,company,topic,role\n2026-11-17,Ada Bell,5 Mill Lane, Leeds,rota\n",
        "name,interviewed,candidate,company,topic,email\nRosa Bligh,2026-11-18,Moss, Ida\n",
        "name,interviewed,topic,email,role\nRosa Bligh,2026-11-18,plans,Ida Moss\n",
    ],
)
def test_a_row_that_a_comma_has_likely_parted_is_refused(tmp_path: Path, text: str) -> None:
    reading = read(tmp_path, text)
    assert interviewers_of(reading) == []
    (problem, *_) = reading.problems
    assert (problem.check, problem.warning) == ("row-width", False)
    assert problem.hint == "a comma inside a cell needs double quotes around the cell"
