"""How each country writes an address: `countries.toml` beside this module; and what each country is called, and in
`parts.toml` its parts.

It is a small table of our own: who lives elsewhere, or knows better, writes the column `address` line by line.
What a country is called comes from Unicode's CLDR, and from the time-zone database what else people write."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from generator.language import country_name
from generator.model.paper.address_forms import Country
from generator.places.packed_calendars import packed_calendars
from generator.places.zone_tables import zone_table
from generator.problems import nearest_match

FORM = "write two letters such as GB, US or DE, a part of a country as US-CA or DE-BY, or the country’s name"

TWO = {"georgia": "write GE for the country, or US-GA for the state of the US"}
"""Names of a country that are as often meant for a part of another, and what to write."""


WITH_ARTICLE = frozenset([
    "AE", "AX", "BS", "CC", "CF", "CK", "DO", "FK", "FO", "GB", "GM", "IM", "KM", "KY", "MH", "MP", "MV", "NL",
    "PH", "SB", "TC", "US", "VA", "VG", "VI",
])  # fmt: skip
"""Countries that have an article within a sentence."""


def named_in_sentence(code: str) -> str:
    """What a country is called within a sentence: the United Kingdom, France."""
    return f"the {country_name(code)}" if code in WITH_ARTICLE else country_name(code)


@cache
def read_countries() -> Mapping[str, Country]:
    """Every country that we know how to write to, by its two letters."""
    text = Path(__file__).with_suffix(".toml").read_text("utf-8")
    return {code: _country(code, **table) for code, table in tomllib.loads(text).items()}


@cache
def read_parts() -> Mapping[str, str]:
    """Name of a part of a country in small letters → the country with its part: `bavaria` → DE-BY."""
    tables = tomllib.loads(Path(__file__).with_name("parts.toml").read_text("utf-8"))
    return {
        name.casefold(): f"{country}-{part}"
        for country, parts in tables.items()
        for part, names in parts.items()
        for name in names
    }


def _country(
    code: str, lines: list[str], name: str = "", names: tuple[str, ...] = (), optional: tuple[str, ...] = ()
) -> Country:
    return Country(code, name or country_name(code), tuple(lines), tuple(names), tuple(optional))


@cache
def place_of(text: str) -> tuple[str, str]:
    """A country as ISO 3166 has it, with its part if one is named: `US-CA` → US-CA, `Peru` → PE, `uk` → GB. Empty
    for what nobody knows, or could be two, and then how to mend it."""
    if not text:
        return "", FORM
    if asked := TWO.get(text.casefold()):
        return "", asked
    if part := read_parts().get(text.casefold()):
        return part, ""
    code = text.upper()
    country, _, part = code.partition("-")
    if country not in _codes():
        names = _names()
        found = names.get(text.casefold().removeprefix("the "), "")
        return found, "" if found else _country_hint(text.casefold(), names)
    return (code, "") if not part or part in _parts(country) else ("", _known_parts(country))


@cache
def _codes() -> Mapping[str, str]:
    """All countries of ISO 3166 by their two letters, as the time-zone database calls them."""
    text = zone_table("iso3166.tab")
    rows = (line.partition("\t") for line in text.splitlines() if not line.startswith("#"))
    return {code: name for code, _, name in rows}


@cache
def country_called(text: str) -> Country | None:
    """A country by what people call it, if there is one: its name alone, where we do not know how it writes
    addresses."""
    code = place_of(text.strip())[0].partition("-")[0]
    return read_countries().get(code) or (Country(code, country_names()[code], ()) if code else None)


def country_names() -> Mapping[str, str]:
    """What each country is called, by its two letters."""
    return {code: country_name(code) or name for code, name in _codes().items()}


@cache
def _names() -> Mapping[str, str]:
    """The code of each name in small letters; ours count more than CLDR's, and these more than the time zones'."""
    names = {name.casefold(): code for code, name in _codes().items()}
    names |= {country_name(code).casefold(): code for code in _codes()}
    return names | {name.casefold(): c.code for c in read_countries().values() for name in (c.name, *c.names)}


def _parts(country: str) -> tuple[str, ...]:
    """The parts of a country that have a calendar of their own."""
    packed = packed_calendars()
    if packed:
        return tuple(packed.parts[country])
    from generator.places.library_calendars import parts_of  # noqa: PLC0415 - it takes a tenth of a second

    return tuple(parts_of()[country])


def _known_parts(country: str) -> str:
    known = _parts(country)
    return f"known parts of {country} are: {', '.join(known)}" if known else f"write {country}"


def _country_hint(text: str, names: Mapping[str, str]) -> str:
    close = nearest_match(text, names, 0.8)
    return f"did you mean “{names[close]}”? Else {FORM}" if close else FORM
