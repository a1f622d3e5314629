"""What each key of a file says, as the tables in this folder have it."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from generator.fast_dataclass import dataclass


@dataclass(frozen=True)
class Description:
    """What a key says, in a sentence or two, and a value that it could have."""

    says: str
    example: Any


@cache
def all_descriptions() -> Mapping[str, Mapping[str, Description]]:
    """Name of a dataclass → its fields → what each of them says."""
    tables: dict[str, Mapping[str, Description]] = {}
    for path in sorted(Path(__file__).parent.glob("*.toml")):
        for name, fields in tomllib.loads(path.read_text("utf-8")).items():
            tables[name] = {field: Description(**row) for field, row in fields.items()}
    return tables


def description_of(cls: type, field: str) -> Description:
    """What a field says; one that a class has from another is described there. Raises KeyError."""
    known = (all_descriptions().get(base.__name__, {}) for base in cls.__mro__)
    return next((fields[field] for fields in known if field in fields), None) or _undescribed(cls, field)


def _undescribed(cls: type, field: str) -> Description:
    raise KeyError(f"{cls.__name__}.{field} has no description in generator/schemas/")
