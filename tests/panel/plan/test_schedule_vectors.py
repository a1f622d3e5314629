"""The plan of every situation in tests/vectors/schedule/, worked out by hand: see the README there."""

from datetime import date, datetime
from typing import Any

import pytest

from generator.model.plan import PlannedStep
from tests.samples.plans import SCHEDULE_VECTORS, panel_plan


def told(step: PlannedStep, field: str) -> object:
    """A field as the vectors write it."""
    value = getattr(step, field)
    if field == "alternatives":
        return [other.at.isoformat(timespec="minutes") for other in value]
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes")
    if isinstance(value, date):
        return value.isoformat()
    if field == "instead":
        return bool(value)
    return list(value) if isinstance(value, tuple) else value


def test_there_are_vectors() -> None:
    assert len(SCHEDULE_VECTORS) >= 60


@pytest.mark.parametrize("vector", [v for _, v in SCHEDULE_VECTORS], ids=[name for name, _ in SCHEDULE_VECTORS])
def test_the_plan_is_as_it_was_worked_out(vector: dict[str, Any]) -> None:
    made, expect = panel_plan(vector["given"]), vector["expect"]
    steps = {step.id: step for step in made.steps}
    assert made.case == expect["case"]
    assert {
        name: {f: told(steps[name], f) for f in fields} for name, fields in expect.get("steps", {}).items()
    } == (expect.get("steps", {})), vector["why"]
    assert not set(expect.get("absent", [])) & set(steps)
    assert "remarks" not in expect or len(made.remarks) == expect["remarks"], made.remarks


@pytest.mark.parametrize("vector", [v for _, v in SCHEDULE_VECTORS], ids=[name for name, _ in SCHEDULE_VECTORS])
def test_what_holds_for_every_plan(vector: dict[str, Any]) -> None:
    made = panel_plan(vector["given"])
    ids = [step.id for step in made.steps]
    assert len(ids) == len(set(ids))
    for step in made.steps:
        assert all([step.because, step.sources, step.title])
        assert "{" not in step.title
        assert step.state != "todo" or step.earliest <= step.at <= step.latest, step.id
        assert step.state not in ("missed", "impossible") or step.instead, step.id
        assert step.post_by is None or step.arrive_by is None or step.post_by < step.arrive_by
