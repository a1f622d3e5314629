"""The plan of every situation in tests/vectors/schedule/, worked out by hand: see the README there."""

import json
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from generator.model import Interviewer, Panel, PanelPlan, PlannedStep
from generator.panel.make_plan import Advice, read_advice
from generator.panel.plan.panel_context import PlanContext
from generator.panel.plan.schedule import schedule_panels
from generator.places.time_zones import single_zones
from generator.problems import Location
from tests.conftest import ROOT

FOLDER = Path(__file__).parents[2] / "vectors" / "schedule"
VECTORS = [
    (f"{path.stem}: {v['name']}", v)
    for path in sorted(FOLDER.glob("*.json"))
    for v in json.loads(path.read_text("utf-8"))
]


@cache
def advice(choices: tuple[tuple[str, str], ...]) -> Advice:
    found, problems = read_advice(ROOT, dict(choices))
    assert found, problems
    return found


def plan(given: dict[str, Any]) -> PanelPlan:
    zone = ZoneInfo(given["zone"])
    now = datetime.fromisoformat(given["now"]).replace(tzinfo=zone)
    made = datetime.fromisoformat(given.get("made", given["now"])).replace(tzinfo=zone)
    people = tuple(
        Interviewer(values, date.fromisoformat(values["interviewed"][:10]), Location("people.csv", 2 + row))
        for row, values in enumerate(given["people"])
    )
    countries = {p.get(column)[:2] for p in people for column in ("country", "recruiter_country")} - {""}
    context = PlanContext(now, made, zone, given["home"], single_zones(countries))
    rules = advice(tuple(given.get("choices", {}).items())).rules
    return schedule_panels([Panel(people[0].interview, people)], rules, context)[0]


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
    assert len(VECTORS) >= 60


@pytest.mark.parametrize("vector", [v for _, v in VECTORS], ids=[name for name, _ in VECTORS])
def test_the_plan_is_as_it_was_worked_out(vector: dict[str, Any]) -> None:
    made, expect = plan(vector["given"]), vector["expect"]
    steps = {step.id: step for step in made.steps}
    assert made.case == expect["case"]
    assert {
        name: {f: told(steps[name], f) for f in fields} for name, fields in expect.get("steps", {}).items()
    } == (expect.get("steps", {})), vector["why"]
    assert not set(expect.get("absent", [])) & set(steps)
    assert "remarks" not in expect or len(made.remarks) == expect["remarks"], made.remarks


@pytest.mark.parametrize("vector", [v for _, v in VECTORS], ids=[name for name, _ in VECTORS])
def test_what_holds_for_every_plan(vector: dict[str, Any]) -> None:
    made = plan(vector["given"])
    ids = [step.id for step in made.steps]
    assert len(ids) == len(set(ids))
    for step in made.steps:
        assert all([step.because, step.sources, step.title])
        assert "{" not in step.title
        assert step.state != "todo" or step.earliest <= step.at <= step.latest, step.id
        assert step.state not in ("missed", "impossible") or step.instead, step.id
        assert step.post_by is None or step.arrive_by is None or step.post_by < step.arrive_by
