"""A plan as a few lines of text, day by day."""

from collections.abc import Iterator
from dataclasses import replace
from heapq import nsmallest
from itertools import islice

from generator.language import full_date, joined, weekday_and_day, weekday_name
from generator.model.people import fold_text
from generator.model.plan import ALONE, NEEDED, PanelPlan, Plan, PlannedStep

SHOWN = 30
"""Steps that a terminal has room for."""
NAMED = 3
"""Interviews that a remark names."""


def plan_summary(plan: Plan) -> str:
    """What is to be done on which day, then what cannot be done any more."""
    pending = (one for one in _distinct(plan) if one[1].is_pending)
    first = nsmallest(SHOWN, pending, key=lambda one: (one[1].at.date(), one[1].at.timetz().isoformat()))
    lines = list(_days([replace(step, title=plan.titled(panel, step)) for panel, step in first]))
    if more := sum(step.is_pending for _, step in _distinct(plan)) - len(first):
        lines.append(f"and {more} more steps")
    over = islice((one for one in _distinct(plan) if one[1].is_lost), SHOWN)
    lines += [f"{_lost(step)} {plan.titled(panel, step)}: {step.instead}" for panel, step in over]
    return "\n".join([*lines, *islice(_remarks(plan), SHOWN)])


def _remarks(plan: Plan) -> Iterator[str]:
    """Every remark once, after the interviews that it is about where the plan is of several."""
    about: dict[str, list[PanelPlan]] = {}
    for panel in plan.left:
        for remark in panel.remarks:
            about.setdefault(remark, []).append(panel)
    for remark, panels in about.items():
        names = "; ".join(_place(plan, panel) for panel in panels[:NAMED])
        more = f" and {len(panels) - NAMED} more" if len(panels) > NAMED else ""
        yield f"{names}{more}: {remark}" if len(plan.left) > 1 else remark


def _place(plan: Plan, panel: PanelPlan) -> str:
    """An interview among those of a plan: by its candidate, who may have others, or by where it was."""
    several = fold_text(panel.interview.candidate) in plan.busy
    return plan.told(panel, panel.interview.short) if several or not plan.several else plan.whose(panel)


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
