"""A person's postal address, as the post of their country wants it: what goes below the name on an envelope."""

from collections.abc import Mapping

from generator.model import Country, Interviewer
from generator.problems import Checked, Problem, Problems, nearest_hint

PARTS = ("street", "city", "region", "postcode")
INSTEAD = "or write the whole address in the column address"


def postal_address(
    person: Interviewer, countries: Mapping[str, Country], home: str = ""
) -> Checked[tuple[str, ...]]:
    """The lines of an address, none when the row has none, and what is wrong with it.

    The column `address` counts as it stands; else the parts are put in the order of the country. `home` is where
    the letter is posted, as two letters: an address elsewhere ends with its country in capitals. Parts without a
    country are of `home`."""
    named = person.get("country")
    written = tuple(person.get("address").split("\n")) if person.get("address") else ()
    if not written and not any(person.get(part) for part in PARTS):
        return Checked((), [])
    if not named and (written or not home):
        return Checked(written, [] if written else [_no_country(person)])
    country = find_country(named or home, countries)
    if country is None:
        return Checked(written, [_unknown(person, named or home, countries)])
    lines = written or country.written(person.values)
    faults = [] if written else _lacking(person, country)
    return Checked(_abroad(lines, country, home), faults)


def sender_lines(person: Interviewer, office: str, countries: Mapping[str, Country], home: str) -> tuple[str, ...]:
    """The lines of the return address, the office's where the row has none; of what goes abroad, with its country.
    `home` is the country of the office, as two letters."""
    lines = tuple(filter(None, (person.get("return_address") or office).split("\n")))
    here = find_country(home_of(person, home), countries)
    there = find_country(person.get("country") or home_of(person, home), countries)
    if not lines or here is None or there in (None, here) or here.called(lines[-1]):
        return lines
    return (*lines, here.name.upper())


def home_of(person: Interviewer, office: str) -> str:
    """Where a letter to somebody is posted, as two letters: where its candidate lives, else the office is."""
    return person.get("home")[:2] or office


def find_country(text: str, countries: Mapping[str, Country]) -> Country | None:
    """A country by its two letters, with a part of it after a hyphen or not, or by a name that people give it."""
    code = text.strip().upper()
    return (
        countries.get(code)
        or countries.get(code.partition("-")[0])
        or next((c for c in countries.values() if c.called(text)), None)
    )


def _abroad(lines: tuple[str, ...], country: Country, home: str) -> tuple[str, ...]:
    """The lines with their country below, unless it is ours or stands there already."""
    if country.code == home.strip().upper() or (lines and country.called(lines[-1])):
        return lines
    return (*lines, country.name.upper())


def _lacking(person: Interviewer, country: Country) -> Problems:
    """What the post of the country needs, and the row leaves empty."""
    return [
        Problem(
            person.where,
            f"{person.name}: the address has no {column} ({country.name})",
            f"fill the column {column}, {INSTEAD}",
            check="address-incomplete",
        )
        for column in country.needs
        if not person.get(column)
    ]


def _no_country(person: Interviewer) -> Problem:
    hint = f"fill the column country with two letters such as GB or US, {INSTEAD}"
    return Problem(person.where, f"{person.name}: the address has no country", hint, check="address-incomplete")


def _unknown(person: Interviewer, text: str, countries: Mapping[str, Country]) -> Problem:
    names = {name for country in countries.values() for name in (country.name, *country.names)}
    close = nearest_hint(text, [*names, *countries])
    hint = close if close.startswith("did") else f"known are: {', '.join(sorted(countries))}"
    message = f"{person.name}: we do not know how “{text}” writes addresses"
    return Problem(person.where, message, f"{hint}; {INSTEAD}", check="address-form-unknown")
