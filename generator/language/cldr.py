"""What Unicode's CLDR says of a locale, as data: the words and patterns by which this program writes dates, lists
and countries. `<locale>.json` beside this module has it for British English, and in a browser for the site's
language; for every other locale it is taken from Babel, which has all of them."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path
from typing import Any

from generator.fast_dataclass import dataclass

SKELETONS = ("MMMEd", "MMMMEEEEd", "MMMMd", "yMMMM")
"""Dates by the parts that they have; a locale puts them in order."""
WIDTHS = ("full", "long")
LISTS = ("2", "start", "middle", "end")
WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True)
class LocaleWords:
    """A locale's words. Months and days are those within a date, `alone` those that stand by themselves."""

    months: Sequence[str]
    months_short: Sequence[str]
    months_alone: Sequence[str]
    months_short_alone: Sequence[str]
    days: Sequence[str]
    """Monday first."""
    days_short: Sequence[str]
    days_alone: Sequence[str]
    days_short_alone: Sequence[str]
    eras: Sequence[str]
    """The era of our years, in brief."""
    patterns: Mapping[str, str]
    lists: Mapping[str, str]
    countries: Mapping[str, str]


@lru_cache
def locale_words(locale: str) -> LocaleWords:
    """The words of a locale. Raises LookupError or ValueError where CLDR has none of that name."""
    file = Path(__file__).with_name(f"{locale}.json")
    if locale.replace("_", "").isalnum() and file.is_file():
        return LocaleWords(**json.loads(file.read_text("utf-8")))
    return babel_words(locale)


def locale_file(locale: str) -> bytes:
    """`<locale>.json`."""
    return f"{json.dumps(asdict(babel_words(locale)), ensure_ascii=False, indent=0)}\n".encode()


def babel_words(locale: str) -> LocaleWords:
    """The words of a locale as Babel has them. Raises LookupError or ValueError."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - it reads its data in a fiftieth of a second
    from babel.dates import match_skeleton  # noqa: PLC0415

    try:
        found = Locale.parse(locale)
    except UnknownLocaleError as error:
        raise LookupError(locale) from error
    skeletons = found.datetime_skeletons
    named = {name: skeletons[name if name in skeletons else match_skeleton(name, skeletons)] for name in SKELETONS}
    named |= {width: found.date_formats[width] for width in WIDTHS}
    return LocaleWords(
        **_months(found),
        **{name: [table[day] for day in range(7)] for name, table in _days(found).items()},
        eras=[found.eras["abbreviated"][1]],
        patterns={name: str(pattern.pattern) for name, pattern in named.items()},
        lists={part: found.list_patterns["standard"][part] for part in LISTS},
        countries={code: name for code, name in found.territories.items() if len(code) == 2},
    )


def _months(found: Any) -> dict[str, list[str]]:
    tables = {
        "months": found.months["format"]["wide"],
        "months_short": found.months["format"]["abbreviated"],
        "months_alone": found.months["stand-alone"]["wide"],
        "months_short_alone": found.months["stand-alone"]["abbreviated"],
    }
    return {name: [table[month] for month in range(1, 13)] for name, table in tables.items()}


def _days(found: Any) -> dict[str, Mapping[int, str]]:
    return {
        "days": found.days["format"]["wide"],
        "days_short": found.days["format"]["abbreviated"],
        "days_alone": found.days["stand-alone"]["wide"],
        "days_short_alone": found.days["stand-alone"]["abbreviated"],
    }
