"""Calendars of all countries and their parts as data, for a few years: what a browser has instead of the library.

`calendars.json` beside this module counts, where it is there; `afterword build` makes it for the page of the kit,
and nothing else has it. Days are numbers from the first of January of its first year. A country says its holidays
(`h`), its weekend if it is not Saturday and Sunday (`w`), and the days on which offices keep to neither (`x`); a
part says what it adds to its country’s (`+`) and what it does not keep (`-`).
"""

import json
from collections.abc import Mapping
from datetime import date
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import Any

from generator.fast_dataclass import dataclass

FILE = "calendars.json"
SATURDAY, SUNDAY = 5, 6
WEEKEND = [SATURDAY, SUNDAY]


@dataclass(frozen=True)
class PackedCalendars:
    """What `calendars.json` says."""

    first: int
    """The first year."""
    count: int
    """How many years there are."""
    places: Mapping[str, Mapping[str, Any]]

    @property
    def years(self) -> range:
        """The years whose holidays are known."""
        return range(self.first, self.first + self.count)

    @cached_property
    def parts(self) -> Mapping[str, list[str]]:
        """Country → its parts that have a calendar of their own."""
        found: dict[str, list[str]] = {}
        for code in self.places:
            country, _, part = code.partition("-")
            found.setdefault(country, []).extend([part] if part else [])
        return found

    def works(self, code: str, day: date) -> bool:
        """Whether offices are open; in other years every day but those of the weekend."""
        place, number = self.places[code], self._number(day)
        usual = day.weekday() not in place.get("w", WEEKEND) and not self.holiday(code, day)
        return usual != (number in place.get("x", ()))

    def holiday(self, code: str, day: date) -> bool:
        """Whether it is a public holiday; none is known of other years."""
        return self._number(day) in self._holidays(code)

    def _number(self, day: date) -> int:
        return (day - date(self.first, 1, 1)).days if day.year in self.years else -1

    @lru_cache(1_000)  # noqa: B019 - there is one of these
    def _holidays(self, code: str) -> frozenset[int]:
        place = self.places[code]
        if "h" in place:
            return frozenset(place["h"])
        common = self._holidays(code.partition("-")[0])
        return common - set(place.get("-", ())) | set(place.get("+", ()))

    def __hash__(self) -> int:
        return id(self)


@cache
def packed_calendars() -> PackedCalendars | None:
    """The calendars beside this module; None where the library is there."""
    file = Path(__file__).with_name(FILE)
    return read_calendars(file.read_bytes()) if file.is_file() else None


def read_calendars(data: bytes) -> PackedCalendars:
    """The calendars of a file."""
    return PackedCalendars(**json.loads(data))


@lru_cache
def calendar_file(first: int, count: int = 3) -> bytes:
    """`calendars.json` of some years, from the library: seconds for all countries."""
    from generator.places.library_calendars import parts_of  # noqa: PLC0415 - whoever reads the file has none

    years, places = range(first, first + count), dict[str, dict[str, list[int]]]()
    for country, parts in sorted(parts_of().items()):
        common, told = _told(country, years)
        places[country] = {"h": sorted(common), **told}
        for part in parts:
            kept, told = _told(f"{country}-{part}", years)
            more = {"+": sorted(kept - common), "-": sorted(common - kept)}
            places[f"{country}-{part}"] = {name: found for name, found in more.items() if found} | told
    made = {"first": first, "count": count, "places": places}
    return json.dumps(made, separators=(",", ":")).encode()


def _told(code: str, years: range) -> tuple[set[int], dict[str, list[int]]]:
    """A calendar’s holidays, and its weekend and exceptions where there are any."""
    from generator.places import library_calendars as library  # noqa: PLC0415 - as above

    start, rests = date(years[0], 1, 1), [*library.weekend(code, years[0])]
    kept = {(day - start).days for year in years for day in library.holidays_of(code, year)}
    odd = sorted((day - start).days for year in years for day in library.worked_weekends(code, year))
    return kept, ({"w": rests} if rests != WEEKEND else {}) | ({"x": odd} if odd else {})
