"""Which rows make a panel, and what is told where one cell parts those that were meant to be one."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.people.names.matching import company_key
from generator.people.read import PeopleList
from tests.conftest import Afterword
from tests.samples.projects import read_csv_list, warning_lines

HEADER = "name,candidate,company,role,interviewed,recruiter\n"
FIRST = "Ada Byron,Sam Lee,Acme,Dev,2026-11-19,Tom Ash\n"


def three(folder: Path, row: str) -> PeopleList:
    """Acme's panel with a recruiter in its first row, and a third person."""
    return read_csv_list(folder, f"{HEADER}{FIRST}Grace Hopper,Sam Lee,Acme,Dev,2026-11-19,\n{row}\n".encode())


@pytest.mark.parametrize(
    ("row", "column", "here", "there"),
    [
        ("Mary Ward,Sam Lee,Acme,dev,2026-11-19,", "role", "dev", "Dev"),
        ("Mary Ward,Sam Lee,acme,Dev,2026-11-19,", "company", "acme", "Acme"),
        ("Mary Ward,Sam lee,Acme,Dev,2026-11-19,", "candidate", "Sam lee", "Sam Lee"),
    ],
)
def test_a_panel_spelled_two_ways_is_one_and_told(
    tmp_path: Path, row: str, column: str, here: str, there: str
) -> None:
    reading = three(tmp_path, row)
    (panel,) = reading.panels
    assert [person.get(column) for person in panel.interviewers] == [there] * 3
    assert warning_lines(reading) == [f"4: “{column}” is spelled “{here}” here and “{there}” in people.csv:2:1"]


UNEVEN = "4: rows at {} have a recruiter in one panel and none in another"


@pytest.mark.parametrize("company", ["Acme Ltd", "Ácme", "The ACME Co., Inc.", "A.C.M.E. GmbH"])
def test_a_company_in_another_dress_is_told_with_both_rows(tmp_path: Path, company: str) -> None:
    reading = three(tmp_path, f'Mary Ward,Sam Lee,"{company}",Dev,2026-11-19,')
    assert len(reading.panels) == 2
    assert warning_lines(reading) == [
        f"4: “{company}” here and “Acme” in people.csv:2:1 are nearly the same, and make two panels",
        UNEVEN.format(company),
    ]


def test_a_slip_in_a_company_is_told(tmp_path: Path) -> None:
    rows = (
        "A,Sam,Harbour Museum,Dev,2026-11-19,\nB,Sam,Globex,Dev,2026-11-19,\nC,Sam,Harbor Museum,Dev,2026-11-19,\n"
    )
    assert warning_lines(read_csv_list(tmp_path, f"{HEADER}{rows}".encode())) == [
        "4: “Harbor Museum” here and “Harbour Museum” in people.csv:2:1 are nearly the same, and make two panels"
    ]


def test_other_candidates_and_numbered_companies_are_let_be(tmp_path: Path) -> None:
    rows = "A,Sam,Site 1,Dev,2026-11-19,\nB,Sam,Site 2,Dev,2026-11-19,\nC,Kim,Site 1 Ltd,Dev,2026-11-19,Tom Ash\n"
    assert warning_lines(read_csv_list(tmp_path, f"{HEADER}{rows}".encode())) == []


@pytest.mark.parametrize("row", ["Sam Lee,Acme,Dev,2026-11-18,", "Sam Lee,Acme,Tester,2026-11-19,"])
def test_a_panel_without_the_recruiter_of_another_at_its_company_is_told(tmp_path: Path, row: str) -> None:
    reading = three(tmp_path, f"Mary Ward,{row}")
    assert warning_lines(reading) == [UNEVEN.format("Acme")]
    assert "if Tom Ash, who is in the panel of " in reading.problems[0].hint


def test_a_row_that_names_no_company_may_belong_to_the_recruiters(tmp_path: Path) -> None:
    assert warning_lines(three(tmp_path, "Mary Ward,Sam Lee,,Dev,2026-11-19,")) == [UNEVEN.format("Acme")]


def test_where_every_panel_has_a_recruiter_or_none_has_nothing_is_told(tmp_path: Path) -> None:
    assert warning_lines(three(tmp_path, "Mary Ward,Sam Lee,Acme,Tester,2026-11-19,Kim Roe")) == []
    assert warning_lines(three(tmp_path, "Mary Ward,Sam Lee,Globex,Tester,2026-11-19,")) == []


def test_nobody_is_written_to_where_a_row_of_the_recruiters_panel_has_other_capitals(
    office: Path, afterword: Afterword
) -> None:
    rows = "Grace Hopper,Sam Lee,Acme,dev,2026-11-19,,grace@acme.example\n"
    (office / "people.csv").write_text(HEADER[:-1] + ",email\n" + FIRST[:-1] + ",\n" + rows, "utf-8")
    told = afterword("plan", "people.csv", "--zone", "Europe/London", "--now", "2026-11-20T12:00").stderr
    assert "“role” is spelled “dev” here" in told
    assert "Send the thank-you e-mail to Grace Hopper" not in told


@given(st.text())
def test_a_companys_key_is_its_own_key(company: str) -> None:
    assert company_key(company_key(company)) == company_key(company)


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        (
            "Ada Byron,",
            "ADA BYRON,",
            [
                "3: “ADA BYRON” is not written as names are: the note would begin “Dear ADA BYRON,”",
                "3: ADA BYRON stands in this panel twice",
            ],
        ),
        ("Jürgen Weiß,", "Juergen Weiss,", ["3: Juergen Weiss could be Jürgen Weiß, whose row is people.csv:2:1"]),
        ("Juergen Weiss,", "Jürgen Weiß,", ["3: Jürgen Weiß could be Juergen Weiss, whose row is people.csv:2:1"]),
        ("José Núñez,", "Jose Nunez,", ["3: Jose Nunez could be José Núñez, whose row is people.csv:2:1"]),
        ("Søren Å,", "Soeren Aa,", ["3: Soeren Aa could be Søren Å, whose row is people.csv:2:1"]),
        (
            "Mary-Ann O’Neil,",
            "Mary Ann O'Neil,",
            ["3: Mary Ann O'Neil could be Mary-Ann O’Neil, whose row is people.csv:2:1"],
        ),
        (
            "Ada Byron,a@acme.example",
            "Grace Hopper,A@acme.example",
            ["3: Grace Hopper has the e-mail address of Ada Byron, whose row is people.csv:2:1"],
        ),
        ("Ada Byron,a@acme.example", "Ada Byron,a@acme.example", ["3: Ada Byron stands in this panel twice"]),
        ("Ada Byron,a@acme.example", "Grace Hopper,g@acme.example", []),
        ("Jo Smith,jo1@acme.example", "Jo Smith,jo2@acme.example", []),
        ("Jo Smith,jo1@acme.example", "Jo Smith,", ["3: Jo Smith stands in this panel twice"]),
        ("王芳,", "李娜,", []),
        ("राम,", "रमा,", []),
    ],
)
def test_one_person_in_two_rows_is_told_at_the_second(
    tmp_path: Path, first: str, second: str, told: list[str]
) -> None:
    rows = f"name,email,interviewed\n{first},2026-11-18\n{second},2026-11-18\n"
    assert warning_lines(read_csv_list(tmp_path, rows.encode())) == told


def test_a_mailbox_may_stand_in_two_panels(tmp_path: Path) -> None:
    rows = "Ada,office@acme.example,2026-11-18\nGrace,office@acme.example,2026-11-19\n"
    assert warning_lines(read_csv_list(tmp_path, f"name,email,interviewed\n{rows}".encode())) == []
