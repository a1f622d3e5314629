"""What is done stays with whom it was done for, however the rows of a list move."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from generator.model.people import Interviewer, Panel
from generator.model.plan import PanelPlan
from generator.panel.plan.scheduling.panel_context import PlanContext
from generator.panel.plan.scheduling.schedule import schedule_panels
from tests.conftest import person
from tests.samples.plans import shipped_advice

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 27, 9, tzinfo=LONDON)


def row(company: str, day: str = "2026-11-25", name: str = "Alex Kim", **values: str) -> Interviewer:
    return person(name, day, company=company, role="Cook", **values)


def planned(rows: Sequence[Interviewer], earlier: Sequence[PanelPlan] = ()) -> tuple[PanelPlan, ...]:
    panels = [Panel(one.interview, (one,)) for one in rows]
    return schedule_panels(panels, shipped_advice(()).rules, PlanContext(NOW, NOW, LONDON, "GB", {}), earlier)


def keys(plans: Sequence[PanelPlan]) -> dict[str, str]:
    """Company and day → what the steps for its person are named after."""
    found = {f"{plan.interview.company} {plan.interview.day:%d}": plan for plan in plans}
    ids = {name: [step.id for step in plan.steps if step.person] for name, plan in found.items()}
    return {name: steps[0].partition("/")[2] for name, steps in ids.items() if steps}


BEFORE = [row("Acme"), row("Beta", "2026-11-24")]


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (BEFORE[::-1], {"Acme 25": "alex-kim", "Beta 24": "alex-kim-2"}),
        (BEFORE[1:], {"Beta 24": "alex-kim-2"}),
        (
            [row("Gamma", "2026-11-23"), *BEFORE],
            {"Gamma 23": "alex-kim-3", "Acme 25": "alex-kim", "Beta 24": "alex-kim-2"},
        ),
        (
            [row("Acme", "2026-11-26"), *BEFORE],  # whose plan takes the place of the one before
            {"Acme 26": "alex-kim-3", "Beta 24": "alex-kim-2"},
        ),
        ([row("Beta", "2026-11-24"), row("Acme", "2026-11-26")], {"Acme 26": "alex-kim", "Beta 24": "alex-kim-2"}),
        ([row("Zeta", "2026-11-26"), BEFORE[1]], {"Zeta 26": "alex-kim-3", "Beta 24": "alex-kim-2"}),
        ([row("Beta Ltd", "2026-11-24"), row("Acme")], {"Acme 25": "alex-kim", "Beta Ltd 24": "alex-kim-2"}),
    ],
    ids=["swapped", "one left", "one more", "seen again", "put off", "another interview", "spelled otherwise"],
)
def test_steps_keep_their_names(now: list[Interviewer], expected: dict[str, str]) -> None:
    before = planned(BEFORE)
    assert keys(before) == {"Acme 25": "alex-kim", "Beta 24": "alex-kim-2"}
    assert keys(planned(now, before)) == expected


def test_steps_of_a_panel_keep_theirs() -> None:
    before = planned(BEFORE)
    names = {plan.interview.company: {s.id for s in plan.steps if not s.person} for plan in before}
    after = planned(BEFORE[::-1], before)
    assert {plan.interview.company: {s.id for s in plan.steps if not s.person} for plan in after} == names


def test_what_is_done_of_one_interview_is_not_done_of_the_next() -> None:
    """A row for another employer in the place of one that is over."""
    (before,) = planned(BEFORE[:1])
    (after,) = planned([row("Zeta", "2026-11-26")], [before])
    assert before.steps
    assert {step.id for step in before.steps}.isdisjoint(step.id for step in after.steps)


def test_one_who_stands_twice_in_a_panel_has_two_names_at_each_run() -> None:
    one = row("Acme")
    twice = [Panel(one.interview, (one, replace(one, values={**one.values, "topic": "steam"})))]
    context, rules = PlanContext(NOW, NOW, LONDON, "GB", {}), shipped_advice(()).rules
    first = schedule_panels(twice, rules, context)
    again = schedule_panels(twice, rules, context, first)
    assert [step.id for step in again[0].steps] == [step.id for step in first[0].steps]


@pytest.mark.parametrize(
    ("now", "key"),
    [
        ("ALEX  KIM", "alex-kim"),
        ("Aleks Kim", "aleks-kim"),
        ("A. Kim", "alex-kim"),
        ("Alex Kimm", "alex-kim"),
        ("Alxe Kim", "alex-kim"),
        ("Alex Rowan Kim", "alex-kim"),
        ("Kim", "alex-kim"),
        ("Alexa Kim", "alexa-kim"),
        ("Alexander Kim", "alexander-kim"),
        ("Ben Kim", "ben-kim"),
        ("Priya Shah", "priya-shah"),
    ],
)
def test_a_name_that_was_mended_is_the_same_person_and_another_name_is_not(now: str, key: str) -> None:
    assert keys(planned([row("Acme", name=now)], planned(BEFORE[:1]))) == {"Acme 25": key}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Jon Smith", "John Smith", True),
        ("Jon Smyth", "Jon Smith", True),
        ("Zoe Müller", "Zoë Muller", True),
        ("Amara Okafor", "Amara Okafr", True),
        ("J. Smith", "Jo Smith", True),
        ("Tom Lee", "Tim Lee", False),
        ("Martin Lee", "Marvin Lee", False),
        ("Paul Johnson", "Paula Johnson", False),
        ("Maria Garcia", "Mario Garcia", False),
        ("Daniel Kim", "Daniela Kim", False),
        ("Wei Li", "Wei Liu", False),
        ("Jan Smith", "Ian Smith", False),
        ("Priya Sharma", "Riya Sharma", False),
        ("Chris Brown", "Christina Brown", False),
    ],
)
def test_which_names_are_of_one_person(one: str, other: str, same: bool) -> None:
    before = planned([row("Acme", name=one)])
    now = planned([row("Acme", name=other)], before)
    assert (keys(now) == keys(before)) is same


def test_of_two_who_could_be_one_neither_is_taken_for_the_other() -> None:
    before = planned(BEFORE[:1])
    panel = Panel(row("Acme").interview, (row("Acme", name="Alex R Kim"), row("Acme", name="A. Kim")))
    after = schedule_panels([panel], shipped_advice(()).rules, PlanContext(NOW, NOW, LONDON, "GB", {}), before)
    ids = {step.id.partition("/")[2] for plan in after for step in plan.steps if step.person}
    assert ids == {"alex-r-kim", "a-kim"}
