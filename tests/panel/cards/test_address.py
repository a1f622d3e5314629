"""Addresses, as the post of each country wants them: what stands below the name on an envelope."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.panel.cards.address import PARTS, find_country, home_of, postal_address
from generator.places.countries import read_countries
from tests.conftest import person

COUNTRIES = read_countries()


@pytest.mark.parametrize(
    ("country", "street", "city", "region", "postcode", "expected"),
    [
        ("US", "12 Main Street", "Ithaca", "NY", "14850", "12 Main Street / Ithaca, NY 14850"),
        ("CA", "80 Wellington St", "Ottawa", "ON", "K1A 0A2", "80 Wellington St / Ottawa ON  K1A 0A2"),
        ("AU", "5 George Street", "Sydney", "NSW", "2000", "5 George Street / Sydney NSW 2000"),
        ("NZ", "1 Queen Street", "Auckland", "", "1010", "1 Queen Street / Auckland 1010"),
        ("GB", "4 Quay Street", "Port Linden", "Devon", "PL1 4QS", "4 Quay Street / Port Linden / PL1 4QS"),
        ("IE", "3 Quay Road", "Kinsale", "Co. Cork", "P17 X123", "3 Quay Road / Kinsale / Co. Cork / P17 X123"),
        ("DE", "Kastanienallee 4", "Berlin", "Berlin", "10115", "Kastanienallee 4 / 10115 Berlin"),
        ("AT", "Ring 1", "Wien", "", "1010", "Ring 1 / 1010 Wien"),
        ("CH", "Bahnhofstrasse 1", "Zürich", "ZH", "8001", "Bahnhofstrasse 1 / 8001 Zürich"),
        ("FR", "1 rue X", "Paris", "", "75001", "1 rue X / 75001 Paris"),
        ("BE", "Rue Neuve 1", "Bruxelles", "", "1000", "Rue Neuve 1 / 1000 Bruxelles"),
        ("NL", "Damrak 1", "Amsterdam", "", "1012 LG", "Damrak 1 / 1012 LG  Amsterdam"),
        ("ES", "Calle Mayor 1", "Alcalá", "Madrid", "28801", "Calle Mayor 1 / 28801 Alcalá / Madrid"),
        ("IT", "Via Roma 1", "Torino", "TO", "10121", "Via Roma 1 / 10121 Torino TO"),
        ("SE", "Storgatan 1", "Stockholm", "", "114 55", "Storgatan 1 / 114 55 Stockholm"),
        ("PL", "ul. Długa 1", "Warszawa", "", "00-238", "ul. Długa 1 / 00-238 Warszawa"),
        ("HU", "Fő utca 1", "Budapest", "", "1011", "Budapest / Fő utca 1 / 1011"),
        ("BR", "Rua A 1", "São Paulo", "SP", "01310-100", "Rua A 1 / São Paulo - SP / 01310-100"),
        ("MX", "Calle 5", "Puebla", "PUE", "72000", "Calle 5 / 72000 Puebla, PUE"),
        ("IN", "7 MG Road", "Pune", "Maharashtra", "411001", "7 MG Road / Pune 411001 / Maharashtra"),
        ("JP", "1-2 Marunouchi", "Chiyoda-ku", "Tokyo", "100-0005", "1-2 Marunouchi / Chiyoda-ku, Tokyo 100-0005"),
        ("SG", "1 Orchard Road", "Singapore", "", "238823", "1 Orchard Road / Singapore 238823"),
        ("ZA", "1 Long Street", "Cape Town", "", "8001", "1 Long Street / Cape Town / 8001"),
    ],
)
def test_the_order_of_a_country(
    country: str, street: str, city: str, region: str, postcode: str, expected: str
) -> None:
    ada = person(country=country, street=street, city=city, region=region, postcode=postcode)
    assert postal_address(ada, COUNTRIES, home=country) == (tuple(expected.split(" / ")), [])


@pytest.mark.parametrize(
    ("values", "home", "expected"),
    [
        ({"country": "DE"}, "GB", "4 Quay / 10115 Linden / GERMANY"),
        ({"country": "DE"}, "DE", "4 Quay / 10115 Linden"),
        ({"country": "de"}, "de", "4 Quay / 10115 Linden"),
        ({"country": "Deutschland"}, "DE", "4 Quay / 10115 Linden"),
        ({"country": "England"}, "US", "4 Quay / Linden / 10115 / UNITED KINGDOM"),
        ({"country": "DE"}, "", "4 Quay / 10115 Linden / GERMANY"),
        ({}, "DE", "4 Quay / 10115 Linden"),
        ({"address": "Harbour Museum\nQuay 9\nLinden"}, "GB", "Harbour Museum / Quay 9 / Linden"),
        ({"address": "Quay 9\nLinden", "country": "FR"}, "GB", "Quay 9 / Linden / FRANCE"),
        ({"address": "5 Nile Street\nCairo", "country": "EG"}, "GB", "5 Nile Street / Cairo / EGYPT"),
        ({"address": "Tverskaya 1\nMoscow\nRUSSIA", "country": "RU"}, "GB", "Tverskaya 1 / Moscow / RUSSIA"),
        ({"address": "Tverskaya 1\nMoscow", "country": "RU"}, "RU", "Tverskaya 1 / Moscow"),
        ({"address": "Quay 9\nLinden\nFrance", "country": "FR"}, "GB", "Quay 9 / Linden / France"),
        ({"street": "Hall 2\n4 Quay", "country": "FR"}, "FR", "Hall 2 / 4 Quay / 10115 Linden"),
    ],
)
def test_the_country_is_written_for_letters_from_abroad(values: dict[str, str], home: str, expected: str) -> None:
    ada = person(**{"street": "4 Quay", "city": "Linden", "postcode": "10115", **values})
    assert postal_address(ada, COUNTRIES, home) == (tuple(expected.split(" / ")), [])


@pytest.mark.parametrize(
    ("values", "message", "hint"),
    [
        (
            {"street": "12 Main Street", "city": "Ithaca", "postcode": "14850", "country": "US"},
            "Ada Byron: the address has no region (United States) [address-incomplete]",
            "fill the column region, or write the whole address in the column address",
        ),
        (
            {"street": "4 Quay", "city": "Linden", "postcode": "1"},
            "Ada Byron: the address has no country [address-incomplete]",
            "fill the column country with two letters such as GB or US, "
            "or write the whole address in the column address",
        ),
        (
            {"street": "4 Quay", "country": "Germny"},
            "Ada Byron: we do not know how “Germny” writes addresses [address-form-unknown]",
            "did you mean “Germany”?; or write the whole address in the column address",
        ),
    ],
)
def test_an_address_that_would_come_back_is_told(values: dict[str, str], message: str, hint: str) -> None:
    _, problems = postal_address(person(**values), COUNTRIES)
    assert [(f"{problem.message} [{problem.check}]", problem.hint) for problem in problems] == [(message, hint)]


def test_an_unknown_country_lists_those_we_know() -> None:
    _, problems = postal_address(person(street="1", country="QX"), COUNTRIES)
    assert problems[0].hint.startswith("known are: AE, AT, AU, BE, BR")


def test_who_has_no_address_has_no_problem() -> None:
    assert postal_address(person(country="GB"), COUNTRIES) == ((), [])


def test_every_country_is_found_by_its_letters_and_names() -> None:
    assert len(COUNTRIES) >= 25
    for code, country in COUNTRIES.items():
        assert all(
            find_country(word, COUNTRIES) == country for word in (code.lower(), country.name, *country.names)
        )


@given(st.sampled_from(sorted(COUNTRIES)), st.lists(st.text("Aé1", min_size=1), min_size=4, max_size=4))
def test_every_part_that_a_country_writes_stands_on_the_envelope_once(code: str, parts: list[str]) -> None:
    values = {column: f"{column}:{part}" for column, part in zip(PARTS, parts, strict=True)}
    lines, problems = postal_address(person(country=code, **values), COUNTRIES, home=code)
    wanted = {values[column] for column in (*COUNTRIES[code].needs, *COUNTRIES[code].optional) if column in values}
    text = "\n".join(lines)
    assert problems == []
    assert all(text.count(part) == 1 for part in wanted)
    assert all(lines)


def test_a_candidate_at_home_abroad_posts_from_there() -> None:
    values = {"street": "12 Main Street", "city": "Ithaca", "region": "NY", "postcode": "14850"}
    ours, theirs = (person(**values, country="US", home=home) for home in ("", "US-NY"))
    lines = [postal_address(p, COUNTRIES, home_of(p, "GB"))[0][-1] for p in (ours, theirs)]
    assert lines == ["UNITED STATES", "Ithaca, NY 14850"]
