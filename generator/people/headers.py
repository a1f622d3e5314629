"""What a header means: our own columns, those of a program whose files we know, or as `--map` says.

The programs are data, one file each in `exports/` beside this module, and not in templates/ or content/: what a
column of LinkedIn means is a fact about LinkedIn, no look and no word that an office would change; where a file
differs from it, its user says so with `--map`. A program is recognised by all columns of its `header` together,
for `Title` is an honorific in one and a job in another; `also` are patterns of columns that come and go.
"""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from functools import cache
from itertools import chain
from pathlib import Path

from generator.people.columns import COLUMNS, MANY_LINES, OURS, REQUIRED
from generator.people.csv_rows import Row, clean_cell, normal_header
from generator.problems import Checked, Location, Problem, Problems, nearest_hint

MANY = 10
JOIN = " + "
PARTS = (("first_name", "last_name"), ("given_name", "family_name"))
"""What a name is often cut into by others."""


@dataclass(frozen=True)
class Export:
    """What another program calls what we need: our column → its columns, joined by ` + `."""

    label: str
    header: tuple[str, ...]
    columns: Mapping[str, str]
    also: tuple[str, ...] = ()
    honorific: str = ""
    """The column that stands before the name."""
    suffix: str = ""
    """The column that stands behind it: `Jr.`, `MD`."""
    several: str = ""
    """What stands between several values in a cell, of which the first counts."""

    def knows(self, name: str) -> bool:
        """Whether a column is one of the program's."""
        return name in self.header or any(fnmatchcase(name, pattern) for pattern in self.also)


OWN = Export("", (), {})


@dataclass(frozen=True)
class Header:
    """Column → the cells that hold it, in the order in which they are joined."""

    row: Row
    export: Export = OWN
    columns: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    honorific: int = -1
    suffix: int = -1

    def values(self, row: Row) -> dict[str, str]:
        """What a row says: cleaned, and joined where it came in parts; nothing of what it leaves empty."""
        found = {column: self._value(row.cells, column, indices) for column, indices in self.columns.items()}
        return {column: value for column, value in found.items() if value}

    def _value(self, cells: Sequence[str], column: str, indices: Sequence[int]) -> str:
        several, many = self.export.several, column in MANY_LINES
        if len(indices) == 1 and not several:
            value = clean_cell(cells[indices[0]], many) if cells[indices[0]] else ""
        else:
            parts = [clean_cell(cells[i].split(several, 1)[0] if several else cells[i], many) for i in indices]
            value = ("\n" if many else " ").join(part for part in parts if part)
        return self._whole(cells, value) if column == "name" and value else value

    def _whole(self, cells: Sequence[str], name: str) -> str:
        """The name with what other programs keep apart from it, unless it has that already."""
        title, suffix = (clean_cell(cells[index]) if index >= 0 else "" for index in (self.honorific, self.suffix))
        name = name if not title or name.startswith(f"{title} ") else f"{title} {name}"
        return name if not suffix or name.endswith(f" {suffix}") else f"{name}, {suffix}"

    def at(self, row: Row, column: str, excerpt: str = "") -> Location:
        """Where a row says it."""
        return row.at(self.columns.get(column, (0,))[0], excerpt)

    @property
    def shown(self) -> dict[str, str]:
        """How the file was read: our column → its columns, for the user's eye."""
        title, suffix = ((index,) if index >= 0 else () for index in (self.honorific, self.suffix))
        cells = {**self.columns, "name": (*title, *self.columns.get("name", ()), *suffix)}
        return {column: JOIN.join(self.row.cells[i].strip() for i in found) for column, found in cells.items()}


@cache
def known_exports() -> tuple[Export, ...]:
    """The programs whose files we know, the one with the longest header first."""
    paths = sorted((Path(__file__).parent / "exports").glob("*.toml"))
    made = (_export(**tomllib.loads(path.read_text("utf-8"))) for path in paths)
    return tuple(sorted(made, key=lambda export: -len(export.header)))


def _export(
    label: str,
    header: list[str],
    columns: Mapping[str, str],
    also: Sequence[str] = (),
    honorific: str = "",
    suffix: str = "",
    several: str = "",
) -> Export:
    return Export(label, tuple(header), columns, tuple(also), honorific, suffix, several)


def export_of(cells: Iterable[str]) -> Export | None:
    """The program that wrote a header, if it has all of its columns."""
    names = {cell.strip() for cell in cells}
    return next((export for export in known_exports() if names.issuperset(export.header)), None)


@cache
def _header_words() -> frozenset[str]:
    return frozenset(chain(COLUMNS, OURS, *(export.header for export in known_exports())))


def known_words(cells: Sequence[str], maps: Mapping[str, str]) -> int:
    """How many cells of a row are words of a header."""
    mapped = {part for text in maps.values() for part in (text, *text.split(JOIN))}
    return sum(
        cell.strip() in _header_words() or normal_header(cell) in COLUMNS or cell.strip() in mapped
        for cell in cells
    )


def header_among(rows: Sequence[Row]) -> int:
    """Which of the first rows is the header: that of a program we know, else the first."""
    return next((index for index, row in enumerate(rows) if export_of(row.cells)), 0)


def read_header(row: Row, maps: Mapping[str, str], shared: Iterable[str]) -> Checked[Header]:
    """What the header means. `maps` is our column → theirs, as the user said; `shared` are columns that need not
    be there."""
    export = export_of(row.cells) or OWN
    own, problems = _own(row, export)
    theirs = {column: _indices(row, text) for column, text in export.columns.items()}
    said = {column: _indices(row, text) for column, text in maps.items()}
    problems += [p for column, text in maps.items() for p in _unmapped(row, column, text)]
    columns = {column: cells for column, cells in {**theirs, **own, **said}.items() if cells}
    apart = (export.honorific, export.suffix) if columns.get("name") == theirs.get("name") else ("", "")
    title, suffix = ((*_indices(row, name), -1)[0] for name in apart)
    header = Header(row, export, columns, title, suffix)
    missing = [column for column in REQUIRED if column not in {*columns, *shared, *maps}]
    problems += [_missing(row, column) for column in missing]
    return Checked(header, problems + _unused(header))


def _own(row: Row, export: Export) -> Checked[dict[str, tuple[int, ...]]]:
    """The columns that bear our names; in the file of a program its own columns mean what they mean there."""
    columns: dict[str, tuple[int, ...]] = {}
    problems: Problems = []
    for index, cell in enumerate(row.cells):
        name = normal_header(cell)
        if name not in COLUMNS or export.knows(cell.strip()):
            continue
        if name in columns and len(problems) < MANY:
            message = f"the column “{cell}” stands here twice"
            problems.append(Problem(row.at(index, cell), message, "rename or delete one", check="column-twice"))
        columns.setdefault(name, (index,))
    return Checked(columns, problems)


def _indices(row: Row, text: str) -> tuple[int, ...]:
    """The cells that a name, or several joined by ` + `, stand for. A part that is not there is left out: programs
    do so with columns that nobody fills."""
    names = [cell.strip() for cell in row.cells]
    wanted = [text] if text in names else text.split(JOIN)
    return tuple(names.index(part) for part in wanted if part in names)


def _unmapped(row: Row, column: str, text: str) -> Problems:
    """Columns that the user named and the file does not have."""
    names = [cell.strip() for cell in row.cells]
    lacking = [] if text in names else [part for part in text.split(JOIN) if part not in names]
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
    close = nearest_hint(name, names[: 10 * MANY])
    return close if close.startswith("did") else ""


def _missing(row: Row, column: str) -> Problem:
    names = {normal_header(cell): cell.strip() for cell in row.cells}
    parts = next((pair for pair in PARTS if set(pair) <= set(names)), ())
    close = _nearest(column, list(names))
    hint = plain = f"add a column {column}: {COLUMNS[column]}"
    if column == "name" and parts:
        close, hint = "", f'add --map "{JOIN.join(names[part] for part in parts)}=name"'
    elif column == "interviewed":
        hint = "add --set interviewed=2026-11-18 for all rows, or a column interviewed"
    return Problem(
        row.whole(), f"there is no column “{column}”", close or hint, plain=close or plain, check="column-missing"
    )


def _unused(header: Header) -> Problems:
    """Columns that are not used, as warnings; ten thousand of them are told in eleven lines. What the program that
    wrote the file has beside is not told."""
    row, used = header.row, set(chain.from_iterable(header.columns.values()))
    free = [index for index in range(len(row.cells)) if index not in used]
    strange = [index for index in free if normal_header(row.cells[index]) not in {"", *OURS, *COLUMNS}]
    unknown = [index for index in strange if not header.export.knows(row.cells[index].strip())]
    problems = [_not_used(row, index) for index in unknown[:MANY]]
    if rest := unknown[MANY:]:
        where = row.at(rest[0], row.cells[rest[0]])
        problems.append(
            Problem(where, f"nor are {len(rest)} further columns", warning=True, check="column-unused")
        )
    return problems


def _not_used(row: Row, index: int) -> Problem:
    cell = row.cells[index]
    hint = nearest_hint(normal_header(cell), COLUMNS)
    return Problem(
        row.at(index, cell), f"the column “{cell}” is not used", hint, warning=True, check="column-unused"
    )
