"""Lists of people in content/, where they must not lie: it is published, and committed."""

import posixpath
import re
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from generator.parsing.files import tables_in
from generator.people.csv_rows import HEAD, Row, normal_header, rows_of
from generator.people.encodings import BOMS, read_bytes
from generator.people.headers import known_words
from generator.people.known_exports import export_of
from generator.people.other_formats import is_workbook
from generator.people.xlsx_rows import sheet_rows
from generator.problems import Location, Problem, Problems, display_path

NAME = re.compile(r"((full|first|last|given|family|middle|preferred)_)?name|surname|interviewer|contact")
ABOUT = re.compile(
    r"e_?mail(_\w+)?|(tele)?phone(_\w+)?|mobile|(job_)?title|position|company|organi[sz]ation|address"
)
"""What others call the columns that make a table one of people; and all that we call so ourselves."""
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
    """The row that names what people have, if another row stands below it."""
    rows = list(islice((row for row in _rows(path) if sum(map(bool, row.cells)) > 1), HEAD))
    return next((row for row in rows[:-1] if _of_people(row.cells)), None)


def _of_people(cells: Sequence[str]) -> bool:
    words = [normal_header(cell) for cell in cells]
    named = any(NAME.fullmatch(word) for word in words)
    return export_of(cells) is not None or (
        named and (known_words(cells, {}) > 1 or any(ABOUT.fullmatch(word) for word in words))
    )


def _rows(path: Path) -> Iterator[Row]:
    """The first rows, whatever the encoding: only words of ASCII are looked for."""
    data, problems = read_bytes(path)
    if problems:
        return iter(())
    if is_workbook(data):
        return sheet_rows(display_path(path), data)[0]
    codec = next((codec for bom, codec in BOMS.items() if data.startswith(bom)), "latin-1")
    text = data[:BEGINNING].decode(codec, "replace").replace("\r\n", "\n").replace("\r", "\n")
    return rows_of(display_path(path), text, lambda cells: known_words(cells, {}))
