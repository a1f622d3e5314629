"""The plan of the page is the plan of the vectors that were worked out by hand."""

from typing import Any

import pytest

from generator.panel.plan.plan_file.read_plan_json import parse_plan
from tests.kit_page.asked import PLAN_ID, ask
from tests.kit_page.lists import GIVEN, rows
from tests.samples.notes import CHANNELS

TIMES = ("earliest", "latest", "at")


def test_there_are_vectors() -> None:
    assert len(GIVEN) >= 60


@pytest.mark.parametrize("vector", [v for _, v in GIVEN], ids=[name for name, _ in GIVEN])
def test_the_plan_is_as_it_was_worked_out(vector: dict[str, Any]) -> None:
    given, expect = vector["given"], vector["expect"]
    at = {"now": given["now"], "zone": given["zone"], "new_id": PLAN_ID, "choices": given.get("choices", {})}
    made = ask("compose", people=rows(given), about={"candidate": "Sam Lee"}, **at)
    plan, problems = parse_plan(made["earlier"], "plan.json", CHANNELS)
    assert plan, problems
    (panel,) = plan.panels
    steps = {step.id: step for step in panel.steps}
    assert panel.case == expect["case"]
    for name, fields in expect.get("steps", {}).items():
        for field in (field for field in fields if field in (*TIMES, "state", "note")):
            made_of = getattr(steps[name], field)
            assert (made_of.isoformat(timespec="minutes") if field in TIMES else made_of) == fields[field], name
    assert not set(expect.get("absent", [])) & set(steps)
