"""Phrases of the rules, and the working days they count in."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.files import LocatedStr
from generator.panel.make_plan import read_advice
from generator.panel.plan.scheduling.postage import arrival_day, post_classes, posting_dates
from generator.places.working_days import WorkCalendar
from generator.problems import Location
from generator.rules.evaluate import Anchors, evaluate_phrase
from generator.rules.phrases import read_phrase
from tests.conftest import ROOT

LONDON = ZoneInfo("Europe/London")


def read(text: str) -> Any:
    phrase, problems = read_phrase(LocatedStr(text, Location("plans/case.toml", 3, 12)), ())
    assert phrase, problems
    return phrase


ANCHORS = Anchors(
    {
        "interview": datetime(2026, 11, 23, 10, 0, tzinfo=LONDON),
        "decision": date(2026, 12, 3),
        "plan": datetime(2026, 11, 23, 12, 0, tzinfo=LONDON),
    },
    WorkCalendar("US"),
    LONDON,
)


@pytest.mark.parametrize(
    ("text", "last", "expected"),
    [
        ("interview + 24 hours", True, "2026-11-24T10:00"),
        ("interview + 90 minutes", False, "2026-11-23T11:30"),
        ("plan + 1 day", False, "2026-11-24T00:00"),
        ("plan + 1 day", True, "2026-11-24T23:59"),
        ("plan + 1 day at 8:30", True, "2026-11-24T08:30"),
        ("decision", False, "2026-12-03T00:00"),
        ("decision - 3 working days", True, "2026-11-30T23:59"),
        ("decision - 4 working days", False, "2026-11-27T00:00"),
        ("decision + 1 working day", False, "2026-12-04T00:00"),
        ("Tuesday of decision week", True, "2026-12-01T23:59"),
        ("Sunday of decision week", True, "2026-12-06T23:59"),
        ("earlier of Tuesday of decision week and decision - 3 working days", True, "2026-11-30T23:59"),
        ("later of interview + 2 hours and plan", False, "2026-11-23T12:00"),
        ("earlier of plan and earlier of decision and interview", False, "2026-11-23T10:00"),
    ],
)
def test_phrases(text: str, last: bool, expected: str) -> None:
    found = evaluate_phrase(read(text), ANCHORS, last=last)
    assert found
    assert found.isoformat(timespec="minutes")[:16] == expected


def test_a_phrase_that_counts_from_what_is_not_known_has_no_moment() -> None:
    assert evaluate_phrase(read("later of interview and hear_by"), ANCHORS, last=True) is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("decision + 1000 days", "“1000” is too large a number"),
        ("decision - " + "9" * 5_000 + " hours", "“99999999999999999999” is too large a number"),
        ("decision + ² days", "a number is missing"),
        ("earlier of " * 2_000 + "decision", "“earlier” stands here more than 8 times"),
    ],
)
def test_a_phrase_that_would_leave_the_calendar_is_told(text: str, told: str) -> None:
    _, (problem,) = read_phrase(LocatedStr(text, Location("plans/case.toml", 3, 12)), ())
    assert problem.message.endswith(told)


@given(st.text("earlirofplndcisonwkgyTu +-:0129²", max_size=40))
def test_whatever_a_phrase_says_it_is_read_or_told(text: str) -> None:
    phrase, problems = read_phrase(LocatedStr(text, Location("plans/case.toml", 3, 12)), ())
    assert (phrase is None) == bool(problems)


@settings(deadline=None)
@given(st.dates(date(2024, 1, 1), date(2030, 1, 1)), st.integers(1, 12), st.sampled_from(["GB", "US", "DE", "SA"]))
def test_working_days_back_and_forth(day: date, amount: int, code: str) -> None:
    place = WorkCalendar(code)
    later = place.shift(day, amount)
    assert place.works(later)
    assert later > day
    assert sum(place.works(day + timedelta(days=n)) for n in range(1, (later - day).days + 1)) == amount


@settings(deadline=None)
@given(st.dates(date(2026, 1, 1), date(2027, 12, 31)), st.integers(0, 30), st.sampled_from(["GB", "US", "DE"]))
def test_post_given_up_by_its_day_is_there_even_when_it_is_late(first: date, days: int, code: str) -> None:
    advice, _ = read_advice(ROOT, {})
    assert advice
    place = WorkCalendar(code)
    kinds = post_classes(advice.rules.post, code, place, "any")
    found = posting_dates(kinds, place, first, (first, first + timedelta(days=days)))
    if found is None:
        return
    assert first <= found.at <= found.post_by < found.arrive_by <= first + timedelta(days=days)
    assert arrival_day(found.kind, place, found.post_by, found.kind.late) <= found.arrive_by
    assert place.works(found.arrive_by)


def test_elapsed_hours_ignore_clocks() -> None:
    night = Anchors({"interview": datetime(2026, 10, 24, 17, 0, tzinfo=LONDON)}, WorkCalendar("GB"), LONDON)
    found = evaluate_phrase(read("interview + 24 hours"), night, last=True)
    assert found
    assert found.astimezone(UTC) == datetime(2026, 10, 25, 16, 0, tzinfo=UTC)
