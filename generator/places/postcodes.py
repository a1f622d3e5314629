"""Postcodes: each country has a form for them, and spreadsheets take their zeros off."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from generator.language import country_name
from generator.lazy_pattern import lazy_pattern

BRITISH = lazy_pattern(r"GIR 0AA|(?:[A-Z]\d{1,2}|[A-Z]{2}\d{1,2}|[A-Z]\d[A-Z]|[A-Z]{2}\d[A-Z]) \d[A-Z]{2}")
FRACTION = lazy_pattern(r"(\d+)[.,]0+")
PREFIX = lazy_pattern(r"[A-Z]{1,3}\s*[-–]\s*(?=\d)")
MISSING = 2
"""Zeros that a spreadsheet takes off at most."""


class PostcodeRead(NamedTuple):
    """A postcode as it is written, and what is wrong with the cell: nothing, that it was mended, or that it cannot
    be one."""

    text: str
    mended: bool = False
    example: str = ""
    """How the country writes one, where this is none."""


def read_postcode(text: str, country: str) -> PostcodeRead:
    """A cell as the country, by its two letters, writes a postcode. What differs only in capitals and spaces
    stands as it is; of a country that we do not know, only the `.0` of a number is taken off."""
    bare = found[1] if (found := FRACTION.fullmatch(text)) else text
    forms = _forms().get(country)
    if forms is None:
        return PostcodeRead(bare, bare != text)
    plain = PREFIX.sub("", bare.upper()) if country != "GB" else bare.upper()
    letters = re.sub(r"[^A-Z0-9]", "", plain)
    if country == "GB":
        whole = f"{letters[:-3]} {letters[-3:]}"
        return PostcodeRead(text) if BRITISH.fullmatch(whole) else PostcodeRead(text, example=forms.example)
    for form in forms.forms:
        if _fits(letters, form):
            return PostcodeRead(bare, bare != text)
    for form in forms.forms if forms.zeros and letters.isdecimal() else ():
        lacking = form.count("9") - len(letters)
        if "A" not in form and 0 < lacking <= MISSING:
            return PostcodeRead(_written("0" * lacking + letters, form), True)
    return PostcodeRead(text, example=forms.example)


class _Forms(NamedTuple):
    forms: Sequence[str]
    zeros: bool
    example: str


def _fits(letters: str, form: str) -> bool:
    pattern = re.sub(r"\W", "", form).replace("9", r"\d").replace("A", "[A-Z]")
    return bool(re.fullmatch(pattern, letters))


def _written(letters: str, form: str) -> str:
    """Letters and digits with what stands between them in a form: 02108, 99999-9999 → 02108-1234."""
    rest = iter(letters)
    return "".join(next(rest) if char in "9A" else char for char in form)


@cache
def _forms() -> Mapping[str, _Forms]:
    tables = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
    return {
        code: _Forms(table["forms"], table.get("zeros", False), table["example"]) for code, table in tables.items()
    }


def postcode_hint(country: str, example: str) -> str:
    """How to mend what is no postcode of a country."""
    return f"a postcode of {country_name(country)} looks like {example}"
