"""Problems as JSON, for programs."""

import json
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from generator.problems import Problem, encodable, printable

NO_FACTS: Mapping[str, object] = MappingProxyType({})


def as_json(
    problems: Iterable[Problem], facts: Mapping[str, object] = NO_FACTS, *, ascii_only: bool = False
) -> str:
    """One JSON document with all problems, and what else a program wants to know of the run. With `ascii_only`,
    other letters are written as their numbers."""
    rows = [as_row(problem) for problem in problems]
    return encodable(json.dumps({"problems": rows, **facts}, ensure_ascii=ascii_only, indent=2))


def as_row(problem: Problem) -> dict[str, object]:
    """A problem as programs are told of it."""
    where = problem.where
    place = {"path": printable(where.path), "line": where.line, "column": where.column}
    place |= {"row": where.row} if where.row else {}
    told = {"check": problem.check, "message": problem.message, "hint": problem.hint}
    return {**place, **told, "warning": problem.warning}
