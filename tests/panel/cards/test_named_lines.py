"""Addresses that begin with who they are for: the name stands on a label and in a letter once."""

import pytest

from generator.panel.cards.address import postal_address
from generator.panel.letters.words import inside_address
from generator.places.countries import read_countries
from tests.conftest import person

COUNTRIES = read_countries()


def lines_of(name: str, address: str) -> tuple[str, ...]:
    return postal_address(person(name, address=address), COUNTRIES, home="GB")[0]


@pytest.mark.parametrize(
    ("name", "address", "lines"),
    [
        ("Mrs Ada Bell", "Mrs Ada Bell\n7 Dock St\nHull", "7 Dock St / Hull"),
        ("Ada Bell", "Mrs Ada Bell MBE\n7 Dock St\nHull", "7 Dock St / Hull"),
        ("Ada Bell", "Mrs Bell\n7 Dock St\nHull", "7 Dock St / Hull"),
        ("Ada Bell", "Attn: Ada Bell\n7 Dock St\nHull", "7 Dock St / Hull"),
        ("Al Orr", "Al Orr\n4 Abbey Road", "4 Abbey Road"),
        ("Cy Orr", "Mr C Orr, Gale & Co\n7 Dock St", "Gale & Co / 7 Dock St"),
        ("Cy Orr", "Gale & Co\nMr C. Orr\n7 Dock St", "Gale & Co / 7 Dock St"),
        ("Cy Orr", "Gale & Co\nGale & Co\n7 Dock St", "Gale & Co / 7 Dock St"),
    ],
)
def test_a_name_above_the_address_is_not_said_again(name: str, address: str, lines: str) -> None:
    assert " / ".join(lines_of(name, address)) == lines


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("Ada Bell", "Bell\n7 Dock St"),
        ("Ada Bell", "Ada Bell Ltd\n7 Dock St"),
        ("Ada Bell", "Bo Bell\n7 Dock St"),
        ("Ada Bell", "c/o Cy Orr\n7 Dock St"),
        ("Ada Bell", "Bell House, 7 Dock St\nHull"),
        ("Ada Bell", "Ada Bell"),
        ("Al Orr", "4 Abbey Road\nHull"),
    ],
)
def test_other_lines_stay(name: str, address: str) -> None:
    assert lines_of(name, address) == tuple(address.split("\n"))


@pytest.mark.parametrize(
    ("company", "line"),
    [
        ("Gale & Co", "Gale & Co"),
        ("Gale & Co Ltd", "Gale & Co"),
        ("Gale & Co", "Gale & Co Limited"),
        ("the Gale Trust", "The Gale Trust"),
    ],
)
def test_a_company_above_the_address_is_not_said_again(company: str, line: str) -> None:
    ada = person("Ada Bell", company=company)
    assert inside_address(ada, (line, "7 Dock St")) == ("Ada Bell", line, "7 Dock St")


def test_a_company_that_the_address_does_not_name_stands_above_it() -> None:
    ada = person("Ada Bell", company="Gale & Co Ltd")
    assert inside_address(ada, ("Galeforth House", "7 Dock St"))[1] == "Gale & Co Ltd"
