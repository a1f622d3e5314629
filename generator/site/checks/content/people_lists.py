"""Lists of people in content/, where they must not lie: it is published, and committed."""

import posixpath
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from generator.lazy_pattern import lazy_pattern
from generator.parsing.content_files.files import tables_in
from generator.people.headers.header import known_words
from generator.people.headers.known_exports import export_of
from generator.people.packed_tables import packed_tables
from generator.people.tables.csv_rows import HEAD, Row, normal_header, rows_of
from generator.people.tables.encodings import BOMS, read_bytes
from generator.people.tables.other_formats import is_workbook
from generator.problems import Location, Problem, Problems, display_path

NAME = lazy_pattern(r"((full|first|last|given|family|middle|preferred)_)?name|surname|interviewer|contact")
ABOUT = lazy_pattern(
    r"e_?mail(_\w+)?|(tele)?phone(_\w+)?|mobile|(job_)?title|position|company|organi[sz]ation|address"
)
"""What others call the columns that make a table one of people; and all that we call so ourselves."""
ADDRESS = lazy_pattern(r"(?P<who>[^@\s<>]+)@(?P<host>[^@\s<>]+\.[a-z]+)")
WORD = lazy_pattern(r"[^\W\d_]{3,}")
BEGINNING = 2**18
"""Bytes in which a header shows itself."""


def check_people_lists(content: Path, sample: str) -> Problems:
    """A problem for each file of content/ that reads as a list of people; the invented sample is none. Where one
    is named that is not there, nobody knows which file was meant by it."""
    names, known = tables_in(content), posixpath.normpath(sample)
    if sample and known not in names:
        return []
    found = ((content / name, _header(content / name)) for name in names if name != known)
    return [_list_problem(path, row) for path, row in found if row]


def _list_problem(path: Path, row: Row) -> Problem:
    message = "reads as a list of people: what lies in content/ is for everybody"
    return Problem(
        Location(display_path(path), row.line), message, "move the file out of content/", check="people-in-content"
    )


def _header(path: Path) -> Row | None:
    """The row of a file that names what people have, or the first that has somebody's own address."""
    return next((row for rows in _tables(path) if (row := _row_of_people(rows))), None)


def _row_of_people(rows: Iterable[Row]) -> Row | None:
    """The header of a table of people, if another row stands below it; else the first of two people in it."""
    filled = list(islice((row for row in rows if sum(map(bool, row.cells)) > 1), HEAD))
    header = next((row for row in filled[:-1] if _of_people(row.cells)), None)
    named = [row for row in filled if _is_somebody(row.cells)]
    return header or (named[0] if len(named) > 1 else None)


def _is_somebody(cells: Sequence[str]) -> bool:
    """Whether a row has a name, and the e-mail address of who is called so: that of a house has its own name
    behind the @."""
    addresses = [found for cell in cells if (found := ADDRESS.fullmatch(cell.strip().casefold()))]
    words = {word for cell in cells if "@" not in cell for word in WORD.findall(cell.casefold())}
    return any(word in found["who"] and word not in found["host"] for found in addresses for word in words)


def _of_people(cells: Sequence[str]) -> bool:
    words = [normal_header(cell) for cell in cells]
    named = any(NAME.fullmatch(word) for word in words)
    return export_of(cells) is not None or (
        named and (known_words(cells, {}) > 1 or any(ABOUT.fullmatch(word) for word in words))
    )


def _tables(path: Path) -> Iterator[Iterable[Row]]:
    """The tables of a file, whatever the encoding: only words of ASCII are looked for."""
    data, problems = read_bytes(path)
    if problems:
        return
    if is_workbook(data):
        yield from packed_tables(display_path(path), data)
        return
    codec = next((codec for bom, codec in BOMS.items() if data.startswith(bom)), "latin-1")
    text = data[:BEGINNING].decode(codec, "replace").replace("\r\n", "\n").replace("\r", "\n")
    yield rows_of(display_path(path), text, lambda cells: known_words(cells, {}))
