"""Dates, lists and countries in words, as people who speak a language write them: from Unicode's CLDR, by way of
Babel. Every function takes a locale; without one it is British English, the language of this program.

Babel reads its data at the first call, in a fiftieth of a second, so nothing imports it before a word is needed.
"""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

LOCALE = "en_GB"
FULL = {"en_GB": "EEEE d MMMM y"}
"""CLDR has a comma behind the weekday, but only where a year follows."""
SHORT = {"en_GB": ("Sept", "Sep")}
"""All other months have three letters, and columns are as wide as these."""


def locale_of(language: str) -> str:
    """`en-US` → en_US; English of no country is British."""
    return {"en": LOCALE}.get(language.casefold(), language.replace("-", "_"))


def full_date(day: date, locale: str = LOCALE) -> str:
    """Sunday 22 November 2026."""
    return _formatted(day, FULL.get(locale, "full"), locale)


def long_date(day: date, locale: str = LOCALE) -> str:
    """22 November 2026."""
    return _formatted(day, "long", locale)


def short_date(day: date, locale: str = LOCALE) -> str:
    """Sun 22 Nov."""
    return _skeleton(day, "MMMEd", locale).replace(*SHORT.get(locale, ("", "")))


def weekday_and_day(day: date, locale: str = LOCALE) -> str:
    """Sunday 22 November."""
    return _skeleton(day, "MMMMEEEEd", locale)


def day_and_month(day: date, locale: str = LOCALE) -> str:
    """22 November."""
    return _skeleton(day, "MMMMd", locale)


def month_and_year(day: date, locale: str = LOCALE) -> str:
    """November 2026."""
    return _skeleton(day, "yMMMM", locale)


def short_month(day: date, locale: str = LOCALE) -> str:
    """Nov."""
    return _formatted(day, "LLL", locale).replace(*SHORT.get(locale, ("", "")))


def weekday_name(day: date, locale: str = LOCALE) -> str:
    """Sunday."""
    return _formatted(day, "cccc", locale)


def joined(words: Sequence[str], locale: str = LOCALE) -> str:
    """A, B and C."""
    if len(words) < 2:
        return "".join(words)
    from babel.lists import format_list  # noqa: PLC0415 - see above

    return format_list(words, locale=locale)


def country_name(code: str, locale: str = LOCALE) -> str:
    """`DE` → Germany; empty for letters that are no country's."""
    from babel import Locale  # noqa: PLC0415 - see above

    return str(Locale.parse(locale).territories.get(code, ""))


def windows_zone(name: str) -> str:
    """`Eastern Standard Time`, as Windows calls a time zone → America/New_York; empty for what is none."""
    from babel.core import get_global  # noqa: PLC0415 - see above

    return str(get_global("windows_zone_mapping").get(name, ""))


@lru_cache(maxsize=10_000)
def _formatted(day: date, pattern: str, locale: str) -> str:
    from babel.dates import format_date  # noqa: PLC0415 - see above

    return format_date(day, pattern, locale=locale)


@lru_cache(maxsize=10_000)
def _skeleton(day: date, skeleton: str, locale: str) -> str:
    """A date by the parts that it shall have; the locale puts them in order."""
    from babel.dates import format_skeleton  # noqa: PLC0415 - see above

    return format_skeleton(skeleton, day, locale=locale)


@lru_cache
def is_locale(locale: str) -> bool:
    """Whether CLDR has a locale of this name, such as en_GB."""
    from babel import Locale  # noqa: PLC0415 - see above

    try:
        return bool(Locale.parse(locale))
    except (ValueError, LookupError, TypeError):
        return False
