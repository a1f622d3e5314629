"""Titles and letters as greetings have them: no “The”, no Rt Hon, no honours; and what stands in brackets."""

from pathlib import Path

import pytest

from generator.notes.salutation import salutation
from generator.people.read import read_people
from tests.conftest import person


@pytest.mark.parametrize(
    ("name", "dear"),
    [
        ("The Rev. Canon Tunde Adeyemi", "Rev. Canon Tunde Adeyemi"),
        ("The Reverend Tunde Adeyemi", "Reverend Tunde Adeyemi"),
        ("The Very Rev Ada Bell", "Rev Ada Bell"),
        ("The Venerable Ruth Dale", "Venerable Ruth Dale"),
        ("The Hon. Mrs Justice Lee", "Mrs Justice Lee"),
        ("The Honourable Ada Lee", "Ada Lee"),
        ("Rt Hon Ken Dale MP", "Ken Dale"),
        ("The Rt. Hon. Ken Dale MP", "Ken Dale"),
        ("Hon. Paul West", "Hon. Paul West"),
        ("The Anh Nguyen", "The Anh Nguyen"),
        ("Honor Blake", "Honor Blake"),
        ("Rob Fenn MBE DL", "Rob Fenn"),
        ("Cher Noble CBE DL", "Cher Noble"),
        ("Ana Dale JP", "Ana Dale"),
        ("Father Gerard Hughes SJ", "Father Gerard Hughes"),
        ("Ola Finn QPM", "Ola Finn"),
        ("Sue Ward BSc (Hons) RN", "Sue Ward"),
        ("Jane Doe RGN BSc (Hons)", "Jane Doe"),
        ("Jane Doe, BSc (Hons)", "Jane Doe"),
        ("Jane Hons", "Jane Hons"),
    ],
)
def test_what_only_an_envelope_says_is_left_out(name: str, dear: str) -> None:
    assert salutation(person(name)) == dear


@pytest.mark.parametrize(
    ("name", "dear"),
    [
        ("Sir Roland Finch OBE", "Sir Roland"),
        ("Dame Ruth Vale DBE", "Dame Ruth"),
        ("Sir Peter de la Billière", "Sir Peter"),
        ("Sir J. Finch", "Sir J. Finch"),
        ("Sir Li Ka-shing", "Sir Li Ka-shing"),
        ("Sir Run Run Shaw", "Sir Run Run Shaw"),
        ("Sir Finch", "Sir Finch"),
        ("Lady Dale", "Lady Dale"),
    ],
)
def test_sir_and_dame_go_with_the_first_name_where_it_is_certain(name: str, dear: str) -> None:
    assert salutation(person(name)) == dear


def test_a_knight_is_greeted_by_the_name_he_goes_by() -> None:
    assert salutation(person("Sir Roland James Finch", call_name="Jim")) == "Sir Jim"


@pytest.mark.parametrize(
    ("inside", "hint"),
    [
        ("Liz", "write “Ada Lee”; if they go by “Liz”, write that into call_name"),
        ("shi-VAWN", "write “Ada Lee”; if the name is said so, write “shi-VAWN” into pronunciation"),
        ("via Zoom", "write “Ada Lee”, and say in the column mode whether it was video, phone or in person"),
        ("online", "write “Ada Lee”, and say in the column mode whether it was video, phone or in person"),
        ("chair", "write “Ada Lee”; if it is their job, write “chair” into job_title"),
        ("interpreter", "write “Ada Lee”; if it is their job, write “interpreter” into job_title"),
    ],
)
def test_what_stands_in_brackets_has_its_column(tmp_path: Path, inside: str, hint: str) -> None:
    (tmp_path / "people.csv").write_text(f"name,interviewed\nAda Lee ({inside}),2026-11-18\n", "utf-8")
    _, (problem,) = read_people(tmp_path / "people.csv")
    assert (problem.check, problem.hint) == ("name-unclear", hint)


@pytest.mark.parametrize("name", ["Sue Ward BSc (Hons) RN", "Jane Doe RGN BSc (Hons)", "Jane Doe, BSc (Hons)"])
def test_honours_of_a_degree_are_no_doubt(tmp_path: Path, name: str) -> None:
    (tmp_path / "people.csv").write_text(f'name,interviewed\n"{name}",2026-11-18\n', "utf-8")
    assert read_people(tmp_path / "people.csv")[1] == []


@pytest.mark.parametrize(
    "name",
    ["SANDRA BEM", "Wing KAM", "Priya Nair VR", "R. Anand MC", "Sandra Lipsitz BEM", "Anna Bell, Kam", "Li, MC"],
)
def test_surnames_and_initials_are_no_honours(name: str) -> None:
    assert salutation(person(name)) == name


def test_honours_behind_a_comma_go() -> None:
    assert salutation(person("Anna Bell, BEM")) == "Anna Bell"


def test_hi_there_greets_by_name(tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text("name,interviewed,salutation\nAda Bell,2026-11-18,Hi there\n", "utf-8")
    ((panel,), (problem,)) = read_people(tmp_path / "people.csv")
    assert salutation(panel.interviewers[0]) == "Ada Bell"
    assert problem.message == "“Hi there” is read as Ada Bell: the note will begin “Dear Ada Bell,”"
