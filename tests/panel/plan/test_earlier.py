"""plan.json of an earlier run, however it was changed since: read, or told at its place, and never overwritten."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.panel.earlier_plan import read_earlier
from generator.reporting.text import as_text
from tests.conftest import Afterword
from tests.samples import CHANNELS

PEOPLE = "name,company,role,interviewed,topic,strength\nAda Byron,Acme,Weaver,2026-11-20 10:00,engines,sums\n"
FILE = Path("output/panels/people/plan.json")
Plan = dict[str, Any]


@pytest.fixture
def data(office: Path, afterword: Afterword) -> Plan:
    (office / "people.csv").write_text(PEOPLE, "utf-8")
    afterword("plan", "people.csv", "--from", "Sam Lee", "--zone", "UTC")
    plan: Plan = json.loads(FILE.read_text("utf-8"))
    return plan


def told(data: Plan) -> list[str]:
    FILE.write_text(json.dumps(data), "utf-8")
    plan, problems = read_earlier(FILE, CHANNELS)
    assert (plan is None) == bool(problems)
    return [problem.message for problem in problems]


def step(**values: Any) -> Callable[[Plan], None]:
    return lambda data: data["panels"][0]["steps"][0].update(values)


ODD = [
    (step(state="Done"), "“Done” cannot stand as “state”: write one of todo, optional"),
    (step(state=["done"]), "a list cannot stand as “state”"),
    (step(state="done"), "the step is done, and “done_on” does not say when"),
    (step(done_on="9999-12-31"), "“9999-12-31” cannot stand as “done_on”: write a day as 2026-11-18, or null"),
    (step(done_on=20261118), "a number cannot stand as “done_on”"),
    (step(at="0001-01-01T00:00:00+14:00"), "cannot stand as “at”"),
    (step(at="9999-12-31T23:59:59-14:00"), "cannot stand as “at”: write a time as"),
    (step(at="2026-11-20T10:00:00"), "cannot stand as “at”"),
    (step(zone="Mars/Base"), "there is no time zone “Mars/Base”"),
    (step(zone="../../etc/passwd"), "there is no time zone “../../etc/passwd”"),
    (step(sequence=True), "true or false cannot stand as “sequence”"),
    (step(sequence=-1), "cannot stand as “sequence”"),
    (step(sequence=10**400), "a number cannot stand as “sequence”: write a whole number from 0 to 2147483647"),
    (step(sequence=1.5), "cannot stand as “sequence”"),
    (step(title="\ud800"), "“�” cannot stand as “title”"),
    (step(title=None), "null cannot stand as “title”"),
    (step(sources="one"), "cannot stand as “sources”: write a list of texts"),
    (step(alternatives=[{"at": 1, "because": ""}]), "a number cannot stand as “at”"),
    (step(person={}), "a table cannot stand as “person”"),
    (step(mine="seen"), "there is no “mine” here"),
    (lambda data: data["panels"][0]["steps"][0].pop("id"), "“id” is missing: write a text in quotes"),
    (lambda data: data["panels"][0].pop("steps"), "“steps” is missing: write a list"),
    (lambda data: data["panels"][0].update(people="Ada"), "“Ada” cannot stand as “people”"),
    (lambda data: data["panels"][0].update(decision="soon"), "“soon” cannot stand as “decision”"),
    (lambda data: data["panels"][0]["steps"].append(data["panels"][0]["steps"][0]), "stands here twice"),
    (lambda data: data["panels"].append([]), "a table is expected here"),
    (lambda data: data.update(panels={}), "a table cannot stand as “panels”: write a list"),
    (lambda data: data.update(numbers={"a": 0}), "a number is no number that an entry can have"),
    (lambda data: data.update(id="me"), "“me” cannot stand as “id”: write a UUID"),
    (lambda data: data.update(format=2), "made by another version of the program"),
    (lambda data: data.update(made="2026-11-20"), "“2026-11-20” cannot stand as “made”"),
]


@pytest.mark.parametrize(("change", "message"), ODD, ids=range(len(ODD)))
def test_a_value_that_cannot_stand_there_is_told(data: Plan, change: Callable[[Plan], None], message: str) -> None:
    change(data)
    (said,) = told(data)
    assert message in said


BROKEN = ["", "{", "[]", "null", "NaN", '{"id": NaN}', "[" * 100_000, '{"a": 1, "a": 2}', "\0", "1" * 5000,
          '{"a":' * 5000, "\ufeff{}"]  # fmt: skip


@pytest.mark.parametrize("text", BROKEN, ids=range(len(BROKEN)))
@pytest.mark.usefixtures("data")
def test_what_is_no_plan_is_told_and_stays(afterword: Afterword, text: str) -> None:
    FILE.write_text(text, "utf-8")
    for words in (["plan", "people.csv", "--from", "Sam Lee"], ["done", "people.csv", "thanks/ada-byron"]):
        assert f"{FILE}:1:" in afterword(*words, exit_code=1).stderr
        assert FILE.read_text("utf-8") == text


@pytest.mark.usefixtures("data")
def test_kit_and_check_tell_it_too(afterword: Afterword) -> None:
    FILE.write_text("[]", "utf-8")
    for command in ("kit", "check"):
        assert f"{FILE}:1:1: a table is expected" in afterword(command, "people.csv", exit_code=1).stderr


def test_the_place_is_that_of_the_value_and_all_are_told_at_once(data: Plan, afterword: Afterword) -> None:
    assert data
    text = FILE.read_text("utf-8").replace('"state": "todo"', '"state": "ToDo"').replace('"UTC"', '"UTD"', 1)
    FILE.write_text(text, "utf-8")
    lines = text.split("\n")
    places = [(n, line.index('"ToDo"') + 1) for n, line in enumerate(lines, 1) if '"ToDo"' in line]
    told = afterword("plan", "people.csv", "--from", "Sam Lee", exit_code=1).stderr
    for line, column in places:
        assert f"{FILE}:{line}:{column}: “ToDo” cannot stand as “state”" in told
    assert "there is no time zone “UTD”" in told
    assert "what is done has to be marked again" in told


def test_a_folder_and_a_file_that_is_not_utf_8_are_told(data: Plan, afterword: Afterword) -> None:
    assert data
    FILE.write_bytes(b"\xff\xfe{}")
    assert "it is not UTF-8" in afterword("done", "people.csv", "thanks/ada-byron", exit_code=1).stderr
    FILE.unlink()
    FILE.mkdir()
    assert "not a file" in afterword("done", "people.csv", "thanks/ada-byron", exit_code=1).stderr


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9) | st.dates().map(str),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data(), VALUES)
def test_any_value_anywhere_is_read_or_told(data: Plan, draw: st.DataObject, value: object) -> None:
    plan = json.loads(json.dumps(data))
    holder: Any = draw.draw(st.sampled_from([plan, plan["panels"][0], plan["panels"][0]["steps"][0]]))
    holder[draw.draw(st.sampled_from(sorted(holder)))] = value
    FILE.write_text(json.dumps(plan), "utf-8")
    read, problems = read_earlier(FILE, CHANNELS)
    assert (read is None) == bool(problems)
    assert all(as_text(problem).encode() for problem in problems)
