"""The programs whose files we know: data, one file each in `exports/` beside this module, and not in templates/ or
content/. What a column of LinkedIn means is a fact about LinkedIn, no look and no word that an office would
change; where a file differs from it, its user says so with `--map`. A program is recognised by all columns of its
`header` together, for `Title` is an honorific in one and a job in another;
`also` are patterns of columns that come and go.
"""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path

from generator.fast_dataclass import dataclass


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
    spare: str = ""
    """The column with the name of who has none in the columns of its parts."""
    several: str = ""
    """What stands between several values in a cell, of which the first counts."""

    def knows(self, name: str) -> bool:
        """Whether a column is one of the program's."""
        return name in self.header or any(fnmatchcase(name, pattern) for pattern in self.also)


OWN = Export("", (), {})


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
    spare: str = "",
    several: str = "",
) -> Export:
    return Export(label, tuple(header), columns, tuple(also), honorific, suffix, spare, several)


def export_of(cells: Iterable[str]) -> Export | None:
    """The program that wrote a header, if it has all of its columns."""
    names = {cell.strip() for cell in cells}
    return next((export for export in known_exports() if names.issuperset(export.header)), None)
