"""The columns with days: read cell by cell, and settled column by column where a day could be two.

Whether 3/11 is in March or in November shows in the column by its days above 12, else in the other columns of the
file, else by what is usual where the office is. What stays open is asked once for the column.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import field
from datetime import date
from typing import NamedTuple

from generator.fast_dataclass import dataclass
from generator.language import day_and_month, long_date
from generator.lazy_pattern import lazy_pattern
from generator.model.situation import DAYS
from generator.people.days.find_day import ISO, DayFound, find_day
from generator.problems import Checked, Location, Problem, Problems
from generator.words import DAY_FIRST, MONTH_FIRST, ORDERS

DAY_COLUMNS = ("interviewed", *DAYS)
MONTHS_FIRST = frozenset({"US", "PH", "PR", "GU", "AS", "VI", "MP", "FM", "MH", "PW"})
"""Countries where the month stands first (Unicode CLDR 48, short dates of their English locales)."""
UNUSUAL = frozenset({"", "CA", "CN", "HU", "IR", "JP", "KE", "KP", "KR", "LT", "MN", "PA", "TW", "ZA"})
"""Countries where the year stands first or both orders are in use, and none at all: nothing follows from them."""
WHY = {
    "column": "as its column shows",
    "file": "as other columns show",
    "country": "as is usual where your office is",
    "told": "as --dates says",
}


STATED = (
    (lazy_pattern(r"\b[dtj]{1,2}\s?[./-]\s?m{1,2}\b", re.IGNORECASE), DAY_FIRST),
    (lazy_pattern(r"\bm{1,2}\s?[./-]\s?[dtj]{1,2}\b", re.IGNORECASE), MONTH_FIRST),
)
"""How headers say it: DD/MM/YYYY, TT.MM.JJJJ, jj/mm/aaaa."""


def stated_orders(header: str) -> set[str]:
    """The order of days that a header names, if it names one."""
    return {order for pattern, order in STATED if pattern.search(header)}


@dataclass
class DaysSeen:
    """What the cells of a column have shown so far."""

    orders: set[str] = field(default_factory=set)
    """In which days above 12, or weekdays, are written."""
    either: int = 0
    """How many cells could be two days."""
    first: tuple[Location, str, DayFound] | None = None
    """The first of these."""
    example: tuple[str, DayFound] | None = None
    """The first that is not written as ISO 8601 has it."""
    late: tuple[str, DayFound] | None = None
    """The first with a time that is taken for one of the afternoon."""

    def add(self, text: str, found: DayFound, where: Callable[[], Location]) -> None:
        """Take a cell into account."""
        self.example = self.example or (text, found)
        self.late = self.late or ((text, found) if found.late else None)
        if found.counted:
            self.orders |= set(found.days)
        if found.either:
            self.either += 1
            self.first = self.first or (where(), text, found)

    def add_all(self, below: "DaysSeen") -> None:
        """Take the cells further down the column into account."""
        self.orders |= below.orders
        self.either += below.either
        self.first = self.first or below.first
        self.example = self.example or below.example
        self.late = self.late or below.late


class DaysRead(NamedTuple):
    """A row’s cells with their days as ISO 8601 has them; those that are none are left out."""

    values: Mapping[str, str]
    problems: Problems
    unsettled: bool
    """Whether one of them could be two days."""


def read_days(
    values: Mapping[str, str],
    at: Callable[[str], Location],
    today: date | None,
    orders: Mapping[str, str],
    seen: Mapping[str, DaysSeen],
) -> DaysRead:
    """The days of a row, by the order of each column where it is known; `seen` is told of every cell."""
    made, problems, unsettled = dict(values), list[Problem](), False
    for column in DAY_COLUMNS:
        text = values.get(column, "")
        if not text or (ISO.match(text) and find_day(text, today).days):
            continue
        found = find_day(text, today)
        if found.days:
            seen[column].add(text, found, lambda column=column: at(column))  # type: ignore[misc]
            unsettled |= found.either and column not in orders
            made[column] = found.iso(orders.get(column, DAY_FIRST))
        else:
            del made[column]
            where = at(column)._replace(excerpt=text)
            problems.append(Problem(where, found.fault, found.hint, check="day-wrong"))
    return DaysRead(made, problems, unsettled)


def settled_orders(
    seen: Mapping[str, DaysSeen], told: str, country: str
) -> Checked[Mapping[str, tuple[str, str]]]:
    """Column → the order of its days, and by what it is known; and a problem for each that stays open."""
    everywhere = set().union(*(column.orders for column in seen.values()))
    settled: dict[str, tuple[str, str]] = {}
    problems: Problems = []
    for column, days in seen.items():
        usual = "" if country[:2] in UNUSUAL else MONTH_FIRST if country[:2] in MONTHS_FIRST else DAY_FIRST
        ways = (
            ({told} - {""}, "told"),
            (days.orders, "column"),
            (everywhere, "file"),
            ({usual} - {""}, "country"),
        )
        way = next(((known, why) for known, why in ways if known), (set(), ""))
        if days.first and len(way[0]) == 1:
            settled[column] = (next(iter(way[0])), way[1])
        elif days.first:
            problems.append(_asked(column, days, *days.first))
    return Checked(settled, problems)


def _asked(column: str, days: DaysSeen, where: Location, text: str, found: DayFound) -> Problem:
    one, other = (day_and_month(found.days[order]) for order in ORDERS)
    more = f", and so could {days.either - 1} more of the column" if days.either > 1 else ""
    message = f"“{text}” could be {one} or {other}{more}: {column} has "
    message += "days written both ways" if len(days.orders) > 1 else "no day above 12 that would show which"
    hint = "add --dates day-first or --dates month-first"
    plain = f"write it as {found.iso(DAY_FIRST)} or as {found.iso(MONTH_FIRST)}"
    return Problem(where._replace(excerpt=text), message, hint, plain=plain, check="day-order-unclear")


def said_of_days(seen: Mapping[str, DaysSeen], settled: Mapping[str, tuple[str, str]]) -> tuple[str, ...]:
    """How days were read that are not written as ISO 8601 has them, by an example of each column."""
    lines = []
    for column, days in seen.items():
        if days.example and (not days.first or column in settled):
            order, why = settled.get(column, (DAY_FIRST, ""))
            text, found = days.first[1:] if days.first else days.example
            day = found.days.get(order) or next(iter(found.days.values()))
            because = f", {order.replace('-', ' ')} {WHY[why]}" if why else ""
            lines.append(f"days in {column}: “{text}” is {long_date(day)}{because}{_said_time(found)}")
            if days.late and days.late[0] != text:
                lines.append(f"times in {column}: “{days.late[0]}” is at {days.late[1].time}, in the afternoon")
    return tuple(lines)


def _said_time(found: DayFound) -> str:
    return f", at {found.time}{', in the afternoon' if found.late else ''}" if found.time else ""
