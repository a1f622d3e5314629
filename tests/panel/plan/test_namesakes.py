"""Two of one name in a panel, each with an e-mail address, are two people: titles tell them apart."""

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
NOW = datetime(2026, 11, 18, 18, 30, tzinfo=LONDON)


def jo(number: int, **values: str) -> Interviewer:
    return person("Jo Smith", company="Acme", email=f"jo{number}@a.example", decision="2026-12-03", **values)


def planned(*people: Interviewer) -> PanelPlan:
    context = PlanContext(NOW, NOW, LONDON, "GB", {})
    return schedule_panels([Panel(people[0].interview, people)], shipped_advice(()).rules, context)[0]


def titles(*people: Interviewer) -> list[str]:
    return sorted(step.title for step in planned(*people).steps if step.rule == "thanks")


@pytest.mark.parametrize(
    ("one", "two", "told"),
    [
        ({"topic": "the vans"}, {"topic": "the depot"}, ["the depot", "the vans"]),
        ({"topic": "the vans"}, {"topic": "the vans"}, ["jo1@a.example", "jo2@a.example"]),
        ({"topic": "the vans"}, {}, ["jo1@a.example", "jo2@a.example"]),
        ({"job_title": "Buyer"}, {"job_title": "Driver", "topic": "the vans"}, ["Buyer", "Driver"]),
    ],
)
def test_titles_tell_them_apart(one: dict[str, str], two: dict[str, str], told: list[str]) -> None:
    assert titles(jo(1, **one), jo(2, **two)) == [
        f"Send the thank-you e-mail to Jo Smith ({word})" for word in told
    ]


def test_nothing_is_added_to_the_name_of_one() -> None:
    assert titles(jo(1), person("Ada Byron", company="Acme")) == [
        "Send the thank-you e-mail to Ada Byron",
        "Send the thank-you e-mail to Jo Smith",
    ]


def test_what_goes_to_one_does_not_put_off_what_goes_to_the_other() -> None:
    days = [step.at.date() for step in planned(jo(1), jo(2)).steps if step.rule == "connect"]
    assert len(days) == 2
    assert len(set(days)) == 1
