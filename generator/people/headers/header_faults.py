"""What is told of a header: columns that are missing, or that nobody uses."""

from collections.abc import Sequence

from generator.language import joined
from generator.people.headers.columns import COLUMNS, OURS
from generator.people.headers.header_words import column_named, header_key, likely_column
from generator.people.tables.csv_rows import Row, normal_header
from generator.problems import Problem, Problems, nearest_match

MANY = 10
"""Columns that are told one by one."""
CLOSE = 0.7
"""How much of a column that must be there a header shares that could be meant for it."""


def missing_column(row: Row, column: str, free: Sequence[int]) -> Problem:
    """What is told of a column that must be there; the first of the `free` cells could be meant for it."""
    names = [cell.strip() for cell in row.cells]
    close = next((name for name in names if likely_column(name) == column), nearest_match(column, names, CLOSE))
    unnamed = [names[n] for n in free if names[n] and not column_named(names[n])]
    unknown = next((name for name in unnamed if "name" in name.casefold()), (*unnamed, "")[0])
    hint = plain = add = f"add a column {column}: {COLUMNS[column]}"
    if close or (unknown and column == "name"):
        them = f"if it is “{close or unknown}”"
        hint, plain = f'{them}, add --map "{close or unknown}={column}"', f"{them}, call it {column}"
        hint, plain = (hint, plain) if close else (f"{hint}; else {add}", f"{plain}; else {add}")
    elif column == "interviewed":
        hint = "add --set interviewed=2026-11-18 for all rows, or a column interviewed"
    return Problem(row.whole(), f"there is no column “{column}”", hint, plain=plain, check="column-missing")


def unmapped_columns(row: Row, column: str, lacking: Sequence[str]) -> Problems:
    """Columns that the user named and the file does not have."""
    names = [cell.strip() for cell in row.cells]
    plain = "spell their column as the header does"
    hint = f'write --map "Their Column=ours": {plain}'
    return [
        Problem(
            row.whole(),
            f"there is no column “{part}” to read as {column}",
            close or hint,
            plain=close or plain,
            check="column-missing",
        )
        for part in lacking
        for close in [_nearest(part, names)]
    ]


def _nearest(name: str, names: Sequence[str]) -> str:
    close = nearest_match(name, [cell for cell in names[: 10 * MANY] if cell])
    return f"did you mean “{close}”?" if close else ""


def unused_columns(row: Row, free: Sequence[int]) -> Problems:
    """Columns that are not used, as warnings; ten thousand of them are told in eleven lines, and what lists have
    beside in one."""
    unknown = [n for n in free if normal_header(row.cells[n]) not in {"", *OURS, *COLUMNS}]
    usual = [n for n in unknown if column_named(row.cells[n]) or not header_key(row.cells[n])]
    others = [n for n in unknown if n not in usual]
    problems = [_not_needed(row, usual)] if usual else []
    hints = _unused_hints(row, others[:MANY])
    problems += [_not_used(row, index, hint) for index, hint in zip(others[:MANY], hints, strict=True)]
    if rest := others[MANY:]:
        where = row.at(rest[0], row.cells[rest[0]])
        problems.append(
            Problem(where, f"nor are {len(rest)} further columns", warning=True, check="column-unused")
        )
    return problems


def _unused_hints(row: Row, indices: Sequence[int]) -> list[str]:
    """What each of these columns could be meant for; all that there are is said once."""
    likely = [likely_column(row.cells[index]) for index in indices]
    hints = [f"did you mean “{column}”?" if column else "" for column in likely]
    return (
        [
            f"known are: {', '.join(sorted(COLUMNS))}" if n == likely.index("") and "" in likely else hint
            for n, hint in enumerate(hints)
        ]
        if "" in likely
        else hints
    )


def _not_used(row: Row, index: int, hint: str) -> Problem:
    cell = row.cells[index]
    return Problem(
        row.at(index, cell), f"the column “{cell}” is not used", hint, warning=True, check="column-unused"
    )


def _not_needed(row: Row, indices: Sequence[int]) -> Problem:
    named = [f"“{row.cells[index].strip()}”" for index in indices]
    most = named if len(named) <= MANY else [*named[:MANY], f"{len(named) - MANY} more"]
    plural = len(named) > 1
    message = f"the column{'s' * plural} {joined(most)} {'are' if plural else 'is'} not used"
    where = row.at(indices[0], row.cells[indices[0]])
    return Problem(where, message, warning=True, check="column-unused")
