"""A header's words → our columns, where neither a known program nor `--map` says what they mean.

A name may come in parts, a day and its time in two columns, and an address without its town; what can mean two
things is settled by what stands below it or by the columns beside it, and else it is asked.
"""

from collections.abc import Mapping, Sequence
from dataclasses import field

from generator.fast_dataclass import dataclass
from generator.lazy_pattern import lazy_pattern
from generator.people.headers.columns import COLUMNS
from generator.people.headers.form_headers import settle_writers
from generator.people.headers.header_words import column_named, header_key
from generator.people.names.honorifics import honorific_only
from generator.people.tables.csv_rows import Row, normal_header
from generator.problems import Checked, Problem, Problems

MANY = 10
PLAIN_NAMES = ("name", "nom", "nombre", "nome", "naam")
"""Headers of a full name that are one of the family name where a first name stands beside it."""
STREETS = ("street", "street_2", "street_3")
UNCLEAR = {
    "position": ("their job", "job_title", "the job you want", "role"),
    "location": ("the town of their address", "city", "how the interview took place", "mode"),
}


DAYLIKE = lazy_pattern(r"\s*(?:[^\W\d_]+,?\s+)?\d{1,4}(?:[-./]\d|\s+[^\W\d_])")
"""How a day begins: 18/11/2026, 18 novembre, mercoledì 18.11.; or 2026-11-18."""


@dataclass(frozen=True)
class FoundColumns:
    """Our columns → the cells of a header that hold them; and the cells of a name beside these."""

    columns: Mapping[str, tuple[int, ...]]
    honorific: int = -1
    suffix: int = -1
    spare: tuple[int, ...] = ()
    """The cells that make the name of who has none in its own column."""
    passed: frozenset[int] = field(default_factory=frozenset)
    """Cells of which something is told already."""


def find_columns(row: Row, cells: Sequence[int], below: Sequence[Row]) -> Checked[FoundColumns]:
    """What these cells of a header mean; `below` are some rows under it."""
    words = _words(row, cells)
    writer = settle_writers(row.cells, words)
    problems = _twice(row, words)
    if _is_street(words, below):
        words["street"] = words.pop("address")
    _settle_titles(words, below)
    _settle_data(words, below)
    unclear = _settle_positions(row, words)
    passed = frozenset(problem_index for problem_index, _ in unclear)
    name, spare = _name_cells(row, words)
    columns = {column: found[:1] for column, found in words.items() if column in COLUMNS}
    columns |= {"name": name} if name else {}
    columns |= _joined_cells(words)
    columns |= {"candidate": writer} if writer and "candidate" not in columns else {}
    first = {part: words.get(part, (-1,))[0] for part in ("honorific", "suffix")}
    found = FoundColumns(columns, first["honorific"], first["suffix"], spare, passed)
    return Checked(found, problems + [problem for _, problem in unclear])


def _words(row: Row, cells: Sequence[int]) -> dict[str, tuple[int, ...]]:
    """What the cells stand for, those that bear our own names before others."""
    found: dict[str, tuple[int, ...]] = {}
    own = [index for index in cells if normal_header(row.cells[index]) in COLUMNS]
    for index in [*own, *(index for index in cells if index not in own)]:
        name = normal_header(row.cells[index]) if index in own else column_named(row.cells[index])
        if name:
            found[name] = (*found.get(name, ()), index)
    return found


def _twice(row: Row, words: Mapping[str, Sequence[int]]) -> Problems:
    """Columns that bear one of our names twice, or mean the same as an earlier one."""
    problems = []
    for column, (first, *others) in words.items():
        for index in others if column in COLUMNS else ():
            problems.append(_again(row, first, index, column))
    return problems[:MANY]


def _again(row: Row, first: int, index: int, column: str) -> Problem:
    cell, earlier = row.cells[index].strip(), row.cells[first].strip()
    if normal_header(cell) == column:
        message = f"the column “{row.cells[index]}” stands here twice"
        return Problem(row.at(index, row.cells[index]), message, "rename or delete one", check="column-twice")
    message = f"the column “{cell}” is not used: “{earlier}” is read as {column}"
    hint = f'if it should be the other, add --map "{cell}={column}"'
    return Problem(
        row.at(index, cell), message, hint, plain=f"rename “{earlier}”", warning=True, check="column-unused"
    )


def _settle_titles(words: dict[str, tuple[int, ...]], below: Sequence[Row]) -> None:
    """A title is an honorific where only such stand below it, and else a job; so is a salutation, as contacts of
    other programs have it, beside a name in parts."""
    for index in words.pop("title", ()):
        cells = [line.cells[index] for line in below if index < len(line.cells) and line.cells[index].strip()]
        kind = "honorific" if cells and all(map(honorific_only, cells)) else "job_title"
        if cells:
            words.setdefault(kind, (index,))
    if "last_name" in words and "honorific" not in words and "salutation" in words:
        (index, *_), said = words["salutation"], [line.cells for line in below]
        if all(honorific_only(cells[index]) for cells in said if len(cells) > index and cells[index].strip()):
            words["honorific"] = words.pop("salutation")


def _settle_data(words: dict[str, tuple[int, ...]], below: Sequence[Row]) -> None:
    """What is called data is the day, in Italian and Portuguese, where days stand below it; not in English."""
    for index in words.pop("data", ()):
        cells = [line.cells[index] for line in below if index < len(line.cells) and line.cells[index].strip()]
        if cells and all(map(DAYLIKE.match, cells)):
            words.setdefault("interviewed", (index,))


def _settle_positions(row: Row, words: dict[str, tuple[int, ...]]) -> list[tuple[int, Problem]]:
    """A position is theirs where the one that you want stands beside it, and the other way round; where neither
    does it is asked, as a place is."""
    asked = []
    for word, (this, column, that, other) in UNCLEAR.items():
        for index in words.pop(word, ()):
            free = [name for name in (column, other) if name not in words]
            if word == "position" and len(free) == 1:
                words[free[0]] = (index,)
            elif free:
                asked.append((index, _unclear(row, index, (this, column), (that, other))))
    return asked


def _unclear(row: Row, index: int, one: tuple[str, str], other: tuple[str, str]) -> Problem:
    cell = row.cells[index].strip()
    message = f"the column “{cell}” is not used: it could be {one[0]} or {other[0]}"
    hint = f'add --map "{cell}={one[1]}" or --map "{cell}={other[1]}"'
    plain = f"call it {one[1]} or {other[1]}"
    return Problem(row.at(index, cell), message, hint, plain=plain, warning=True, check="column-unused")


def _name_cells(row: Row, words: Mapping[str, tuple[int, ...]]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The cells that make the name, and those that make it where they are empty."""
    whole = words.get("name", ())[:1]
    first, middle, last = (words.get(part, ())[:1] for part in ("first_name", "middle_name", "last_name"))
    plain = bool(whole) and header_key(row.cells[whole[0]]) in PLAIN_NAMES
    if plain and first and not last:
        return (*first, *middle, *whole), ()
    if plain and last and not first:
        return (*whole, *middle, *last), ()
    parts = (*first, *middle, *last)
    return (whole, parts) if whole else (parts, ())


def _joined_cells(words: Mapping[str, tuple[int, ...]]) -> dict[str, tuple[int, ...]]:
    """A day with its time, and a street in its lines."""
    joined: dict[str, tuple[int, ...]] = {}
    if "interviewed" in words and "time" in words:
        joined["interviewed"] = (words["interviewed"][0], words["time"][0])
    if "street" in words:
        joined["street"] = tuple(index for line in STREETS for index in words.get(line, ())[:1])
    return joined


def _is_street(words: Mapping[str, tuple[int, ...]], below: Sequence[Row]) -> bool:
    """Whether what is called an address is one line of it: the town stands beside it, and no line break in it."""
    index = words.get("address", (-1,))[0]
    cells = [row.cells[index] for row in below if 0 <= index < len(row.cells)]
    return index >= 0 and "city" in words and "street" not in words and not any("\n" in cell for cell in cells)
