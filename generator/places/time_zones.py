"""Place → its time zone, where all of it keeps the same hours, or nearly all; `time_zones.toml` beside this module
has the parts of countries that have several."""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from generator.fast_dataclass import dataclass
from generator.places.zone_tables import zone_table

PROBES = [datetime(2026, month, 1) for month in (1, 4, 7, 10)]
"""Days of a year on which zones are compared."""


@dataclass(frozen=True)
class _Tables:
    """What the file says."""

    main: Mapping[str, str]
    """Country → the zone of nearly everybody there."""
    parts: Mapping[str, str]
    """Part of a country, as US-CA → its zone."""


def zones_of(places: Iterable[str]) -> dict[str, str]:
    """The zones of these countries, two letters each, and of parts of countries, as US-CA. Those are left out
    whose people keep different hours, and parts that have no hours of their own."""
    wanted = set(places)
    found = {place: zone for place in wanted if "-" in place and (zone := _tables().parts.get(place))}
    for country, zones in _listed({place[:2] for place in wanted}).items():
        if len(set(map(_hours, zones))) == 1:
            found[country] = zones[0]
        elif main := _tables().main.get(country):
            found[country] = main
    return found


def western_zones(countries: Iterable[str]) -> dict[str, str]:
    """The zone of each of these countries in which the sun rises last: a morning there is by day in all of it."""
    return {country: min(zones, key=_hours) for country, zones in _listed(set(countries)).items()}


def example_part(country: str) -> str:
    """A part of a country that has a zone of its own, as US-NY; empty where we know none."""
    return next((place for place in _tables().parts if place.startswith(f"{country}-")), "")


def same_hours(one: str, other: str) -> bool:
    """Whether clocks of two zones agree."""
    return one == other or _hours(one) == _hours(other)


@cache
def has_zone(country: str, zone: str) -> bool:
    """Whether a zone is one of a country's: whoever keeps it is there, whatever else is not known of them."""
    return zone in _listed({country}).get(country, ())


def _listed(countries: set[str]) -> dict[str, list[str]]:
    """The zones of countries, as the database has them."""
    found: dict[str, list[str]] = defaultdict(list)
    for line in zone_table("zone.tab").splitlines() if countries else ():
        country, _, rest = line.partition("\t")
        if country in countries:
            found[country].append(rest.split("\t")[1])
    return found


@cache
def _hours(name: str) -> tuple[float, ...]:
    """How far ahead of Greenwich a zone is through a year."""
    zone = ZoneInfo(name)
    ahead = [zone.utcoffset(probe) for probe in PROBES]
    return tuple(offset.total_seconds() for offset in ahead if offset is not None)


@cache
def _tables() -> _Tables:
    data = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
    rows = ((country, zone, parts) for country, zones in data["parts"].items() for zone, parts in zones.items())
    return _Tables(
        data["main"], {f"{country}-{part}": zone for country, zone, parts in rows for part in parts.split()}
    )
