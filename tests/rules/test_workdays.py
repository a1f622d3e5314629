"""Working days of every country that is known, and what of the library is read for them."""

import subprocess
import sys

from tests.conftest import environment

ONE = """
import sys
from datetime import date
from generator.places.working_days import WorkCalendar
assert not WorkCalendar("GB").works(date(2026, 12, 25))
print(sum(name.startswith("holidays.countries") for name in sys.modules))
"""
ALL = """
from datetime import date
from holidays.registry import EntityLoader
from generator.places.library_calendars import UNEVEN
from generator.places.working_days import WorkCalendar
days = [date(2026, month, day) for month in range(1, 13) for day in (1, 6, 15, 25)]
countries = list(EntityLoader.get_country_codes(include_aliases=False))
ours = {country: [WorkCalendar(country).works(day) for day in days] for country in countries}
import holidays
for country in holidays.list_supported_countries(include_aliases=False):
    theirs = holidays.country_holidays(country, subdiv="ENG" if country == "GB" else None)
    theirs.weekend = {5, 6} if theirs.weekend == {6} else theirs.weekend  # offices keep Saturday, too
    found = ours.pop(country)
    assert country in UNEVEN or found == [theirs.is_working_day(day) for day in days], country
print(ours)
"""


def told(program: str) -> str:
    """What a Python of its own prints."""
    words = [sys.executable, "-c", program]
    return subprocess.run(words, stdout=subprocess.PIPE, text=True, check=True, env=environment()).stdout


def test_one_country_is_read_without_all_the_others() -> None:
    assert told(ONE) == "1\n"


def test_every_country_read_so_works_as_the_library_says() -> None:
    assert told(ALL) == "{}\n"
