"""Where letters stand: in the cells of a list of people, and in the files of a site."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from generator.model.files import Source
from generator.people.headers.columns import PRIVATE
from generator.people.rows import open_rows
from generator.people.tables.people_file import people_file
from generator.problems import Location

Found = tuple[Location, str]
"""A place, and which of the letters stand there, in their order."""
Said = tuple[Location, str]
"""A place and the words there."""


def in_cells(
    path: Path, letters: str, encoding: str | None = None, maps: Mapping[str, str] | None = None
) -> list[Found]:
    """The cells with any of the letters; the file is read once more, and what is private is passed over."""
    header, rows, _ = open_rows(people_file(path), {}, encoding, maps)
    if header is None:
        return []
    cells = (
        (header.at(row, column, value), _among(value, letters))
        for row in rows
        if not row.problems and len(row.cells) == len(header.row.cells)
        for column, value in header.values(row).items()
        if column not in PRIVATE
    )
    return [(where, found) for where, found in cells if found]


def in_words(said: Iterable[Said], letters: str) -> list[Found]:
    """The places with any of the letters, each once."""
    found = ((where, _among(text, letters)) for where, text in dict.fromkeys(said))
    return [(where, some) for where, some in found if some]


def in_sources(sources: Iterable[Source], letters: str) -> Iterator[Found]:
    """The first place of each letter in a file."""
    for source in sources:
        for letter in _among(source.text, letters):
            yield source.find(letter), letter


def _among(text: str, letters: str) -> str:
    return "".join(dict.fromkeys(letter for letter in text if letter in letters))
