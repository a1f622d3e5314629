"""Steps that nobody could ever do, and steps that only look so."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.rules import Case, Condition, DateExpression, EarlierOrLater, Rules, Shift, StepTemplate
from generator.places.working_days import WorkCalendar
from generator.problems import Location
from generator.rules.cases import read_cases
from generator.rules.check_windows import check_windows
from generator.rules.cross_references import CitableNames
from generator.rules.evaluate import Anchors, evaluate_phrase
from tests.samples.notes import CHANNELS

CASE = """
name = "A"
[[when]]
{when}
[[steps]]
id = "first"
verb = "send"
channel = "email"
kind = "thanks"
title = "Write"
because = "It is kind."
sources = ["a"]
earliest = "start + 2 hours"
latest = "start + 24 hours"
[[steps]]
id = "second"
verb = "send"
channel = "email"
kind = "thanks"
title = "Write"
because = "It is kind."
sources = ["a"]
earliest = "{earliest}"
latest = "{latest}"
"""
KNOWN = 'decision = "known"'


def told(folder: Path, earliest: str, latest: str, when: str = KNOWN) -> list[str]:
    (folder / "plans").mkdir()
    (folder / "plans" / "a.toml").write_text(CASE.format(earliest=earliest, latest=latest, when=when), "utf-8")
    cases, problems = read_cases(folder, CitableNames(None, None, None, CHANNELS))
    assert problems == []
    return [f"{problem.where.line}: {problem.message}" for problem in check_windows(Rules(cases))]


@pytest.mark.parametrize(
    ("earliest", "latest", "when"),
    [
        ("interview + 3 days", "interview + 2 days", KNOWN),
        ("interview + 3 working days", "interview + 2 days", KNOWN),
        ("interview + 2 hours", "interview + 90 minutes", KNOWN),
        ("decision - 2 working days", "decision - 4 working days", KNOWN),
        ("Tuesday of decision week", "Monday of decision week", KNOWN),
        ("plan at 18:00", "plan at 09:00", KNOWN),
        ("decision + 1 day", "interview", KNOWN),
        ("plan + 3 days", "interview + 1 day", KNOWN),
        ("first + 3 days", "first + 1 day", KNOWN),
        ("first + 3 days", "start + 2 days", KNOWN),
        ("later of interview + 3 days and plan", "earlier of interview + 2 days and decision", KNOWN),
        ("plan + 5 days", "decision", 'decision = "in 0 to 2 days"'),
        ("today", "interview + 10 days", 'interview = "21 days ago or more"'),
        ("today + 1 day", "decision + 10 days", 'decision = "10 days ago or more"'),
    ],
)
def test_a_step_that_never_has_a_time_is_told(tmp_path: Path, earliest: str, latest: str, when: str) -> None:
    said = "the step “second” never has a time: its “latest” is always before its “earliest”"
    assert told(tmp_path, earliest, latest, when) == [f"23: {said}"]


@pytest.mark.parametrize(
    ("earliest", "latest", "when"),
    [
        ("interview", "interview", KNOWN),
        ("interview + 2 working days", "interview + 2 days", KNOWN),
        ("interview + 2 days", "interview + 1 working day", KNOWN),
        ("interview + 1 hour", "interview at 09:00", KNOWN),
        ("interview - 1 hour", "interview - 1 hour at 00:00", KNOWN),
        ("interview + 3 hours at 23:59", "interview + 3 hours", KNOWN),
        ("Monday of decision week", "decision - 3 working days", KNOWN),
        ("decision + 1 day", "interview + 3 days", KNOWN),
        ("hear_by + 1 day", "decision", KNOWN),
        ("plan + 5 days", "decision", 'decision = "in 3 days or more"'),
        ("interview + 70 days", "decision", 'decision = "in 3 days or more"'),
        ("today", "decision + 10 days", 'decision = "10 days ago or more"'),
        (
            "first + 1 day at 08:30",
            "earlier of first + 1 day at 12:00 and decision",
            'decision = "in 0 to 2 days"',
        ),
    ],
)
def test_a_step_that_has_a_time_in_some_situation_is_not(
    tmp_path: Path, earliest: str, latest: str, when: str
) -> None:
    assert told(tmp_path, earliest, latest, when) == []


HERE = Location("all.toml")
ANCHORS = st.sampled_from(["interview", "plan", "decision"])
SHIFTS = st.builds(Shift, st.integers(-4, 4), st.sampled_from(["hours", "days", "working days"]))
POINTS = st.builds(
    DateExpression, ANCHORS, st.none() | st.integers(0, 6), st.lists(SHIFTS, max_size=2).map(tuple),
    st.none() | st.times().map(lambda at: at.replace(second=0, microsecond=0)),
)  # fmt: skip
PHRASES = POINTS | st.builds(EarlierOrLater, st.booleans(), POINTS, POINTS)


@settings(deadline=None)
@given(PHRASES, PHRASES, st.datetimes(datetime(2025, 1, 1), datetime(2027, 1, 1)), st.integers(0, 40),
       st.integers(0, 40), st.sampled_from(["GB", "US", "DE", "SA"]))  # fmt: skip
def test_what_is_told_has_no_time_on_any_day_of_any_country(
    earliest: DateExpression | EarlierOrLater,
    latest: DateExpression | EarlierOrLater,
    met: datetime,
    wait: int,
    days: int,
    code: str,
) -> None:
    rule = StepTemplate("a", "send", CHANNELS["email"], "thanks", "A", earliest, latest, "B", (), HERE, HERE)
    problems = check_windows(Rules((Case("a", "A", (Condition(),), (rule,)),)))
    met = met.replace(tzinfo=UTC)
    known: dict[str, datetime | date] = {
        "interview": met, "plan": met + timedelta(wait), "decision": met.date() + timedelta(days)
    }  # fmt: skip
    anchors = Anchors(known, WorkCalendar(code), UTC)
    low, high = evaluate_phrase(earliest, anchors, last=False), evaluate_phrase(latest, anchors, last=True)
    assert low
    assert high
    assert not problems or low > high
