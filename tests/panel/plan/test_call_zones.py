"""By whose clock calls abroad are planned."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from generator.places.countries import place_of
from generator.places.time_zones import zones_of
from tests.conftest import Afterword
from tests.samples.plans import panel_plan

HEADER = "name,interviewed,stage,decision,may_call,country,timezone,recruiter,recruiter_country\n"


def call(country: str, home: str = "GB", zone: str = "Europe/London", timezone: str = "") -> datetime:
    row = {"name": "Asha Rao", "email": "a@a.example", "interviewed": "2026-11-04 16:00", "stage": "final"}
    row |= {"decision": "2026-11-17", "may_call": "yes", "country": country}
    row |= {"timezone": timezone} if timezone else {}
    made = panel_plan({"zone": zone, "home": home, "now": "2026-11-04T18:30", "people": [row]})
    return next(step.at for step in made.steps if step.kind == "call")


@pytest.mark.parametrize(
    ("country", "told"),
    [
        ("US-NY", "2026-11-10T10:00:00-05:00"),
        ("US-CA", "2026-11-10T10:00:00-08:00"),
        ("AU-NSW", "2026-11-11T10:00:00+11:00"),
        ("CA-ON", "2026-11-11T10:00:00-05:00"),
        ("BR-SP", "2026-11-11T10:00:00-03:00"),
        ("ES-CN", "2026-11-11T10:00:00+00:00"),
        ("ES", "2026-11-11T10:00:00+01:00"),
        ("JP", "2026-11-11T10:00:00+09:00"),
    ],
)
def test_a_call_goes_by_the_clock_of_their_part_of_a_country(country: str, told: str) -> None:
    assert call(country).isoformat() == told


@pytest.mark.parametrize(
    ("country", "told", "zones"),
    [
        ("US", "2026-11-10T20:00:00+00:00", ["America/New_York", "America/Los_Angeles", "Pacific/Honolulu"]),
        ("BR", "2026-11-11T15:00:00+00:00", ["America/Noronha", "America/Rio_Branco"]),
        ("AU", "2026-11-11T02:00:00+00:00", ["Australia/Sydney", "Australia/Perth"]),
    ],
)
def test_where_hours_differ_it_is_by_day_for_all_and_told_by_the_writers_clock(
    country: str, told: str, zones: list[str]
) -> None:
    at = call(country)
    assert (at.isoformat(), str(at.tzinfo)) == (told, "Europe/London")
    assert all(9 <= at.astimezone(ZoneInfo(zone)).hour < 18 for zone in zones)


def test_who_lives_in_another_part_of_the_writers_country_is_called_by_their_own_clock() -> None:
    assert call("US-CA", "US-NY", "America/New_York").isoformat() == "2026-11-10T10:00:00-08:00"
    assert str(call("US-NJ", "US-NY", "America/Detroit").tzinfo) == "America/Detroit"
    assert call("US", "US-NY", "America/New_York").isoformat() == "2026-11-10T10:00:00-05:00"


def test_the_column_timezone_says_it_all() -> None:
    assert call("US", timezone="America/Chicago").isoformat() == "2026-11-10T10:00:00-06:00"


def told(office: Path, afterword: Afterword, row: str) -> str:
    (office / "people.csv").write_text(f"{HEADER}Ada Byron,2026-11-04 16:00,final,2026-11-17,yes,{row}\n", "utf-8")
    given = ("plan", "people.csv", "--now", "2026-11-04T18:30", "--zone", "Europe/London", "--from", "Sam Lee")
    return " ".join(afterword(*given).stderr.split())


def test_the_column_that_would_say_it_is_asked_for(office: Path, afterword: Afterword) -> None:
    said = told(office, afterword, "US,,,")
    assert "Ada Byron is to be called in the United States, where not all keep the same hours" in said
    assert "[timezone-missing]" in said
    assert "“timezone” where they work, as America/New_York, or under “country” the part of it, as US-NY" in said


@pytest.mark.parametrize("row", ["US-NY,,,", "US,America/Chicago,,", "US-TX,,,", "JP,,,", "CN,,,", ",,,"])
def test_nothing_is_asked_where_it_is_known(office: Path, afterword: Afterword, row: str) -> None:
    assert "timezone-missing" not in told(office, afterword, row)


def test_who_keeps_a_clock_of_the_same_country_is_asked_nothing(office: Path, afterword: Afterword) -> None:
    (office / "people.csv").write_text(f"{HEADER}Ada Byron,2026-11-04 16:00,final,2026-11-17,yes,US,,,\n", "utf-8")
    given = ("plan", "people.csv", "--now", "2026-11-04T18:30", "--zone", "America/New_York", "--from", "Sam Lee")
    assert "timezone-missing" not in afterword(*given).stderr


def test_a_recruiters_part_of_a_country_is_asked_for_as_well(office: Path, afterword: Afterword) -> None:
    said = told(office, afterword, ",,Cora Lane,US")
    assert "write under “recruiter_country” the part of it, as US-NY" in said
    assert "timezone-missing" not in told(office, afterword, ",,Cora Lane,US-CA")


def test_a_recruiter_is_not_called_at_night() -> None:
    row = {"name": "Asha Rao", "interviewed": "2026-11-04 16:00", "stage": "final", "recruiter": "Cora Lane"}
    row |= {"recruiter_country": "AU-NSW"}
    made = panel_plan({"zone": "Europe/London", "home": "GB", "now": "2026-11-04T18:30", "people": [row]})
    assert next(step.at for step in made.steps if step.verb == "call").isoformat() == "2026-11-05T09:00:00+11:00"


def test_every_part_that_has_a_zone_is_one_that_a_list_can_name() -> None:
    assert zones_of(["US-NY", "AU-WA", "CA-BC", "BR-AM", "US"]) == {
        "US-NY": "America/New_York",
        "AU-WA": "Australia/Perth",
        "CA-BC": "America/Vancouver",
        "BR-AM": "America/Manaus",
    }
    assert place_of("US-NY") == ("US-NY", "")
