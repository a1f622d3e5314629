"""Working days: of a country or a part of it, with its own weekend and its public holidays."""

from datetime import date, timedelta
from functools import lru_cache

from generator.fast_dataclass import dataclass
from generator.places.packed_calendars import packed_calendars

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


@lru_cache(100_000)
def _works(code: str, day: date) -> bool:
    if packed := packed_calendars():
        return packed.works(code, day)
    from generator.places.library_calendars import works  # noqa: PLC0415 - a browser has none

    return works(code, day)


@lru_cache(100_000)
def _holiday(code: str, day: date) -> bool:
    if packed := packed_calendars():
        return packed.holiday(code, day)
    from generator.places.library_calendars import holiday  # noqa: PLC0415 - as above

    return holiday(code, day)


def known_years() -> range:
    """The years whose holidays are known; empty where all are."""
    packed = packed_calendars()
    return packed.years if packed else range(0)
