"""Keys of site.toml that stand where there are none of that name, and elsewhere are known."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import fields, replace
from functools import lru_cache
from types import UnionType
from typing import Any, NamedTuple, get_args, get_origin, get_type_hints

from generator.model.pages.settings import MenuEntry, Settings
from generator.parsing.values import Table
from generator.problems import Location, Problem, Problems

UNKNOWN = {"check-unknown", "key-unknown"}


class _There(NamedTuple):
    """Where each key stands by its home, and which of these places are wrong."""

    places: dict[tuple[str, str], Location]
    wrong: Collection[Location]


def with_places(problems: Problems, table: Table) -> Problems:
    """The problems; what is told of an unknown key that another place knows says where it belongs."""
    if not any(problem.check in UNKNOWN for problem in problems):
        return problems
    written = {where: (key, depth) for where, key, depth in _keys(table, 0)}
    there = _There(_there(table), {problem.where for problem in problems if problem.check in UNKNOWN})
    return [_placed(problem, *written.get(problem.where, ("", 0)), there) for problem in problems]


def _there(table: Table) -> dict[tuple[str, str], Location]:
    """Where the keys stand that are where they belong, by the table as it begins, "" for the top."""
    found = {("", key): value.key for key, value in table.items()}
    for name, value in table.items():
        inner = value.data if isinstance(value.data, dict) else {}
        found |= {(f"[{name}]", key): each.key for key, each in inner.items()}
    return found


def _keys(table: Table, depth: int) -> Iterator[tuple[Location, str, int]]:
    """Where each key stands, and in how many tables."""
    for key, value in table.items():
        yield value.key, key, depth
        for inner in value.data if isinstance(value.data, list) else [value]:
            if isinstance(inner.data, dict):
                yield from _keys(inner.data, depth + 1)


def _placed(problem: Problem, key: str, depth: int, there: _There) -> Problem:
    """The problem with the place of its key; a second one of the same key has its place taken by the first."""
    if problem.check not in UNKNOWN or not key:
        return problem
    homes = _homes()
    if depth and key in homes[""]:
        message = f"“{key}” stands below a line in [ ], and so it is none of the keys of the whole site"
        hint = _moved("move it up, above the first line that begins with [", key, "", problem.where, there)
        return replace(problem, message=message, hint=hint)
    tables = [name for name, known in homes.items() if key in known and name]
    if len(tables) == 1:
        hint = f"move it below a line {tables[0]}, where it is known"
        return replace(problem, hint=_moved(hint, key, tables[0], problem.where, there))
    return problem


def _moved(hint: str, key: str, home: str, where: Location, there: _There) -> str:
    """How a key comes to its home; where it would be the second one there, which of the two stays."""
    other = there.places.setdefault((home, key), where)
    if other == where:
        return hint
    if other in there.wrong:
        return f"take this one away, or line {other.line}, which has “{key}” as well; then {hint}"
    return f"take this one away: line {other.line} has “{key}” already; if you mean this value, write it there"


@lru_cache(1)
def _homes() -> Mapping[str, frozenset[str]]:
    """Each table of site.toml as it begins, "" for its top → the keys that it knows; tables are none of these."""
    hints = {name: _without_none(hint) for name, hint in get_type_hints(Settings).items()}
    tables = {f"[{name}]": hint for name, hint in hints.items() if hint.__module__ == Settings.__module__}
    tables |= {f"[[{name}]]": MenuEntry for name, hint in hints.items() if MenuEntry in get_args(hint)}
    mappings = {name for name, hint in hints.items() if get_origin(hint) is Mapping}
    named = {begins.strip("[]") for begins in tables} | mappings
    return {
        "": frozenset(hints.keys() - named),
        **{begins: frozenset(each.name for each in fields(table)) for begins, table in tables.items()},
    }


def _without_none(hint: Any) -> Any:
    """`Notice | None` → Notice."""
    return get_args(hint)[0] if get_origin(hint) is UnionType else hint
