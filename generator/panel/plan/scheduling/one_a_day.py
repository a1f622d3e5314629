"""Never two messages to one person on one day, and no invitation before the thanks: what can wait moves to the
next day that is free."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

from generator.model.people import fold_text, namesakes
from generator.model.plan import PanelPlan, PlannedStep
from generator.people.names.matching import company_key
from generator.rules.evaluate import on_the_clock

MOVABLE = ("status", "connect", "call")
"""Kinds of steps that can wait for a day."""
MESSAGES = ("send", "call")
Works = Callable[[PlannedStep, date], bool]
"""Whether whoever reads a step works on a day."""


def one_message_a_day(panels: Iterable[PanelPlan], works: Works) -> tuple[PanelPlan, ...]:
    """The plans, with what would come to one person on the day of another message moved, where its time allows."""
    plans = tuple(panels)
    readers: dict[tuple[str, ...], list[PlannedStep]] = {}
    for plan in plans:
        several = namesakes(plan.people)
        for step in plan.steps:
            if step.verb in MESSAGES and step.is_pending and step.to and not step.channel.on_paper:
                readers.setdefault(_reader(plan, step, several), []).append(step)
    moved = {step.id: step for steps in readers.values() if len(steps) > 1 for step in _spread(steps, works)}
    return tuple(_with(plan, moved) for plan in plans) if moved else plans


def _reader(plan: PanelPlan, step: PlannedStep, several: Collection[str]) -> tuple[str, ...]:
    """Who reads a step, by their name; of several with one name in a panel, by their address."""
    interview, name = plan.interview, fold_text(step.to)
    reader = fold_text(interview.candidate), company_key(interview.company), name
    return (*reader, fold_text(step.person.get("email"))) if name in several and step.person else reader


def _with(plan: PanelPlan, moved: Mapping[str, PlannedStep]) -> PanelPlan:
    if not any(step.id in moved for step in plan.steps):
        return plan
    steps = sorted((moved.get(step.id, step) for step in plan.steps), key=lambda step: step.order)
    return replace(plan, steps=tuple(steps))


def _spread(steps: list[PlannedStep], works: Works) -> list[PlannedStep]:
    """The steps that move, on their new days; what has to be done first is asked first."""
    taken = {step.at.date() for step in steps if step.kind not in MOVABLE}
    thanked = max((step.at.date() for step in steps if step.kind == "thanks"), default=date.min)
    moved: list[PlannedStep] = []
    movable = [step for step in steps if step.kind in MOVABLE]
    for step in sorted(movable, key=lambda step: (step.latest, step.order)):
        at = _free_day(step, thanked if step.kind == "connect" else date.min, taken, works)
        taken.add(at.date())
        if at != step.at:
            later = at.date() - step.at.date()
            read_on = step.read_on + later if step.read_on else None
            moved.append(replace(step, at=at, read_on=read_on))
    return moved


def _free_day(step: PlannedStep, after: date, taken: set[date], works: Works) -> datetime:
    """When a step comes by itself: on a working day, or if there is none, an invitation on any; its own time where
    it cannot wait for either."""
    at = _first_free(step, after, taken, works)
    if at is None and step.kind == "connect":
        at = _first_free(step, after, taken, lambda _step, _day: True)
    return at or step.at


def _first_free(step: PlannedStep, after: date, taken: set[date], works: Works) -> datetime | None:
    """The first day within the time of a step, after another day, on which nothing else comes."""
    at = step.at
    while at <= step.latest:
        if at.date() > after and at.date() not in taken and (at == step.at or works(step, at.date())):
            return at
        at = on_the_clock(datetime.combine(at.date() + timedelta(days=1), step.at.timetz()))
    return None
