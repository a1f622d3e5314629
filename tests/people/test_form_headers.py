"""Lists in which a form has asked its questions: who wrote the answers, and whom they met."""

from pathlib import Path

import pytest

from generator.people.headers.header_words import column_named, likely_column
from tests.samples.projects import interviewers_of, read_csv_list

ANSWERS = (
    "Timestamp,Your name,Who did you meet?,Their job,Organisation,Date of interview,What did you talk about?,"
    "Anything you forgot to say?\n"
    "27/11/2026 18:04:11,Sam Lee,Lena Graf,HR,Bolt,27/11/2026,the canteen,my French\n"
)


def test_your_name_is_the_candidate_where_somebody_was_met(tmp_path: Path) -> None:
    (lena,) = interviewers_of(read_csv_list(tmp_path, ANSWERS.encode()))
    told = [lena.name, *map(lena.get, ("candidate", "job_title", "company", "topic", "recoup"))]
    assert told == ["Lena Graf", "Sam Lee", "HR", "Bolt", "the canteen", "my French"]


@pytest.mark.parametrize(
    "header", ["Interviewer", "Interviewer's name", "Who interviewed you?", "Name of interviewer"]
)
@pytest.mark.parametrize("own", ["Your name", "Student name", "Your full name"])
def test_whoever_fills_in_a_form_is_no_interviewer(tmp_path: Path, header: str, own: str) -> None:
    text = f"{own},{header},Date\nSam Lee,Lena Graf,27/11/2026\n"
    (lena,) = interviewers_of(read_csv_list(tmp_path, text.encode()))
    assert (lena.name, lena.get("candidate")) == ("Lena Graf", "Sam Lee")


@pytest.mark.parametrize("own", ["Student", "Candidate", "Your"])
def test_the_candidate_may_come_in_parts(tmp_path: Path, own: str) -> None:
    text = f"{own} First Name,{own} Last Name,Interviewer,Date\nSam,Lee,Lena Graf,27/11/2026\n"
    (lena,) = interviewers_of(read_csv_list(tmp_path, text.encode()))
    assert (lena.name, lena.get("candidate")) == ("Lena Graf", "Sam Lee")


def test_the_address_of_whoever_fills_in_a_form_is_nobody_elses(tmp_path: Path) -> None:
    text = (
        "Timestamp,Email Address,Your name,Your email,Interviewer,Date\n"
        "27/11/2026,s@u.edu,Sam Lee,s@u.edu,Lena Graf,27/11/2026\n"
    )
    (lena,) = interviewers_of(read_csv_list(tmp_path, text.encode()))
    assert lena.get("email") == ""
    beside = text.replace("Interviewer,", "Interviewer,Interviewer's email,").replace("Graf,", "Graf,l@bolt.de,")
    (lena,) = interviewers_of(read_csv_list(tmp_path, beside.encode()))
    assert lena.get("email") == "l@bolt.de"


def test_one_name_alone_is_read_and_told(tmp_path: Path) -> None:
    reading = read_csv_list(tmp_path, b"Your name,Your email,Date\nLena Graf,l@bolt.de,27/11/2026\n")
    (lena,) = interviewers_of(reading)
    assert (lena.name, lena.get("email")) == ("Lena Graf", "l@bolt.de")
    (told,) = reading.problems
    assert told.warning
    assert 'add --map "Your name=candidate"' in told.hint


def test_a_form_that_asks_in_words_of_its_own_is_asked_for_its_names(tmp_path: Path) -> None:
    text = "Your name,Which manager did you see,Date\nSam Lee,Lena Graf,27/11/2026\n"
    problem = read_csv_list(tmp_path, text.encode()).problems[0]
    assert problem.message == "there is no column “name”"
    assert 'add --map "Which manager did you see=name"' in problem.hint


@pytest.mark.parametrize(
    ("header", "column"),
    [
        ("When did you meet?", "interviewed"),
        ("What job did you apply for?", "role"),
        ("Which company?", "company"),
        ("How did you meet?", "mode"),
        ("What did they like about you?", "strength"),
        ("What happens next?", "next_step"),
        ("Your interviewer's name", "name"),
        ("Name of student", "candidate"),
    ],
)
def test_questions_of_forms_are_known(header: str, column: str) -> None:
    assert column_named(header) == column


def test_a_name_in_parts_is_offered_whole(tmp_path: Path) -> None:
    text = (
        "Employer Name,Contact First Name,Contact Last Name,Student First Name,Student Last Name,Interview Date\n"
        "Bolt,Lena,Graf,Sam,Lee,11/20/2026\n"
    )
    reading = read_csv_list(tmp_path, text.encode())
    assert reading.problems[0].hint.endswith('add --map "Contact First Name + Contact Last Name=name"')
    assert [problem.check for problem in reading.problems] == ["column-missing"]


@pytest.mark.parametrize(
    "header", ["Business Phone", "E-mail Display Name", "Home Postal Code", "Contact First Name", "Categories"]
)
def test_words_that_are_spelled_right_are_not_taken_for_others(header: str) -> None:
    assert likely_column(header) == ""


@pytest.mark.parametrize(("header", "column"), [("Compny name", "company"), ("Intervewer name", "name")])
def test_misspelt_words_are(header: str, column: str) -> None:
    assert likely_column(header) == column
