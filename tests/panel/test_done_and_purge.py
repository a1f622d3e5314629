"""Steps that were done, and data that is to go."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Afterword
from tests.samples.plans import plan_steps

PEOPLE = (
    "name,company,interviewed,topic,decision,stage\nAda Byron,Acme,2026-11-20 10:00,engines,2026-12-04,final\n"
)
FINAL = ("--from", "Sam Lee", "--now", "2026-11-21T09:00", "--zone", "Europe/London")


@pytest.fixture
def people(office: Path) -> Path:
    (office / "people.csv").write_text(PEOPLE, "utf-8")
    return office / "people.csv"


def steps(office: Path) -> dict[str, dict[str, Any]]:
    data = json.loads((office / "output/panels/people/plan.json").read_text("utf-8"))
    return {step["id"]: step for step in plan_steps(data)}


def test_what_was_done_stays_done_when_the_plan_is_made_again(
    office: Path, people: Path, afterword: Afterword
) -> None:
    afterword("plan", people, *FINAL)
    told = afterword("done", people, "thanks/ada-byron", "--on", "2026-11-20")
    assert told.stderr == "2026-11-20  Send the thank-you e-mail to Ada Byron\n"
    afterword("plan", people, *FINAL)
    assert steps(office)["thanks/ada-byron"]["state"] == "done"
    assert steps(office)["thanks/ada-byron"]["done_on"] == "2026-11-20"


def test_what_was_done_late_comes_back_into_the_calendar(office: Path, people: Path, afterword: Afterword) -> None:
    afterword("plan", people, *FINAL)
    afterword("plan", people, *FINAL, "--now", "2026-12-01T09:00")
    missed = steps(office)["thanks/ada-byron"]
    afterword("done", people, "thanks/ada-byron")
    done = steps(office)["thanks/ada-byron"]
    assert [(step["state"], step["sequence"]) for step in (missed, done)] == [("missed", 1), ("done", 2)]


def test_a_step_that_is_not_in_the_plan_is_told(people: Path, afterword: Afterword) -> None:
    assert "there is no plan yet [plan-missing]" in afterword("done", people, "thanks", exit_code=1).stderr
    afterword("plan", people, *FINAL)
    told = afterword("done", people, "thanks/ada-biron", exit_code=1).stderr
    assert "the plan has no step “thanks/ada-biron” [step-unknown]" in told
    assert "did you mean “thanks/ada-byron”?" in told


@pytest.mark.parametrize(
    ("day", "message", "hint"),
    [
        ("2027-05-01", "2027-05-01 is in the future", "say it when it is done: today is 2026-11-21"),
        ("2026-11-22", "2026-11-22 is in the future", "say it when it is done: today is 2026-11-21"),
        ("2026-11-19", "“thanks/ada-byron” cannot be done before the interview on 2026-11-20", "say a later day"),
    ],
)
def test_nothing_is_done_in_the_future_or_before_the_interview(
    office: Path, people: Path, afterword: Afterword, day: str, message: str, hint: str
) -> None:
    afterword("plan", people, *FINAL)
    before = steps(office)
    told = afterword("done", people, "thanks/ada-byron", "--on", day, exit_code=1).stderr
    assert told == f"--on {day}:1:1: {message} [done-day-wrong]\n  → {hint}\n1 problem\n"
    assert steps(office) == before


def test_a_step_can_be_done_on_the_day_of_the_interview_and_today(people: Path, afterword: Afterword) -> None:
    afterword("plan", people, *FINAL)
    for day in ("2026-11-20", "2026-11-21"):
        assert day in afterword("done", people, "thanks/ada-byron", "--on", day).stderr


def test_an_unknown_step_and_a_day_that_cannot_be_are_told_at_once(people: Path, afterword: Afterword) -> None:
    afterword("plan", people, *FINAL)
    told = afterword("done", people, "thanks/nobody", "--on", "2027-05-01", exit_code=1).stderr
    assert "the plan has no step" in told
    assert "is in the future" in told


def test_nothing_is_left_of_a_panel_but_its_file(office: Path, people: Path, afterword: Afterword) -> None:
    afterword("cards", people, "--from", "Sam Lee")
    afterword("drafts", people, "--from", "Sam Lee", "--set", "role=Weaver")
    told = afterword("purge", people).stderr
    assert "output/panels/people/cards.pdf" in told
    assert "output/panels/people/drafts/ada-byron/card.md" in told
    assert not list((office / "output" / "panels").iterdir())
    assert people.exists()
    assert (
        "nothing was made of these people here [output-missing]" in afterword("purge", people, exit_code=1).stderr
    )


def test_what_somebody_else_put_there_is_kept(office: Path, people: Path, afterword: Afterword) -> None:
    afterword("cards", people, "--from", "Sam Lee")
    (office / "output/panels/people/mine.txt").write_text("mine", "utf-8")
    told = afterword("purge", people).stderr
    assert "mine.txt:1:1: warning: was not made by afterword, and was kept" in told
    assert [path.name for path in (office / "output/panels/people").iterdir()] == ["mine.txt"]
