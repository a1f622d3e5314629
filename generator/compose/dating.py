"""A rule and what it counts from → a step with its dates, and what became of it if they are over."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from generator.compose.phrases import Anchors, moment, second_decides
from generator.compose.postal import LAST_COLLECTION, classes, posting, posting_day
from generator.compose.slots import alternatives, slot
from generator.model import Alternative, Interviewer, PlannedStep, PostClass, Rule

LONG = timedelta(days=30)
"""Longer than any post takes that has to be nowhere by a day."""
POSTING = time(12, 0)
"""When one goes to the letter box, if the day is free."""


@dataclass(frozen=True)
class Dating:
    """What the dates of a step count from."""

    anchors: Anchors
    now: datetime
    home: str
    """The country that is written from, as two letters."""
    post: Sequence[PostClass]


@dataclass(frozen=True)
class _Window:
    """When a step may be done."""

    low: datetime
    high: datetime
    until: datetime
    """Until when it is worth doing late."""


def dated(rule: Rule, dating: Dating, key: str, person: Interviewer | None, to: str) -> PlannedStep | None:
    """The step with its dates; None where it counts from a day that is not known, or is a call that would come too
    late to be made."""
    window = _window(rule, dating)
    if window is None or (rule.verb == "call" and window.low > window.high):
        return None
    step = PlannedStep(
        id=key,
        rule=rule.id,
        verb=rule.verb,
        channel=rule.channel,
        kind=rule.kind,
        person=person,
        to=to,
        note=rule.note,
        title=rule.title,
        earliest=window.low,
        latest=window.high,
        at=window.low,
        state="todo",
        because=rule.because,
        sources=rule.sources,
        needs=rule.needs,
    )
    if rule.moved and second_decides(rule.latest, dating.anchors):
        step = replace(step, because=f"{rule.because} {rule.moved}")
    return _posted(step, rule, dating, window) if rule.verb == "arrive" else _done(step, rule, dating, window)


def _window(rule: Rule, dating: Dating) -> _Window | None:
    low, high = moment(rule.earliest, dating.anchors, last=False), moment(rule.latest, dating.anchors, last=True)
    if low is None or high is None:
        return None
    until = moment(rule.until, dating.anchors, last=True) if rule.until else high
    return _Window(low, high, until or high)


def _done(step: PlannedStep, rule: Rule, dating: Dating, window: _Window) -> PlannedStep:
    """A step that is done at a time of day: sent, called, or the writer's own."""
    place, now = dating.anchors.place, dating.now
    if window.low > window.high:
        return replace(step, state="impossible", at=window.high, instead=rule.if_missed)
    if now > window.until:
        return replace(step, state="missed", at=window.high, instead=rule.if_missed)
    if now > window.high:
        late = slot(rule, now, window.until, place)
        return _carried(replace(step, latest=window.until, at=late, instead=rule.if_missed), dating)
    at = slot(rule, max(window.low, now), window.high, place)
    others: tuple[Alternative, ...] = ()
    if rule.kind == "thanks" and rule.channel == "email":
        decision = dating.anchors.known.get("decision")
        before = datetime.combine(decision, time(), at.tzinfo) if decision else None
        others = alternatives(at, window.high, before, place)
    return _carried(replace(step, at=at, alternatives=others), dating)


def _carried(step: PlannedStep, dating: Dating) -> PlannedStep:
    """Of a card that is sent without having to be there by a day: with which post, and when it usually comes."""
    if step.channel not in ("card", "letter"):
        return step
    place = dating.anchors.place
    kinds = classes(dating.post, dating.home, place, "ordinary")
    if not kinds:
        return step
    found = posting(kinds, place, posting_day(step.at), (step.at.date(), step.at.date() + LONG))
    return replace(step, post=kinds[0].name, arrives=found.usually(place)) if found else step


def _posted(step: PlannedStep, rule: Rule, dating: Dating, window: _Window) -> PlannedStep:
    """A step that must arrive: arrive-by becomes post-by."""
    place, now = dating.anchors.place, dating.now
    begin = moment(rule.post_from, dating.anchors, last=False) if rule.post_from else window.low
    first = max(begin or window.low, now)
    kinds = classes(dating.post, dating.home, place, rule.post)
    if now > window.high:
        return replace(step, state="missed", at=window.high, instead=rule.if_missed)
    days = window.low.date(), window.high.date()
    found = posting(kinds, place, posting_day(first), days) if window.low <= window.high else None
    if found is None:
        return replace(step, state="impossible", at=window.high, instead=_instead(rule, dating, bool(kinds)))
    zone = dating.anchors.zone
    at = max(first, datetime.combine(found.at, POSTING, zone))
    return replace(
        step,
        earliest=first,
        latest=datetime.combine(found.post_by, LAST_COLLECTION, zone),
        at=at,
        arrive_by=found.arrive_by,
        post_by=found.post_by,
        post=found.kind.name,
        arrives=found.usually(place),
    )


def _instead(rule: Rule, dating: Dating, known: bool) -> str:
    if known:
        return rule.if_missed
    there = dating.anchors.place.country
    way = f"from {dating.home} to {there}" if dating.home != there else f"in {there}"
    kind = "" if rule.post == "any" else f"{rule.post} "
    return f"No figures are known for {kind}post {way}, so nothing can be promised. {rule.if_missed}"
