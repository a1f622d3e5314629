"""A rule and what it counts from → a step with its dates, and what became of it if they are over."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any

from generator.model import Alternative, Interviewer, PlannedStep, PostClass, Sector, StepTemplate
from generator.panel.plan.eligibility import waiting_fields
from generator.panel.plan.postage import LAST_COLLECTION, post_classes, posting_dates, posting_day
from generator.rules.evaluate import Anchors, evaluate_phrase, second_decides
from generator.rules.time_of_day import best_time, other_times

Changes = dict[str, Any]
"""Fields of a planned step → what they are."""
Found = dict[tuple[object, ...], tuple[StepTemplate, Changes | None]]
"""A rule, by its address, and what it counts from → the rule, so that no other gets its address, and what came of
it."""
PLACEHOLDER = re.compile(r"\{(\w+)\}")
LONG = timedelta(days=30)
"""Longer than any post takes that has to be nowhere by a day."""
POSTING = time(12, 0)
"""When one goes to the letter box, if the day is free."""


@dataclass(frozen=True)
class DateContext:
    """What the dates of a step count from."""

    anchors: Anchors
    now: datetime
    home: str
    """The country that is written from, as two letters."""
    post: Sequence[PostClass]
    found: Found
    """What was worked out before."""


@dataclass(frozen=True)
class Addressee:
    """Whom a step is about and whom it is addressed to."""

    person: Interviewer | None
    sector: Sector | None
    """The person's field of work."""
    to: str
    names: Mapping[str, str]
    """Placeholder of a title → what stands there."""


@dataclass(frozen=True)
class _Window:
    """When a step may be done."""

    low: datetime
    high: datetime
    until: datetime
    """Until when it is worth doing late."""


def date_step(rule: StepTemplate, date_context: DateContext, key: str, whom: Addressee) -> PlannedStep | None:
    """The step with its dates; None where it counts from a day that is not known, or is a call that would come too
    late to be made, or on a day on which nobody is there to answer."""
    made = _found(rule, date_context)
    if made is None:
        return None
    held = waiting_fields(made["state"], rule, whom.person, whom.sector) if whom.person else None
    return PlannedStep(
        id=key,
        rule=rule.id,
        verb=rule.verb,
        channel=rule.channel,
        kind=rule.kind,
        person=whom.person,
        to=whom.to,
        note=rule.note,
        title=PLACEHOLDER.sub(lambda found: whom.names[found[1]], rule.title),
        sources=rule.sources,
        **({**made, **held} if held else made),
    )


def _found(rule: StepTemplate, date_context: DateContext) -> Changes | None:
    """What came of the rule, worked out once for all who count from the same."""
    anchors = date_context.anchors
    days = map(anchors.known.get, (*rule.counts_from, "decision"))
    same = (id(rule), anchors.place.code, anchors.zone, date_context.home, *days)
    if same not in date_context.found:
        date_context.found[same] = rule, _dates(rule, date_context)
    return date_context.found[same][1]


def _dates(rule: StepTemplate, date_context: DateContext) -> Changes | None:
    """The fields of a step that do not depend on whom it is for."""
    window = _window(rule, date_context)
    if window is None or (rule.verb == "call" and window.low > window.high):
        return None
    moved = rule.moved and second_decides(rule.latest, date_context.anchors)
    made = {
        "because": f"{rule.because} {rule.moved}" if moved else rule.because,
        "earliest": window.low,
        "latest": window.high,
        "at": window.low,
        "state": "todo",
        **(_posted if rule.verb == "arrive" else _done)(rule, date_context, window),
    }
    rests = rule.verb == "call" and rule.working_days and not date_context.anchors.place.works(made["at"].date())
    return None if rests and made["state"] == "todo" else made


def _window(rule: StepTemplate, date_context: DateContext) -> _Window | None:
    low, high = (
        evaluate_phrase(rule.earliest, date_context.anchors, last=False),
        evaluate_phrase(rule.latest, date_context.anchors, last=True),
    )
    if low is None or high is None:
        return None
    until = evaluate_phrase(rule.until, date_context.anchors, last=True) if rule.until else high
    return _Window(low, high, until or high)


def _done(rule: StepTemplate, date_context: DateContext, window: _Window) -> Changes:
    """A step that is done at a time of day: sent, called, or the writer's own."""
    place, now = date_context.anchors.place, date_context.now
    if window.low > window.high:
        return {"state": "impossible", "at": window.high, "instead": rule.if_missed}
    if now > window.until:
        return {"state": "missed", "at": window.high, "instead": rule.if_missed}
    if now > window.high:
        at = best_time(rule, now, window.until, place)
        return {"latest": window.until, "at": at, "instead": rule.if_missed, **_carried(rule, date_context, at)}
    at = best_time(rule, max(window.low, now), window.high, place)
    return {
        "at": at,
        "alternatives": _others(rule, date_context, at, window.high),
        **_carried(rule, date_context, at),
    }


def _others(
    rule: StepTemplate, date_context: DateContext, at: datetime, high: datetime
) -> tuple[Alternative, ...]:
    """Other moments for an e-mail of thanks that would go when nobody reads it."""
    if rule.kind != "thanks" or rule.channel != "email":
        return ()
    decision = date_context.anchors.known.get("decision")
    before = datetime.combine(decision, time(), at.tzinfo) if decision else None
    return other_times(at, high, before, date_context.anchors.place)


def _carried(rule: StepTemplate, date_context: DateContext, at: datetime) -> Changes:
    """Of a card that is sent without having to be there by a day: with which post, and when it usually comes."""
    if rule.channel not in ("card", "letter"):
        return {}
    place = date_context.anchors.place
    kinds = post_classes(date_context.post, date_context.home, place, "ordinary")
    found = posting_dates(kinds, place, posting_day(at), (at.date(), at.date() + LONG))
    return {"post": found.kind.name, "arrives": found.usually(place)} if found else {}


def _posted(rule: StepTemplate, date_context: DateContext, window: _Window) -> Changes:
    """A step that must arrive: arrive-by becomes post-by."""
    place, now, zone = date_context.anchors.place, date_context.now, date_context.anchors.zone
    if now > window.high:
        return {"state": "missed", "at": window.high, "instead": rule.if_missed}
    begin = evaluate_phrase(rule.post_from, date_context.anchors, last=False) if rule.post_from else None
    first = max(begin or window.low, now)
    kinds = post_classes(date_context.post, date_context.home, place, rule.post)
    days = window.low.date(), window.high.date()
    found = posting_dates(kinds, place, posting_day(first), days) if window.low <= window.high else None
    if found is None:
        return {"state": "impossible", "at": window.high, "instead": _instead(rule, date_context, bool(kinds))}
    return {
        "earliest": first,
        "latest": datetime.combine(found.post_by, LAST_COLLECTION, zone),
        "at": max(first, datetime.combine(found.at, POSTING, zone)),
        "arrive_by": found.arrive_by,
        "post_by": found.post_by,
        "post": found.kind.name,
        "arrives": found.usually(place),
    }


def _instead(rule: StepTemplate, date_context: DateContext, known: bool) -> str:
    if known:
        return rule.if_missed
    there = date_context.anchors.place.country
    way = f"from {date_context.home} to {there}" if date_context.home != there else f"in {there}"
    kind = "" if rule.post == "any" else f"{rule.post} "
    return f"No figures are known for {kind}post {way}, so nothing can be promised. {rule.if_missed}"
