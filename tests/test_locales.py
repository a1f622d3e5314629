"""Dates, lists and countries are written as Babel writes them, in every language that it has."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.localedata import locale_identifiers

from generator import language
from generator.language.cldr import babel_words, locale_file
from generator.language.patterns import formatted

LOCALES = (
    "en_GB",
    "en_US",
    "de_DE",
    "fr_FR",
    "es_ES",
    "ja",
    "th_TH",
    "ar_EG",
    "fi_FI",
    "cy_GB",
    "hu",
    "eu_ES",
    "bg",
)
DAYS = [date(2026, 1, 1) + timedelta(days=n) for n in range(0, 366, 5)]
NAMES = ["Ada", "Grace", "Jean", "Radia"]


@pytest.mark.parametrize("locale", LOCALES)
def test_dates_are_those_of_babel(locale: str) -> None:
    for day in DAYS:
        assert language.long_date(day, locale) == format_date(day, "long", locale)
        assert language.day_and_month(day, locale) == format_skeleton("MMMMd", day, locale=locale)
        assert language.weekday_and_day(day, locale) == format_skeleton("MMMMEEEEd", day, locale=locale)
        assert language.month_and_year(day, locale) == format_skeleton("yMMMM", day, locale=locale)
        assert language.weekday_name(day, locale) == format_date(day, "cccc", locale)
        if locale != "en_GB":  # there we write no comma, and Sep
            assert language.full_date(day, locale) == format_date(day, "full", locale)
            assert language.short_date(day, locale) == format_skeleton("MMMEd", day, locale=locale)
            assert language.short_month(day, locale) == format_date(day, "LLL", locale)


@pytest.mark.parametrize("locale", LOCALES)
def test_lists_and_countries_are_those_of_babel(locale: str) -> None:
    for count in range(5):
        assert language.joined(NAMES[:count], locale) == format_list(NAMES[:count], locale=locale)
    territories = Locale.parse(locale).territories
    for code in ("GB", "DE", "US", "CI", "XX"):
        assert language.country_name(code, locale) == territories.get(code, "")


def test_every_pattern_of_every_locale_can_be_written() -> None:
    for locale in locale_identifiers():
        words = babel_words(locale)
        assert all(formatted(DAYS[0], pattern, words) for pattern in words.patterns.values()), locale


def test_the_words_of_british_english_are_those_of_babel() -> None:
    """Whoever renews Babel renews the file: `locale_file("en_GB")` has its bytes."""
    assert Path(language.__file__).with_name("en_GB.json").read_bytes() == locale_file("en_GB")


def test_a_locale_that_there_is_not() -> None:
    assert [language.is_locale(name) for name in ("en_GB", "de_DE", "tlh_KL", "", "../x", "en GB")] == [
        True, True, False, False, False, False,
    ]  # fmt: skip
