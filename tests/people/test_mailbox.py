"""E-mail addresses in a list of people."""

from pathlib import Path

import pytest

from tests.samples.projects import problem_lines, read_csv_list


@pytest.mark.parametrize(
    ("cell", "mend"),
    [
        ("<", "write one address such as ada@harbour.example"),
        ("ada(at)harbour.example", "write one address such as ada@harbour.example"),
        ("ada@harbour", "write one address such as ada@harbour.example"),
        ("ada@@harbour.example", "write one address such as ada@harbour.example"),
        ("ada@harbour.\u200bexample", "write one address such as ada@harbour.example"),
        ("kit byrne@ex.example", "take out the space, or what is no part of the address"),
        ("byrne@ex .example", "take out the space, or what is no part of the address"),
        ("Ada Byron ada@harbour.example", "take out the space, or what is no part of the address"),
        ("ada@harbour.example byron@home.example", "keep one of them, such as ada@harbour.example"),
        ("Byron,ada@harbour.example", "write ada@harbour.example alone"),
        ("Ada Byron <ada@harbour.example>", "write ada@harbour.example alone"),
        ("ada@harbour.example ::: byron@home.example", "keep one of them, such as ada@harbour.example"),
    ],
)
def test_what_no_mail_could_reach_is_told_at_its_cell(tmp_path: Path, cell: str, mend: str) -> None:
    reading = read_csv_list(tmp_path, f'name,interviewed,email\nAda Byron,2026-11-18,"{cell}"\n'.encode())
    assert problem_lines(reading) == [f"2:22: “{cell}” is not an e-mail address"]
    [problem] = reading.problems
    assert problem.hint == f"{mend}; until then the draft is addressed to nobody"
    assert (problem.warning, problem.check) == (True, "email-malformed")
    assert [person.name for panel in reading.panels for person in panel.interviewers] == ["Ada Byron"]


@pytest.mark.parametrize(
    "cell", ["ada.byron+jobs@mail.harbour.example", "josé@harbour.example", "o'neill@a-b.example"]
)
def test_addresses_of_every_script_are_taken(tmp_path: Path, cell: str) -> None:
    assert (
        problem_lines(read_csv_list(tmp_path, f"name,interviewed,email\nAda Byron,2026-11-18,{cell}\n".encode()))
        == []
    )
