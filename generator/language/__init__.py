"""Dates, lists and countries in words, as people who speak a language write them: from Unicode's CLDR. Every
function takes a locale; without one it is British English, the language of this program.

Other locales come from Babel, which reads its data at the first call, in a fiftieth of a second, so nothing
imports it before a word of theirs is needed.
"""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from generator.language.cldr import locale_words
from generator.language.patterns import formatted

LOCALE = "en_GB"
FULL = {"en_GB": "EEEE d MMMM y"}
"""CLDR has a comma behind the weekday, but only where a year follows."""
SHORT = {"en_GB": ("Sept", "Sep")}
"""All other months have three letters, and columns are as wide as these."""


def locale_of(language: str) -> str:
    """`en-US` → en_US; English of no country is British."""
    return {"en": LOCALE}.get(language.casefold(), language.replace("-", "_"))


def english_locale(language: str) -> str:
    """The locale of what is in English whatever the site's language is: the site's own English, else British."""
    return locale_of(language) if language.casefold().startswith("en") else LOCALE


def full_date(day: date, locale: str = LOCALE) -> str:
    """Sunday 22 November 2026."""
    return _formatted(day, FULL.get(locale, "full"), locale)


def long_date(day: date, locale: str = LOCALE) -> str:
    """22 November 2026."""
    return _formatted(day, "long", locale)


def short_date(day: date, locale: str = LOCALE) -> str:
    """Sun 22 Nov."""
    return _formatted(day, "MMMEd", locale).replace(*SHORT.get(locale, ("", "")))


def weekday_and_day(day: date, locale: str = LOCALE) -> str:
    """Sunday 22 November."""
    return _formatted(day, "MMMMEEEEd", locale)


def day_and_month(day: date, locale: str = LOCALE) -> str:
    """22 November."""
    return _formatted(day, "MMMMd", locale)


def month_and_year(day: date, locale: str = LOCALE) -> str:
    """November 2026."""
    return _formatted(day, "yMMMM", locale)


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
    patterns = locale_words(locale).lists
    if len(words) == 2:
        return patterns["2"].format(*words)
    made = patterns["start"].format(words[0], words[1])
    for word in words[2:-1]:
        made = patterns["middle"].format(made, word)
    return patterns["end"].format(made, words[-1])


def country_name(code: str, locale: str = LOCALE) -> str:
    """`DE` → Germany; empty for letters that are no country's."""
    return locale_words(locale).countries.get(code, "")


def windows_zone(name: str) -> str:
    """`Eastern Standard Time`, as Windows calls a time zone → America/New_York; empty for what is none."""
    try:
        from babel.core import get_global  # noqa: PLC0415 - see above
    except ModuleNotFoundError:  # a browser has a locale's words alone
        return ""
    return str(get_global("windows_zone_mapping").get(name, ""))


@lru_cache(maxsize=10_000)
def _formatted(day: date, pattern: str, locale: str) -> str:
    """A date by a pattern, or by the name of one."""
    words = locale_words(locale)
    return formatted(day, words.patterns.get(pattern, pattern), words)


@lru_cache
def is_locale(locale: str) -> bool:
    """Whether CLDR has a locale of this name, such as en_GB."""
    try:
        return bool(locale_words(locale))
    except (ValueError, LookupError, TypeError, AttributeError):
        return False
