"""What the steps of a plan owe each other: an earlier interview, another message to one person; and old cases."""

from collections import Counter
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from generator.model.people import Panel
from generator.model.plan import PanelPlan, PlannedStep
from generator.panel.plan.scheduling.panel_context import PlanContext
from generator.panel.plan.scheduling.schedule import schedule_panels
from generator.rules.check_coverage import check_coverage
from generator.rules.conditions import with_only_as_final
from tests.conftest import person
from tests.samples.plans import SCHEDULE_VECTORS, panel_plan, shipped_advice

LONDON = ZoneInfo("Europe/London")
FIRST = {"company": "Fjord Ltd", "role": "Engineer", "stage": "more-rounds", "decision": "2026-11-16"}
SECOND = {"company": "fjord", "role": "Engineer", "stage": "final", "decision": "2026-12-02"}


def planned(now: str, *panels: Panel) -> list[PanelPlan]:
    moment = datetime.fromisoformat(now).replace(tzinfo=LONDON)
    return list(schedule_panels(panels, shipped_advice(()).rules, PlanContext(moment, moment, LONDON, "GB", {})))


def panel(name: str, day: str, **values: str) -> Panel:
    one = person(name, day, email=f"{name[:3]}@fjord.example", **values)
    return Panel(one.interview, (one,))


def ids(plan: PanelPlan) -> list[str]:
    return [step.id for step in plan.steps]


def test_a_later_interview_takes_the_place_of_what_was_left_of_the_earlier_one() -> None:
    first, second = planned(
        "2026-11-25T10:00", panel("Nora Vance", "2026-11-10", **FIRST), panel("Ole Dahl", "2026-11-24", **SECOND)
    )
    assert ids(first) == []
    assert first.remarks == (
        "You saw them again on 24 November: the plan of that interview takes the place of this one.",
    )
    assert {"thanks/ole-dahl", "status/ole-dahl"} <= {*ids(second)}


@pytest.mark.parametrize(
    ("name", "kept"),
    [("Nora Vance", ["thanks/nora-vance"]), ("Ole Dahl", [])],
    ids=["somebody else", "seen again"],
)
def test_thanks_that_are_in_time_are_still_owed_to_who_is_not_thanked_again(name: str, kept: list[str]) -> None:
    first, _ = planned(
        "2026-11-24T18:00", panel(name, "2026-11-24", **FIRST), panel("Ole Dahl", "2026-11-25", **SECOND)
    )
    assert "status/nora-vance" not in ids(first)
    first, _ = planned(
        "2026-11-25T09:00", panel(name, "2026-11-24", **FIRST), panel("Ole Dahl", "2026-11-25", **SECOND)
    )
    assert ids(first) == kept


@pytest.mark.parametrize(
    "other",
    [{"role": "Clerk"}, {"company": "Harbour"}, {"candidate": "Kim Park"}],
    ids=["another role", "another employer", "another candidate"],
)
def test_what_is_no_later_round_supersedes_nothing(other: dict[str, str]) -> None:
    first, _ = planned(
        "2026-11-25T10:00",
        panel("Nora Vance", "2026-11-10", **FIRST),
        panel("Ole Dahl", "2026-11-24", **{**SECOND, **other}),
    )
    assert "status/nora-vance" in ids(first)


def mornings(steps: tuple[PlannedStep, ...]) -> Counter[tuple[str, date]]:
    """How many messages each reader gets on each day, but for what a recruiter is asked and told at once."""
    sent = [step for step in steps if step.verb in ("send", "call") and step.is_open and not step.channel.on_paper]
    return Counter(
        (step.to, step.at.date()) for step in sent if step.kind in ("thanks", "status", "connect", "call")
    )


@pytest.mark.parametrize("vector", [v for _, v in SCHEDULE_VECTORS], ids=[name for name, _ in SCHEDULE_VECTORS])
def test_nobody_gets_two_messages_on_one_day_in_any_plan(vector: dict[str, Any]) -> None:
    made = panel_plan(vector["given"])
    steps = tuple(step for step in made.steps if step.to != made.people[0].get("recruiter"))
    twice = [found for found, count in mornings(steps).items() if count > 1]
    assert twice == []


def test_an_invitation_would_rather_come_on_a_saturday_than_as_a_second_message() -> None:
    siemens = {"company": "Siemens", "role": "Manager", "stage": "final", "decision": "2026-12-11"}
    hull = {"company": "Hull Council", "role": "Planner", "stage": "only", "decision": "2026-11-25"}
    plans = planned(
        "2026-11-27T09:00",
        panel("Ann Roe", "2026-11-26", **siemens, connected="offered"),
        panel("Ed Poe", "2026-11-12", **hull, outcome="offer"),
    )
    days = {step.id: f"{step.at:%A}" for step in plans[0].steps if step.to == "Ann Roe" and step.at.month == 11}
    assert days == {
        "thanks/ann-roe": "Friday",
        "deadline-elsewhere/ann-roe": "Monday",
        "connect-offered/ann-roe": "Saturday",
    }


@pytest.mark.parametrize("vector", [v for _, v in SCHEDULE_VECTORS], ids=[name for name, _ in SCHEDULE_VECTORS])
def test_nobody_is_invited_before_the_thanks_in_any_plan(vector: dict[str, Any]) -> None:
    steps = [step for step in panel_plan(vector["given"]).steps if step.is_open and step.person]
    thanked = {step.to: step.at for step in steps if step.kind == "thanks"}
    assert all(step.at > thanked[step.to] for step in steps if step.kind == "connect" and step.to in thanked)


def test_two_letters_do_not_tell_the_same_news() -> None:
    given = {
        "now": "2026-11-23T12:00", "zone": "Europe/London", "home": "GB", "choices": {"how-many": "four"},
        "people": [{"name": "Ada Byron", "interviewed": "2026-11-23 10:00", "decision": "2026-12-17",
                    "stage": "final", "new": "I passed", "address": "1 High Street"}],
    }  # fmt: skip
    steps = {step.id: step for step in panel_plan(given).steps}
    assert [steps[f"{name}/ada-byron"].state for name in ("letter", "last-letter")] == ["todo", "waiting"]
    assert steps["last-letter/ada-byron"].needs == ("new",)


def test_cases_from_before_there_was_a_stage_only_and_a_next_round_still_hold() -> None:
    cases = shipped_advice(()).rules.cases
    old = tuple(
        replace(case, when=tuple(replace(w, stage=tuple(s for s in w.stage if s != "only")) for w in case.when))
        if case.id.startswith("final")
        else case
        for case in cases
        if case.id != "next-round"
    )
    old = tuple(
        replace(
            case,
            when=tuple(replace(w, outcome=tuple(o for o in w.outcome if o != "next-round")) for w in case.when),
        )
        for case in old
    )
    assert check_coverage(with_only_as_final(old), "plans") == []
    assert check_coverage(old, "plans") != []


def test_what_is_said_of_many_is_kept_once() -> None:
    """Of a hundred thousand people there is no room for one text each."""
    panels = [
        Panel(one.interview, (one,))
        for one in (
            person(f"Ada Byron {n}", "2026-11-18", company=f"Acme {n}", stage="final", decision="2026-12-03")
            for n in range(3)
        )
    ]
    steps = [step for plan in planned("2026-11-19T10:00", *panels) for step in plan.steps]
    for part in ("because", "needs", "sources"):
        said = {getattr(step, part) for step in steps}
        assert len({id(getattr(step, part)) for step in steps}) == len(said)
