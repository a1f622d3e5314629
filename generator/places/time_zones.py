"""Country → its time zone, where all of it keeps the same hours."""

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from generator.places.zone_tables import zone_table

PROBES = [datetime(2026, month, 1) for month in (1, 4, 7, 10)]
"""Days of a year on which zones are compared."""


def single_zones(countries: Iterable[str]) -> dict[str, str]:
    """The zones of these countries, two letters each; those with several are left out."""
    wanted, found = set(countries), dict[str, list[str]]()
    if not wanted:
        return {}
    for line in zone_table("zone.tab").splitlines():
        country, _, rest = line.partition("\t")
        if country in wanted:
            found.setdefault(country, []).append(rest.split("\t")[1])
    return {country: zones[0] for country, zones in found.items() if len(set(map(_hours, zones))) == 1}


def _hours(name: str) -> tuple[object, ...]:
    zone = ZoneInfo(name)
    return tuple(zone.utcoffset(probe) for probe in PROBES)
