"""Settings with a fault: the others count all the same, so that one run tells everything."""

from collections.abc import Collection, Iterator
from dataclasses import MISSING, fields, is_dataclass, replace
from typing import Any

from generator.parsing.values import LocatedValue, Table
from generator.problems import Location, Problem

AT_KEY = {"key-unknown", "value-empty"}
"""Checks that are told at a key; the others of a table are told at its value."""

MAY_WAIT = {"tester", "result"}
"""What of the accessibility statement is told where it is looked at: nobody has tested the site."""


def without_faults(noun: Any, table: Table, problems: Collection[Problem]) -> Table:
    """A table from which the noun can be made: without the values that these problems are about; what it cannot do
    without is named by its key."""
    keys = {problem.where for problem in problems if problem.check in AT_KEY}
    places = {problem.where for problem in problems if problem.check not in AT_KEY | {"key-missing"}}
    lacking = {problem.where for problem in problems if problem.check == "key-missing"}
    kept = {
        key: usable
        for key, value in table.items()
        if value.key not in keys and (usable := _usable(value, keys | places, lacking))
    }
    nowhere = Location("")
    return {name: LocatedValue(name, nowhere, nowhere) for name in _needed(noun)} | kept


def _usable(
    value: LocatedValue, wrong: Collection[Location], lacking: Collection[Location]
) -> LocatedValue | None:
    """The value without what is wrong in it; None where nothing of it can be used."""
    if value.where in wrong or value.key in wrong or (isinstance(value.data, dict) and value.where in lacking):
        return None
    if isinstance(value.data, dict):
        inner = {key: _usable(item, wrong, lacking) for key, item in value.data.items()}
        return replace(value, data={key: item for key, item in inner.items() if item})
    if isinstance(value.data, list):
        items = [_usable(item, wrong, lacking) for item in value.data]
        return replace(value, data=[item for item in items if item])
    return value


def empty_settings(table: Table, told: Collection[Location]) -> Iterator[Problem]:
    """Texts without words, in the table and in those within it, unless their place was told already."""
    for key, value in table.items():
        if isinstance(value.data, dict):
            yield from empty_settings(value.data, told)
        elif isinstance(value.data, str) and not value.data.strip() and key not in MAY_WAIT:
            hint = "write it out, or take the line away"
            if value.where not in told:
                yield Problem(value.where, f"“{key}” is empty", hint, check="value-empty")


def without_values(made: Any, table: Table, wrong: Collection[Location]) -> Any:
    """The settings without values at the wrong places, where they can do without."""
    changed: dict[str, Any] = {}
    for spec in fields(made):
        value, now = table.get(spec.name), getattr(made, spec.name)
        if value is None:
            continue
        if (value.where in wrong or _lacks(now, value, wrong)) and spec.default is not MISSING:
            changed[spec.name] = spec.default
        elif isinstance(now, tuple) and isinstance(value.data, list):
            pairs = zip(now, value.data, strict=True)
            changed[spec.name] = tuple(part for part, item in pairs if not _has(item, wrong))
        elif is_dataclass(now) and isinstance(value.data, dict):
            changed[spec.name] = without_values(now, value.data, wrong)
    return replace(made, **changed)


def _has(item: LocatedValue, wrong: Collection[Location]) -> bool:
    """Whether an item of a list, or a value of the table that it is, is wrong."""
    inner = item.data.values() if isinstance(item.data, dict) else ()
    return item.where in wrong or any(value.where in wrong for value in inner)


def _lacks(made: Any, value: LocatedValue, wrong: Collection[Location]) -> bool:
    """Whether a table has a wrong value that it cannot do without, such as the text of a notice."""
    if not is_dataclass(made) or not isinstance(value.data, dict):
        return False
    return any(name in value.data and value.data[name].where in wrong for name in _needed(made))


def _needed(noun: Any) -> list[str]:
    """The fields without which there is none."""
    return [spec.name for spec in fields(noun) if spec.default is MISSING and spec.default_factory is MISSING]
