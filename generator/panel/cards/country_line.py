"""The line of an address that is its country: which it names, where it has to stand, and where it must not.

Letters within a country name none. On a letter abroad the country where it goes stands by itself on the last line
(USPS, Publication 28, A1), and the return address must take nothing from the clearness of that (International Mail
Manual 122.2): it says where it comes from on the line of its town, for a country in a line of its own is where a
letter goes to whatever reads it."""

from collections.abc import Mapping, Sequence
from functools import cache

from generator.model.paper.address_forms import Country
from generator.places.countries import TWO, read_countries, read_parts

TOWNS_TOO = frozenset(["DJ", "GI", "GT", "HK", "KW", "LU", "MC", "MO", "MX", "PA", "SG", "SM", "VA"])
"""Countries whose name is a town's as well: behind a comma it may be either."""


def named_country(lines: Sequence[str], countries: Mapping[str, Country]) -> Country | None:
    """The country that the last line of an address is, if it is nothing else. Two letters alone may be a state."""
    last = lines[-1].strip().strip(".,").casefold() if lines else ""
    if not last or last in TWO or last in read_parts():
        return None
    return countries.get(_codes().get(last, ""))


def country_of_part(lines: Sequence[str], countries: Mapping[str, Country]) -> Country | None:
    """The country whose part the last line of an address is, where people call that a country: Scotland."""
    last = lines[-1].strip().strip(".,").casefold() if lines else ""
    whole = countries.get(read_parts().get(last, "")[:2])
    return whole if whole and last in whole.spellings else None


def with_country_apart(
    lines: Sequence[str], country: Country | None, countries: Mapping[str, Country]
) -> tuple[str, ...]:
    """An address in which this country, if it stands behind the last comma, has a line of its own."""
    before, _, last = lines[-1].rpartition(",") if lines else ("", "", "")
    bare = last.strip().removeprefix("the ")
    apart = before and country and country.code not in TOWNS_TOO and named_country([bare], countries) == country
    return (*lines[:-1], before.strip(), bare) if apart else tuple(lines)


@cache
def _codes() -> Mapping[str, str]:
    """Name of a country in small letters → its code."""
    countries = read_countries().values()
    return {name.casefold().strip("."): c.code for c in countries for name in (c.name, *c.names)}


def without_country(
    lines: Sequence[str], country: Country | None, countries: Mapping[str, Country]
) -> tuple[str, ...]:
    """An address for letters within a country: without its name, if it ends with that."""
    named = named_country(lines, countries)
    return tuple(lines[:-1]) if country and named == country and len(lines) > 1 else tuple(lines)


def with_country_beside(
    lines: Sequence[str], country: Country | None, countries: Mapping[str, Country]
) -> tuple[str, ...]:
    """A return address for letters abroad: its country stands at the end of its last line."""
    named = named_country(lines, countries)
    if named and len(lines) > 1:
        return (*lines[:-2], f"{lines[-2].rstrip(' ,')}, {_in_small_letters(lines[-1], named)}")
    if named or country is None or not lines:
        return tuple(lines)
    return (*lines[:-1], f"{lines[-1].rstrip(' ,')}, {country.name}")


def _in_small_letters(typed: str, country: Country) -> str:
    """The name as it was typed, but for capitals: USA stays as it is."""
    return country.name if typed.isupper() and len(typed.strip()) > len("U.S.A.") else typed.strip()
