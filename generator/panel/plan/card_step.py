"""What the plan says of a card: when it is best posted."""

from generator.language import weekday_and_day
from generator.model import Interviewer, Plan, PlannedStep


def card_posting(plan: Plan | None, person: Interviewer) -> str:
    """The step of a person's card in words; empty where there is no plan, or no such step in it."""
    panels = [panel for panel in plan.panels if panel.interview == person.interview] if plan else []
    steps = [step for panel in panels for step in panel.steps]
    step = next((s for s in steps if s.channel.handwritten and s.person and s.person.name == person.name), None)
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
