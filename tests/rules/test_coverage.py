"""Every kind of situation is looked at when cases are checked against each other, and each kind once."""

from dataclasses import fields
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from generator.model.rules import Case, CaseFacts, Condition, Span
from generator.model.situation import OUTCOMES, STAGES
from generator.rules.check_coverage import LATEST, situations

DAYS = st.none() | st.integers(-3, 3)
SPANS = st.builds(Span, DAYS, DAYS)
CONDITIONS = st.builds(
    Condition,
    st.lists(st.sampled_from(STAGES), min_size=1, unique=True).map(tuple),
    st.lists(st.sampled_from(OUTCOMES), min_size=1, unique=True).map(tuple),
    SPANS | st.sampled_from(("", "known", "unknown")),
    st.none() | SPANS,
    st.none() | st.booleans(),
    st.none() | st.booleans(),
)


@given(st.lists(CONDITIONS, min_size=1, max_size=5))
def test_no_set_of_conditions_that_can_hold_together_is_missed(conditions: list[Condition]) -> None:
    looked_at = [
        tuple(c.holds(facts) for c in conditions) for facts in situations([Case("a", "A", (*conditions,), ())])
    ]
    known = [outcome for outcome in OUTCOMES if outcome != LATEST or any(LATEST in c.outcome for c in conditions)]
    days = range(-5, 6)
    every = product(STAGES, known, (None, *days), days, (False, True), (False, True))
    assert {tuple(c.holds(facts) for c in conditions) for facts in (CaseFacts(*parts) for parts in every)} <= {
        *looked_at
    }
    assert len({*looked_at}) == len(looked_at)
    assert len(fields(CaseFacts)) == len(fields(Condition))
