"""For which situations a case is: how far off the decision and the interview are, and what is known."""

from collections.abc import Sequence
from dataclasses import replace

from generator.fast_dataclass import dataclass
from generator.lazy_pattern import lazy_pattern
from generator.model.files import LocatedStr
from generator.model.rules import Case, Condition, Span
from generator.model.situation import OUTCOMES, STAGES
from generator.problems import Checked, Problem, Problems

SPAN = lazy_pattern(
    r"(?:(?P<in>in )?(?P<a>\d{1,3})(?: to (?P<b>\d{1,3}))? days?(?P<ago> ago)?(?P<more> or (?:more|less))?)$"
)
SPAN_FORM = (
    "write known, unknown, in 0 to 2 days, in 3 days or more, 1 to 9 days ago, or 10 days ago or more; "
    "of 999 days at most"
)


@dataclass(frozen=True)
class RawCondition:
    """A condition as it is written."""

    stage: tuple[LocatedStr, ...] = ()
    outcome: tuple[LocatedStr, ...] = ()
    decision: LocatedStr | None = None
    interview: LocatedStr | None = None
    recruiter: bool | None = None
    offer_elsewhere: bool | None = None


def parse_condition(raw: RawCondition) -> Checked[Condition | None]:
    """A condition, with what is wrong in it."""
    problems = check_known_words(raw.stage, STAGES, "stage") + check_known_words(raw.outcome, OUTCOMES, "outcome")
    decision = _span(raw.decision, ("known", "unknown")).collect(problems)
    interview = _span(raw.interview, ()).collect(problems)
    if problems:
        return Checked(None, problems)
    made = Condition(
        tuple(named.name for named in raw.stage) or STAGES,
        tuple(named.name for named in raw.outcome) or ("none",),
        decision or "",
        interview if isinstance(interview, Span) else None,
        raw.recruiter,
        raw.offer_elsewhere,
    )
    return Checked(made, [])


def _span(named: LocatedStr | None, words: tuple[str, ...]) -> Checked[Span | str | None]:
    """`in 0 to 2 days`, `in 3 days or more`, `1 to 9 days ago`, `10 days ago or more`, `20 days ago or less`."""
    if named is None or named.name in words:
        return Checked((named.name if named else None), [])
    found = SPAN.match(named.name)
    if not found or bool(found["in"]) == bool(found["ago"]) or (found["b"] and found["more"]):
        return Checked(
            None, [Problem(named.where, f"“{named.name}” is no stretch of days", SPAN_FORM, check="value-wrong")]
        )
    first, last = int(found["a"]), int(found["b"] or found["a"])
    if last < first:
        hint = f"write {named.name.replace(f'{first} to {last}', f'{last} to {first}')}"
        return Checked(
            None, [Problem(named.where, f"“{named.name}” ends before it begins", hint, check="value-wrong")]
        )
    low: int | None = first
    high: int | None = last
    if found["more"]:
        low, high = (first, None) if "more" in found["more"] else (None, first)
    if found["ago"]:
        low, high = (None if high is None else -high), (None if low is None else -low)
    return Checked(Span(low, high), [])


def with_only_as_final(cases: Sequence[Case]) -> list[Case]:
    """Cases that were written before there was the stage “only”: it is in what they say of “final”."""
    if any("only" in when.stage and when.stage != STAGES for case in cases for when in case.when):
        return list(cases)
    return [replace(case, when=tuple(map(_only_as_final, case.when))) for case in cases]


def _only_as_final(condition: Condition) -> Condition:
    missing = "final" in condition.stage and "only" not in condition.stage
    return replace(condition, stage=(*condition.stage, "only")) if missing else condition


def check_known_words(given: tuple[LocatedStr, ...], known: tuple[str, ...], what: str) -> Problems:
    """A problem for every word that is not one of the known."""
    return [
        Problem(
            named.where,
            f"“{what}” cannot be “{named.name}”",
            f"known are: {', '.join(known)}",
            check="value-unknown",
        )
        for named in given
        if named.name not in known
    ]
