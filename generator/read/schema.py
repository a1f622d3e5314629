"""Table → noun: the dataclass is the schema, and every fault is found at once.

A field's annotation says what may stand there: str, bool, int, float, date, `Named` (a word that keeps its
place), and tuples of str or `Named`. A field without a default must be given.
"""

import types
from collections.abc import Callable
from dataclasses import MISSING, Field, fields
from datetime import date
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from generator.model import Named, Problems
from generator.problems import Location, Problem, nearest
from generator.read.values import Table, Value

T = TypeVar("T")

WORDS: dict[Any, str] = {
    str: "text",
    Named: "text",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    date: "a date such as 2026-11-18",
}


def build(cls: type[T], table: Table, at: Location, **given: Any) -> tuple[T | None, Problems]:
    """A noun of the class from a table; `given` are fields that do not come from the table.

    `at` is where a missing field is reported. The noun is None when any field is wrong.
    """
    wanted = {f.name: f for f in fields(cls) if f.name not in given}  # type: ignore[arg-type]
    hints = get_type_hints(cls)
    problems = [_unknown(key, value, wanted) for key, value in table.items() if key not in wanted]
    values = dict(given)
    for name, spec in wanted.items():
        if name in table:
            values[name], found = _convert(name, table[name], hints[name])
            problems += found or _empty(name, values[name], spec, table[name])
        elif _required(spec):
            problems.append(Problem(at, f"“{name}” is missing", f"add a line {name}: with {WORDS[hints[name]]}"))
    return (None if problems else cls(**values)), problems


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
    if get_origin(kind) is types.UnionType:
        kind = get_args(kind)[0]
    convert = CONVERTERS[kind]
    if type(value.data) in convert[0]:
        return convert[1](value), []
    message = f"“{name}” must be {WORDS[kind]}, not {_shown(value.data)}"
    return None, [Problem(value.where, message, _mend(name, kind))]


def _shown(data: Any) -> str:
    if isinstance(data, list | dict):
        return "a list" if isinstance(data, list) else "a table"
    return f"“{str(data).lower() if isinstance(data, bool) else data}”"


def _convert_list(name: str, value: Value, kind: Any) -> tuple[Any, Problems]:
    if not isinstance(value.data, list):
        return (), [
            Problem(value.where, f"“{name}” must be a list", f"write {name}: [{_shown(value.data).strip('“”')}]")
        ]
    pairs = [_convert(name, item, kind) for item in value.data]
    return tuple(made for made, _ in pairs), [problem for _, found in pairs for problem in found]


def _mend(name: str, kind: Any) -> str:
    if kind in (str, Named):
        return "put the value in double quotes"
    return f"write {name}: true or {name}: false, without quotes" if kind is bool else ""


CONVERTERS: dict[Any, tuple[tuple[type, ...], Callable[[Value], Any]]] = {
    str: ((str,), lambda value: value.data),
    Named: ((str,), lambda value: Named(value.data, value.where)),
    bool: ((bool,), lambda value: value.data),
    int: ((int,), lambda value: value.data),
    float: ((int, float), lambda value: float(value.data)),
    date: ((date,), lambda value: value.data),
}
