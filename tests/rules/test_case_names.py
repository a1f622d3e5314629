"""What the shipped cases and their reasons say: true on each day on which a plan shows them."""

import re

import pytest

from generator.model.rules import Case
from tests.samples.plans import panel_plan, shipped_advice

LENGTH = re.compile(r"\d|\babout\b|\b(?:a|two|three|seven|ten) (?:hours?|days?|weeks?)\b")
ONE_DAY = re.compile(r"\b(?:today|tomorrow|tonight|yesterday|this (?:morning|afternoon|evening))\b")
PERSON = {"name": "Kate Hall", "email": "k@l.example", "interviewed": "2026-11-27"}


@pytest.mark.parametrize("case", shipped_advice(()).rules.cases, ids=lambda case: case.id)
def test_no_name_has_a_number_of_days(case: Case) -> None:
    assert not LENGTH.search(case.name)


@pytest.mark.parametrize("case", shipped_advice(()).rules.cases, ids=lambda case: case.id)
def test_no_reason_speaks_of_the_day_before_the_step(case: Case) -> None:
    """Thanks at 07:30 on the day after are not sent “this evening, or tomorrow”."""
    reasons = [words for rule in case.rules for words in (rule.because, rule.moved, rule.title)]
    reasons += [bend.because or "" for rule in case.rules for bend in rule.overrides]
    assert [words for words in reasons if ONE_DAY.search(words)] == []


@pytest.mark.parametrize("decision", ["2026-12-01", "2026-12-08", "2027-01-15"])
def test_a_final_decision_is_called_the_same_however_far_off_it_is(decision: str) -> None:
    given = {"zone": "Europe/London", "home": "GB", "now": "2026-11-28T09:00",
             "people": [{**PERSON, "stage": "final", "decision": decision}]}  # fmt: skip
    assert panel_plan(given).name == "Final decision later on"
