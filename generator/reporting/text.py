"""Problems as text, as compilers show theirs; where many say the same, as one."""

from collections.abc import Sequence
from dataclasses import replace

from generator.problems import Location, Problem, number_ranges, printable

HANDFUL = 5
"""Problems of one kind that a reader takes in one by one."""


def as_text(problem: Problem) -> str:
    """`path:line:column: message [check]`, then the excerpt with a caret and the hint, as compilers tell it."""
    kind = "warning: " if problem.warning else ""
    lines = [f"{problem.where}: {kind}{printable(problem.message)} [{problem.check}]"]
    if problem.where.excerpt:
        lines += excerpt_lines(problem.where)
    if problem.hint:
        lines.append(f"  → {printable(problem.hint)}")
    return "\n".join(lines)


def excerpt_lines(where: Location, width: int = 96) -> list[str]:
    """The excerpt and a caret below it; of a long line only the part around the caret."""
    start = max(0, where.caret - width // 2)
    part = printable(where.excerpt[start : start + width])
    return [f"    {part}", "    " + " " * (where.caret - start) + "^"]


def grouped(problems: Sequence[Problem]) -> list[Problem]:
    """The problems as people are told of them: of more than a handful that say the same of rows of a list, or of
    places in a page, one, in the place of the first, with their number and the rows or lines."""
    groups: dict[object, list[Problem]] = {}
    for problem in problems:
        groups.setdefault(_kind(problem), []).append(problem)
    told = {kind: _as_one(group) for kind, group in groups.items() if _number(group) > HANDFUL}
    return list(dict.fromkeys(told.get(_kind(problem), problem) for problem in problems))


def _kind(problem: Problem) -> object:
    """What is the same for all that are told once; of the others nothing is."""
    if not problem.many:
        return problem
    mend = problem.hint if _is_page(problem) else ""
    return problem.where.path, problem.warning, problem.many, mend


def _is_page(problem: Problem) -> bool:
    """Whether it is about a text and not about a table, of which a fault is told once a row."""
    return problem.where.path.endswith((".md", ".toml"))


def _number(group: Sequence[Problem]) -> int:
    return len({problem.where for problem in group}) if _is_page(group[0]) else len(_rows(group))


def _as_one(group: Sequence[Problem]) -> Problem:
    first, rows = group[0], _rows(group)
    where = first.where._replace(excerpt="", caret=0)
    named = "rows" if not _is_page(first) else "lines" if len(rows) > 1 else "line"
    return replace(first, where=where, message=f"{_number(group)} {first.many}: {named} {number_ranges(rows)}")


def _rows(group: Sequence[Problem]) -> set[int]:
    """Of one row, the same may be said of each of its notes."""
    return {problem.where.row or problem.where.line for problem in group}
