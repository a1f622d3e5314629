"""The post as lists name it, and as notes can."""

from pathlib import Path

import pytest

from generator.people.read import read_people


@pytest.mark.parametrize(
    ("typed", "role"),
    [
        ("the role of Head Chef", "Head Chef"),
        ("Position: clerk", "clerk"),
        ("Job title: Analyst (Risk)", "Analyst (Risk)"),
        ("a trainee", "trainee"),
        ("chef job", "chef"),
        ("Clerk.", "Clerk"),
    ],
)
def test_what_notes_say_themselves_is_taken_off_and_told(tmp_path: Path, typed: str, role: str) -> None:
    (tmp_path / "people.csv").write_text(f"name,interviewed,role\nAda Byron,2026-11-18,{typed}\n", "utf-8")
    ((panel,), (problem,)) = read_people(tmp_path / "people.csv")
    assert panel.interview.role == role
    assert problem.message == f"“{typed}” is read as {role}: notes say “the role of {role}”"
    assert (problem.check, problem.warning, problem.where.line) == ("cell-mended", True, 2)


@pytest.mark.parametrize(
    "role",
    [
        "Head of IT",
        "Post Office clerk",
        "Dev Jr.",
        "CEO",
        "SENCO",
        "Title IX officer",
        "Saturday job",
        "A Level tutor",
        "a level tutor",
        "The Guardian trainee",
        "Director of Post",
        "postdoctoral position",
        "placement student",
        "internship coordinator",
        "Head of Work Experience",
        "Head of Apprenticeship",
        "Recruiter for graduate scheme",
        "Clerk with work experience",
        "VP FOR EMEA",
    ],
)
def test_other_posts_stay(tmp_path: Path, role: str) -> None:
    (tmp_path / "people.csv").write_text(f"name,interviewed,role\nAda Byron,2026-11-18,{role}\n", "utf-8")
    ((panel,), problems) = read_people(tmp_path / "people.csv")
    assert (panel.interview.role, problems) == (role, [])


def test_a_post_that_shouts_is_told(tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text("name,interviewed,role\nAda Byron,2026-11-18,SENIOR CLERK\n", "utf-8")
    (problem,) = read_people(tmp_path / "people.csv")[1]
    assert (problem.message, problem.hint) == (
        "“SENIOR CLERK” is written in capitals, as it will be in each note",
        "write “Senior Clerk”",
    )


@pytest.mark.parametrize("typed", ["n/a", "Job", "post"])
def test_a_post_that_nobody_knows_is_left_empty_and_told(tmp_path: Path, typed: str) -> None:
    (tmp_path / "people.csv").write_text(f"name,interviewed,role\nAda Byron,2026-11-18,{typed}\n", "utf-8")
    ((panel,), (problem,)) = read_people(tmp_path / "people.csv")
    assert (panel.interview.role, problem.check) == ("", "cell-says-nothing")


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("internship", "write “intern”"),
        ("Apprenticeship in horticulture", "write “Apprentice in horticulture”"),
        ("Vacation Scheme", "write the post, such as trainee or assistant, or leave the cell empty"),
        ("Work experience", "write the post, such as trainee or assistant, or leave the cell empty"),
    ],
)
def test_what_one_is_taken_on_for_is_told(tmp_path: Path, typed: str, hint: str) -> None:
    (tmp_path / "people.csv").write_text(f"name,interviewed,role\nAda Byron,2026-11-18,{typed}\n", "utf-8")
    ((panel,), (problem,)) = read_people(tmp_path / "people.csv")
    assert (panel.interview.role, problem.hint, problem.warning) == (typed, hint, True)
    assert problem.check == "cell-doubtful"
