"""Days on which nobody works, as the library `holidays` knows them: of all countries and parts, in any year."""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import lru_cache
from types import ModuleType
from typing import Any

USUAL = {"GB": "ENG"}
"""Parts that are meant when only the country is named: its bank holidays are those of most readers there."""
UNEVEN = frozenset({"AU", "BA", "CA", "CH", "DE", "ES", "MY"})
"""Countries whose common holidays lack days that most of their parts keep, as Switzerland’s lack Good Friday.
Where no part is named, such a day counts as a holiday: to wait a day is better than to call an empty office."""
SATURDAY, SUNDAY = 5, 6


def works(code: str, day: date) -> bool:
    """Whether offices of a country, or of a part of it, are open."""
    return bool(_calendar(code).is_working_day(day)) and not (code in UNEVEN and holiday(code, day))


def holiday(code: str, day: date) -> bool:
    """Whether it is a public holiday."""
    return day in _calendar(code) or (code in UNEVEN and day in _kept_by_most(code, day.year))


def weekend(code: str, year: int) -> Sequence[int]:
    """Its weekdays in the middle of a year, from 0 for Monday: countries have changed theirs."""
    days = [date(year, 7, 1 + n) for n in range(7)]
    return sorted(day.weekday() for day in days if _calendar(code).is_weekend(day))


def holidays_of(code: str, year: int) -> set[date]:
    """All public holidays of a year."""
    calendar = _calendar(code)
    calendar.get(date(year, 1, 1))  # a calendar reads a year when it is asked for one
    return {day for day in calendar if day.year == year} | _kept_by_most(code, year)


def worked_weekends(code: str, year: int) -> set[date]:
    """Days of the weekend on which offices are open, to make up for others."""
    calendar = _calendar(code)
    calendar.get(date(year, 1, 1))
    return {day for day in calendar.weekend_workdays if day.year == year and works(code, day)}


@lru_cache
def parts_of() -> dict[str, list[str]]:
    """Country → its parts that have a calendar of their own."""
    import holidays  # noqa: PLC0415 - it takes a twentieth of a second

    return {code: [*parts] for code, parts in holidays.list_supported_countries(include_aliases=False).items()}


@lru_cache(2_000)
def _calendar(code: str) -> Any:
    country, _, part = code.partition("-")
    with _alone() as holidays:
        found = holidays.country_holidays(country, subdiv=part or USUAL.get(country))
    if found.weekend == {SUNDAY}:  # shops are open on Saturdays, as in Hong Kong; offices are not
        found.weekend = {SATURDAY, SUNDAY}
    return found


@lru_cache
def _kept_by_most(country: str, year: int) -> frozenset[date]:
    """The holidays of a year that more than half of the parts of a country keep."""
    parts = _calendar(country).subdivisions if country in UNEVEN else ()
    kept = Counter[date]()
    for part in parts:
        calendar = _calendar(f"{country}-{part}")
        calendar.get(date(year, 1, 1))  # a calendar reads a year when it is asked for one
        kept.update(day for day in calendar if day.year == year)
    return frozenset(day for day, count in kept.items() if 2 * count > len(parts))


@contextmanager
def _alone() -> Iterator[Any]:
    """The library of holidays, of which a country is read by itself: its package would read all 250 with it, which
    takes longer than the plan of a hundred people."""
    import holidays  # noqa: PLC0415 - it takes a twentieth of a second

    name = "holidays.countries"
    if name in sys.modules:
        yield holidays
        return
    package = sys.modules[name] = ModuleType(name)
    package.__path__ = [f"{folder}/countries" for folder in holidays.__path__]
    try:
        yield holidays
    finally:
        del sys.modules[name]
