"""Lists of people in content/, where they must not lie: it is published, and committed."""

import posixpath
from codecs import getincrementaldecoder
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from generator.lazy_pattern import lazy_pattern
from generator.parsing.content_files.files import DOCUMENTS, tables_in
from generator.people.headers.header import known_words
from generator.people.headers.known_exports import export_of
from generator.people.packed_documents import document_tables
from generator.people.packed_tables import packed_tables
from generator.people.tables.csv_rows import HEAD, Row, normal_header, rows_of
from generator.people.tables.encodings import BOMS, read_bytes
from generator.people.tables.other_formats import is_workbook
from generator.problems import Location, Problem, Problems, display_path
from generator.site.checks.content.likely_people import likely_people, told_as_likely

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
    return [problem for name in names if name != known for problem in _told(content / name)]


def _told(path: Path) -> Problems:
    """A problem for a file that names what people have, or has their own addresses; a warning for one that may."""
    data, problems = read_bytes(path)
    if problems:
        return []
    tables = [_filled(rows) for rows in _tables(path, data)]
    row = next((row for rows in tables if (row := _row_of_people(rows))), None)
    if row and path.suffix.casefold() not in DOCUMENTS:
        message = "reads as a list of people: what lies in content/ is for everybody"
        hint = "move the file out of content/"
        return [Problem(Location(display_path(path), row.line), message, hint, check="people-in-content")]
    likely = row or next((row for rows in tables if (row := likely_people(rows))), None)
    return told_as_likely(path, data, likely)


def _filled(rows: Iterable[Row]) -> list[Row]:
    """The first rows that have more than one cell."""
    return list(islice((row for row in rows if sum(map(bool, row.cells)) > 1), HEAD))


def _row_of_people(filled: Sequence[Row]) -> Row | None:
    """The header of a table of people, if another row stands below it; else the first of two people in it."""
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


def _tables(path: Path, data: bytes) -> Iterator[Iterable[Row]]:
    """The tables of a file, whatever the encoding: most words that are looked for are of ASCII."""
    if path.suffix.casefold() in DOCUMENTS:
        yield from document_tables(display_path(path), data)
        return
    if is_workbook(data):
        yield from packed_tables(display_path(path), data)
        return
    text = _beginning(data[:BEGINNING]).replace("\r\n", "\n").replace("\r", "\n")
    yield rows_of(display_path(path), text, lambda cells: known_words(cells, {}))


def _beginning(data: bytes) -> str:
    """The text by its mark, as UTF-8, whose last letter may be cut, or whatever else it is."""
    if codec := next((codec for bom, codec in BOMS.items() if data.startswith(bom)), ""):
        return data.decode(codec, "replace")
    try:
        return getincrementaldecoder("utf-8")().decode(data)
    except UnicodeDecodeError:
        return data.decode("latin-1")
