"""A plan made again: what was done stays, what changed is counted on, what is gone is cancelled."""

from collections.abc import Iterable
from dataclasses import replace

from generator.model import PanelPlan, Plan, PlannedStep

SAME = (
    "title", "because", "to", "note", "instead", "state", "earliest", "latest", "at", "arrive_by", "post_by",
    "post", "arrives", "alternatives", "needs",
)  # fmt: skip
"""What a step says: when any of it changes, a calendar has to be told."""


def revised(plan: Plan, earlier: Plan | None) -> Plan:
    """The plan, as the next one after an earlier one of the same file."""
    if earlier is None:
        return plan
    before = {step.id: step for panel in earlier.panels for step in panel.steps}
    panels = [replace(panel, steps=tuple(_next(step, before) for step in panel.steps)) for panel in plan.panels]
    there = {step.id for panel in panels for step in panel.steps}
    for old in earlier.panels:
        gone = tuple(_gone(step) for step in old.steps if step.id not in there)
        panels = _with(panels, old, gone) if gone else panels
    return replace(plan, id=earlier.id, made=earlier.made, panels=tuple(panels))


def _next(step: PlannedStep, before: dict[str, PlannedStep]) -> PlannedStep:
    old = before.get(step.id)
    if old is None or old.state == "done":
        return replace(old, person=step.person) if old else step
    same = all(getattr(old, name) == getattr(step, name) for name in SAME)
    sequence = old.sequence if same else old.sequence + 1
    return replace(step, sequence=sequence) if sequence else step


def _gone(step: PlannedStep) -> PlannedStep:
    """A step that the plan has no more; what was done stays done."""
    if step.state in ("done", "cancelled"):
        return step
    return replace(step, state="cancelled", sequence=step.sequence + 1)


def _with(panels: list[PanelPlan], old: PanelPlan, gone: Iterable[PlannedStep]) -> list[PanelPlan]:
    """The gone steps in the panel that they were of, even if its day has moved; else in one of their own."""
    for index, panel in enumerate(panels):
        if replace(panel.interview, day=old.interview.day) == old.interview:
            return [*panels[:index], replace(panel, steps=(*panel.steps, *gone)), *panels[index + 1 :]]
    return [*panels, replace(old, steps=tuple(gone))]
