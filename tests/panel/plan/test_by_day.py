"""What could be done at any time is not put into the night, nor to another minute by each run."""

from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from generator.model.plan import PlannedStep
from generator.rules.time_of_day import next_quarter
from tests.conftest import Afterword
from tests.samples.plans import panel_plan

LONDON = ZoneInfo("Europe/London")
LIST = """name,company,role,interviewed,candidate,topic,email,address,stage,sector
Tom Ash,Bolt,Clerk,2026-11-26 10:00,Sam Lee,the vans,tom@bolt.example,"1 High St, Leeds LS1 1AA",only,humanities
"""


def steps(now: str, interviewed: str, **more: str) -> dict[str, PlannedStep]:
    row = {"name": "Ann Roe", "email": "a@b.example", "interviewed": interviewed, "address": "1 High St", **more}
    given: dict[str, Any] = {"zone": "Europe/London", "home": "GB", "now": now, "people": [row]}
    return {step.rule: step for step in panel_plan(given).steps}


@pytest.mark.parametrize(
    ("now", "at"),
    [
        ("2026-11-28T01:18", "2026-11-28T07:30"),
        ("2026-11-28T07:29", "2026-11-28T07:30"),
        ("2026-11-27T22:00", "2026-11-28T07:30"),
        ("2026-11-27T23:50", "2026-11-28T07:30"),
        ("2026-11-27T21:50", "2026-11-27T22:00"),
        ("2026-11-27T14:03", "2026-11-27T14:15"),
        ("2026-11-27T14:15", "2026-11-27T14:15"),
    ],
)
def test_late_notes_and_a_late_card_stand_at_a_time_of_day(now: str, at: str) -> None:
    found = steps(now, "2026-11-26 10:00", sector="humanities")
    assert found["notes"].is_late
    assert {f"{found[rule].at:%Y-%m-%dT%H:%M}" for rule in ("notes", "card")} == {at}


def test_a_step_is_never_later_than_its_time() -> None:
    found = steps("2026-11-27T22:40", "2026-11-27 22:30")
    assert f"{found['notes'].at:%H:%M}" == "22:40"
    assert f"{found['notes'].latest:%H:%M}" == "00:30"


def test_the_quarter_of_an_hour_that_clocks_show_twice_is_the_second() -> None:
    twice = datetime(2026, 10, 25, 1, 40, fold=1, tzinfo=LONDON)
    assert next_quarter(twice).utcoffset() == twice.utcoffset()
    assert f"{next_quarter(twice):%H:%M}" == "01:45"


@pytest.mark.parametrize("times", [("01:18", "01:21"), ("14:01", "14:04"), ("23:50", "23:52")])
def test_a_kit_a_moment_later_leaves_the_calendar_as_it_is(
    office: Path, afterword: Afterword, times: tuple[str, str]
) -> None:
    (office / "people.csv").write_text(LIST, "utf-8")
    for time in times:
        told = afterword("kit", "people.csv", "--now", f"2026-11-28T{time}", "--zone", "Europe/London").stderr
    assert "plan.ics" not in told


def test_events_that_change_get_a_new_stamp_and_the_others_keep_theirs(office: Path, afterword: Afterword) -> None:
    calendar = office / "output" / "panels" / "people" / "plan.ics"
    stamps = []
    for text, time in ((LIST, "14:01"), (LIST.replace("only", "final"), "17:01")):
        (office / "people.csv").write_text(text, "utf-8")
        afterword("kit", "people.csv", "--now", f"2026-11-28T{time}", "--zone", "Europe/London")
        stamps.append([line for line in calendar.read_text("utf-8").splitlines() if line.startswith("DTSTAMP")])
    assert set(stamps[0]) == {"DTSTAMP:20261128T140100Z"}
    assert set(stamps[1]) == {"DTSTAMP:20261128T140100Z", "DTSTAMP:20261128T170100Z"}
