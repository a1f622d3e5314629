"""Holidays as data: the same days as the library has, of every country and part, and nothing invented beyond."""

import gzip
from datetime import date, timedelta

import pytest

from generator.places import library_calendars, working_days
from generator.places.packed_calendars import PackedCalendars, calendar_file, read_calendars
from generator.places.working_days import WorkCalendar, known_years

YEAR = 2026
DAYS = [date(YEAR, 1, 1) + timedelta(days=n) for n in range(365)]


@pytest.fixture(scope="module")
def data() -> bytes:
    """One year: three take as many seconds as hands have fingers."""
    return calendar_file(YEAR, 1)


@pytest.fixture(scope="module")
def packed(data: bytes) -> PackedCalendars:
    return read_calendars(data)


def test_every_day_of_every_place_is_that_of_the_library(packed: PackedCalendars) -> None:
    places = [code for country, parts in library_calendars.parts_of().items() for code in (country, *parts)]
    assert len(packed.places) > 800
    assert [*packed.places] == [
        code if not part else f"{code}-{part}"
        for code, parts in sorted(library_calendars.parts_of().items())
        for part in ("", *parts)
    ]
    for code in (code for code in packed.places if code in places or "-" in code):
        for day in DAYS[::3]:
            assert packed.works(code, day) == library_calendars.works(code, day), (code, day)
            assert packed.holiday(code, day) == library_calendars.holiday(code, day), (code, day)


@pytest.mark.parametrize(
    ("code", "day", "works"),
    [
        ("GB", date(2026, 8, 31), False),  # the bank holiday of England
        ("GB-SCT", date(2026, 8, 31), True),
        ("GB-SCT", date(2026, 11, 30), False),
        ("CH", date(2026, 4, 3), False),  # Good Friday, which most cantons keep
        ("AE", date(2026, 11, 21), False),
        ("AE", date(2026, 11, 20), True),
        ("HK", date(2026, 11, 21), False),  # a Saturday
        ("CN", date(2026, 2, 14), True),  # a Saturday on which offices make up for the New Year
    ],
)
def test_days_that_people_know(packed: PackedCalendars, code: str, day: date, works: bool) -> None:
    assert packed.works(code, day) == works


def test_beyond_its_years_only_weekends_are_known(packed: PackedCalendars) -> None:
    assert packed.works("GB", date(2027, 12, 25) - timedelta(days=1))
    assert not packed.works("GB", date(2027, 12, 25))  # a Saturday
    assert packed.works("GB", date(2028, 12, 25))
    assert not packed.holiday("GB", date(2028, 12, 25))
    assert [*packed.years] == [2026]


def test_a_year_of_all_places_is_a_few_kilobytes(data: bytes) -> None:
    assert len(gzip.compress(data, 9)) < 14_000


def test_a_plan_counts_with_what_is_there(monkeypatch: pytest.MonkeyPatch, packed: PackedCalendars) -> None:
    """Where the file is there, the library is not asked."""
    assert [*known_years()] == []
    monkeypatch.setattr(working_days, "packed_calendars", lambda: packed)
    working_days._works.cache_clear()
    monkeypatch.setattr(library_calendars, "works", None)
    try:
        assert WorkCalendar("GB").shift(date(2026, 12, 24), 1) == date(2026, 12, 29)
        assert [*known_years()] == [2026]
    finally:
        working_days._works.cache_clear()
