"""Steps of a plan that are done, each with its day, or are not done after all."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from generator.model.plan import SHOWN, Plan, PlannedStep
from generator.problems import MOST_NAMED, nearest_hint


def with_done(plan: Plan, days: Mapping[str, date | None]) -> Plan:
    """The plan with the steps of these ids done on their days; with None for a day, a step is still to be done."""

    def marked(step: PlannedStep) -> PlannedStep:
        return _marked(step, days[step.id]) if step.id in days else step

    panels = [
        replace(panel, steps=tuple(map(marked, panel.steps)))
        if any(step.id in days for step in panel.steps)
        else panel
        for panel in plan.panels
    ]
    return replace(plan, panels=tuple(panels))


def gone_steps(plan: Plan) -> dict[str, str]:
    """The cancelled steps of people who are no longer in the list, by their ids, each with its person."""
    left = {id(panel) for panel in plan.left}
    gone: dict[str, str] = {}
    for panel in plan.panels:
        there = {person.name for person in panel.people} if id(panel) in left else set()
        steps = (step for step in panel.steps if step.state == "cancelled" and step.person)
        gone |= {step.id: step.person.name for step in steps if step.person and step.person.name not in there}
    return gone


def step_hint(name: str, known: Sequence[str]) -> str:
    """Which step may be meant by an id that is none: all that begin so, else the nearest."""
    begun = sorted(step for step in known if step.startswith(name))
    return f"write one of {', '.join(begun[:MOST_NAMED])}" if begun else nearest_hint(name, known)


def _marked(step: PlannedStep, day: date | None) -> PlannedStep:
    """The step as one that is done; a calendar is told of it where it was not shown before."""
    if day is None:
        return replace(step, state="todo", done_on=None) if step.state == "done" else step
    return replace(step, state="done", done_on=day, sequence=step.sequence + (step.state not in SHOWN))
