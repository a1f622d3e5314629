"""Phrases for dates, worked out: `decision - 3 working days` → a moment."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from generator.fast_dataclass import dataclass
from generator.model.rules import DateExpression, Phrase, Shift
from generator.places.working_days import WorkCalendar

ELAPSED = {"minutes": timedelta(minutes=1), "hours": timedelta(hours=1)}
FIRST, LAST = time(0, 0), time(23, 59)
"""What a whole day means as the earliest and as the latest moment."""


@dataclass(frozen=True)
class Anchors:
    """What phrases count from: moments, and days of which no time is known."""

    known: Mapping[str, datetime | date]
    place: WorkCalendar
    """Whose working days are meant."""
    zone: tzinfo
    """In which the days begin and end."""


def evaluate_phrase(phrase: Phrase, anchors: Anchors, *, last: bool) -> datetime | None:
    """The moment that is meant, as the beginning of a window or, with `last`, as its end; None when it counts from
    something that is not known."""
    if isinstance(phrase, DateExpression):
        return _point(phrase, anchors, last=last)
    pair = [evaluate_phrase(part, anchors, last=last) for part in (phrase.first, phrase.second)]
    known = [each for each in pair if each is not None]
    if len(known) < 2:
        return None
    return max(known) if phrase.later else min(known)


def second_decides(phrase: Phrase, anchors: Anchors) -> bool:
    """Whether the second of two phrases is the one that counts."""
    if isinstance(phrase, DateExpression):
        return False
    first = evaluate_phrase(phrase.first, anchors, last=True)
    return first is not None and first != evaluate_phrase(phrase, anchors, last=True)


def _point(point: DateExpression, anchors: Anchors, *, last: bool) -> datetime | None:
    value = anchors.known.get(point.anchor)
    if value is None:
        return None
    if isinstance(value, datetime):
        value = value.astimezone(anchors.zone)
    if point.weekday is not None:
        value = _as_date(value)
        value += timedelta(days=point.weekday - value.weekday())
    for shift in point.shifts:
        value = _shifted(value, shift, anchors, last=last)
    if point.at:
        return on_the_clock(datetime.combine(_as_date(value), point.at, anchors.zone))
    return value if isinstance(value, datetime) else _edge(value, anchors.zone, last=last)


def _shifted(value: datetime | date, shift: Shift, anchors: Anchors, *, last: bool) -> datetime | date:
    """Minutes and hours pass, whatever clocks do; a shift by days leaves a whole day."""
    if shift.unit in ELAPSED:
        start = value if isinstance(value, datetime) else _edge(value, anchors.zone, last=last)
        return (start.astimezone(UTC) + shift.amount * ELAPSED[shift.unit]).astimezone(anchors.zone)
    day = _as_date(value)
    if shift.unit == "working days":
        return anchors.place.shift(day, shift.amount)
    return day + timedelta(days=shift.amount)


def _as_date(value: datetime | date) -> date:
    return value.date() if isinstance(value, datetime) else value


def _edge(day: date, zone: tzinfo, *, last: bool) -> datetime:
    return on_the_clock(datetime.combine(day, LAST if last else FIRST, zone))


def on_the_clock(moment: datetime) -> datetime:
    """The moment as clocks show it: 02:30 in the night when they go forward is 03:30."""
    return moment.astimezone(UTC).astimezone(moment.tzinfo)
