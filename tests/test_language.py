"""Dates, lists and countries in words: in British English, and in other locales."""

from datetime import date

import pytest

from generator.language import (
    country_name,
    day_and_month,
    full_date,
    joined,
    long_date,
    month_and_year,
    short_date,
    short_month,
    weekday_and_day,
    weekday_name,
)

DAY = date(2026, 9, 6)


def test_a_day_is_written_as_british_offices_write_it() -> None:
    assert full_date(DAY) == "Sunday 6 September 2026"
    assert long_date(DAY) == "6 September 2026"
    assert short_date(DAY) == "Sun 6 Sep"
    assert weekday_and_day(DAY) == "Sunday 6 September"
    assert day_and_month(DAY) == "6 September"
    assert month_and_year(DAY) == "September 2026"
    assert short_month(DAY) == "Sep"
    assert weekday_name(DAY) == "Sunday"


def test_short_months_and_weekdays_have_three_letters_each_so_that_columns_hold_them() -> None:
    days = [date(2026, month, month) for month in range(1, 13)]
    months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    assert [short_month(day) for day in days] == months
    assert [short_date(day) for day in days[:3]] == ["Thu 1 Jan", "Mon 2 Feb", "Tue 3 Mar"]


@pytest.mark.parametrize(
    ("words", "said"),
    [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")],
)
def test_a_list_has_no_comma_before_its_last_word(words: list[str], said: str) -> None:
    assert joined(words) == said


def test_another_locale_has_its_own_words_and_order() -> None:
    assert full_date(DAY, "de") == "Sonntag, 6. September 2026"
    assert long_date(DAY, "en_US") == "September 6, 2026"
    assert joined(["A", "B", "C"], "fr") == "A, B et C"
    assert country_name("DE", "fr") == "Allemagne"


def test_a_country_is_known_by_its_letters() -> None:
    assert country_name("CI") == "Côte d’Ivoire"
    assert country_name("XY") == ""
