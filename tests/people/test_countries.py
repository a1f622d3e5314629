"""Which country a cell means, by its letters or by what people call it."""

import pytest

from generator.places.countries import place_of, read_countries


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("gb", "GB"),
        ("US-CA", "US-CA"),
        ("Deutschland", "DE"),
        ("the Netherlands", "NL"),
        ("Turkey", "TR"),
        ("Türkiye", "TR"),
        ("South Korea", "KR"),
        ("Korea (North)", "KP"),
        ("North Korea", "KP"),
        ("Côte d’Ivoire", "CI"),
        ("Congo - Kinshasa", "CD"),
    ],
)
def test_a_country_is_known_by_its_letters_and_by_each_of_its_names(text: str, code: str) -> None:
    assert place_of(text) == (code, "")


def test_an_envelope_has_the_names_of_cldr_but_where_ours_is_shorter() -> None:
    countries = read_countries()
    assert (countries["CZ"].name, countries["TR"].name, countries["GB"].name) == (
        "Czechia",
        "Türkiye",
        "United Kingdom",
    )
    assert countries["HK"].name == "Hong Kong"
