"""What would be read only after days off goes while somebody reads it; what is late goes by one rule."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from generator.model.people import Panel
from generator.model.plan import PlannedStep
from generator.panel.plan.scheduling.panel_context import PlanContext
from generator.panel.plan.scheduling.schedule import schedule_panels
from tests.conftest import person
from tests.samples import shipped_advice

LONDON = ZoneInfo("Europe/London")


def steps(now: str, *panels: Panel) -> dict[str, PlannedStep]:
    moment = datetime.fromisoformat(now).replace(tzinfo=LONDON)
    context = PlanContext(moment, moment, LONDON, "GB", {})
    plans = schedule_panels(panels, shipped_advice(()).rules, context)
    return {step.rule: step for plan in plans for step in plan.steps}


def panel(name: str, day: str, **values: str) -> Panel:
    one = person(name, day[:10], **{"email": "x@y.example", "interviewed": day, "country": "GB", **values})
    return Panel(one.interview, (one,))


@pytest.mark.parametrize(
    ("now", "at", "read_on"),
    [
        ("2026-11-20T09:30", "2026-11-20T09:30", date(2026, 11, 20)),
        ("2026-11-20T06:00", "2026-11-20T07:30", date(2026, 11, 20)),
        ("2026-11-19T15:00", "2026-11-19T19:00", date(2026, 11, 20)),
        ("2026-11-20T17:30", "2026-11-20T19:00", date(2026, 11, 23)),
        ("2026-11-22T12:00", "2026-11-22T19:00", date(2026, 11, 23)),
    ],
)
def test_late_thanks_are_read_before_the_days_off_where_they_can_be(now: str, at: str, read_on: date) -> None:
    ada = panel("Asha Rao", "2026-11-17 14:00", company="Acme", stage="final", decision="2026-12-03")
    thanks = steps(now, ada)["thanks"]
    assert thanks.is_late
    assert (thanks.at.replace(tzinfo=None).isoformat("T", "minutes"), thanks.read_on) == (at, read_on)


def test_thanks_in_time_keep_their_evening() -> None:
    ada = panel("Asha Rao", "2026-11-20 14:00", company="Acme", stage="final", decision="2026-12-10")
    assert steps("2026-11-20T16:00", ada)["thanks"].at.hour == 19


@pytest.mark.parametrize(
    ("now", "at", "read_on"),
    [
        ("2026-11-20T12:30", "2026-11-20T12:30", date(2026, 11, 20)),
        ("2026-11-18T12:30", "2026-11-18T18:00", date(2026, 11, 19)),
    ],
)
def test_word_of_another_offer_is_read_before_the_days_off(now: str, at: str, read_on: date) -> None:
    ada = panel("Asha Rao", "2026-11-10 14:00", company="Acme", stage="final", decision="2026-12-03")
    bob = panel("Bob Kohl", "2026-11-11 14:00", company="Brook", outcome="offer")
    told = steps(now, ada, bob)["deadline-elsewhere"]
    assert (told.at.replace(tzinfo=None).isoformat("T", "minutes"), told.read_on) == (at, read_on)


@pytest.mark.parametrize("stage", ["final", "more-rounds"])
@pytest.mark.parametrize("decision", ["2026-11-18", "2026-12-10"])
def test_thanks_three_weeks_after_the_interview_are_too_late_whenever_they_decide(
    stage: str, decision: str
) -> None:
    ada = panel("Asha Rao", "2026-10-28 14:00", company="Acme", stage=stage, decision=decision)
    assert steps("2026-11-18T15:00", ada)["thanks"].state == "missed"


def test_thanks_the_day_before_they_decide_are_in_time() -> None:
    ada = panel("Asha Rao", "2026-11-16 14:00", company="Acme", stage="final", decision="2026-11-18")
    assert steps("2026-11-17T15:00", ada)["thanks"].state == "todo"


@pytest.mark.parametrize(
    ("outcome", "rule", "now", "day"),
    [
        ("rejected", "connect", "2026-12-24T10:30", date(2026, 12, 29)),
        ("accepted", "connect", "2026-12-31T10:30", date(2027, 1, 4)),
        ("offer", "decide", "2026-12-04T10:30", date(2026, 12, 7)),
        ("offer", "more-time", "2026-12-24T10:30", date(2026, 12, 29)),
    ],
)
def test_what_can_wait_is_on_no_day_off(outcome: str, rule: str, now: str, day: date) -> None:
    ada = panel("Asha Rao", "2026-11-20 14:00", company="Acme", outcome=outcome)
    assert steps(now, ada)[rule].at.date() == day
