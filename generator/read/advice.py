"""content/sources.toml, choices.toml, cycles.toml → who says so, what is disputed, and what goes out when."""

import re
from collections.abc import Mapping
from pathlib import Path

from generator.model import Choice, Cycle, Named, Option, Problems, Reference, Source
from generator.problems import Problem, nearest
from generator.read.pages import unknown_references
from generator.read.schema import build
from generator.read.sources import read_source
from generator.read.tables import read_tables
from generator.read.values import Table, Value

HEADER = re.compile(r"^\[([\w-]+)\]", re.MULTILINE)
LONGEST = 28
"""Days that a picture has room for."""


def read_references(content: Path) -> tuple[dict[str, Reference], Problems]:
    """Every source of the advice by its id, in the order of the file."""
    source, problems = read_source(content / "sources.toml", "sources.toml")
    if source is None:
        return {}, problems
    table, problems = read_tables(source)
    references: dict[str, Reference] = {}
    for key, value in table.items():
        if found := _outside(key, value):
            problems += found
            continue
        reference, found = build(Reference, value.data, value.where, id=key)
        problems += found
        if reference:
            references[key] = reference
    return references, problems


def read_choices(
    content: Path, references: Mapping[str, Reference] | None, picks: Mapping[str, Named]
) -> tuple[dict[str, Choice], Source | None, frozenset[str], Problems]:
    """Every disputed piece of advice by its id, with the side that the office picked, and the ids of those that
    could not be read; none without the file."""
    if not (content / "choices.toml").exists():
        return {}, None, frozenset(), [_no_choice(named, key, {}) for key, named in picks.items()]
    source, problems = read_source(content / "choices.toml", "choices.toml")
    table, found = read_tables(source) if source else ({}, [])
    problems += found
    choices = {}
    for key, value in table.items():
        choice, found = _choice(key, value, references, picks.get(key))
        problems += found
        if choice:
            choices[key] = choice
    problems += [_no_choice(named, key, table) for key, named in picks.items() if key not in table]
    named = frozenset(table) if table or not source else frozenset(HEADER.findall(source.text))
    return choices, source, named - frozenset(choices), problems


def read_cycles(content: Path) -> tuple[tuple[Cycle, ...], Source | None, Problems]:
    """The cases that the picture of the time until the decision shows; none without the file."""
    if not (content / "cycles.toml").exists():
        return (), None, []
    source, problems = read_source(content / "cycles.toml", "cycles.toml")
    table, found = read_tables(source) if source else ({}, [])
    problems += found
    cycles = []
    for key, value in table.items():
        cycle, found = (None, _outside(key, value)) if _outside(key, value) else _cycle(key, value)
        cycles += [cycle] if cycle else []
        problems += found
    return tuple(cycles), source, problems


def _cycle(key: str, value: Value) -> tuple[Cycle | None, Problems]:
    cycle, problems = build(Cycle, value.data, value.where, id=key)
    if cycle is None:
        return None, problems
    days = [step.day for step in cycle.steps]
    if not days or days != sorted(days) or not 0 <= days[0] <= max(*days, cycle.decision) <= LONGEST:
        hint = f"give each step a day from 0 to {LONGEST}, the earliest first"
        return None, [Problem(value.where, f"the days of “{key}” cannot be drawn", hint)]
    return cycle, []


def _choice(
    key: str, value: Value, references: Mapping[str, Reference] | None, picked: Named | None
) -> tuple[Choice | None, Problems]:
    if found := _outside(key, value):
        return None, found
    table: Table = dict(value.data)
    sides = table.pop("options", Value({}, value.where, value.key))
    if found := [
        p
        for side in ([sides] if not isinstance(sides.data, dict) else sides.data.values())
        for p in _no_side(side)
    ]:
        return None, found
    built = {name: build(Option, side.data, side.where, id=name) for name, side in sides.data.items()}
    problems = [problem for _, found in built.values() for problem in found]
    options = tuple(option for option, _ in built.values() if option)
    problems += [p for option in options for p in unknown_references(option.sources, references)]
    choice, found = build(Choice, table, value.where, id=key, options=options, picked="")
    problems += found
    if choice is None or problems:
        return None, problems
    return _decided(choice, value, picked)


def _no_side(value: Value) -> Problems:
    if isinstance(value.data, dict):
        return []
    return [Problem(value.where, "a side is a table of its own", "write [id.options.name] on a line of its own")]


def _decided(choice: Choice, value: Value, picked: Named | None) -> tuple[Choice | None, Problems]:
    """The choice with the office's side, which must be one of two or more."""
    sides = [option.id for option in choice.options]
    if len(sides) < 2:
        hint = f"add tables [{choice.id}.options.NAME] with label, advice and view"
        return None, [Problem(value.where, f"“{choice.id}” needs two sides", hint)]
    problems = [
        Problem(named.where, f"“{choice.id}” has no side “{named.name}”", nearest(named.name, sides))
        for named in (choice.default, picked)
        if named and named.name not in sides
    ]
    side = (picked or choice.default).name
    return (None if problems else Choice(**{**vars(choice), "picked": side})), problems


def _outside(key: str, value: Value) -> Problems:
    if isinstance(value.data, dict):
        return []
    return [Problem(value.key, f"“{key}” stands outside a table", "begin with a line [id]")]


def _no_choice(picked: Named, key: str, known: Mapping[str, object]) -> Problem:
    hint = nearest(key, known) if known else "there is no content/choices.toml"
    return Problem(picked.where, f"there is no choice “{key}”", hint)
