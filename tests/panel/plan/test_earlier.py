"""plan.json of an earlier run, however it was changed since: read, or told at its place, and never overwritten."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.model.files import Artifact
from generator.output.publish import publish_folder
from generator.panel.earlier_plan import read_earlier
from generator.panel.plan.plan_file.plan_json import plan_json
from generator.panel.plan.plan_file.plan_reader import PackedPanels, panels_with_done
from generator.reporting.text import as_text
from tests.conftest import Afterword
from tests.samples.notes import CHANNELS
from tests.samples.plans import plan_steps

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


def common(**values: Any) -> Callable[[Plan], None]:
    return lambda data: data["common"][0].update(values)


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
    (common(zone="Mars/Base"), "there is no time zone “Mars/Base”"),
    (common(zone="../../etc/passwd"), "there is no time zone “../../etc/passwd”"),
    (step(sequence=True), "true or false cannot stand as “sequence”"),
    (step(sequence=-1), "cannot stand as “sequence”"),
    (step(sequence=10**400), "a number cannot stand as “sequence”: write a whole number from 0 to 2147483647"),
    (step(sequence=1.5), "cannot stand as “sequence”"),
    (step(title="\ud800"), "“�” cannot stand as “title”"),
    (step(title=None), "null cannot stand as “title”"),
    (common(sources="one"), "cannot stand as “sources”: write a list of texts"),
    (step(alternatives=[{"at": 1, "because": ""}]), "a number cannot stand as “at”"),
    (step(person={}), "a table cannot stand as “person”"),
    (step(mine="seen"), "there is no “mine” here"),
    (common(verb="sing"), "“sing” cannot stand as “verb”: write one of send, arrive, call, do"),
    (step(common=99), "there is no 99 in “common”, which is counted from 0"),
    (step(channel="pigeon"), "“pigeon” cannot stand as “channel”: write one of"),
    (lambda data: data.pop("common"), "“common” is missing: write a list"),
    (lambda data: data["panels"][0]["steps"][0].pop("id"), "“id” is missing: write a text in quotes"),
    (lambda data: data["panels"][0].pop("steps"), "“steps” is missing: write a list"),
    (lambda data: data["panels"][0].update(people="Ada"), "“Ada” cannot stand as “people”"),
    (lambda data: data["panels"][0].update(decision="soon"), "“soon” cannot stand as “decision”"),
    (lambda data: data["panels"][0]["steps"].append(data["panels"][0]["steps"][0]), "stands here twice"),
    (lambda data: data["panels"].append([]), "a table is expected here"),
    (lambda data: data.update(panels={}), "a table cannot stand as “panels”: write a list"),
    (lambda data: data.update(numbers={"a": 0}), "a number is no number that an entry can have"),
    (lambda data: data.update(id="me"), "“me” cannot stand as “id”: write a UUID"),
    (lambda data: data.update(format=3), "was written by a newer version of the program: it is of format 3"),
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


FIRST = """{"format": 1, "id": "6c1f0d2e-3c1c-4f0a-9a3e-1f2a3b4c5d6e", "made": "2026-11-20T12:00:00+00:00",
"detailed": false, "numbers": {"thanks/ada-byron": 1}, "seeds": {"sam lee": "sam lee"}, "sources": {}, "panels": [
{"candidate": "Sam Lee", "company": "Acme", "role": "Weaver", "interviewed": "2026-11-20", "case": "no-date",
"name": "No date known", "decision": null, "people": ["Ada Byron"], "remarks": [], "steps": [
{"id": "thanks/ada-byron", "to": "Ada Byron", "title": "Send the thank-you e-mail to Ada Byron", "news": "",
"person": "Ada Byron", "rule": "thanks", "state": "done", "sequence": 3, "verb": "send", "channel": "email",
"kind": "thanks", "note": "thank-you-email", "because": "It is expected.", "instead": "", "post": "",
"earliest": "2026-11-20T17:00:00+00:00", "latest": "2026-11-21T17:00:00+00:00", "at": "2026-11-20T19:00:00+00:00",
"zone": "Europe/London", "arrive_by": null, "post_by": null, "arrives": null, "done_on": "2026-11-20",
"read_on": "2026-11-20", "needs": [], "sources": ["mill-2020"], "alternatives": []}
]}]}
"""


def test_a_file_of_the_first_format_is_read_and_written_in_todays(office: Path, afterword: Afterword) -> None:
    (office / "people.csv").write_text(PEOPLE, "utf-8")
    publish_folder(FILE.parent, [Artifact(FILE.name, FIRST.encode())], Path("people.csv"), private=True)
    afterword("plan", "people.csv", "--from", "Sam Lee", "--zone", "Europe/London")
    data = json.loads(FILE.read_text("utf-8"))
    (thanks,) = [step for step in plan_steps(data) if step["id"] == "thanks/ada-byron"]
    assert (data["format"], data["id"]) == (2, "6c1f0d2e-3c1c-4f0a-9a3e-1f2a3b4c5d6e")
    assert (thanks["state"], thanks["done_on"], thanks["sequence"]) == ("done", "2026-11-20", 3)
    assert (thanks["because"], thanks["zone"], thanks["sources"]) == (
        "It is expected.", "Europe/London", ["mill-2020"]
    )  # fmt: skip


@pytest.mark.usefixtures("office")
def test_a_fault_in_a_file_of_the_first_format_is_told() -> None:
    FILE.parent.mkdir(parents=True)
    FILE.write_text(FIRST.replace('"kind": "thanks", ', ""), "utf-8")
    plan, problems = read_earlier(FILE, CHANNELS)
    assert (plan, problems[0].where.line) == (None, 5)
    assert problems[0].message == "“kind” is missing: write a text in quotes"


def test_a_large_plan_is_kept_packed_and_says_the_same(data: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    assert data
    text = FILE.read_bytes()
    whole, _ = read_earlier(FILE, CHANNELS)
    monkeypatch.setattr("generator.panel.earlier_plan.LARGE", 0)
    packed, _ = read_earlier(FILE, CHANNELS)
    assert whole
    assert packed
    assert isinstance(packed.panels, PackedPanels)
    assert list(packed.panels) == [packed.panels[0]] == packed.panels[:1] == list(whole.panels)
    assert plan_json(packed, {}).data == plan_json(whole, {}).data != text  # without the words of the sources


def test_what_is_done_is_found_in_a_packed_plan(
    data: Plan, afterword: Afterword, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert data
    monkeypatch.setattr("generator.panel.earlier_plan.LARGE", 0)
    afterword("done", "people.csv", "thanks/ada-byron", "--on", "2026-11-20")
    packed, _ = read_earlier(FILE, CHANNELS)
    assert packed
    assert [step.id for panel in panels_with_done(packed) for step in panel.steps if step.state == "done"] == [
        "thanks/ada-byron"
    ]
    afterword("plan", "people.csv", "--from", "Sam Lee", "--zone", "UTC")
    states = {step["id"]: step["state"] for step in plan_steps(json.loads(FILE.read_text("utf-8")))}
    assert states["thanks/ada-byron"] == "done"


@pytest.mark.parametrize("indent", [None, 1])
def test_a_plan_that_another_program_has_laid_out_anew_is_read_the_same(data: Plan, indent: int | None) -> None:
    whole, _ = read_earlier(FILE, CHANNELS)
    FILE.write_text(json.dumps(data, indent=indent), "utf-8")
    assert read_earlier(FILE, CHANNELS)[0] == whole


@pytest.mark.parametrize("fault", ["{{topic}}", "=A2&B2"])
def test_what_is_done_stays_so_while_the_row_of_its_person_has_a_fault(
    office: Path, afterword: Afterword, fault: str
) -> None:
    def planned(topic: str, exit_code: int = 0) -> dict[str, str]:
        rows = f"{PEOPLE}Tom Lee,Acme,Weaver,2026-11-20 10:00,{topic},sums\n"
        (office / "people.csv").write_text(rows, "utf-8")
        afterword("plan", "people.csv", "--from", "Sam Lee", "--zone", "UTC", exit_code=exit_code)
        return {step["id"]: step["state"] for step in plan_steps(json.loads(FILE.read_text("utf-8")))}

    before = planned("looms")
    afterword("done", "people.csv", "thanks/tom-lee", "--on", "2026-11-20")
    faulty = [planned(fault, exit_code=1) for _ in range(2)]
    assert [states["thanks/tom-lee"] for states in faulty] == ["done", "done"]
    assert planned("looms") == before | {"thanks/tom-lee": "done"}
