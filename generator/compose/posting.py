"""What the plan says of a card: when it is best posted."""

from datetime import date

from generator.model import Interviewer, Plan, PlannedStep
from generator.model.calendar import MONTHS, WEEKDAYS

OPEN = ("todo", "optional")


def posting(plan: Plan | None, person: Interviewer) -> str:
    """The step of a person's card in words; empty where there is no plan, or no such step in it."""
    panels = plan.panels if plan else ()
    steps = (step for panel in panels if panel.interview == person.interview for step in panel.steps)
    step = next((s for s in steps if s.channel == "card" and s.person and s.person.name == person.name), None)
    return _told(step) if step and step.state in OPEN else ""


def _told(step: PlannedStep) -> str:
    latest = f", {_day(step.post_by)} at the latest" if step.post_by else ""
    return f"Post it on {_day(step.at.date())}{latest}"


def _day(day: date) -> str:
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"
