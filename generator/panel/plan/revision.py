"""A plan made again: what was done stays, what changed is counted on, what is gone is cancelled."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from operator import attrgetter

from generator.model.plan import ARRIVAL, SHOWN, PanelPlan, Plan, PlannedStep
from generator.panel.plan.plan_file.seats import key_of

WORDS = attrgetter(
    "title", "because", "sources", "verb", "to", "note", "instead", "state", "latest", "at", "arrive_by",
    "post_by", "post", "arrives", "alternatives", "needs",
)  # fmt: skip
"""What a step says: when any of it changes, a calendar has to be told. From when it can be done is in none."""


def revise_plan(plan: Plan, earlier: Plan | None) -> Plan:
    """The plan, as the next one after an earlier one of the same file."""
    if earlier is None:
        return replace(plan, numbers=_numbers(_unnumbered(plan.panels, {}), {}))
    renamed = plan.detailed != earlier.detailed or not earlier.numbers
    renamed |= plan.detailed and (plan.several, plan.busy) != (earlier.several, earlier.busy)
    merge = _Merge(plan, earlier.numbers, renamed)
    merge.add_all(earlier.panels)
    numbers = _numbers([*merge.unnumbered, *_unnumbered(plan.panels, earlier.numbers)], earlier.numbers)
    return replace(plan, id=earlier.id, made=earlier.made, panels=merge.panels(), numbers=numbers)


class _Merge:
    """What becomes of the steps of a plan by those of an earlier one, which is read panel by panel: of a large one
    there is no room for both at once."""

    def __init__(self, plan: Plan, numbers: Mapping[str, int], renamed: bool) -> None:
        self.unnumbered: list[PlannedStep] = []
        """Steps of the earlier plan that a calendar showed and that had no number."""
        self._panels, self._given, self._renamed = list(plan.panels), numbers, renamed
        self._elsewhere: list[tuple[PanelPlan, PlannedStep]] = []
        """Steps of the earlier plan that the same panel has no more, with that panel."""
        self._changed: dict[str, PlannedStep] = {}
        self._gone: dict[int, list[PlannedStep]] = {}
        self._addresses: dict[int, dict[str, str]] = {}
        """Those of people whose steps are gone, by the panel that has kept these."""
        self._places = {_dayless(panel): n for n, panel in reversed(list(enumerate(plan.panels)))}

    def add_all(self, panels: Iterable[PanelPlan]) -> None:
        """Count on from the panels of the earlier plan."""
        for old in panels:
            self._add(old)
        fresh = {step.id: step for panel in self._panels for step in panel.steps} if self._elsewhere else {}
        for old, step in self._elsewhere:
            if step.id in fresh:
                self._go_on(fresh[step.id], step)
            else:
                self._keep(old, step)

    def _add(self, old: PanelPlan) -> None:
        """Of a panel that is there as it was; of a large plan there is no room for a table of all steps."""
        self.unnumbered += _unnumbered([old], self._given)
        number = self._places.get(_dayless(old))
        steps = self._panels[number].steps if number is not None else ()
        fresh, head = {step.id: step for step in steps}, replace(old, steps=())
        for step in old.steps:
            if step.id in fresh:
                self._go_on(fresh[step.id], step)
            else:
                self._elsewhere.append((head, step))

    def _go_on(self, fresh: PlannedStep, old: PlannedStep) -> None:
        if (made := _next(fresh, old, self._renamed)) is not fresh:
            self._changed[fresh.id] = made

    def _keep(self, old: PanelPlan, step: PlannedStep) -> None:
        """Keep a step that the plan has no more, with the address of whom it was for."""
        number, key = self._place(old), key_of(step.id)
        self._gone.setdefault(number, []).append(_gone(step, self._renamed))
        if key in old.addresses:
            self._addresses.setdefault(number, {})[key] = old.addresses[key]

    def _place(self, old: PanelPlan) -> int:
        """The panel that gone steps were of, even if its day has moved; else one of their own, of which there is
        nothing more to say."""
        number = self._places.setdefault(_dayless(old), len(self._panels))
        self._panels += [replace(old, remarks=())] if number == len(self._panels) else []
        return number

    def panels(self) -> tuple[PanelPlan, ...]:
        """The panels with their steps as they have become."""
        changed = self._changed
        for number, panel in enumerate(self._panels):
            gone = self._gone.get(number, ())
            if gone or any(step.id in changed for step in panel.steps):
                steps = (*(changed.get(step.id, step) for step in panel.steps), *gone)
                addresses = {**self._addresses.get(number, {}), **panel.addresses}
                self._panels[number] = replace(panel, steps=steps, addresses=addresses)
        return tuple(self._panels)


def _numbers(shown: Iterable[PlannedStep], given: Mapping[str, int]) -> dict[str, int]:
    """The numbers that were given, and the next ones for what a calendar shows for the first time."""
    numbers, last = dict(given), max(given.values(), default=0)
    by_id = sorted(shown, key=attrgetter("id"))
    for step in sorted(by_id, key=lambda step: step.at.timestamp()):
        if step.id not in numbers:
            last += 1
            numbers[step.id] = last
        numbers |= dict.fromkeys(_events(step), numbers[step.id])
    return numbers


def _unnumbered(panels: Iterable[PanelPlan], given: Mapping[str, int]) -> list[PlannedStep]:
    """The steps that a calendar shows and that lack a number."""
    steps = (step for panel in panels for step in panel.steps if step.state in SHOWN)
    return [step for step in steps if any(event not in given for event in _events(step))]


def _events(step: PlannedStep) -> tuple[str, ...]:
    """What a calendar has of a step that is shown."""
    return (step.id, step.id + ARRIVAL) if step.verb == "arrive" else (step.id,)


def _next(step: PlannedStep, old: PlannedStep, renamed: bool) -> PlannedStep:
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
