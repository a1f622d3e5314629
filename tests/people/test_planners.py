"""Lists out of calendars and hiring systems: Calendly, Workday, Greenhouse."""

from pathlib import Path

import pytest

from generator.people.headers.header_words import likely_column
from generator.people.read import PeopleList, read_people_list
from tests.samples.projects import interviewers_of


def read(folder: Path, text: str) -> PeopleList:
    (folder / "people.csv").write_text(text, "utf-8")
    return read_people_list(folder / "people.csv")


def test_a_meeting_is_on_the_day_on_which_it_starts(tmp_path: Path) -> None:
    header = "Event Type Name,Start Date & Time,End Date & Time,Host Name"
    reading = read(tmp_path, f"{header}\n30 min,2026-11-18 10:00,2026-11-18 10:30,Ruth Dale\n")
    (who,) = interviewers_of(reading)
    assert (who.name, who.get("interviewed")) == ("Ruth Dale", "2026-11-18 10:00")
    assert [problem.message for problem in reading.problems] == [
        "the columns “Event Type Name” and “End Date & Time” are not used"
    ]


def test_who_is_meant_is_asked_of_a_column_with_names(tmp_path: Path) -> None:
    header = "Event Type Name,Invitee Email,Invitee Name,Start Date & Time"
    (problem, *_) = read(tmp_path, f"{header}\n30 min,r@dale.org,Ruth Dale,2026-11-18\n").problems
    assert problem.hint.startswith('if it is “Invitee Name”, add --map "Invitee Name=name"')


def test_a_worker_has_a_business_title(tmp_path: Path) -> None:
    reading = read(tmp_path, "Worker,Business Title,Interview Date\nRuth Dale,Head of Care,2026-11-18\n")
    (who,) = interviewers_of(reading)
    assert (who.name, who.get("job_title"), reading.problems) == ("Ruth Dale", "Head of Care", [])


@pytest.mark.parametrize(
    ("header", "column"), [("Business Totem", ""), ("Intervewed", "interviewed"), ("Compny", "company")]
)
def test_a_header_that_shares_one_word_is_not_misspelt(header: str, column: str) -> None:
    assert likely_column(header) == column


@pytest.mark.parametrize(
    ("cell", "stage"), [("Onsite", "unknown"), ("Phone Screen", "unknown"), ("Final Round", "final")]
)
def test_stages_of_hiring_systems_are_read_and_told(tmp_path: Path, cell: str, stage: str) -> None:
    reading = read(tmp_path, f"Interviewer,Stage,Interview Date\nRuth Dale,{cell},2026-11-18\n")
    assert [who.get("stage") for who in interviewers_of(reading)] == [stage]
    assert [(problem.check, problem.warning, problem.message) for problem in reading.problems] == [
        ("cell-mended", True, f"the stage “{cell}” is read as {stage}")
    ]
