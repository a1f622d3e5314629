"""Days on which offices are open, where the common holidays of a country do not say it."""

from collections import Counter
from datetime import date

import holidays
import pytest

from generator.places.countries import place_of
from generator.places.library_calendars import UNEVEN, USUAL
from generator.places.working_days import WorkCalendar

YEARS = range(2025, 2029)


@pytest.mark.parametrize(
    ("code", "day", "works"),
    [
        ("CH", "2026-04-03", False),  # Good Friday, but for Ticino and Valais
        ("CH-VS", "2026-04-03", True),
        ("CH", "2026-12-08", True),  # a holiday in a few cantons
        ("ES", "2026-04-02", False),  # Maundy Thursday, but for Catalonia and Valencia
        ("ES-CT", "2026-04-02", True),
        ("AU", "2026-06-08", False),  # the birthday of the King, but for Queensland and Western Australia
        ("CA", "2026-02-16", False),  # Family Day, under several names
        ("BA", "2026-04-13", False),
        ("DE-BY", "2025-10-31", True),  # a holiday in the north and the east
        ("HK", "2026-11-21", False),  # a Saturday: shops are open, offices are not
        ("HK", "2026-11-20", True),
        ("AE", "2026-11-20", True),
        ("IL", "2026-11-22", True),  # a Sunday
        ("IL", "2026-11-20", False),
    ],
)
def test_offices_are_open_or_not(code: str, day: str, works: bool) -> None:
    assert WorkCalendar(code).works(date.fromisoformat(day)) is works


def test_countries_whose_parts_keep_more_than_the_whole_are_known() -> None:
    found = set()
    for country, parts in holidays.list_supported_countries(include_aliases=False).items():
        if len(parts) > 3 or country == "BA":
            common = holidays.country_holidays(country, years=YEARS)
            kept = Counter(day for part in parts for day in holidays.country_holidays(country, part, years=YEARS))
            if any(2 * count > len(parts) and day not in common for day, count in kept.items()):
                found.add(country)
    assert found - USUAL.keys() == UNEVEN


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Scotland", "GB-SCT"), ("Wales", "GB-WLS"), ("Northern Ireland", "GB-NIR"), ("England", "GB-ENG"),
        ("Bavaria", "DE-BY"), ("Bayern", "DE-BY"), ("NRW", "DE-NW"), ("Catalonia", "ES-CT"), ("Zürich", "CH-ZH"),
        ("California", "US-CA"), ("new york", "US-NY"), ("Ontario", "CA-ON"), ("New South Wales", "AU-NSW"),
        ("Tyrol", "AT-7"), ("Ireland", "IE"), ("Luxembourg", "LU"),
    ],
)  # fmt: skip
def test_a_part_of_a_country_is_known_by_its_name(text: str, code: str) -> None:
    assert place_of(text) == (code, "")
