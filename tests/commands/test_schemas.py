"""The JSON Schemas for editors: every file that comes with the program holds to its own, and slips do not."""

import json
import re
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.commands.schema import TAPLO
from generator.schemas.descriptions import Description, all_descriptions
from generator.schemas.json_schema import json_schema
from generator.schemas.kinds import CLASSES, FILES
from generator.words import SCHEMAS
from tests.conftest import DATA, ROOT, Afterword

SHIPPED = [(kind, path) for kind, pattern in FILES.items() for path in sorted(ROOT.glob(pattern))]
CASE = (DATA / "faults" / "plan-note" / "plans" / "all.toml").read_text("utf-8")
TYPES: dict[str, Any] = {
    "object": dict,
    "array": list,
    "string": str | date,
    "integer": int,
    "number": int | float,
    "boolean": bool,
}


def faults(schema: Any, value: Any, at: str = "") -> list[str]:
    """Where a value is not as its schema says, for the words of JSON Schema that ours use."""
    if "anyOf" in schema:
        return [] if any(faults(one, value) == [] for one in schema["anyOf"]) else [at]
    if "enum" in schema:
        return [] if value in schema["enum"] else [at]
    if not isinstance(value, TYPES[schema["type"]]):
        return [at]
    if isinstance(value, dict):
        known, others = schema.get("properties", {}), schema["additionalProperties"]
        missing = [f"{at}/{name}?" for name in schema.get("required", []) if name not in value]
        few = [at] if len(value) < schema.get("minProperties", 0) else []
        strange = [f"{at}/{name}!" for name in value if name not in known and others is False]
        parts = [(known.get(name, others), part, f"{at}/{name}") for name, part in value.items()]
        return [*missing, *few, *strange, *(f for part in parts if part[0] for f in faults(*part))]
    if isinstance(value, list):
        few = [at] if len(value) < schema.get("minItems", 0) else []
        return few + [f for n, item in enumerate(value) for f in faults(schema["items"], item, f"{at}/{n}")]
    low, high = schema.get("minimum", schema.get("exclusiveMinimum")), schema.get("maximum")
    outside = low is not None and (value < low or value > high or value == schema.get("exclusiveMinimum"))
    strange_text = isinstance(value, str) and not re.search(schema.get("pattern", ""), value)
    return [at] if outside or strange_text else []


def test_there_is_a_file_of_each_kind() -> None:
    assert {kind for kind, _ in SHIPPED} == set(FILES)


@pytest.mark.parametrize(("kind", "path"), SHIPPED, ids=[path.relative_to(ROOT).as_posix() for _, path in SHIPPED])
def test_what_comes_with_the_program_holds_to_its_schema(kind: str, path: Path) -> None:
    assert faults(json_schema(kind), tomllib.loads(path.read_text("utf-8"))) == []


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("case", CASE.replace('verb = "send"', 'verb = "fax"'), ["/steps/0/verb"]),
        ("case", CASE.replace("because = ", "becuase = "), ["/steps/0/because?", "/steps/0/becuase!"]),
        ("case", CASE.replace('outcome = ["none",', 'outcome = ["perhaps",'), ["/when/0/outcome/0"]),
        ("case", 'name = "x"\nwhen = []\nsteps = []', ["/steps"]),
        ("sectors", '[law]\nname = "Law"\nbecause = "x"\nsources = []\nsend = "fax"', ["/law/send"]),
        ("post", '[a]\nname = "A"\ncountry = "GB"\nsource = "s"\ndated = "x"\ntypical = 1.5', ["/a/typical"]),
        ("hand", "character_mm = 24\npitch_mm = 8", ["/character_mm"]),
        ("printer", "dx = 1", ["/dx!"]),
        ("card", 'label = "A"\nwidth_mm = 0\nheight_mm = 9\nmargin_mm = 0', ["/width_mm"]),
    ],
)
def test_a_slip_does_not(kind: str, text: str, expected: list[str]) -> None:
    assert faults(json_schema(kind), tomllib.loads(text)) == expected


def test_a_measured_hand_and_printer_hold_to_theirs(project: Path, afterword: Afterword) -> None:
    assert project
    kept = [
        ("hand", afterword("hand", "--pitch", "8", "--line", "105", "--line", "112").stderr),
        ("printer", afterword("printer", "office", "--dx", "-0.8").stderr),
    ]
    for kind, told in kept:
        path = Path(re.split(r":(?= )", told)[0])
        assert faults(json_schema(kind), tomllib.loads(path.read_text("utf-8"))) == []


def test_every_kind_can_be_asked_for_and_is_in_the_manual(afterword: Afterword) -> None:
    manual = (ROOT / "docs" / "content" / "manual" / "commands.md").read_text("utf-8")
    for kind in SCHEMAS:
        assert json.loads(afterword("schema", kind).output)["$schema"].startswith("https://json-schema.org/")
        assert f"`{kind}`" in manual


def described(schema: Any, at: str = "") -> Iterator[tuple[str, Any]]:
    """Every key of a schema, from its top down to the tables within, with the schema of its value."""
    for name, part in schema.get("properties", {}).items():
        yield f"{at}/{name}", part
    inner = [(f"{at}/{name}", part) for name, part in schema.get("properties", {}).items()]
    inner += [(at, schema[key]) for key in ("items", "additionalProperties") if schema.get(key)]
    inner += [(at, part) for part in schema.get("anyOf", ())]
    for place, part in inner:
        yield from described(part, place)


KEYS = [
    pytest.param(part, id=f"{kind}:{at}")
    for kind in CLASSES
    for at, part in described(json_schema(kind))
    if not at.startswith("/checks/")
]


@pytest.mark.parametrize("part", KEYS)
def test_every_key_says_what_it_means_with_an_example_that_may_stand_there(part: Any) -> None:
    assert re.match(r"[A-Z`“].*[.]$", part["description"])
    assert part["examples"]
    assert [fault for example in part["examples"] for fault in faults(part, example)] == []


def test_nothing_is_described_that_is_no_key() -> None:
    there = {(cls, field) for cls, field, _ in spoken_of()}
    assert {(cls, field) for cls, fields in all_descriptions().items() for field in fields} == there


def test_a_key_says_something_of_its_own() -> None:
    """The same words for two keys of a file would tell nobody which of them to take."""
    for kind in CLASSES:
        top = [part["description"] for part in top_level(kind).values()]
        assert len(set(top)) == len(top), kind


def spoken_of() -> Iterator[tuple[str, str, Description]]:
    """Each description under the class and the field whose key it explains."""
    known = {part["description"] for kind in CLASSES for _, part in described(json_schema(kind))}
    for cls, fields in all_descriptions().items():
        yield from ((cls, field, made) for field, made in fields.items() if made.says in known)


def top_level(kind: str) -> dict[str, Any]:
    """The keys at the top of a file, or of each of its tables."""
    schema = json_schema(kind)
    found: dict[str, Any] = schema.get("properties") or schema["additionalProperties"]["properties"]
    return found


def test_a_look_may_say_one_thing_alone_and_nothing_that_cannot_be() -> None:
    assert faults(json_schema("look-trace"), tomllib.loads('[cover]\nem_mm = 9\ncolour = "#123456"')) == []
    wrong = '[cover]\nem_mm = 90\ncolour = "red"\nfaces = ["Comic Sans"]\nsize = 3'
    expected = ["/cover/size!", "/cover/em_mm", "/cover/colour", "/cover/faces/0"]
    assert faults(json_schema("look-trace"), tomllib.loads(wrong)) == expected


def test_all_schemas_are_written_for_editors_and_told_by_a_file_that_is_never_overwritten(
    project: Path, afterword: Afterword
) -> None:
    first = afterword("schema", "--write")
    assert first.exit_code == 0, first.stderr
    rules = tomllib.loads((project / TAPLO).read_text("utf-8"))["rule"]
    for rule in rules:
        assert json.loads((project / rule["schema"]["path"]).read_text("utf-8"))["title"]
    assert {rule["include"][0] for rule in rules} == {f"**/{pattern}" for pattern in FILES.values()}
    assert {path.name for path in (project / "output" / "schemas").glob("*.json")} >= {
        f"{kind}.schema.json" for kind in SCHEMAS
    }
    assert afterword("schema", "--write").stderr == first.stderr
    (project / TAPLO).write_text("[formatting]\n", "utf-8")
    third = afterword("schema", "--write")
    assert (project / TAPLO).read_text("utf-8") == "[formatting]\n"
    assert ".taplo.toml:1:1: warning: is there already, and stays as it is [file-exists]" in third.stderr
    assert "output/schemas: " in third.stderr
    assert "Editors with taplo find them" not in third.stderr


def test_schemas_are_written_into_a_project_only(
    project: Path, afterword: Afterword, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project.parent)
    told = " ".join(afterword("schema", "--write", exit_code=2).stderr.split())
    assert "there is no content/ in .: run afterword init there" in told
    monkeypatch.chdir(project / "content")
    told = " ".join(afterword("schema", "--write", exit_code=2).stderr.split())
    assert told.endswith("there is no content/ in ., which lies in a project: cd ..")
    assert not list(project.parent.rglob(TAPLO))
    assert afterword("schema", "note").stdout.startswith("{")
