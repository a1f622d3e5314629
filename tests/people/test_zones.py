"""Time zones: a place is named, or asked for; hours that are kept for part of a year are never guessed at."""

from pathlib import Path
from zoneinfo import available_timezones

import pytest

from generator.places.zone_names import zone_fault
from tests.conftest import Afterword


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("EST", "write where they work: America/New_York, America/Toronto or America/Panama"),
        ("est", "write where they work: America/New_York, America/Toronto or America/Panama"),
        ("BST", "write where they work: Europe/London or Asia/Dhaka"),
        ("PST", "write where they work: America/Los_Angeles or Asia/Manila"),
        ("IST", "write where they work: Asia/Kolkata, Europe/Dublin or Asia/Jerusalem"),
        ("GMT", "write where they work: Europe/London or Africa/Accra"),
        ("JST", "write Asia/Tokyo, if that is meant"),
        ("Eastern Time", "write where they work: America/New_York or America/Toronto"),
        ("GMT+1", "write where they work, as Europe/London or Asia/Kolkata"),
        ("UTC+01:00", "write where they work, as Europe/London or Asia/Kolkata"),
        ("+0100", "write where they work, as Europe/London or Asia/Kolkata"),
        ("London", "did you mean “Europe/London”?"),
        ("new york", "did you mean “America/New_York”?"),
        ("Paris time", "did you mean “Europe/Paris”?"),
        ("Eastern Standard Time", "did you mean “America/New_York”?"),
        ("W. Europe Standard Time", "did you mean “Europe/Berlin”?"),
        ("Europe/Londn", "did you mean “Europe/London”?"),
        ("XYZ", "write it as Europe/London or America/New_York"),
        ("my time", "write it as Europe/London or America/New_York"),
    ],
)
def test_what_names_no_place_is_asked_for(text: str, hint: str) -> None:
    message, mend = zone_fault(text)
    assert (bool(message), mend) == (True, hint)


@pytest.mark.parametrize("name", sorted(name for name in available_timezones() if name.count("/") == 1))
def test_the_zone_of_a_place_can_stand(name: str) -> None:
    assert name.startswith("Etc/") or zone_fault(name) == ("", "")


@pytest.mark.parametrize("name", ["CET", "UTC", "EST5EDT", "GB", "Singapore"])
def test_a_zone_without_a_city_that_keeps_its_hours_can_stand(name: str) -> None:
    assert zone_fault(name) == ("", "")


def test_the_writers_zone_is_held_to_the_same(office: Path, afterword: Afterword) -> None:
    (office / "people.csv").write_text("name,interviewed\nAda Byron,2026-11-18\n", "utf-8")
    told = afterword("plan", "people.csv", "--zone", "EST", exit_code=2).stderr
    assert "America/New_York" in " ".join(told.split())
