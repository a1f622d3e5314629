"""A person's postal address, as the post of their country wants it: what goes below the name on an envelope."""

from collections.abc import Mapping

from generator.model.paper.address_forms import Country
from generator.model.people import Interviewer
from generator.panel.cards.country_line import (
    country_of_part,
    named_country,
    with_country_apart,
    with_country_beside,
    without_country,
)
from generator.panel.cards.named_lines import without_name
from generator.places.countries import country_called
from generator.problems import Checked, Problem, Problems, nearest_hint

PARTS = ("street", "city", "region", "postcode")
INSTEAD = "or write the whole address in the column address"


def postal_address(
    person: Interviewer, countries: Mapping[str, Country], home: str = ""
) -> Checked[tuple[str, ...]]:
    """The lines of an address, none when the row has none, and what is wrong with it.

    The column `address` counts as it stands; else the parts are put in the order of the country. `home` is where
    the letter is posted, as two letters: an address elsewhere ends with its country in capitals, one there has
    none. Parts without a country are of `home`."""
    named = person.get("country")
    written = _written(person, countries)
    if not written and not any(person.get(part) for part in PARTS):
        return Checked((), [])
    if not named and (written or not home):
        lines = without_country(written, find_country(home, countries), countries)
        whole = country_of_part(lines, countries) if home else None
        abroad = (whole.name.upper(),) if whole and whole.code != home.strip().upper() else ()
        return Checked((*lines, *abroad), [] if written else [_no_country(person)])
    country = find_country(named or home, countries)
    if country is None or not (written or country.lines):
        return Checked(written, [_unknown(person, named or home, countries)])
    if contradiction := _contradiction(person, country, countries):
        return Checked((), contradiction)
    lines = written or without_name(country.written(person.values), person)
    return Checked(_ended(lines, country, home, countries), [] if written else _lacking(person, country))


def sender_lines(person: Interviewer, office: str, countries: Mapping[str, Country], home: str) -> tuple[str, ...]:
    """The lines of the return address, the office's where the row has none; of what goes abroad, with its country.
    `home` is the country of the office, as two letters."""
    lines = tuple(filter(None, (person.get("return_address") or office).split("\n")))
    posted = find_country(home_of(person, home), countries)
    lines = with_country_apart(lines, posted, countries)
    here, there = named_country(lines, countries) or posted, destination(person, countries, home)
    if here is None or there is None:
        return lines
    return (without_country if there == here else with_country_beside)(lines, here, countries)


def destination(person: Interviewer, countries: Mapping[str, Country], home: str) -> Country | None:
    """The country that a letter to somebody goes to: that of its column, else the one that the address ends with,
    else the one that it is posted in. `home` is the country of the office."""
    if named := person.get("country"):
        return find_country(named, countries)
    written = _written(person, countries)
    typed = named_country(written, countries) or country_of_part(written, countries)
    return typed or find_country(home_of(person, home), countries)


def home_of(person: Interviewer, office: str) -> str:
    """Where a letter to somebody is posted, as two letters: where its candidate lives, else the office is."""
    return person.get("home")[:2] or office


def find_country(text: str, countries: Mapping[str, Country]) -> Country | None:
    """A country by its two letters, with a part of it after a hyphen or not, or by a name that people give it; one
    of which we do not know how it writes addresses has no lines."""
    code = text.strip().upper()
    return (
        countries.get(code)
        or countries.get(code.partition("-")[0])
        or next((c for c in countries.values() if c.called(text)), None)
        or country_called(text)
    )


def _written(person: Interviewer, countries: Mapping[str, Country]) -> tuple[str, ...]:
    """The lines of the column `address`, without who it is for; a country behind the last comma has a line of its
    own."""
    lines = without_name(tuple(filter(None, map(str.strip, person.get("address").split("\n")))), person)
    before, _, last = lines[-1].rpartition(",") if lines else ("", "", "")
    return (*lines[:-1], before.strip(), last.strip()) if before and named_country([last], countries) else lines


def _ended(
    lines: tuple[str, ...], country: Country, home: str, countries: Mapping[str, Country]
) -> tuple[str, ...]:
    """The lines with their country below, unless it stands there already; without it where that is ours."""
    if country.code == home.strip().upper():
        return without_country(lines, country, countries)
    there = lines and country.called(lines[-1]) and not country_of_part(lines, countries)
    return lines if there else (*lines, country.name.upper())


def _contradiction(person: Interviewer, country: Country, countries: Mapping[str, Country]) -> Problems:
    """An address that ends with another country than the one that is named: a letter would go to either."""
    typed = named_country(_written(person, countries), countries)
    if typed in (None, country):
        return []
    last = _written(person, countries)[-1]
    message = f"{person.name}: the address ends with “{last}”, but the column country says {country.name}"
    hint = "mend whichever is wrong, or leave the country out of the address"
    return [Problem(person.where, message, hint, check="address-contradicts")]


def _lacking(person: Interviewer, country: Country) -> Problems:
    """What the post of the country needs, and the row leaves empty."""
    return [
        Problem(
            person.where,
            f"{person.name}: the address has no {column} ({country.name})",
            f"fill the column {column}, {INSTEAD}",
            check="address-incomplete",
            column=column,
        )
        for column in country.needs
        if not person.get(column)
    ]


def _no_country(person: Interviewer) -> Problem:
    hint = f"fill the column country with two letters such as GB or US, {INSTEAD}"
    message = f"{person.name}: the address has no country"
    return Problem(person.where, message, hint, check="address-incomplete", column="country")


def _unknown(person: Interviewer, text: str, countries: Mapping[str, Country]) -> Problem:
    names = {name for country in countries.values() for name in (country.name, *country.names)}
    close = nearest_hint(text, [*names, *countries])
    hint = close if close.startswith("did") else f"known are: {', '.join(sorted(countries))}"
    message = f"{person.name}: we do not know how “{text}” writes addresses"
    return Problem(person.where, message, f"{hint}; {INSTEAD}", check="address-form-unknown", column="country")
