"""Phrases for dates in plain words: `start + 2 hours` … `start + 24 hours` → 2 to 24 hours after the interview."""

from collections.abc import Mapping
from datetime import time

from generator.model.rules import DateExpression, Phrase, Shift, StepTemplate

Words = Mapping[str, str]
Steps = Mapping[str, str]
"""Id of a step → how other steps name it."""


def window_words(rule: StepTemplate, say: Words, steps: Steps) -> list[tuple[str, str]]:
    """When a step is to be done, as one line or two: what stands before each, and the words."""
    arrive = rule.verb == "arrive"
    if short := _common_form(rule.earliest, rule.latest, say, steps):
        return [(say["plan_arrives" if arrive else "plan_when"], short)]
    first = say["plan_arrives_from" if arrive else "plan_from"]
    return [
        (first, phrase_words(rule.earliest, say, steps)),
        (say["plan_by"], phrase_words(rule.latest, say, steps)),
    ]


def _common_form(first: Phrase, last: Phrase, say: Words, steps: Steps) -> str:
    """Both ends in one, where they count the same way from the same thing; empty where they do not."""
    if (
        not isinstance(first, DateExpression)
        or not isinstance(last, DateExpression)
        or first.anchor != last.anchor
    ):
        return ""
    if first.at or last.at or first.weekday is not None or last.weekday is not None or len(last.shifts) != 1:
        return ""
    anchor, end = _anchor(last.anchor, say, steps), last.shifts[0]
    if not first.shifts and end.amount > 0:
        return say["plan_within"].format(length=_length(end, say), anchor=anchor)
    if len(first.shifts) != 1 or first.shifts[0].unit != end.unit or first.shifts[0].amount * end.amount <= 0:
        return ""
    if first == last:
        return phrase_words(first, say, steps)
    form = say["plan_range_after" if end.amount > 0 else "plan_range_before"]
    return form.format(first=abs(first.shifts[0].amount), length=_length(end, say), anchor=anchor)


def phrase_words(phrase: Phrase, say: Words, steps: Steps) -> str:
    """A phrase as people say it."""
    if isinstance(phrase, DateExpression):
        return _point(phrase, say, steps)
    form = say["plan_later" if phrase.later else "plan_earlier"]
    return form.format(
        first=phrase_words(phrase.first, say, steps), second=phrase_words(phrase.second, say, steps)
    )


def _point(point: DateExpression, say: Words, steps: Steps) -> str:
    text = _anchor(point.anchor, say, steps)
    if point.weekday is not None:
        text = say["plan_weekday"].format(day=say["weekdays"].split()[point.weekday], anchor=text)
    for shift in point.shifts:
        form = say["plan_after" if shift.amount > 0 else "plan_before"]
        text = form.format(length=_length(shift, say), anchor=text)
    return say["plan_at"].format(day=text, time=clock_words(point.at)) if point.at else text


def _anchor(anchor: str, say: Words, steps: Steps) -> str:
    return steps.get(anchor) or say[f"from_{anchor}"]


def _length(shift: Shift, say: Words) -> str:
    """`3 working days`, `1 hour`."""
    count = abs(shift.amount)
    unit = shift.unit.replace(" ", "_")
    return say[f"one_{unit}" if count == 1 else f"some_{unit}"].format(count=count)


def clock_words(moment: time) -> str:
    """A time of day, as 19:30."""
    return moment.strftime("%H:%M")


def step_title(rule: StepTemplate, say: Words) -> str:
    """A title with whoever is meant instead of a name."""
    text = rule.title
    for word in ("person", "recruiter", "coordinator", "company", "role"):
        text = text.replace(f"{{{word}}}", say[f"plan_{word}"])
    return text


def needs_words(rule: StepTemplate, say: Words) -> str:
    """What a step needs; empty when nothing."""
    return say["when_and"].join(say[f"need_{need}"] for need in rule.needs)
