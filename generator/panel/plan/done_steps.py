"""Steps of a plan that are done, each with its day, or are not done after all."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from generator.model.plan import SHOWN, Plan, PlannedStep


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


def _marked(step: PlannedStep, day: date | None) -> PlannedStep:
    """The step as one that is done; a calendar is told of it where it was not shown before."""
    if day is None:
        return replace(step, state="todo", done_on=None) if step.state == "done" else step
    return replace(step, state="done", done_on=day, sequence=step.sequence + (step.state not in SHOWN))
