"""The dataclasses that are our schemas, as JSON Schema: an editor completes keys and marks slips as one types, and
says what each key means."""

import types
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from typing import Any, get_args, get_origin, get_type_hints

from generator.checks import all_checks
from generator.model.channels import KITS, Channel
from generator.model.date_words import WEEKDAYS
from generator.model.files import LocatedStr
from generator.model.pages.settings import CardSettings, Settings, Statement
from generator.model.pages.site import Option, RawChoice
from generator.model.paper.looks import PenStyle, TextStyle
from generator.model.rules import NEEDS, POSTS, STEP_KINDS, VERBS, WHOM
from generator.model.situation import OUTCOMES, STAGES
from generator.parsing.schema import SHORT
from generator.printing import hand, looks
from generator.printing.formats import LARGEST_MM
from generator.rules.conditions import RawCondition
from generator.rules.file_schema import CARDS, SENDS, RawCase, RawOverride, RawPostClass, RawSector, RawStep
from generator.schemas.descriptions import description_of
from generator.schemas.kinds import CLASSES, GIVEN, LOOKS, NAMED
from generator.words import FLIPS, SCHEMAS

DIALECT = "https://json-schema.org/draft/2020-12/schema"
WORDS: dict[tuple[type, str], tuple[str, ...]] = {
    (RawStep, "verb"): VERBS,
    (RawStep, "kind"): STEP_KINDS,
    (RawStep, "whom"): WHOM,
    (RawStep, "needs"): NEEDS,
    (RawStep, "post"): POSTS,
    (RawOverride, "needs"): NEEDS,
    (RawOverride, "stage"): STAGES,
    (RawCondition, "stage"): STAGES,
    (RawCondition, "outcome"): OUTCOMES,
    (RawSector, "send"): SENDS,
    (RawSector, "card"): CARDS,
    (RawPostClass, "no_delivery"): WEEKDAYS,
    (Channel, "kit"): KITS,
    (Settings, "direction"): ("ltr", "rtl"),
    (Statement, "law"): ("uk", "eu", "us"),
    (Statement, "result"): ("full", "partial", "none"),
    (CardSettings, "flip"): FLIPS,
    (TextStyle, "faces"): looks.FAMILIES,
}
"""Fields that only these words can stand in."""
COLOUR = {"type": "string", "pattern": "^#[0-9a-fA-F]{6}$"}
SIMPLE: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    LocatedStr: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    date: {"type": "string", "format": "date"},
}


def json_schema(kind: str, channels: Iterable[str] = ()) -> dict[str, Any]:
    """The schema of a kind of file, a key of CLASSES. Without `channels`, a step of a case may name any."""
    schema = _table(CLASSES[kind], all_required=kind not in LOOKS)
    if kind == "choices":
        options = {"type": "object", "minProperties": 2, "additionalProperties": _table(Option)}
        _add_required(schema, RawChoice, "options", options)
    if kind == "case":
        steps = {"type": "array", "minItems": 1, "items": _step(tuple(channels))}
        _add_required(schema, RawCase, "steps", steps)
    if kind == "site":
        decided = [check for check in all_checks().values() if check.levels]
        levels = {check.id: {"enum": list(check.levels), "description": check.meaning} for check in decided}
        schema["properties"]["checks"] |= {"properties": levels, "additionalProperties": False}
    if kind in ("hand", "printer"):
        says = "The form of the file, which the program writes; a file of version 0.2 does not say it."
        number = {"type": "integer", "const": hand.FORMAT, "examples": [hand.FORMAT]}
        schema["properties"]["format"] = {"description": says, **number}
    if kind in NAMED:
        schema = {"type": "object", "additionalProperties": schema}
    return {"$schema": DIALECT, "title": SCHEMAS[kind], **schema}


def _add_required(schema: dict[str, Any], cls: type, name: str, value: dict[str, Any]) -> None:
    schema["properties"][name] = _described(cls, name, value)
    schema["required"].append(name)


def _step(channels: tuple[str, ...]) -> dict[str, Any]:
    """A step of a case; by which channels it may go is not the program's to say, but the project's."""
    step = _table(RawStep)
    if channels:
        step["properties"]["channel"] = _described(RawStep, "channel", {"enum": list(channels)})
    return step


def _table(cls: Any, *, all_required: bool = True) -> dict[str, Any]:
    hints, given = get_type_hints(cls), GIVEN.get(cls, set())
    wanted = [f for f in fields(cls) if f.name not in given]
    missing = [f.name for f in wanted if f.default is MISSING and f.default_factory is MISSING]
    properties = {
        f.name: _described(cls, f.name, _narrowed(cls, f.name, _value(hints[f.name], all_required=all_required)))
        for f in wanted
    }
    required = missing if all_required else []
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def _described(cls: type, name: str, schema: dict[str, Any]) -> dict[str, Any]:
    """A field's schema with what it says and a value that it could have."""
    described = description_of(cls, name)
    return {"description": described.says, **schema, "examples": [_plain(described.example)]}


def _plain(value: Any) -> Any:
    """A value of TOML as JSON has it."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


def _narrowed(cls: type, name: str, schema: dict[str, Any]) -> dict[str, Any]:
    """A field's schema with the words or the measures that alone can stand there."""
    if known := WORDS.get((cls, name)):
        words = {"enum": list(known)}
        return {**schema, "items": words} if schema["type"] == "array" else words
    if name == "accent" or name.endswith("colour"):
        return COLOUR
    bounds = looks.BOUNDS if cls in (TextStyle, PenStyle, *LOOKS.values()) else hand.BOUNDS
    if name in bounds:
        return {**schema, "minimum": bounds[name][0], "maximum": bounds[name][1]}
    if name in ("width_mm", "height_mm"):
        return {**schema, "exclusiveMinimum": 0, "maximum": LARGEST_MM}
    return {**schema, "minimum": 0, "maximum": LARGEST_MM} if name.endswith("_mm") else schema


def _value(hint: Any, *, all_required: bool) -> dict[str, Any]:
    if get_origin(hint) is types.UnionType:
        hint = get_args(hint)[0]
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _value(get_args(hint)[0], all_required=all_required)}
    if get_origin(hint) is Mapping:
        return {"type": "object", "additionalProperties": _value(get_args(hint)[1], all_required=all_required)}
    if hint in SHORT:
        return {"anyOf": [SIMPLE[str], _table(hint)]}
    if is_dataclass(hint) and hint is not LocatedStr:
        return _table(hint, all_required=all_required)
    return SIMPLE[hint]
