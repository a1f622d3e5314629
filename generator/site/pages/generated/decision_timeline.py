"""The cases of the plan as a picture shows them: on which day each step falls, counted from the interview."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import groupby

from generator.fast_dataclass import dataclass
from generator.markdown.escape import escape_markdown
from generator.model.pages.site import Content, Cycle, Moment
from generator.model.rules import Case, CaseFacts, Rules, StepTemplate
from generator.model.situation import STAGES
from generator.places.working_days import WorkCalendar
from generator.rules.describe_phrases import needs_words, step_title
from generator.rules.evaluate import Anchors, evaluate_phrase
from generator.rules.select import cases_of, steps_of
from generator.rules.time_of_day import best_time
from generator.site.pages.generated.case_pages import INDEX

INTERVIEW = datetime(2026, 6, 1, 16, tzinfo=UTC)
"""A Monday without a holiday near it: a picture is of no year."""


@dataclass(frozen=True)
class _Anywhere(WorkCalendar):
    """A country that works from Monday to Friday."""

    def works(self, day: date) -> bool:
        return day.weekday() < 5


PLACE = _Anywhere("")


def decision_timeline(content: Content) -> tuple[Cycle, ...]:
    """Every case that is to be drawn: the decisions to come by their rounds and days, then those of no date."""
    drawn = [case for case in content.rules.cases if case.picture is not None]
    return tuple(_cycle(content, case) for case in sorted(drawn, key=_order))


def _order(case: Case) -> tuple[bool, bool, int, int]:
    days = case.picture or 0
    return case.overlay, not days, STAGES.index(case.when[0].stage[0]), days


def _cycle(content: Content, case: Case) -> Cycle:
    days = case.picture or 0
    moments = sorted(_moments(content, case, days), key=lambda found: found[0])
    steps = tuple(
        Moment(day, ". ".join(dict.fromkeys(words for _, words in found)))
        for day, found in groupby(moments, key=lambda found: found[0])
    )
    return Cycle(case.id, case.name, days, steps, _case_link(content, case))


def _moments(content: Content, case: Case, days: int) -> Iterator[tuple[int, str]]:
    """The day of each step that reaches somebody, and what is said of it."""
    decision = {name: INTERVIEW.date() + timedelta(days) for name in ("decision", "hear_by") if days}
    known: dict[str, datetime | date] = dict.fromkeys(("interview", "start", "plan", "today"), INTERVIEW)
    known |= decision
    for rule in _rules(content.rules, case, days):
        if at := _at(rule, known):
            known[rule.id] = at
            yield (at.date() - INTERVIEW.date()).days, _step_words(content, rule)


def _rules(rules: Rules, case: Case, days: int) -> list[StepTemplate]:
    """The steps of a case as this office has them, and the questions whether they have decided that lie over it:
    without them a picture would end at the decision, and silence begins there."""
    first = case.when[0]
    where = CaseFacts(first.stage[0], first.outcome[0], days or None, 0, bool(first.recruiter))
    over = [other for other in cases_of(rules, where)[1] if other is not case]
    asked = [rule for rule in steps_of(rules, over) if rule.kind == "status"]
    gone = {name for rule in asked for name in rule.replaces}
    return [rule for rule in steps_of(rules, [case]) if rule.id not in gone] + asked


def _at(rule: StepTemplate, known: dict[str, datetime | date]) -> datetime | None:
    """When it is best done; of what must arrive, by when it should be there."""
    anchors = Anchors(known, PLACE, UTC)
    low, high = (
        evaluate_phrase(rule.earliest, anchors, last=False),
        evaluate_phrase(rule.latest, anchors, last=True),
    )
    if low is None or high is None:
        return None
    return high if rule.verb == "arrive" else best_time(rule, low, high, PLACE)


def _step_words(content: Content, rule: StepTemplate) -> str:
    say, title = content.words, step_title(rule, content.words)
    rule = replace(rule, needs=tuple(need for need in rule.needs if need != "address"))  # whoever posts has one
    told = say["cycle_arrives"].format(title=title) if rule.verb == "arrive" else title
    needs = needs_words(rule, say)
    return escape_markdown(say["cycle_needs"].format(title=told, needs=needs) if needs else told)


def _case_link(content: Content, case: Case) -> str:
    """Where the case is told in full, as a page of content/ links to it; empty where it is not."""
    if not any(page.source.name == INDEX for page in content.pages):
        return ""
    return f"/{INDEX}#{case.id}" if case.overlay else f"/plans/{case.id}.toml"
