"""The JSON Schemas for editors: every file that comes with the program holds to its own, and slips do not."""

import json
import re
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.commands.schema import json_schema
from generator.words import SCHEMAS
from tests.conftest import DATA, ROOT, Afterword

FILES = {
    "site": "content/site.toml",
    "sources": "content/sources.toml",
    "choices": "content/choices.toml",
    "case": "content/plans/*.toml",
    "sectors": "content/sectors.toml",
    "post": "content/post.toml",
    "limits": "content/limits.toml",
    "card": "templates/print/cards/*.toml",
    "envelope": "templates/print/envelopes/*.toml",
    "paper": "templates/print/papers/*.toml",
    "labels": "templates/print/labels/*.toml",
    "letter": "templates/print/letters/*.toml",
    "postal": "templates/print/post/*.toml",
    "sheet": "templates/print/blank/*.toml",
    "channel": "templates/*/channel.toml",
}
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
    return [at] if outside else []


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
