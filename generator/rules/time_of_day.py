"""The time at which a step is best done inside its window."""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta, tzinfo

from generator.model.plan import Alternative
from generator.model.rules import StepTemplate
from generator.places.working_days import DAY, WorkCalendar
from generator.rules.evaluate import on_the_clock

MORNING = time(9, 0)
"""When a step is done that names no time of day, on days after the first."""
WAKING, BEDTIME = time(7, 30), time(22, 0)
"""Between which a step is done that could be done at any time."""
MONDAY = time(8, 0)
SATURDAY = time(10, 0)
NIGHT = time(21, 0)
"""From when nobody is called, until the morning."""
FARTHEST = 60
"""Days after which a search is given up."""
AFTER_ALL = "It will be the first thing they read on a working day, but more than a day will have passed."
UNREAD = "It is inside the day, but will hardly be read before the next working day."


def best_time(rule: StepTemplate, low: datetime, high: datetime, place: WorkCalendar) -> datetime:
    """The first of the step's times of day inside the window; where none lies there its beginning, or the morning
    after it if that is at night."""
    awake = _by_day(low, high)
    soon = min(next_quarter(low), max(low, high))
    first = low if rule.times else soon if rule.verb == "call" else awake
    for moment in _times(rule, first, high):
        if first <= moment <= high and (not rule.working_days or place.works(moment.date())):
            return moment
    return min(awake, high)


def _by_day(low: datetime, high: datetime) -> datetime:
    """The quarter of an hour that is next, or at night the next morning, as long as that is not too late."""
    late = low.time() >= BEDTIME
    if late or low.time() < WAKING:
        morning = _at(low.date() + (DAY if late else 0 * DAY), WAKING, low.tzinfo)
        return morning if morning <= high else low
    return min(next_quarter(low), max(low, high))


def next_quarter(moment: datetime) -> datetime:
    """The next time that clocks strike, or the moment itself: a plan that is made again soon stays as it is."""
    wait = timedelta(minutes=-moment.minute % 15)
    return (moment.astimezone(UTC) + wait).astimezone(moment.tzinfo) if wait else moment


def _times(rule: StepTemplate, low: datetime, high: datetime) -> Iterator[datetime]:
    day = low.date()
    while day <= high.date() and day < low.date() + FARTHEST * DAY:
        if not rule.times:
            at_once = day == low.date() and not (rule.verb == "call" and _at_night(low.time()))
            yield low if at_once else _at(day, MORNING, low.tzinfo)
        yield from (_at(day, at, low.tzinfo) for at in rule.times)
        day += DAY


def _at_night(at: time) -> bool:
    return at < MONDAY or at >= NIGHT


def other_times(
    at: datetime, high: datetime, before: datetime | None, place: WorkCalendar
) -> tuple[Alternative, ...]:
    """Other moments for an e-mail whose window ends on a day when nobody reads it, with what speaks for and
    against each: the choice is the writer's. `before` is when they decide."""
    if place.works(high.date()):
        return ()
    inside = _at(high.date(), SATURDAY, high.tzinfo)
    after = _at(place.morning_after(high.date()), MONDAY, high.tzinfo)
    found = []
    if at.date() < inside.date() and inside <= high:
        found.append(Alternative(inside, UNREAD))
    if before is None or after < before - timedelta(days=1):
        found.append(Alternative(after, AFTER_ALL))
    return tuple(found)


def _at(day: object, at: time, zone: tzinfo | None) -> datetime:
    return on_the_clock(datetime.combine(day, at, zone))  # type: ignore[arg-type]
