"""What a candidate does about all other interviews, and about each of these as well, stands in the plan once."""

from collections.abc import Sequence
from dataclasses import replace

from generator.model.people import fold_text
from generator.model.plan import PanelPlan, PlannedStep
from generator.model.rules import Rules


def without_general_steps(plans: Sequence[PanelPlan], rules: Rules) -> list[PanelPlan]:
    """The plans without steps for the writer alone that a message in another plan of the same candidate replaces:
    “tell employers you have not heard from”, where the plan names each of them."""
    replaced = {rule.id: rule.replaces for case in rules.cases for rule in case.rules if rule.replaces}
    gone: dict[str, set[str]] = {}
    for plan in plans:
        told = {step.rule for step in plan.steps if step.to and step.is_pending and step.rule in replaced}
        if told:
            names = {name for rule in told for name in replaced[rule]}
            gone.setdefault(fold_text(plan.interview.candidate), set()).update(names)
    return [_without(plan, gone.get(fold_text(plan.interview.candidate), set())) for plan in plans]


def _without(plan: PanelPlan, gone: set[str]) -> PanelPlan:
    kept = tuple(step for step in plan.steps if not (_own(step) and step.rule in gone))
    return plan if len(kept) == len(plan.steps) else replace(plan, steps=kept)


def _own(step: PlannedStep) -> bool:
    """Whether it is the writer's own."""
    return step.person is None and not step.to
