"""Whether the cases are one for every situation: none without, none with two, no case for nothing."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields as fields_of
from dataclasses import replace
from functools import reduce
from itertools import product
from operator import and_
from typing import Any

from generator.model.rules import Case, CaseFacts, Condition, Span, StepTemplate, anchors_of
from generator.model.situation import OUTCOMES, STAGES
from generator.problems import Location, Problem, Problems

DATED = {"decision", "hear_by"}
LATEST = "next-round"
"""An outcome that cases need not know which were written before there was such a one: nothing is planned then."""
ANY = Condition(outcome=OUTCOMES)
"""Holds always."""
SOME = CaseFacts(STAGES[0], OUTCOMES[0], None, 0, recruiter=False)


def check_coverage(cases: Sequence[Case], folder: str) -> Problems:
    """What is wrong with the cases together; each fault is told once, with a situation that shows it."""
    if not cases:
        return []
    mains, reached = [case for case in cases if not case.overlay], set()
    problems: dict[object, Problem] = {}
    for facts in situations(cases):
        holding = [case for case in mains if case.holds(facts)]
        every = holding + [case for case in cases if case.overlay and case.holds(facts)]
        reached |= {case.id for case in every}
        if len(holding) != 1:
            names = tuple(case.id for case in holding)
            problems.setdefault(names, _not_one(names, facts, folder))
        for first, second in _twice(every) if len(holding) == 1 else ():
            problems.setdefault((first.where, second.where), _same_id(first, second))
    unreached = [case for case in cases if case.id not in reached]
    problems |= {case.id: _never(case, folder) for case in unreached}
    return [*problems.values(), *_undated(mains)]


def situations(cases: Sequence[Case]) -> Iterable[CaseFacts]:
    """Every kind of situation: the days on both sides of every limit that a case names. Of situations in which the
    same conditions hold, the first stands for all."""
    conditions = [condition for case in cases for condition in case.when]
    outcomes = [outcome for outcome in OUTCOMES if outcome != LATEST or _names(conditions, LATEST)]
    decisions: list[int | None] = [None, *_limits(c.decision for c in conditions)]
    interviews = _limits(c.interview for c in conditions)
    values: tuple[Sequence[Any], ...] = (STAGES, outcomes, decisions, interviews, (False, True), (False, True))
    fields = [
        _distinct(conditions, field.name, several) for field, several in zip(fields_of(ANY), values, strict=True)
    ]
    found: dict[int, CaseFacts] = {}
    for parts in product(*(field.items() for field in fields)):
        found.setdefault(
            reduce(and_, (holding for holding, _ in parts)), CaseFacts(*(value for _, value in parts))
        )
    return found.values()


def _distinct(conditions: Sequence[Condition], name: str, values: Sequence[Any]) -> dict[int, Any]:
    """Which conditions hold as far as this field goes, a bit each → the first value with which they do."""
    alone = [replace(ANY, **{name: getattr(condition, name)}) for condition in conditions]
    found: dict[int, Any] = {}
    for value in values:
        facts = replace(SOME, **{name: value})
        found.setdefault(sum(1 << n for n, condition in enumerate(alone) if condition.holds(facts)), value)
    return found


def _names(conditions: Sequence[Condition], outcome: str) -> bool:
    return any(outcome in condition.outcome for condition in conditions)


def _limits(spans: Iterator[object]) -> list[int]:
    ends = {end for span in spans if isinstance(span, Span) for end in (span.low, span.high) if end is not None}
    return sorted({0} | {end + step for end in ends for step in (-1, 0, 1)})


def _facts_in_words(facts: CaseFacts) -> str:
    decision = "unknown" if facts.decision is None else f"in {facts.decision} days"
    return (
        f"stage {facts.stage}, outcome {facts.outcome}, decision {decision}, interview {-facts.interview} days ago"
    )


def _not_one(names: tuple[str, ...], facts: CaseFacts, folder: str) -> Problem:
    where = Location(f"{folder}/{names[1]}.toml" if names else folder)
    message = f"holds in the same situation as {names[0]}.toml" if names else "there is no case for a situation"
    return Problem(
        where,
        f"{message}: {_facts_in_words(facts)}",
        "change “when” so that every situation has one case",
        check="case-coverage",
    )


def _twice(cases: Sequence[Case]) -> Iterator[tuple[StepTemplate, StepTemplate]]:
    seen: dict[str, StepTemplate] = {}
    for rule in (rule for case in cases for rule in case.rules):
        if rule.id in seen:
            yield seen[rule.id], rule
        seen.setdefault(rule.id, rule)


def _same_id(first: StepTemplate, second: StepTemplate) -> Problem:
    message = f"the step “{second.id}” holds together with the one of that name in {first.where}"
    return Problem(second.where, message, "rename one", check="step-twice")


def _never(case: Case, folder: str) -> Problem:
    return Problem(
        Location(f"{folder}/{case.id}.toml"), "no situation leads here", "change “when”", check="case-unreached"
    )


def _undated(cases: Sequence[Case]) -> Problems:
    """Steps that count from a day which their case does not know."""
    return [
        Problem(
            rule.where,
            f"the step “{rule.id}” counts from a day that this case does not know",
            HINT,
            check="step-day-unknown",
        )
        for case in cases
        if any(not _knows_day(condition) for condition in case.when)
        for rule in case.rules
        if any(p and anchors_of(p) & DATED for p in (rule.earliest, rule.latest, rule.post_from, rule.until))
    ]


HINT = 'count from interview, start, plan or today; or let “when” say  decision = "known"'


def _knows_day(condition: Condition) -> bool:
    return isinstance(condition.decision, Span) or condition.decision == "known"
