"""The dataclasses that are our schemas, as JSON Schema: an editor completes keys and marks slips as one types."""

import types
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from typing import Any, get_args, get_origin, get_type_hints

from generator.model import Choice, Matter, Named, NoteMatter, Option, Reference, Settings

DIALECT = "https://json-schema.org/draft/2020-12/schema"
KINDS: dict[str, tuple[type, str]] = {
    "page": (Matter, "Front matter of a page of content/"),
    "note": (NoteMatter, "Front matter of a note of content/notes/"),
    "site": (Settings, "content/site.toml"),
    "sources": (Reference, "content/sources.toml"),
    "choices": (Choice, "content/choices.toml"),
}
"""What there is a schema of."""
GIVEN = {Reference: {"id"}, Choice: {"id", "picked", "options"}, Option: {"id"}}
"""Fields that do not stand in the file as keys of their own."""
SIMPLE: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    Named: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    date: {"type": "string", "format": "date"},
}


def json_schema(kind: str) -> dict[str, Any]:
    """The schema of a kind of file, a key of KINDS."""
    cls, title = KINDS[kind]
    schema = _table(cls)
    if kind == "choices":
        schema["properties"]["options"] = {
            "type": "object",
            "minProperties": 2,
            "additionalProperties": _table(Option),
        }
        schema["required"].append("options")
    if kind in {"sources", "choices"}:
        schema = {"type": "object", "additionalProperties": schema}
    return {"$schema": DIALECT, "title": title, **schema}


def _table(cls: Any) -> dict[str, Any]:
    hints, given = get_type_hints(cls), GIVEN.get(cls, set())
    wanted = [f for f in fields(cls) if f.name not in given]
    required = [f.name for f in wanted if f.default is MISSING and f.default_factory is MISSING]
    properties = {f.name: _value(hints[f.name]) for f in wanted}
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def _value(hint: Any) -> dict[str, Any]:
    if get_origin(hint) is types.UnionType:
        hint = get_args(hint)[0]
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _value(get_args(hint)[0])}
    if get_origin(hint) is Mapping:
        return {"type": "object", "additionalProperties": _value(get_args(hint)[1])}
    if is_dataclass(hint) and hint is not Named:
        return _table(hint)
    return SIMPLE[hint]
