"""The dataclasses that are our schemas, as JSON Schema: an editor completes keys and marks slips as one types."""

import types
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from typing import Any, get_args, get_origin, get_type_hints

from generator.checks import all_checks
from generator.model.blank_sheets import SheetKind
from generator.model.channels import KITS, Channel
from generator.model.date_words import WEEKDAYS
from generator.model.files import LocatedStr
from generator.model.front_matter import FrontMatter, NoteFrontMatter
from generator.model.hand import Handwriting
from generator.model.references import Reference
from generator.model.rules import NEEDS, POSTS, STEP_KINDS, VERBS, WHOM
from generator.model.settings import Settings
from generator.model.site import Option, RawChoice
from generator.model.situation import OUTCOMES, STAGES
from generator.model.stationery import (
    CardFormat,
    Envelope,
    LabelSheet,
    LetterForm,
    Paper,
    PostalRules,
    PrinterProfile,
)
from generator.parsing.schema import SHORT
from generator.printing.formats import LARGEST_MM
from generator.printing.hand import BOUNDS
from generator.rules.conditions import RawCondition
from generator.rules.file_schema import (
    CARDS,
    SENDS,
    RawCase,
    RawLimits,
    RawOverride,
    RawPostClass,
    RawSector,
    RawStep,
)
from generator.words import SCHEMAS

DIALECT = "https://json-schema.org/draft/2020-12/schema"
CLASSES: dict[str, type] = {
    "page": FrontMatter,
    "note": NoteFrontMatter,
    "site": Settings,
    "sources": Reference,
    "choices": RawChoice,
    "case": RawCase,
    "sectors": RawSector,
    "post": RawPostClass,
    "limits": RawLimits,
    "hand": Handwriting,
    "printer": PrinterProfile,
    "card": CardFormat,
    "envelope": Envelope,
    "paper": Paper,
    "labels": LabelSheet,
    "letter": LetterForm,
    "postal": PostalRules,
    "sheet": SheetKind,
    "channel": Channel,
}
"""Kind of file → the dataclass that is its schema; that of plan.json is in `panel.plan.plan_schema`."""
NAMED = ("sources", "choices", "sectors", "post")
"""Files of tables, each of them a noun under its id."""
GIVEN: dict[type, set[str]] = {
    Reference: {"id"},
    RawChoice: {"id", "options"},
    Option: {"id"},
    RawSector: {"id"},
    RawPostClass: {"id"},
    Handwriting: {"assumed"},
    **{
        cls: {"name"}
        for cls in (CardFormat, Envelope, Paper, LabelSheet, LetterForm, PostalRules, Channel, SheetKind)
    },
}
"""Fields that do not stand in the file as keys of their own."""
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
}
"""Fields that only these words can stand in."""
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
    schema = _table(CLASSES[kind])
    if kind == "choices":
        schema["properties"]["options"] = {
            "type": "object",
            "minProperties": 2,
            "additionalProperties": _table(Option),
        }
        schema["required"].append("options")
    if kind == "case":
        schema["properties"]["steps"] = {"type": "array", "minItems": 1, "items": _step(tuple(channels))}
        schema["required"].append("steps")
    if kind == "site":
        decided = [check for check in all_checks().values() if check.levels]
        levels = {check.id: {"enum": list(check.levels), "description": check.meaning} for check in decided}
        schema["properties"]["checks"] = {"type": "object", "properties": levels, "additionalProperties": False}
    if kind in NAMED:
        schema = {"type": "object", "additionalProperties": schema}
    return {"$schema": DIALECT, "title": SCHEMAS[kind], **schema}


def _step(channels: tuple[str, ...]) -> dict[str, Any]:
    """A step of a case; by which channels it may go is not the program's to say, but the project's."""
    step = _table(RawStep)
    step["properties"]["channel"] = {"enum": list(channels)} if channels else SIMPLE[str]
    return step


def _table(cls: Any) -> dict[str, Any]:
    hints, given = get_type_hints(cls), GIVEN.get(cls, set())
    wanted = [f for f in fields(cls) if f.name not in given]
    required = [f.name for f in wanted if f.default is MISSING and f.default_factory is MISSING]
    properties = {f.name: _narrowed(cls, f.name, _value(hints[f.name])) for f in wanted}
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def _narrowed(cls: type, name: str, schema: dict[str, Any]) -> dict[str, Any]:
    """A field's schema with the words or the measures that alone can stand there."""
    if known := WORDS.get((cls, name)):
        words = {"enum": list(known)}
        return {**schema, "items": words} if schema["type"] == "array" else words
    if name in BOUNDS:
        return {**schema, "minimum": BOUNDS[name][0], "maximum": BOUNDS[name][1]}
    if name in ("width_mm", "height_mm"):
        return {**schema, "exclusiveMinimum": 0, "maximum": LARGEST_MM}
    return {**schema, "minimum": 0, "maximum": LARGEST_MM} if name.endswith("_mm") else schema


def _value(hint: Any) -> dict[str, Any]:
    if get_origin(hint) is types.UnionType:
        hint = get_args(hint)[0]
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _value(get_args(hint)[0])}
    if get_origin(hint) is Mapping:
        return {"type": "object", "additionalProperties": _value(get_args(hint)[1])}
    if hint in SHORT:
        return {"anyOf": [SIMPLE[str], _table(hint)]}
    if is_dataclass(hint) and hint is not LocatedStr:
        return _table(hint)
    return SIMPLE[hint]
