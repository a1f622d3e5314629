"""What a terminal tells of a plan: its remarks say which interviews they are about."""

from datetime import datetime
from zoneinfo import ZoneInfo

from generator.model.people import Panel
from generator.model.plan import Plan
from generator.panel.plan.scheduling.panel_context import PlanContext
from generator.panel.plan.scheduling.schedule import schedule_panels
from generator.panel.plan.summary import plan_summary
from tests.conftest import person
from tests.samples.plans import PLAN_ID, shipped_advice

NOW = datetime(2026, 11, 28, 9, tzinfo=ZoneInfo("Europe/London"))
HOUR = "The time of the interview is not known; the plan takes it to have ended at 17:00."


def summary(*companies: str) -> list[str]:
    people = [
        person(
            f"Ann Roe {n}", "2026-11-27", company=company, candidate="Sam Lee", address="1 High St, Leeds LS1 1AA"
        )
        for n, company in enumerate(companies)
    ]
    context = PlanContext(NOW, NOW, NOW.tzinfo, "GB", {})  # type: ignore[arg-type]
    panels = [Panel(one.interview, (one,)) for one in people]
    plan = Plan(PLAN_ID, NOW, schedule_panels(panels, shipped_advice(()).rules, context))
    return plan_summary(plan).splitlines()


def test_the_remark_of_a_single_interview_names_nobody() -> None:
    assert HOUR in summary("Bolt")


def test_a_remark_names_the_interviews_that_it_is_about() -> None:
    assert f"Bolt, 27 November; The Press, 27 November: {HOUR}" in summary("Bolt", "the Press")


def test_of_many_interviews_three_are_named() -> None:
    told = summary("A", "B", "C", "D", "E")
    assert f"A, 27 November; B, 27 November; C, 27 November and 2 more: {HOUR}" in told
