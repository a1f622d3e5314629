"""The keys of a file as a table in Markdown, in the words of the schemas."""

from collections.abc import Mapping
from dataclasses import MISSING, Field, fields
from datetime import date
from typing import Any

from generator.model.pages.front_matter import FrontMatter
from generator.model.pages.settings import (
    CardSettings,
    ChosenSide,
    Feedback,
    KitSettings,
    MenuEntry,
    Notice,
    Privacy,
    Statement,
)
from generator.model.pages.site import Option
from generator.schemas.descriptions import all_descriptions, description_of
from generator.schemas.kinds import CLASSES, GIVEN

TABLES: tuple[type, ...] = (
    CardSettings,
    ChosenSide,
    Feedback,
    KitSettings,
    MenuEntry,
    Notice,
    Option,
    Privacy,
    Statement,
)
"""Classes of which a file has tables within."""
LISTED: Mapping[str, type] = {cls.__name__: cls for cls in (*CLASSES.values(), *TABLES)}
"""Name of a dataclass whose keys can be listed → the dataclass."""
HEAD = "| key | what it says | example |\n| --- | --- | --- |"


def keys_table(name: str) -> str:
    """The keys that a dataclass adds to those of the one that it extends, but for those whose value is a table."""
    cls = LISTED[name]
    own = all_descriptions()[name]
    rows = [_row(cls, field) for field in fields(cls) if field.name in own and _is_key(cls, field.name)]
    return "\n".join([HEAD, *rows])


def _is_key(cls: type, name: str) -> bool:
    """Whether a field is a key whose value is no table."""
    return name not in GIVEN.get(cls, set()) and not isinstance(description_of(cls, name).example, dict)


def _row(cls: type, field: "Field[Any]") -> str:
    described = description_of(cls, field.name)
    required = field.default is MISSING and field.default_factory is MISSING
    line = f"{field.name}: {_yaml(described.example)}" if issubclass(cls, FrontMatter) else ""
    line = line or f"{field.name} = {as_toml(described.example)}"
    return f"| `{field.name}`{' (required)' if required else ''} | {described.says} | `{line}` |"


def as_toml(value: Any) -> str:
    """A value as TOML has it, on one line."""
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {as_toml(item)}" for key, item in value.items()) + " }"
    if isinstance(value, list):
        return f"[{', '.join(map(as_toml, value))}]"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, date):
        return value.isoformat()
    return _quoted(value) if isinstance(value, str) else str(value)


def _yaml(value: Any) -> str:
    """A value as front matter has it."""
    if isinstance(value, list):
        return f"[{', '.join(map(_yaml, value))}]"
    return value if isinstance(value, str) else as_toml(value)


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
