"""Post: when to give it up so that it is there by a day, counted with the late figure of its class."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from generator.fast_dataclass import dataclass
from generator.model.rules import PostClass
from generator.places.working_days import DAY, WorkCalendar

LAST_COLLECTION = time(16, 0)
FARTHEST = 60
"""Days after which a search is given up."""


@dataclass(frozen=True)
class PostingDates:
    """When a letter is given to the post, and when it comes."""

    kind: PostClass
    at: date
    """The day to post it on: so that it usually comes inside its window, else the last one."""
    post_by: date
    arrive_by: date

    def usually(self, place: WorkCalendar) -> date:
        """The day on which it usually comes."""
        return arrival_day(self.kind, place, self.at, self.kind.typical)


def posting_dates(
    kinds: Sequence[PostClass], place: WorkCalendar, first: date, window: tuple[date, date]
) -> PostingDates | None:
    """The first class that is sure to come by the end of the window when it is posted on `first` or later."""
    by = _last_working(place, window[1])
    for kind in (kind for kind in kinds if kind.late):
        start = _carried(kind, place, first)
        days = [day for day in _days(start, by) if carries_on(kind, place, day)]
        days = [day for day in days if arrival_day(kind, place, day, kind.late) <= by]
        if days:
            usual = [day for day in days if arrival_day(kind, place, day, kind.typical) >= window[0]]
            return PostingDates(kind, usual[0] if usual else days[-1], days[-1], by)
    return None


def post_classes(kinds: Sequence[PostClass], sender: str, place: WorkCalendar, wanted: str) -> list[PostClass]:
    """The classes that go from a country to a place; there are no figures for post abroad."""
    if sender != place.country:
        return []
    return [
        kind
        for kind in kinds
        if kind.country == place.country and (wanted == "any" or kind.guaranteed == (wanted == "guaranteed"))
    ]


def sure_classes(kinds: Sequence[PostClass], sender: str, place: WorkCalendar, wanted: str) -> list[PostClass]:
    """The same; where guaranteed post is wanted and nobody is known to guarantee any, those by which post can be
    counted back all the same, by the days that even a late letter takes."""
    found = post_classes(kinds, sender, place, wanted)
    return found or [kind for kind in post_classes(kinds, sender, place, "any") if kind.late]


def carries_on(kind: PostClass, place: WorkCalendar, day: date) -> bool:
    """Whether post of the class is collected and delivered on a day."""
    return day.weekday() not in kind.no_delivery and (kind.holidays or not place.holiday(day))


def arrival_day(kind: PostClass, place: WorkCalendar, posted: date, days: int) -> date:
    """The day of delivery so many days of delivery after the post was given up."""
    day = _carried(kind, place, posted)
    for _ in range(days):
        day = _carried(kind, place, day + DAY)
    return day


def posting_day(moment: datetime) -> date:
    """The day of the first collection after a moment, if there is one that day."""
    return moment.date() + (DAY if moment.time() > LAST_COLLECTION else timedelta())


def _carried(kind: PostClass, place: WorkCalendar, day: date) -> date:
    for _ in range(FARTHEST):
        if carries_on(kind, place, day):
            return day
        day += DAY
    return day


def _last_working(place: WorkCalendar, day: date) -> date:
    """Nobody reads post at an office that is closed."""
    while not place.works(day):
        day -= DAY
    return day


def _days(first: date, last: date) -> list[date]:
    return [first + number * DAY for number in range(min((last - first).days + 1, FARTHEST))]
