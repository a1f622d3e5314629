"""What a header means: our own columns, in anybody’s words, those of a program whose files we know, or as `--map`
says."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field, replace
from functools import cache, lru_cache
from itertools import chain

from generator.fast_dataclass import dataclass
from generator.people.headers.columns import COLUMNS, MANY_LINES, OURS, REQUIRED
from generator.people.headers.header_columns import FoundColumns, find_columns
from generator.people.headers.header_faults import missing_column, unmapped_columns, unused_columns
from generator.people.headers.header_words import column_named, header_key
from generator.people.headers.known_exports import OWN, Export, export_of, known_exports
from generator.people.tables.csv_rows import Row, clean_cell, normal_header
from generator.people.tables.traces import without_traces
from generator.problems import Checked, Location

JOIN = " + "
GROUPED = 3
"""Rows of which the first ones may have titles for several columns each."""


@dataclass(frozen=True)
class Header:
    """Column → the cells that hold it, in the order in which they are joined."""

    row: Row
    export: Export = OWN
    columns: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    honorific: int = -1
    suffix: int = -1
    spare: tuple[int, ...] = ()
    """The cells that make the name of who has none."""
    above: int = 0
    """How many rows stand above it that are not empty."""
    nameless: tuple[int, ...] = ()
    """The cells that are empty, and that nothing is read from."""

    def values(self, row: Row) -> dict[str, str]:
        """What a row says: cleaned, and joined where it came in parts; nothing of what it leaves empty."""
        cells, found = row.cells, dict[str, str]()
        for column, indices in self.columns.items():
            if len(indices) == 1 and not cells[indices[0]] and column != "name":
                continue  # as most are
            if value := self._value(cells, column, indices):
                found[column] = value
        return found

    def _value(self, cells: Sequence[str], column: str, indices: Sequence[int]) -> str:
        several, many = self.export.several, column in MANY_LINES
        if len(indices) == 1 and not several:
            value = _cleaned(cells[indices[0]], column) if cells[indices[0]] else ""
        else:
            parts = [_cleaned(cells[i].split(several, 1)[0] if several else cells[i], column) for i in indices]
            value = ("\n" if many else " ").join(part for part in parts if part)
        if column != "name":
            return value
        value = value or " ".join(filter(None, (clean_cell(cells[index]) for index in self.spare)))
        return self._whole(cells, value) if value else ""

    def _whole(self, cells: Sequence[str], name: str) -> str:
        """The name with what other programs keep apart from it, unless it has that already."""
        title, suffix = (clean_cell(cells[index]) if index >= 0 else "" for index in (self.honorific, self.suffix))
        name = name if not title or name.startswith(f"{title} ") else f"{title} {name}"
        return name if not suffix or name.endswith(f" {suffix}") else f"{name}, {suffix}"

    def at(self, row: Row, column: str, excerpt: str = "") -> Location:
        """Where a row says it."""
        return row.at(self.columns.get(column, (0,))[0], excerpt)

    @property
    def used(self) -> set[int]:
        """All cells that are read."""
        return {*chain.from_iterable(self.columns.values()), self.honorific, self.suffix, *self.spare}

    @property
    def renamed(self) -> dict[str, str]:
        """The same for the columns that the file does not call as we do."""
        return {ours: theirs for ours, theirs in self.shown.items() if normal_header(theirs) != ours}

    @property
    def shown(self) -> dict[str, str]:
        """How the file was read: our column → its columns, for the user's eye."""
        title, suffix = ((index,) if index >= 0 else () for index in (self.honorific, self.suffix))
        cells = {**self.columns, "name": (*title, *self.columns.get("name", ()), *suffix)}
        return {
            column: JOIN.join(self.row.cells[i].strip() for i in found) for column, found in cells.items() if found
        }


@lru_cache(maxsize=10_000)
def _cleaned(text: str, column: str) -> str:
    """A cell as it is used, without what another program has left in it."""
    return clean_cell(without_traces(text, column), column in MANY_LINES)


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


def meant_words(cells: Sequence[str], maps: Mapping[str, str]) -> int:
    """How many cells of a row are words of a header, in anybody's words."""
    mapped = {header_key(part) for text in maps.values() for part in (text, *text.split("+"))}
    return sum(
        bool(key := header_key(cell))
        and (key in mapped or column_named(cell) != "" or cell.strip() in _header_words())
        for cell in cells
    )


def header_among(rows: Sequence[Row], maps: Mapping[str, str]) -> int:
    """Which of the first rows is the header: that of a program we know; else the first, or where it is a title,
    the first below it that has more words of a header; so has one below the titles of groups of columns."""
    known = next((index for index, row in enumerate(rows) if export_of(row.cells)), None)
    if known is not None:
        return known
    words, filled = [meant_words(row.cells, maps) for row in rows], [_filled(row) for row in rows]
    if words[0] < 2:
        return next((n for n, count in enumerate(filled) if words[n] > max(words[0], count // 3)), 0)
    below = (n for n in range(1, min(GROUPED, len(rows))) if words[n] == filled[n] > filled[0])
    return next(below, 0)


def _filled(row: Row) -> int:
    return sum(bool(cell.strip()) for cell in row.cells)


def read_header(
    row: Row, maps: Mapping[str, str], shared: Iterable[str], below: Sequence[Row] = (), above: int = 0
) -> Checked[Header]:
    """What the header means. `maps` is our column → theirs, as the user said; `shared` are columns that need not
    be there; `below` are some rows under the header, and `above` is how many stand over it."""
    export = export_of(row.cells) or OWN
    said = {column: _indices(row, text) for column, text in maps.items()}
    taken = set(chain.from_iterable(said.values()))
    rest = [n for n, cell in enumerate(row.cells) if n not in taken and not export.knows(cell.strip())]
    found, problems = find_columns(row, rest, below)
    problems += [p for column, text in maps.items() for p in unmapped_columns(row, column, _lacking(row, text))]
    header = _with_parts(row, export, found, said)
    missing = [column for column in REQUIRED if column not in {*header.columns, *shared, *maps}]
    free = [n for n, cell in enumerate(row.cells) if n not in header.used and not export.knows(cell.strip())]
    problems += [missing_column(row, column, free) for column in missing]
    told = {problem.where.column for problem in problems}
    free = [n for n in free if n not in found.passed and row.at(n).column not in told]
    nameless = tuple(n for n in free if not row.cells[n].strip())
    return Checked(replace(header, above=above, nameless=nameless), problems + unused_columns(row, free))


def _with_parts(row: Row, export: Export, found: FoundColumns, said: Mapping[str, tuple[int, ...]]) -> Header:
    """The header of a program, of our own words and of what the user said, of which the last counts most; what
    stands beside a name goes with who said which it is."""
    theirs = {column: _indices(row, text) for column, text in export.columns.items()}
    columns = {name: cells for name, cells in {**theirs, **found.columns, **said}.items() if cells}
    name = columns.get("name", ())
    if export.label and name and name == theirs.get("name"):
        title, suffix = ((*_indices(row, part), -1)[0] for part in (export.honorific, export.suffix))
        title = title if export.honorific else found.honorific
        return Header(row, export, columns, title, suffix, _indices(row, export.spare))
    if "name" in said or not name:
        return Header(row, export, columns)
    return Header(row, export, columns, found.honorific, found.suffix, found.spare)


def _lacking(row: Row, text: str) -> list[str]:
    """The names of columns in what a user says that the header does not have."""
    return [part for part in _named_parts(row, text) if not _cells_named(row, part)]


def _indices(row: Row, text: str) -> tuple[int, ...]:
    """The cells that a name, or several joined by ` + `, stand for, whatever their capitals and spaces. A part
    that is not there is left out: programs do so with columns that nobody fills."""
    return tuple(found[0] for part in _named_parts(row, text) if (found := _cells_named(row, part)))


def _named_parts(row: Row, text: str) -> list[str]:
    """The names of columns in what a user or a program says: one, unless none is called so."""
    return [text] if not text or _cells_named(row, text) else [part.strip() for part in text.split("+")]


def _cells_named(row: Row, name: str) -> list[int]:
    """The cells of that name, those first that are spelled so."""
    exact = [index for index, cell in enumerate(row.cells) if name and cell.strip() == name.strip()]
    key = header_key(name)
    return exact or [index for index, cell in enumerate(row.cells) if key and header_key(cell) == key]
