"""Working days: of a country or a part of it, with its own weekend and its public holidays."""

import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from types import ModuleType
from typing import Any

USUAL = {"GB": "ENG"}
"""Parts that are meant when only the country is named: its bank holidays are those of most readers there."""
UNEVEN = frozenset({"AU", "BA", "CA", "CH", "DE", "ES", "MY"})
"""Countries whose common holidays lack days that most of their parts keep, as Switzerland’s lack Good Friday.
Where no part is named, such a day counts as a holiday: to wait a day is better than to call an empty office."""
SATURDAY, SUNDAY = 5, 6
DAY = timedelta(days=1)


@dataclass(frozen=True)
class WorkCalendar:
    """A country as two letters, and a part of it as ISO 3166-2 has it: GB, US-CA, DE-BY."""

    code: str

    @property
    def country(self) -> str:
        """The country's two letters."""
        return self.code.partition("-")[0]

    def works(self, day: date) -> bool:
        """Whether offices are open."""
        return _works(self.code, day)

    def holiday(self, day: date) -> bool:
        """Whether it is a public holiday."""
        return _holiday(self.code, day)

    def shift(self, day: date, amount: int) -> date:
        """So many working days later, or earlier."""
        step = DAY if amount > 0 else -DAY
        for _ in range(abs(amount)):
            day += step
            while not self.works(day):
                day += step
        return day

    def morning_after(self, day: date) -> date:
        """The first working day after a day."""
        return self.shift(day, 1)


@lru_cache
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


@lru_cache(100_000)
def _works(code: str, day: date) -> bool:
    return bool(_calendar(code).is_working_day(day)) and not (code in UNEVEN and _holiday(code, day))


@lru_cache(100_000)
def _holiday(code: str, day: date) -> bool:
    return day in _calendar(code) or (code in UNEVEN and day in _kept_by_most(code, day.year))
