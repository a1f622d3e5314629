"""A step template and what it counts from → a step with its dates, and what became of it if they are over."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta, tzinfo

from generator.fast_dataclass import dataclass
from generator.lazy_pattern import lazy_pattern
from generator.model.drafts import short_digest
from generator.model.people import Interviewer
from generator.model.plan import Alternative, PlannedStep
from generator.model.rules import PostClass, Sector, StepTemplate
from generator.panel.plan.scheduling.eligibility import CONTACT, lacking_needs, waiting_state
from generator.panel.plan.scheduling.postage import (
    LAST_COLLECTION,
    post_classes,
    posting_dates,
    posting_day,
    sure_classes,
)
from generator.panel.plan.scheduling.reading_day import reading_day
from generator.places.countries import named_in_sentence
from generator.rules.evaluate import LAST, Anchors, evaluate_phrase, on_the_clock, second_decides
from generator.rules.time_of_day import best_time, next_quarter, other_times

PLACEHOLDER = lazy_pattern(r"\{(\w+)\}")
LONG = timedelta(days=30)
"""Longer than any post takes that has to be nowhere by a day."""
POSTING = time(12, 0)
"""When one goes to the letter box, if the day is free."""
ANSWERS = ("reply", "withdraw")
"""Kinds of messages that wait for no interview: an offer is answered, and a withdrawal comes before it."""


@dataclass(frozen=True)
class StepTiming:
    """The fields of a planned step that do not depend on whom it is for: see `PlannedStep`."""

    because: str
    earliest: datetime
    latest: datetime
    at: datetime
    state: str = "todo"
    instead: str = ""
    arrive_by: date | None = None
    post_by: date | None = None
    post: str = ""
    arrives: date | None = None
    alternatives: tuple[Alternative, ...] = ()
    read_on: date | None = None


KnownTimings = dict[tuple[object, ...], tuple[StepTemplate, StepTiming | None]]
"""A template, by its address, and what it counts from → the template, so that no other gets its address, and its
timing."""


@dataclass(frozen=True)
class DateContext:
    """What the dates of a step count from."""

    anchors: Anchors
    now: datetime
    home: str
    """The country that is written from, as two letters."""
    reader_zone: tzinfo
    """That of whoever is written to, whatever clock the step goes by."""
    post: Sequence[PostClass]
    known: KnownTimings
    """What was worked out before."""
    shown: tzinfo
    """By whose clock the times of a step are told."""

    @property
    def awaited(self) -> datetime | None:
        """The end of an interview that is still to come."""
        end = self.anchors.known.get("interview")
        return end.astimezone(self.anchors.zone) if isinstance(end, datetime) and end > self.now else None

    def after(self, interview: datetime) -> Anchors:
        """What dates count from for whom an interview has just ended."""
        return replace(self.anchors, known={**self.anchors.known, "today": interview})


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


def date_step(rule: StepTemplate, context: DateContext, key: str, whom: Addressee) -> PlannedStep | None:
    """The step with its dates; None where it counts from a day that is not known, where its time is over and there
    is nothing to do instead, and for a call that would come too late to be made, or on a day on which nobody is
    there to answer."""
    timing = _timing_once(rule, context)
    if timing is None:
        return None
    needs = lacking_needs(rule, whom.person) if whom.person else ()
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
        earliest=timing.earliest,
        latest=timing.latest,
        at=timing.at,
        state=waiting_state(timing.state, rule, needs, whom.sector) if whom.person else timing.state,
        because=timing.because,
        sources=rule.sources,
        needs=needs,
        instead=timing.instead,
        arrive_by=timing.arrive_by,
        post_by=timing.post_by,
        post=timing.post,
        arrives=timing.arrives,
        alternatives=timing.alternatives,
        read_on=timing.read_on,
        news=short_digest(whom.person.get("new")) if whom.person and whom.person.get("new") else "",
    )


def _timing_once(rule: StepTemplate, context: DateContext) -> StepTiming | None:
    """The timing of a step, worked out once for all who count from the same days."""
    # A thousand people share a few interviews and decisions; phrases and working days are most of a plan's time.
    anchors = context.anchors
    days = map(anchors.known.get, (*rule.counts_from, "decision"))
    place, zone, awaited = anchors.place.code, anchors.zone, context.awaited
    same = (id(rule), place, zone, context.reader_zone, context.shown, context.home, awaited, *days)
    if same not in context.known:
        context.known[same] = rule, _timing(rule, context)
    return context.known[same][1]


def _timing(rule: StepTemplate, context: DateContext) -> StepTiming | None:
    window = _window(rule, context)
    if window is None or (rule.verb == "call" and window.low > window.high):
        return None
    moved = rule.moved and second_decides(rule.latest, context.anchors)
    because = f"{rule.because} {rule.moved}" if moved else rule.because
    timed = _time_posting if rule.verb == "arrive" else _time_deed
    timing = timed(rule, context, window, StepTiming(because, window.low, window.high, window.low))
    place = context.anchors.place
    if timing.state == "missed" and not timing.instead:
        return None
    closed = rule.verb == "call" and rule.working_days and not place.works(timing.at.date())
    if closed and timing.state == "todo":
        return None
    read_on = reading_day(rule.channel, timing.at, timing.arrives, place, context.reader_zone)
    if context.shown is context.anchors.zone:
        return replace(timing, read_on=read_on)
    moments = (moment.astimezone(context.shown) for moment in (timing.earliest, timing.latest, timing.at))
    earliest, latest, at = moments
    return replace(timing, earliest=earliest, latest=latest, at=at, read_on=read_on)


def _window(rule: StepTemplate, context: DateContext) -> _Window | None:
    """When a step may be done: what speaks of the interview never before its end, and a withdrawal before it."""
    awaited = context.awaited
    held = awaited if awaited and _speaks_of_interview(rule) else None
    anchors = context.after(held) if held else context.anchors
    low, high = (
        evaluate_phrase(rule.earliest, anchors, last=False),
        evaluate_phrase(rule.latest, anchors, last=True),
    )
    if low is None or high is None:
        return None
    low = max(low, held) if held else low
    high = min(high, awaited) if awaited and rule.kind == "withdraw" else high
    until = evaluate_phrase(rule.until, context.anchors, last=True) if rule.until else high
    if rule.ever_late:
        tomorrow = context.now.date() + timedelta(days=1)
        until = max(high, on_the_clock(datetime.combine(tomorrow, LAST, context.now.tzinfo)))
    return _Window(low, high, until or high)


def _speaks_of_interview(rule: StepTemplate) -> bool:
    return (rule.verb in CONTACT and rule.kind not in ANSWERS) or rule.kind == "notes"


def _time_deed(rule: StepTemplate, context: DateContext, window: _Window, timing: StepTiming) -> StepTiming:
    """A step that is done at a time of day: sent, called, or the writer's own."""
    place, now = context.anchors.place, context.now
    if window.low > window.high:
        return replace(timing, state="impossible", at=window.high, instead=rule.if_missed)
    if now > window.until:
        return replace(timing, state="missed", at=window.high, instead=rule.if_missed)
    if now > window.high:
        at = best_time(rule, now, window.until, place)
        late = replace(timing, latest=window.until, at=at, instead=rule.if_late or rule.if_missed)
        return _with_usual_post(rule, context, late)
    at = best_time(rule, max(window.low, now), window.high, place)
    others = _other_times(rule, context, at, window.high)
    return _with_usual_post(rule, context, replace(timing, at=at, alternatives=others))


def _other_times(
    rule: StepTemplate, context: DateContext, at: datetime, high: datetime
) -> tuple[Alternative, ...]:
    """Other moments for thanks that would go when nobody reads them."""
    if rule.kind != "thanks" or not rule.channel.office_hours:
        return ()
    decision = context.anchors.known.get("decision")
    before = datetime.combine(decision, time(), at.tzinfo) if decision else None
    return other_times(at, high, before, context.anchors.place)


def _with_usual_post(rule: StepTemplate, context: DateContext, timing: StepTiming) -> StepTiming:
    """Of a card that is sent without having to be there by a day: with which post, and when it usually comes."""
    if not rule.channel.on_paper:
        return timing
    place, day = context.anchors.place, timing.at.date()
    kinds = post_classes(context.post, context.home, place, "ordinary")
    found = posting_dates(kinds, place, posting_day(timing.at), (day, day + LONG))
    return replace(timing, post=found.kind.name, arrives=found.usually(place)) if found else timing


def _time_posting(rule: StepTemplate, context: DateContext, window: _Window, timing: StepTiming) -> StepTiming:
    """A step that must arrive: arrive-by becomes post-by."""
    place, now, zone = context.anchors.place, context.now, context.anchors.zone
    if now > window.high:
        return replace(timing, state="missed", at=window.high, instead=rule.if_missed)
    begin = evaluate_phrase(rule.post_from, context.anchors, last=False) if rule.post_from else None
    first = max(begin or window.low, now)
    kinds = sure_classes(context.post, context.home, place, rule.post)
    days = window.low.date(), window.high.date()
    found = posting_dates(kinds, place, posting_day(first), days) if window.low <= window.high else None
    if found is None:
        return replace(timing, state="impossible", at=window.high, instead=_instead(rule, context, bool(kinds)))
    return replace(
        timing,
        earliest=first,
        latest=datetime.combine(found.post_by, LAST_COLLECTION, zone),
        at=max(next_quarter(first), datetime.combine(found.at, POSTING, zone)),
        arrive_by=found.arrive_by,
        post_by=found.post_by,
        post=found.kind.name,
        arrives=found.usually(place),
    )


def _instead(rule: StepTemplate, context: DateContext, known: bool) -> str:
    if known:
        return rule.if_missed
    there = context.anchors.place.country
    named = named_in_sentence(there)
    way = f"from {named_in_sentence(context.home)} to {named}" if context.home != there else f"within {named}"
    kind = "" if rule.post == "any" else f"{rule.post} "
    return f"No figures are known for {kind}post {way}, so nothing can be promised. {rule.if_missed}"
