"""What the plan says of a card: whether one is sent, when it is best posted, and when it is read."""

from dataclasses import replace

from generator.language import weekday_and_day
from generator.model import Interviewer, Plan, PlannedStep, PrintItem


def with_card_step(item: PrintItem, plan: Plan | None) -> PrintItem:
    """A card with what the plan says of it."""
    person = item.card.note.interviewer
    step = card_step(plan, person)
    return replace(item, step=card_posting(plan, person), read_on=step.read_on if step else None)


def card_step(plan: Plan | None, person: Interviewer) -> PlannedStep | None:
    """The step of a person's card; None where there is no plan, or no such step in it."""
    steps = (step for step in _steps(plan, person) if step.channel.handwritten and step.state != "cancelled")
    return next((step for step in steps if step.person and step.person.name == person.name), None)


def _steps(plan: Plan | None, person: Interviewer) -> list[PlannedStep]:
    panels = [panel for panel in plan.panels if panel.interview == person.interview] if plan else []
    return [step for panel in panels for step in panel.steps]


def card_posting(plan: Plan | None, person: Interviewer) -> str:
    """The step of a person's card in words; empty where there is no plan, or no such step in it."""
    steps, step = _steps(plan, person), card_step(plan, person)
    if step and step.is_open:
        return _posting_words(step)
    asked = next((step.to for step in steps if step.kind == "ask" and step.state != "cancelled"), "")
    return f"Not before {asked} agrees" if asked and not any(map(_direct, steps)) else ""


def _direct(step: PlannedStep) -> bool:
    """Whether it goes to somebody who was met, so that no recruiter's yes is waited for."""
    return step.person is not None and step.to == step.person.name and step.state != "cancelled"


def _posting_words(step: PlannedStep) -> str:
    day = step.at.date()
    if step.post_by == day:
        return f"Post it on {weekday_and_day(day)}, no later"
    latest = f", {weekday_and_day(step.post_by)} at the latest" if step.post_by else ""
    return f"Post it on {weekday_and_day(day)}{latest}"
