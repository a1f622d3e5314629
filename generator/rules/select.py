"""Which case a panel is in, and its steps as the sides that the office takes have them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from generator.model.rules import Case, CaseFacts, Rules, StepTemplate
from generator.model.situation import Situation

FROM_INTERVIEW = ("count-from", "interview-day")
"""The side of the choice under which the distance to the decision counts from the interview."""


def case_facts(
    situation: Situation, made: date, today: date, rules: Rules, *, offer_elsewhere: bool = False
) -> CaseFacts:
    """Where a panel stands. A decision to come is as far off as it was when the plan was made, so that a plan does
    not turn into another one because days pass; one that is over counts from today."""
    met = situation.interviewed.date()
    choice, side = FROM_INTERVIEW
    base = met if rules.sides.get(choice) == side else max(made, met)
    decision = situation.decision
    days = (decision - base).days if decision else None
    if decision and decision < today:
        days = (decision - today).days
    return CaseFacts(
        situation.stage,
        situation.outcome,
        None if days is None else days if decision and decision < today else max(days, 0),
        (met - today).days,
        bool(situation.recruiter),
        offer_elsewhere,
    )


def cases_of(rules: Rules, where: CaseFacts) -> tuple[Case | None, list[Case]]:
    """The case of a situation, and what lies over it."""
    main = next((case for case in rules.cases if not case.overlay and case.holds(where)), None)
    return main, [case for case in rules.cases if case.overlay and case.holds(where)]


def steps_of(rules: Rules, cases: Sequence[Case], stage: str = "") -> list[StepTemplate]:
    """The steps of cases that are for this office, as it has them, for a panel at a stage."""
    found = (apply_overrides(rule, rules, stage) for case in cases for rule in case.rules)
    return [rule for rule in found if rule]


WHEN = ("choice", "side", "stage")
"""What an override says of when it holds; all else is what it changes."""


def apply_overrides(rule: StepTemplate, rules: Rules, stage: str = "") -> StepTemplate | None:
    """The step as the sides that were taken have it, at a stage; None where it is not for these sides."""
    if rule.choice and rules.sides.get(rule.choice) not in rule.side:
        return None
    for override in rule.overrides:
        taken = override.choice and rules.sides.get(override.choice) == override.side
        if taken or stage in override.stage:
            changes = {
                name: value for name, value in vars(override).items() if name not in WHEN and value is not None
            }
            rule = replace(rule, **changes)
    return rule
