"""A name cell of several lines: one name that was broken, or two people, or somebody and their post."""

from pathlib import Path

import pytest

from generator.people.read import read_people


def checked(folder: Path, cell: str, column: str = "name") -> tuple[list[str], list[tuple[str, str]]]:
    others = "name,interviewed" if column != "name" else "interviewed"
    row = "Ada Byron,2026-11-18" if column != "name" else "2026-11-18"
    (folder / "people.csv").write_text(f'{others},{column}\n{row},"{cell}"\n', "utf-8")
    panels, problems = read_people(folder / "people.csv")
    names = [person.get(column) for panel in panels for person in panel.interviewers]
    return names, [(problem.message, problem.hint) for problem in problems if problem.check == "name-unclear"]


def test_two_people_are_told_apart(tmp_path: Path) -> None:
    assert checked(tmp_path, "Ruth Dale\nSam Pike") == (
        [],
        [
            (
                "“Ruth Dale” and “Sam Pike” stand in two lines of one name",
                "give each a row of their own; if it is one person, write the name in one line",
            )
        ],
    )


@pytest.mark.parametrize(
    ("cell", "name", "post"),
    [
        ("Dr Ola Finn\nHead of Care", "Dr Ola Finn", "Head of Care"),
        ("Ruth Dale<br>Software Engineer", "Ruth Dale", "Software Engineer"),
        ("Ruth Dale\n\nDirector", "Ruth Dale", "Director"),
        ("HR Manager\nRuth Dale", "Ruth Dale", "HR Manager"),
    ],
)
def test_a_post_in_the_second_line_has_a_column(tmp_path: Path, cell: str, name: str, post: str) -> None:
    names, told = checked(tmp_path, cell)
    assert (names, [hint for _, hint in told]) == (
        [],
        [f"write “{name}” alone, and “{post}” into the column job_title"],
    )


@pytest.mark.parametrize(
    "cell",
    [
        "Ruth\nDale",
        "Dr\nRuth Dale",
        "Ruth Ann\nBaker",
        "Anna Maria van der\nBerg Smith",
        "Anna Maria\nde la Cruz",
        "Ruth\nDale Pike",
        "Ruth Dale\nMBE",
    ],
)
def test_a_name_may_be_broken_between_its_words(tmp_path: Path, cell: str) -> None:
    assert checked(tmp_path, cell) == ([cell.replace("\n", " ")], [])


def test_a_mail_address_below_a_name_is_told_as_such(tmp_path: Path) -> None:
    _, [(message, _)] = checked(tmp_path, "Ruth Dale\nruth@dale.org")
    assert message.startswith("“@” in “Ruth Dale ruth@dale.org” is no part of a name")


@pytest.mark.parametrize("column", ["candidate"])
def test_other_columns_of_one_person_are_read_alike(tmp_path: Path, column: str) -> None:
    assert checked(tmp_path, "Ruth Dale\nSam Pike", column) == (
        [],
        [
            (
                f"“Ruth Dale” and “Sam Pike” stand in two lines of one {column}",
                "write one name into the cell; if it is one person, write the name in one line",
            )
        ],
    )


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("Rosa Bligh\nPhD, MBA", "Rosa Bligh PhD, MBA"),
        ("Rosa Bligh\nMBE FRSA", "Rosa Bligh MBE FRSA"),
        ("Dr Rosa\nBligh Smith", "Dr Rosa Bligh Smith"),
        ("Jean Luc\nDe La Tour", "Jean Luc De La Tour"),
        ("Jan Peter\nVan den Berg", "Jan Peter Van den Berg"),
        ("Rosa Bligh\n李 明", "Rosa Bligh 李 明"),
    ],
)
def test_one_name_in_two_lines_is_one(tmp_path: Path, cell: str, name: str) -> None:
    assert checked(tmp_path, cell)[0] == [name]


def test_a_recruiter_in_two_lines_is_told_and_stops_no_card(tmp_path: Path) -> None:
    names, told = checked(tmp_path, "Jo Hart\nRandstad UK", "recruiter")
    assert (len(names), len(told)) == (1, 1)
