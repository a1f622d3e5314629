"""A plan made again: what was done stays, what changed is counted on, what is gone is cancelled."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from operator import attrgetter

from generator.model import ARRIVAL, SHOWN, PanelPlan, Plan, PlannedStep

WORDS = attrgetter(
    "title", "because", "sources", "verb", "to", "note", "instead", "state", "earliest", "latest", "at",
    "arrive_by", "post_by", "post", "arrives", "alternatives", "needs",
)  # fmt: skip
"""What a step says: when any of it changes, a calendar has to be told."""


def revise_plan(plan: Plan, earlier: Plan | None) -> Plan:
    """The plan, as the next one after an earlier one of the same file."""
    if earlier is None:
        return replace(plan, numbers=_numbers(_steps(plan), {}))
    before = {step.id: step for step in _steps(earlier)}
    numbers = _numbers([*before.values(), *_steps(plan)], earlier.numbers)
    renamed = plan.detailed != earlier.detailed or not earlier.numbers
    renamed |= plan.detailed and (plan.several, plan.busy) != (earlier.several, earlier.busy)
    panels = [replace(p, steps=tuple(_next(s, before.get(s.id), renamed) for s in p.steps)) for p in plan.panels]
    there = {step.id for panel in panels for step in panel.steps}
    places = {_dayless(panel): number for number, panel in reversed(list(enumerate(panels)))}
    for old in earlier.panels:
        if gone := tuple(_gone(step, renamed) for step in old.steps if step.id not in there):
            number = places.setdefault(_dayless(old), len(panels))  # of its own where its panel is gone as well
            panels += [replace(old, steps=())] if number == len(panels) else []
            panels[number] = replace(panels[number], steps=(*panels[number].steps, *gone))
    return replace(plan, id=earlier.id, made=earlier.made, panels=tuple(panels), numbers=numbers)


def _numbers(steps: Iterable[PlannedStep], given: Mapping[str, int]) -> dict[str, int]:
    """The numbers that were given, and the next ones for what a calendar shows for the first time."""
    shown = [step for step in steps if step.state in SHOWN and not given.keys() >= _events(step)]
    numbers, last = dict(given), max(given.values(), default=0)
    for step in sorted(shown, key=lambda step: (step.at.timestamp(), step.id)):
        if step.id not in numbers:
            last += 1
            numbers[step.id] = last
        numbers |= dict.fromkeys(_events(step), numbers[step.id])
    return numbers


def _events(step: PlannedStep) -> set[str]:
    """What a calendar has of a step that is shown."""
    return {step.id, step.id + ARRIVAL} if step.verb == "arrive" else {step.id}


def _steps(plan: Plan) -> Iterator[PlannedStep]:
    return (step for panel in plan.panels for step in panel.steps)


def _next(step: PlannedStep, old: PlannedStep | None, renamed: bool) -> PlannedStep:
    if old is None:
        return step
    if old.state == "done":
        step = replace(old, person=step.person)
    sequence = old.sequence + (renamed or WORDS(old) != WORDS(step))
    return replace(step, sequence=sequence) if sequence != step.sequence else step


def _gone(step: PlannedStep, renamed: bool) -> PlannedStep:
    """A step that the plan has no more; what was done stays done."""
    if step.state in ("done", "cancelled"):
        return replace(step, sequence=step.sequence + 1) if renamed else step
    return replace(step, state="cancelled", sequence=step.sequence + 1)


def _dayless(panel: PanelPlan) -> tuple[str, str, str]:
    """What an interview keeps when its day moves: steps that are gone stay with it."""
    return panel.interview.candidate, panel.interview.company, panel.interview.role
