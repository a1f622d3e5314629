"""Table → noun: the dataclass is the schema, and every fault is found at once.

A field's annotation says what may stand there: str, bool, int, float, date, `Named` (a word that keeps its
place), tuples of str or `Named`, another dataclass (a table of its own) and mappings of a word to any of
these. A field without a default must be given.
"""

import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from functools import lru_cache
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from generator.model import Named, Problems
from generator.problems import Location, Problem, likeliest, nearest
from generator.read.mends import WORDS, addition, as_list, mend, shown
from generator.read.sources import escaped_controls
from generator.read.values import Table, Value

T = TypeVar("T")


def build(cls: type[T], table: Table, at: Location, **given: Any) -> tuple[T | None, Problems]:
    """A noun of the class from a table; `given` are fields that do not come from the table.

    `at` is where a missing field is reported. The noun is None when any field is wrong.
    """
    specs, hints = _fields(cls)  # type: ignore[arg-type]
    wanted = {name: spec for name, spec in specs.items() if name not in given}
    unknown = {key: value for key, value in table.items() if key not in wanted}
    problems = [_unknown(key, value, wanted) for key, value in unknown.items()]
    misspelt = {likeliest(key, wanted) for key in unknown}
    values = dict(given)
    for name, spec in wanted.items():
        if name in table:
            values[name], found = _convert(name, table[name], hints[name])
            problems += found or _empty(name, values[name], spec, table[name])
        elif _required(spec) and name not in misspelt:
            problems.append(Problem(at, f"“{name}” is missing", addition(name, hints[name], at)))
    return (None if problems else cls(**values)), problems


@lru_cache
def _fields(cls: Any) -> tuple[dict[str, Field[Any]], dict[str, Any]]:
    """The fields of a dataclass, and what may stand in each."""
    hints = {name: _plain(hint) for name, hint in get_type_hints(cls).items()}
    return {f.name: f for f in fields(cls)}, hints


def _plain(hint: Any) -> Any:
    """`date | None` → date: a key that is left out needs no word of its own."""
    return get_args(hint)[0] if get_origin(hint) is types.UnionType else hint


def _required(spec: Field[Any]) -> bool:
    return spec.default is MISSING and spec.default_factory is MISSING


def _unknown(key: str, value: Value, wanted: dict[str, Field[Any]]) -> Problem:
    return Problem(value.key, f"there is no “{key}” here", nearest(key, wanted))


def _empty(name: str, value: Any, spec: Field[Any], where: Value) -> Problems:
    blank = isinstance(value, str) and not value.strip()
    return [Problem(where.key, f"“{name}” is empty", "write it out")] if blank and _required(spec) else []


def _convert(name: str, value: Value, kind: Any) -> tuple[Any, Problems]:
    if get_origin(kind) is tuple:
        return _convert_list(name, value, get_args(kind)[0])
    if (is_dataclass(kind) and kind is not Named) or get_origin(kind) is Mapping:
        return _convert_table(name, value, kind)
    convert = CONVERTERS[kind]
    if type(value.data) in convert[0]:
        return convert[1](value), escaped_controls(value)
    message = f"“{name}” must be {WORDS[kind]}, not {shown(value.data)}"
    return None, [Problem(value.where, message, mend(name, kind, value))]


def _convert_list(name: str, value: Value, kind: Any) -> tuple[Any, Problems]:
    if not isinstance(value.data, list):
        return (), [Problem(value.where, f"“{name}” must be a list", as_list(name, value))]
    pairs = [_convert(name, item, kind) for item in value.data]
    return tuple(made for made, _ in pairs), [problem for _, found in pairs for problem in found]


def _convert_table(name: str, value: Value, kind: Any) -> tuple[Any, Problems]:
    if not isinstance(value.data, dict):
        hint = f"write [{name}] on a line of its own, and its keys below"
        return None, [Problem(value.where, f"“{name}” must be a table, not {shown(value.data)}", hint)]
    if is_dataclass(kind):
        return build(kind, value.data, value.where)  # type: ignore[arg-type]
    pairs = {key: _convert(key, item, get_args(kind)[1]) for key, item in value.data.items()}
    problems = [problem for _, found in pairs.values() for problem in found]
    return {key: made for key, (made, _) in pairs.items()}, problems


CONVERTERS: dict[Any, tuple[tuple[type, ...], Callable[[Value], Any]]] = {
    str: ((str,), lambda value: value.data),
    Named: ((str,), lambda value: Named(value.data, value.where)),
    bool: ((bool,), lambda value: value.data),
    int: ((int,), lambda value: value.data),
    float: ((int, float), lambda value: float(value.data)),
    date: ((date,), lambda value: value.data),
}
