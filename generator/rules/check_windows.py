"""Steps of a case whose time is over before it begins, whatever the situation: nobody could ever do them.

Dates move the same way as what they count from, so it is enough to look at the ends of what may be: a decision on
the day itself and in a year, a plan made at once and late, countries that rest seldom and often. A step is told
that has no time in any of these situations.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import product, takewhile

from generator.fast_dataclass import dataclass
from generator.model.rules import Case, Condition, DateExpression, Phrase, Rules, Shift, Span, StepTemplate
from generator.places.working_days import WorkCalendar
from generator.problems import Problem, Problems
from generator.rules.evaluate import ELAPSED, FIRST, LAST, Anchors, evaluate_phrase
from generator.rules.select import apply_overrides

Known = dict[str, datetime | date]


@dataclass(frozen=True)
class _Week(WorkCalendar):
    """A country that works on the first so many days of every week."""

    days: int

    def works(self, day: date) -> bool:
        return day.weekday() < self.days


PLACES = _Week("", 5), _Week("", 7), _Week("", 1)
"""As most do; without a day of rest; and as in weeks of holidays."""
MONDAY = date(2026, 6, 1)
TIMES = time(10), time(0), time(16), time(23, 59)
DAYS = (0, 1, 2, 3, 4, 5, 6, 7, 10, 14, 30, 60, 365)
"""How long after the interview all else may be."""
ENDS = (0, 1, 365)
"""The same of a recruiter's yes: all that counts from it may come at any time after it."""
HINT = "exchange the two if they are swapped, or let “earliest” come sooner or “latest” later"


def check_windows(rules: Rules) -> Problems:
    """A problem for every step of a case, as it is written and as a side of a choice has it, that has no time."""
    return [problem for case in rules.cases for problem in _case_faults(case, rules)]


def _case_faults(case: Case, rules: Rules) -> Iterator[Problem]:
    faulty: set[str] = set()
    for number, rule in enumerate(case.rules):
        before = [other for other in case.rules[:number] if other.id in _chain(rule, case)]
        if any(other.id in faulty for other in before):
            continue
        for form in _forms(rule, rules):
            if not any(_has_time(form, before, known) for known in _situations(case, [*before, form])):
                faulty.add(rule.id)
                message = f"the step “{rule.id}” never has a time: its “latest” is always before its “earliest”"
                yield Problem(form.dates_at, message, HINT, check="step-without-time")
                break


def _chain(rule: StepTemplate, case: Case) -> frozenset[str]:
    """What the dates of a step count from, the steps between included."""
    steps = {other.id: other for other in case.rules}
    found = frozenset(rule.counts_from)
    return found.union(*(_chain(steps[name], case) for name in found if name in steps and name != rule.id))


def _forms(rule: StepTemplate, rules: Rules) -> list[StepTemplate]:
    """The step as it is written, as each side of a choice changes it, and as this office has it."""
    alone = replace(rule, choice="")
    dated = [override for override in rule.overrides if override.dates_at]
    taken = [({override.choice: override.side}, next(iter(override.stage), "")) for override in dated]
    ways = [({}, ""), *taken, (rules.sides, "")]
    return [found for sides, stage in ways if (found := apply_overrides(alone, Rules(sides=sides), stage))]


def _has_time(rule: StepTemplate, before: Sequence[StepTemplate], known: Known) -> bool:
    """Whether its time ends after it begins in one of the countries, the steps that it counts from being done as
    soon, or as late, as can be."""
    for place, late in product(PLACES, (False, True) if before else (False,)):
        anchors = Anchors(dict(known), place, UTC)
        for step in before:
            low, high = _window(step, anchors)
            if at := high if late else low:
                anchors = replace(anchors, known={**anchors.known, step.id: at})
        low, high = _window(rule, anchors)
        if low and high and low <= high:
            return True
    return False


def _window(rule: StepTemplate, anchors: Anchors) -> tuple[datetime | None, datetime | None]:
    return evaluate_phrase(rule.earliest, anchors, last=False), evaluate_phrase(rule.latest, anchors, last=True)


def _situations(case: Case, steps: Sequence[StepTemplate]) -> Iterator[Known]:
    """What these steps may count from, where the case holds."""
    named = {name for step in steps for name in step.counts_from}
    free: list[str] = [name for name in ("start", "plan", "today", "decision", "hear_by") if name in named]
    far = _days(case)
    ends = (ENDS if name == "start" else far for name in free)
    possible = (dict(zip(free, days, strict=True)) for days in product(*ends))
    held = [after for after in possible if any(_holds(condition, after) for condition in case.when)]
    for weekday, at, after in product(range(7), _times(steps), held):
        met = datetime.combine(MONDAY + timedelta(weekday), at, UTC)
        yield {"interview": met, **{name: _moved(met, name, days) for name, days in after.items()}}


def _times(steps: Sequence[StepTemplate]) -> list[time]:
    """When the interview ends that is looked at: what is counted from it in hours comes into another day, or just
    not yet, at one of these."""
    points = [point for step in steps for phrase in (step.earliest, step.latest) for point in _points(phrase)]
    passed = {sum((shift.amount * ELAPSED[shift.unit] for shift in _elapsed(p)), timedelta()) for p in points}
    ends = (datetime.combine(MONDAY, end) - much for much in passed for end in (FIRST, LAST))
    return sorted({*TIMES, *(end.time() for end in ends)})


def _points(phrase: Phrase) -> list[DateExpression]:
    return [phrase] if isinstance(phrase, DateExpression) else [*_points(phrase.first), *_points(phrase.second)]


def _elapsed(point: DateExpression) -> Iterator[Shift]:
    """The shifts by hours and minutes; after one by days, the time of the interview counts no more."""
    return takewhile(lambda shift: shift.unit in ELAPSED, point.shifts)


def _moved(met: datetime, name: str, days: int) -> datetime | date:
    """So many days after the interview; of a decision and of a recruiter's yes nobody knows the hour."""
    there = met + timedelta(days)
    return there if name in ("plan", "today") or (name == "start" and not days) else there.date()


def _days(case: Case) -> list[int]:
    """How far off things are looked at: those of every case, and the limits that this one names."""
    spans = [span for when in case.when for span in (when.decision, when.interview) if isinstance(span, Span)]
    limits = {abs(end) for span in spans for end in (span.low, span.high) if end is not None}
    return sorted({*DAYS, *limits})


def _holds(condition: Condition, after: Mapping[str, int]) -> bool:
    """Whether a case may hold, things being so many days after the interview; what is not asked for may be so."""
    made = after.get("plan", after.get("start", 0))
    now = after.get("today", made)
    if made < after.get("start", 0) or now < made:
        return False
    met = condition.interview
    if met and "today" in after and not met.holds(-now):
        return False
    span, decision = condition.decision, after.get("decision")
    if not isinstance(span, Span) or decision is None:
        return span != "unknown" or decision is None
    if (span.high or 0) < 0:
        return "today" not in after or span.holds(decision - now)
    return any(span.holds(decision - base) for base in ({0, made} if {"plan", "today"} & {*after} else DAYS))
