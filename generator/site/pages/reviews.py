"""Until when a review or a test of a page holds: GOV.UK's practice of `last_reviewed` and `review_in`."""

import calendar
from datetime import date, timedelta

from generator.fast_dataclass import dataclass
from generator.model.pages.front_matter import FrontMatter
from generator.model.pages.settings import Statement


@dataclass(frozen=True)
class Review:
    """When a page was last reviewed, until when that holds, and whether that day is past."""

    last: date
    due: date | None
    overdue: bool


def review_state(front_matter: FrontMatter, today: date) -> Review | None:
    """The state of a page's review; None when nobody has noted one."""
    if front_matter.last_reviewed is None:
        return None
    try:
        due = add_span(front_matter.last_reviewed, front_matter.review_in.name) if front_matter.review_in else None
    except (OverflowError, ValueError):  # later than there are dates
        due = date.max
    return Review(front_matter.last_reviewed, due, due is not None and today > due)


def add_span(day: date, span: str) -> date:
    """`12 months` after a day; a month without that day ends on its last."""
    count, unit = span.split()
    number = int(count)
    if unit.startswith(("day", "week")):
        return day + timedelta(days=number * (7 if unit.startswith("week") else 1))
    months = day.year * 12 + day.month - 1 + number * (12 if unit.startswith("year") else 1)
    year, month = divmod(months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


HOLDS = "12 months"
"""How long a test holds: a statement is reviewed once a year at least (Decision (EU) 2018/1523, article 2)."""


def test_is_overdue(statement: Statement, today: date) -> bool:
    """Whether the last test is more than a year ago."""
    return statement.tested is not None and today > add_span(statement.tested, HOLDS)
