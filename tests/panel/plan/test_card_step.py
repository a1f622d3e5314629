"""What the plan says of a card, as its copy sheet tells it: a day is named once."""

from datetime import UTC, date, datetime

import pytest

from generator.panel.plan.card_step import CardSteps
from tests.samples.notes import CHANNELS
from tests.samples.plans import ADA, plan_of, planned_step


@pytest.mark.parametrize(
    ("last", "words"),
    [
        (None, "Post it on Thursday 26 November"),
        (date(2026, 11, 26), "Post it on Thursday 26 November, no later"),
        (date(2026, 11, 28), "Post it on Thursday 26 November, Saturday 28 November at the latest"),
    ],
)
def test_the_last_day_is_named_where_it_is_another(last: date | None, words: str) -> None:
    step = planned_step(at=datetime(2026, 11, 26, 12, tzinfo=UTC), post_by=last, channel=CHANNELS["card"])
    assert CardSteps(plan_of(step)).posting(ADA) == words
