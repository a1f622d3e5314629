"""plan.json of every kind of plan is as `afterword schema plan` has it."""

import json
from pathlib import Path
from typing import Any

import fastjsonschema
import pytest

from generator.panel.plan.plan_file.plan_schema import plan_schema
from tests.conftest import Afterword
from tests.samples.notes import CHANNELS

HEADER = "name,interviewed,stage,decision,outcome,may_call,recruiter,coordinator,new,address\n"
MORE = ("--zone", "Europe/London", "--from", "Sam Lee")
holds = fastjsonschema.compile(plan_schema(CHANNELS), use_default=False)


def planned(office: Path, afterword: Afterword, row: str, now: str = "2026-11-23T12:00") -> Any:
    (office / "people.csv").write_text(f"{HEADER}Ada Byron,2026-11-23 10:00,{row}\n", "utf-8")
    afterword("plan", "people.csv", "--now", now, *MORE)
    return read(office)


def read(office: Path) -> Any:
    return json.loads((office / "output" / "panels" / "people" / "plan.json").read_text("utf-8"))


@pytest.mark.parametrize(
    "row",
    [
        "final,2026-12-03,,yes,,,news,1 High Street",
        "final,2026-11-25,,yes,,,,",
        "final,,,,,,,",
        "more-rounds,2026-12-03,,,Cora Lane,,,",
        "more-rounds,2026-11-25,,,,Dan Gray,,",
        "final,,offer,,,,,",
        "final,,rejected,,,,,",
        "final,,withdrawn,,,,,",
        "unknown,,accepted,,,,,",
    ],
)
def test_each_plan_is_as_its_schema_says(office: Path, afterword: Afterword, row: str) -> None:
    plan = planned(office, afterword, row)
    holds(plan)
    assert plan["panels"]


def test_a_plan_with_steps_that_are_done_late_and_gone_is_as_its_schema_says(
    office: Path, afterword: Afterword
) -> None:
    planned(office, afterword, "final,2026-12-03,,yes,,,news,1 High Street")
    afterword("done", "people.csv", "thanks/ada-byron", "--today", "2026-11-24")
    holds(read(office))
    plan = planned(office, afterword, "final,2026-12-03,rejected,,,,,", "2026-12-04T12:00")
    holds(plan)
    assert {"done", "cancelled"} <= {step["state"] for panel in plan["panels"] for step in panel["steps"]}


def test_a_source_says_what_is_known_of_it(office: Path, afterword: Afterword) -> None:
    plan = planned(office, afterword, "final,2026-12-03,,yes,,,news,1 High Street")
    assert plan["sources"]
    assert all(value for source in plan["sources"].values() for value in source.values())
    assert all(source.get("own", True) is True for source in plan["sources"].values())


def test_the_printed_schema_has_the_keys_of_the_file(office: Path, afterword: Afterword) -> None:
    plan = planned(office, afterword, "final,2026-12-03,,,,,,")
    assert json.loads(afterword("schema", "plan").output)["properties"].keys() == plan.keys()
