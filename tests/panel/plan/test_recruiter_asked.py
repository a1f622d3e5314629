"""Whether one may thank is asked of a recruiter while thanks are in time, and not weeks after the interview."""

from typing import Any

import pytest

from generator.model.plan import PlannedStep
from tests.samples.plans import panel_plan


def steps(day: str, outcome: str) -> dict[str, PlannedStep]:
    row = {"name": "Lia Voss", "interviewed": day, "outcome": outcome, "recruiter": "Rita Quinn"}
    given: dict[str, Any] = {"zone": "Europe/London", "home": "GB", "now": "2026-11-28T09:00", "people": [row]}
    return {step.rule: step for step in panel_plan(given).steps}


@pytest.mark.parametrize("outcome", ["next-round", ""])
def test_nobody_asks_whether_to_thank_for_an_interview_of_weeks_ago(outcome: str) -> None:
    found = steps("2026-11-09", outcome)
    assert "ask" not in found
    assert found["forward"].state == "missed"


@pytest.mark.parametrize("outcome", ["next-round", ""])
@pytest.mark.parametrize("day", ["2026-11-24", "2026-11-26", "2026-11-27"])
def test_it_is_asked_as_long_as_thanks_may_be_passed_on(day: str, outcome: str) -> None:
    found = steps(day, outcome)
    assert found["ask"].is_open
    assert found["forward"].is_open
