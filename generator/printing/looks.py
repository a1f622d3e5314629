"""templates/print/*.toml → how drawn sheets look: the program's own files, and over them those of a project."""

import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any, get_type_hints

from generator.lazy_pattern import lazy_pattern
from generator.model.paper.looks import Looks
from generator.parsing.content_files.files import read_source
from generator.parsing.schema import build_noun
from generator.parsing.toml import read_tables
from generator.parsing.values import LocatedValue, Table
from generator.printing.fonts import FILES
from generator.problems import Checked, Location, Problem, Problems, nearest_hint

COLOUR = lazy_pattern(r"#[0-9a-f]{6}", re.IGNORECASE)
BRACES = lazy_pattern(r"\{([^{}]*)\}")
FAMILIES = tuple(dict.fromkeys(family for family, _, _ in FILES))
BOUNDS = {
    "em_mm": (1.0, 40.0),
    "smallest_mm": (1.0, 40.0),
    "cover_smallest_mm": (1.0, 40.0),
    "pitch_mm": (1.0, 60.0),
    "width_mm": (0.05, 3.0),
    "weight": (100, 900),
    "spacing_em": (0, 1),
    "cover_top": (0, 0.9),
    "logo_mm": (1, 100),
}
"""Type that is smaller than this nobody can read; what is larger fits no sheet."""
LOW = 0.9
"""Of the size of type, how far apart its lines must be at least."""


def read_looks(folders: list[Path]) -> Checked[Looks | None]:
    """The look of every drawn layout; a file of a project says only what it wants otherwise."""
    made: dict[str, Any] = {}
    problems: Problems = []
    for field in fields(Looks):
        cls = get_type_hints(Looks)[field.name]
        table, found = _merged(folders, f"{field.name}.toml")
        noun, wrong = (
            build_noun(cls, table, Location(f"templates/print/{field.name}.toml")) if not found else (None, [])
        )
        made[field.name] = noun
        problems += found + wrong
    return Checked(None if problems else Looks(**made), problems)


def _merged(folders: list[Path], name: str) -> Checked[Table]:
    """The program's table, with what a project's own says in its place."""
    merged: Table = {}
    problems: Problems = []
    for folder in reversed(folders):
        path = folder / "print" / name
        if not path.is_file():
            continue
        source, found = read_source(path, path.name)
        table, wrong = read_tables(source) if source and not found else ({}, [])
        problems += found + wrong + list(_faults(table)) + list(_unknown_words(merged, table))
        merged = _over(merged, table)
        problems += _low_lines(merged, table)
    return Checked(merged, problems)


def _over(ours: Table, theirs: Table) -> Table:
    made = dict(ours)
    for key, value in theirs.items():
        before = ours.get(key)
        if before and isinstance(before.data, dict) and isinstance(value.data, dict):
            value = LocatedValue(_over(before.data, value.data), value.where, value.key)  # noqa: PLW2901 - merged
        made[key] = value
    return made


def _faults(table: Table) -> Iterator[Problem]:
    """Colours that are none, faces that there are not, sizes that cannot be meant."""
    for key, value in table.items():
        if isinstance(value.data, dict):
            yield from _faults(value.data)
        elif key.endswith("colour") and isinstance(value.data, str) and not COLOUR.fullmatch(value.data):
            hint = "write six digits from 0 to f, such as #565b66"
            yield Problem(value.where, f"“{value.data}” is no colour", hint, check="value-wrong")
        elif key == "faces" and isinstance(value.data, list):
            yield from _unknown_faces(value)
        elif key in BOUNDS and isinstance(value.data, int | float):
            low, high = BOUNDS[key]
            if not low <= value.data <= high:
                message, hint = f"“{key}” cannot be {value.data}", f"it lies between {low:g} and {high:g}"
                yield Problem(value.where, message, hint, check="value-wrong")


def _low_lines(merged: Table, theirs: Table) -> Iterator[Problem]:
    """Lines that would stand on each other: whoever sets type larger has to set its lines further apart."""
    for key, value in theirs.items():
        whole = merged[key].data
        if not isinstance(value.data, dict) or not isinstance(whole, dict):
            continue
        em, pitch = whole.get("em_mm"), whole.get("pitch_mm")
        numbers = [one.data for one in (em, pitch) if one and isinstance(one.data, int | float)]
        if em and pitch and len(numbers) == 2 and numbers[1] < LOW * numbers[0]:
            message = f"lines {numbers[1]:.2g} mm apart would stand on each other, in type of {numbers[0]:g} mm"
            where = (value.data.get("em_mm") or value.data.get("pitch_mm") or value).where
            hint = f"give the table a pitch_mm of at least {LOW * numbers[0]:g}"
            yield Problem(where, message, hint, check="value-wrong")
        yield from _low_lines(whole, value.data)


def _unknown_faces(value: LocatedValue) -> Iterator[Problem]:
    if not value.data:
        yield Problem(value.where, "“faces” is empty", f"name one of {', '.join(FAMILIES)}", check="value-empty")
    for item in value.data:
        if item.data not in FAMILIES:
            yield Problem(
                item.where,
                f"there is no face “{item.data}”",
                nearest_hint(str(item.data), FAMILIES),
                check="value-unknown",
            )


def _unknown_words(ours: Table, theirs: Table) -> Iterator[Problem]:
    """Placeholders that nothing fills in, and braces that are none."""
    for key, value in theirs.items():
        before = ours.get(key)
        if isinstance(value.data, dict):
            yield from _unknown_words(before.data if before and isinstance(before.data, dict) else {}, value.data)
        elif isinstance(value.data, str) and before:
            known = BRACES.findall(str(before.data))
            for name in BRACES.findall(value.data):
                if name not in known:
                    message, hint = f"nothing fills in “{{{name}}}” here", nearest_hint(name, known)
                    yield Problem(value.where, message, hint, check="placeholder-unknown")
            if set(BRACES.sub("", value.data)) & set("{}"):
                hint = "close it, or leave it out"
                yield Problem(value.where, "a brace stands alone", hint, check="placeholder-unknown")
