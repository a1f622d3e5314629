"""The JSON Schema of plan.json, for programs that read it."""

from collections.abc import Iterable
from typing import Any

from generator.model.plan import STATES
from generator.model.rules import VERBS
from generator.panel.plan.plan_file.plan_json import DAYS, FORMAT, LISTS, TEXTS, TIMES
from generator.words import SCHEMAS

TEXT: dict[str, Any] = {"type": "string"}
TIME: dict[str, Any] = {"type": "string", "format": "date-time"}
DAY: dict[str, Any] = {"type": "string", "format": "date"}
NUMBER: dict[str, Any] = {"type": "integer", "minimum": 0}


def plan_schema(channels: Iterable[str]) -> dict[str, Any]:
    """The JSON Schema of plan.json, in a project that has these channels."""
    source = _object(
        dict.fromkeys(("title", "author", "published", "address", "archived", "base"), TEXT)
        | {"own": {"type": "boolean", "default": False}},
        ("title",),
    )
    said = dict.fromkeys(("candidate", "company", "role", "case", "name"), TEXT)
    said |= {"interviewed": DAY, "decision": {"type": ["string", "null"], "format": "date"}}
    said |= {name: _list(TEXT) for name in ("people", "remarks")} | {"steps": _list(_step(channels))}
    panel = _object(said | {"addresses": {"type": "object", "additionalProperties": TEXT}}, said)
    whole = _object(
        {
            "format": {"const": FORMAT},
            "id": {"type": "string", "format": "uuid"},
            "made": TIME,
            "detailed": {"type": "boolean"},
            "numbers": {"type": "object", "additionalProperties": {"type": "integer", "minimum": 1}},
            "seeds": {"type": "object", "additionalProperties": TEXT},
            "common": _list(_common()),
            "panels": _list(panel),
            "sources": {"type": "object", "additionalProperties": source},
        }
    )
    return {"title": SCHEMAS["plan"], **whole}


def _common() -> dict[str, Any]:
    """What steps have in common."""
    said = {name: {**TEXT, "default": ""} for name in TEXTS} | {"zone": TEXT, "rule": TEXT}
    said |= {"verb": {"enum": list(VERBS)}}
    said |= {name: _list(TEXT) | {"default": []} for name in LISTS}
    return _object(said, ("rule", "verb", "zone"))


def _step(channels: Iterable[str]) -> dict[str, Any]:
    """A step: whatever is not said is empty, and `to` is the person."""
    others = _list(_object({"at": TIME, "because": TEXT}))
    said: dict[str, Any] = dict.fromkeys(("id", "title", "person", "to"), TEXT) | {"state": {"enum": list(STATES)}}
    said |= {"channel": {"enum": ["", *channels], "default": ""}}
    said |= dict.fromkeys(TIMES, TIME) | dict.fromkeys(DAYS, DAY) | {"common": NUMBER}
    said |= {"alternatives": others | {"default": []}, "sequence": {**NUMBER, "default": 0}, "news": TEXT}
    return _object(said, ("id", "title", "state", *TIMES, "common"))


def _object(properties: dict[str, Any], required: Iterable[str] | None = None) -> dict[str, Any]:
    needed = list(properties if required is None else required)
    return {"type": "object", "properties": properties, "required": needed, "additionalProperties": False}


def _list(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}
