"""The writer's time zone where nobody says it: TZ, else how the machine is set up."""

from zoneinfo import ZoneInfoNotFoundError

import pytest
import tzlocal

from generator.cli.panel import plan
from generator.cli.parameters import zone

CONTEXT = plan.make_context("plan", ["people.csv"], resilient_parsing=True)


def machine_zone() -> str:
    """What `--zone` is without a word."""
    return zone(CONTEXT, plan.params[0], None)


@pytest.mark.parametrize(("told", "meant"), [("GMT", "GMT"), (":Europe/Paris", "Europe/Paris")])
def test_tz_counts_before_the_machine(monkeypatch: pytest.MonkeyPatch, told: str, meant: str) -> None:
    monkeypatch.setenv("TZ", told)
    assert machine_zone() == meant


@pytest.mark.parametrize("told", ["", "nowhere", "../../etc/passwd", "/"])
def test_where_tz_names_no_zone_the_machine_is_asked(monkeypatch: pytest.MonkeyPatch, told: str) -> None:
    monkeypatch.setenv("TZ", told)
    monkeypatch.setattr(tzlocal, "get_localzone_name", lambda: "America/Denver")
    assert machine_zone() == "America/Denver"


@pytest.mark.parametrize("set_up", [None, "", "Nowhere/At_All"])
def test_a_machine_without_a_zone_is_taken_for_utc(monkeypatch: pytest.MonkeyPatch, set_up: str | None) -> None:
    monkeypatch.delenv("TZ", raising=False)
    monkeypatch.setattr(tzlocal, "get_localzone_name", lambda: set_up)
    assert machine_zone() == "UTC"


def test_a_machine_that_contradicts_itself_is_taken_for_utc(monkeypatch: pytest.MonkeyPatch) -> None:
    def contradicts() -> str:
        raise ZoneInfoNotFoundError("Multiple conflicting time zone configurations found")

    monkeypatch.delenv("TZ", raising=False)
    monkeypatch.setattr(tzlocal, "get_localzone_name", contradicts)
    assert machine_zone() == "UTC"
