"""The one clock of a run: what `--now`, `--today` and SOURCE_DATE_EPOCH say, and what is told where two differ."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main

PEOPLE = "name,interviewed,candidate,topic,strength\nAda Byron,2026-11-18,Sam Lee,the engine,tables\n"


@pytest.fixture
def people(office: Path) -> Path:
    path = office / "people.csv"
    path.write_text(PEOPLE, "utf-8")
    return path


def plan(people: Path, *words: str, exit_code: int = 0) -> Result:
    command = ["plan", str(people), "--set", "stage=final", "--zone", "Europe/London", *words]
    result = CliRunner().invoke(main, command)
    assert result.exit_code == exit_code, result.output
    return result


def made(people: Path) -> str:
    """The moment at which the plan says that it was made."""
    path = people.parent / "output" / "panels" / "people" / "plan.json"
    return str(json.loads(path.read_text("utf-8"))["made"])


def test_now_says_the_day_as_well(people: Path) -> None:
    plan(people, "--now", "2026-11-19T17:30")
    assert made(people) == "2026-11-19T17:30:00+00:00"


def test_today_is_that_day_at_the_time_it_is(people: Path) -> None:
    plan(people, "--today", "2026-11-19")
    assert made(people).startswith("2026-11-19T")


def test_both_may_say_the_same_day(people: Path) -> None:
    plan(people, "--now", "2026-11-19T17:30", "--today", "2026-11-19")
    assert made(people) == "2026-11-19T17:30:00+00:00"


def test_two_that_disagree_are_told_and_nothing_is_made(people: Path) -> None:
    told = plan(people, "--now", "2026-11-19T17:30", "--today", "2026-11-01", exit_code=2).output
    assert (
        "Invalid value for --today: --now says 2026-11-19, and --today 2026-11-01: leave one of them out" in told
    )
    assert not (people.parent / "output" / "panels").exists()


def test_the_epoch_of_a_reproducible_build_is_a_moment(people: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795109400")  # 2026-11-19 17:30 UTC
    plan(people)
    assert made(people) == "2026-11-19T17:30:00+00:00"
