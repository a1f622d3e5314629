"""A date by a pattern of CLDR (UTS 35, part 4): `EEEE d MMMM y`."""

import re
from collections.abc import Callable, Mapping
from datetime import date

from generator.language.cldr import LocaleWords
from generator.lazy_pattern import lazy_pattern

FIELD = lazy_pattern(r"'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+")


def formatted(day: date, pattern: str, words: LocaleWords) -> str:
    """The date in a locale's words. Raises LookupError for a field that no pattern of ours has."""
    return "".join(_part(match, day, words) for match in FIELD.finditer(pattern))


def _part(match: re.Match[str], day: date, words: LocaleWords) -> str:
    if match[1] is not None:
        return match[1].replace("''", "'") or "'"
    return FIELDS[match[0]](day, words) if match[2] else match[0]


FIELDS: Mapping[str, Callable[[date, LocaleWords], str]] = {
    "y": lambda day, _: str(day.year),
    "yy": lambda day, _: f"{day.year % 100:02}",
    "G": lambda _, words: words.eras[0],
    "M": lambda day, _: str(day.month),
    "MM": lambda day, _: f"{day.month:02}",
    "MMM": lambda day, words: words.months_short[day.month - 1],
    "MMMM": lambda day, words: words.months[day.month - 1],
    "L": lambda day, _: str(day.month),
    "LL": lambda day, _: f"{day.month:02}",
    "LLL": lambda day, words: words.months_short_alone[day.month - 1],
    "LLLL": lambda day, words: words.months_alone[day.month - 1],
    "d": lambda day, _: str(day.day),
    "dd": lambda day, _: f"{day.day:02}",
    "E": lambda day, words: words.days_short[day.weekday()],
    "EEE": lambda day, words: words.days_short[day.weekday()],
    "EEEE": lambda day, words: words.days[day.weekday()],
    "ccc": lambda day, words: words.days_short_alone[day.weekday()],
    "cccc": lambda day, words: words.days_alone[day.weekday()],
}
