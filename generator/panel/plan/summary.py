"""A plan as a few lines of text, day by day."""

from collections.abc import Iterator

from generator.language import full_date, joined, weekday_and_day, weekday_name
from generator.model import Plan, PlannedStep
from generator.model.plan import NEEDED

SHOWN = 30
"""Steps that a terminal has room for."""


def plan_summary(plan: Plan) -> str:
    """What is to be done on which day, then what cannot be done any more."""
    steps = plan.distinct
    left = sorted(
        (s for s in steps if s.is_pending), key=lambda step: (step.at.date(), step.at.timetz().isoformat())
    )
    lines = list(_days(left[:SHOWN]))
    if len(left) > SHOWN:
        lines.append(f"and {len(left) - SHOWN} more steps")
    over = [step for step in steps if step.is_lost]
    lines += [f"{_lost(step)} {step.title}: {step.instead}" for step in over[:SHOWN]]
    remarks = dict.fromkeys(plan.told(panel, remark) for panel in plan.panels for remark in panel.remarks)
    return "\n".join([*lines, *list(remarks)[:SHOWN]])


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
