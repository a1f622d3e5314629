"""content/sources.toml, cycles.toml → who says so, and what goes out when."""

from pathlib import Path

from generator.model import Cycle, Problems, Reference, Source
from generator.problems import Problem
from generator.read.ids import outside
from generator.read.schema import build
from generator.read.sources import read_source
from generator.read.tables import read_tables
from generator.read.values import Value

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
        if found := outside(key, value):
            problems += found
            continue
        reference, found = build(Reference, value.data, value.where, id=key)
        problems += found
        if reference:
            references[key] = reference
    return references, problems


def read_cycles(content: Path) -> tuple[tuple[Cycle, ...], Source | None, Problems]:
    """The cases that the picture of the time until the decision shows; none without the file."""
    if not (content / "cycles.toml").exists():
        return (), None, []
    source, problems = read_source(content / "cycles.toml", "cycles.toml")
    table, found = read_tables(source) if source else ({}, [])
    problems += found
    cycles = []
    for key, value in table.items():
        cycle, found = (None, outside(key, value)) if outside(key, value) else _cycle(key, value)
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
