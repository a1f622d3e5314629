"""A plan as a few lines of text, day by day."""

from collections.abc import Iterator
from dataclasses import replace
from heapq import nsmallest
from itertools import islice

from generator.language import full_date, joined, weekday_and_day, weekday_name
from generator.model.plan import ALONE, NEEDED, PanelPlan, Plan, PlannedStep

SHOWN = 30
"""Steps that a terminal has room for."""


def plan_summary(plan: Plan) -> str:
    """What is to be done on which day, then what cannot be done any more."""
    pending = (one for one in _distinct(plan) if one[1].is_pending)
    first = nsmallest(SHOWN, pending, key=lambda one: (one[1].at.date(), one[1].at.timetz().isoformat()))
    lines = list(_days([replace(step, title=plan.titled(panel, step)) for panel, step in first]))
    if more := sum(step.is_pending for _, step in _distinct(plan)) - len(first):
        lines.append(f"and {more} more steps")
    over = islice((one for one in _distinct(plan) if one[1].is_lost), SHOWN)
    lines += [f"{_lost(step)} {plan.titled(panel, step)}: {step.instead}" for panel, step in over]
    remarks = dict.fromkeys(plan.told(panel, remark) for panel in plan.panels for remark in panel.remarks)
    return "\n".join([*lines, *list(remarks)[:SHOWN]])


def _distinct(plan: Plan) -> Iterator[tuple[PanelPlan, PlannedStep]]:
    """Every step with its panel; what is about nobody else once."""
    seen: set[object] = set()
    for panel in plan.panels:
        for step in panel.steps:
            if step.kind in ALONE:
                same = plan.titled(panel, step), step.at, step.state
                if same in seen:
                    continue
                seen.add(same)
            yield panel, step


def _days(steps: list[PlannedStep]) -> Iterator[str]:
    day = None
    for step in steps:
        if step.at.date() != day:
            day = step.at.date()
            yield full_date(day)
        yield f"  {step.at:%H:%M}  {step.title}{_post(step)}{_state(step)}"
        for other in step.alternatives:
            yield f"         or {weekday_name(other.at.date())} {other.at:%H:%M}: {other.because}"


def _post(step: PlannedStep) -> str:
    if not step.post_by:
        return f", {step.post}" if step.post else ""
    return f", {step.post}, by {weekday_and_day(step.post_by)} at the latest"


def _state(step: PlannedStep) -> str:
    needs = joined([NEEDED.get(need, need) for need in step.needs])
    if step.is_late and not needs:
        return " (late)"
    if step.state == "optional":
        return f" (if you like{', with ' + needs if needs else ''})"
    return f" (needs {needs})" if step.state == "waiting" else ""


def _lost(step: PlannedStep) -> str:
    return "Missed:" if step.state == "missed" else "Cannot be in time:"
