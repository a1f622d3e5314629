"""Table → noun: the dataclass is the schema, and every fault is found at once.

A field's annotation says what may stand there: str, bool, int, float, date, `Named` (a word that keeps its
place), tuples of str or `Named`, another dataclass (a table of its own) and mappings of a word to any of
these. A field without a default must be given.
"""

import types
from collections.abc import Callable, Iterable
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from functools import lru_cache, partial
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from generator.model.files import LocatedStr
from generator.model.pages.settings import ChosenSide
from generator.parsing.content_files.files import escaped_controls
from generator.parsing.hints import WORDS, as_list, display_value, missing_key_hint, wrong_type_hint
from generator.parsing.values import LocatedValue, Table
from generator.problems import Checked, Location, Problem, Problems, nearest_hint, nearest_match

T = TypeVar("T")
SHORT: dict[Any, str] = {ChosenSide: "side"}
"""Tables that a mere word can stand for, and the field that it is."""
Reader = Callable[[str, LocatedValue], Checked[Any]]
"""Reads the value of a field: the field's name, and what was written."""


def build_noun(cls: type[T], table: Table, at: Location, **given: Any) -> Checked[T | None]:
    """A noun of the class from a table; `given` are fields that do not come from the table.

    `at` is where a missing field is reported. The noun is None when any field is wrong.
    """
    readers, required = _fields(cls)  # type: ignore[arg-type]
    wanted = {name: reader for name, reader in readers.items() if name not in given} if given else readers
    unknown = [key for key in table if key not in wanted]
    problems = [_unknown(key, table[key], wanted) for key in unknown]
    misspelt = {nearest_match(key, wanted) for key in unknown}
    values = dict(given)
    for name, value in table.items():
        if name in wanted:
            values[name], found = wanted[name](name, value)
            problems += found or (_empty(name, values[name], value) if name in required else [])
    for name, kind in required.items():
        if name not in table and name not in given and name not in misspelt:
            problems.append(
                Problem(at, f"“{name}” is missing", missing_key_hint(name, kind, at), check="key-missing")
            )
    return Checked((None if problems else cls(**values)), problems)


@lru_cache
def _fields(cls: Any) -> tuple[dict[str, Reader], dict[str, Any]]:
    """What reads each field of a dataclass, and what must stand in those that have no default."""
    kinds = {name: _without_none(hint) for name, hint in get_type_hints(cls).items()}
    needed = [f.name for f in fields(cls) if f.default is MISSING and f.default_factory is MISSING]
    required = {name: kinds[name] for name in needed}
    return {f.name: _reader(kinds[f.name]) for f in fields(cls)}, required


def _without_none(hint: Any) -> Any:
    """`date | None` → date: a key that is left out needs no word of its own."""
    return get_args(hint)[0] if get_origin(hint) is types.UnionType else hint


def _unknown(key: str, value: LocatedValue, wanted: Iterable[str]) -> Problem:
    return Problem(value.key, f"there is no “{key}” here", nearest_hint(key, wanted), check="key-unknown")


def _empty(name: str, made: Any, value: LocatedValue) -> Problems:
    blank = isinstance(made, str) and not made.strip()
    return [Problem(value.key, f"“{name}” is empty", "write it out", check="value-empty")] if blank else []


def _reader(kind: Any) -> Reader:
    """What reads a value of this kind."""
    if get_origin(kind) is tuple:
        item = get_args(kind)[0]
        tables = item not in CONVERTERS and item not in SHORT
        return partial(_convert_list, _reader(item), tables)
    if kind in CONVERTERS:
        return partial(_convert, kind, *CONVERTERS[kind])
    return partial(_convert_table, kind)


def _convert(
    kind: Any, accepted: tuple[type, ...], convert: Callable[[LocatedValue], Any], name: str, value: LocatedValue
) -> Checked[Any]:
    if isinstance(value.data, int) and abs(value.data) > LARGEST:
        return Checked(
            None,
            [
                Problem(
                    value.where, f"“{name}” is too large a number", f"write {LARGEST} at most", check="value-wrong"
                )
            ],
        )
    if type(value.data) in accepted:
        return Checked(convert(value), escaped_controls(value))
    message = f"“{name}” must be {WORDS[kind]}, not {display_value(value.data)}"
    return Checked(
        None, [Problem(value.where, message, wrong_type_hint(name, kind, value), check="value-of-wrong-type")]
    )


def _convert_list(read: Reader, tables: bool, name: str, value: LocatedValue) -> Checked[Any]:
    """A list of values, or of tables, of which each is written below a name in double brackets."""
    each = f"write [[{name}]] on a line of its own for each, and its keys below"
    if not isinstance(value.data, list):
        hint = each if tables else as_list(name, value)
        return Checked((), [Problem(value.where, f"“{name}” must be a list", hint, check="value-of-wrong-type")])
    if tables and (wrong := [item for item in value.data if not isinstance(item.data, dict)]):
        message = f"“{name}” must be tables, not {display_value(wrong[0].data)}"
        return Checked((), [Problem(wrong[0].where, message, each, check="value-of-wrong-type")])
    pairs = [read(name, item) for item in value.data]
    return Checked(tuple([made for made, _ in pairs]), [problem for _, found in pairs for problem in found])


def _convert_table(kind: Any, name: str, value: LocatedValue) -> Checked[Any]:
    if kind in SHORT and not isinstance(value.data, dict):
        return _convert_short(kind, name, value)
    if not isinstance(value.data, dict):
        hint = f"write [{name}] on a line of its own, and its keys below"
        return Checked(
            None,
            [
                Problem(
                    value.where,
                    f"“{name}” must be a table, not {display_value(value.data)}",
                    hint,
                    check="value-of-wrong-type",
                )
            ],
        )
    if is_dataclass(kind):
        return build_noun(kind, value.data, value.where)  # type: ignore[arg-type]
    read = _reader(get_args(kind)[1])
    pairs = {key: read(key, item) for key, item in value.data.items()}
    problems = [problem for _, found in pairs.values() for problem in found]
    return Checked({key: made for key, (made, _) in pairs.items()}, problems)


def _convert_short(kind: Any, name: str, value: LocatedValue) -> Checked[Any]:
    word, problems = _convert(str, *CONVERTERS[str], name, value)
    return Checked(None, problems) if word is None else build_noun(kind, {SHORT[kind]: value}, value.where)


LARGEST = 10**9
"""Of whole numbers: none counts or measures more here."""
CONVERTERS: dict[Any, tuple[tuple[type, ...], Callable[[LocatedValue], Any]]] = {
    str: ((str,), lambda value: value.data),
    LocatedStr: ((str,), lambda value: LocatedStr(value.data, value.where)),
    bool: ((bool,), lambda value: value.data),
    int: ((int,), lambda value: value.data),
    float: ((int, float), lambda value: float(value.data)),
    date: ((date,), lambda value: value.data),
}
