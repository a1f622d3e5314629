"""A file of people as its name and its bytes: from the disk, or from a form that never had one."""

from pathlib import Path

from generator.fast_dataclass import dataclass
from generator.people.tables.encodings import read_bytes
from generator.problems import Problem, display_path


@dataclass(frozen=True)
class PeopleFile:
    """A list of people before it is read."""

    path: str
    """As it is named in problems."""
    data: bytes
    problems: tuple[Problem, ...] = ()
    """Why there are no bytes."""
    cells: tuple[tuple[str, ...], ...] | None = None
    """A header and its rows, where they were typed into a form instead of a file."""


def people_file(path: Path) -> PeopleFile:
    """The file at a path."""
    data, problems = read_bytes(path)
    return PeopleFile(display_path(path), data, tuple(problems))
