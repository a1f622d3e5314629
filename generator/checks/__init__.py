"""Every check that the program makes, under the stable id with which it is told.

`ids.py` has the ids, so that no other can be written; the tables beside it say of each what it means, what to do,
and how far a project may decide on it in site.toml. They are read when somebody asks for them only.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Literal, get_args

from generator.checks.ids import CheckId
from generator.fast_dataclass import dataclass

Level = Literal["error", "warning", "off"]
LEVELS: tuple[Level, ...] = get_args(Level)
"""How a problem is told, the gravest first."""
AREAS = {
    "site": "Pages of the site",
    "files": "Files, settings and templates",
    "advice": "Advice as data",
    "notes": "Notes",
    "people": "Lists of people",
    "panel": "Cards, drafts and the plan",
}
"""Table → what its checks are about, as a heading."""


@dataclass(frozen=True)
class Check:
    """What one check finds, in words for whoever has to mend it."""

    id: CheckId
    area: str
    """A key of AREAS."""
    meaning: str
    remedy: str
    level: Level = "error"
    """How it is mostly told, unless site.toml says otherwise."""
    lowest: Level | None = None
    """The lowest level that site.toml may give it; None where no project decides on it."""
    because: str = ""
    """Why it cannot be switched off, of one that can be lowered."""

    @property
    def levels(self) -> tuple[Level, ...]:
        """The levels that site.toml may give it, the gravest first."""
        return LEVELS[: LEVELS.index(self.lowest) + 1] if self.lowest else ()


@cache
def all_checks() -> Mapping[str, Check]:
    """Every check by its id, in the order of the areas and of their tables."""
    return {check.id: check for area in AREAS for check in _area_checks(area)}


def _area_checks(area: str) -> Iterator[Check]:
    # Every command imports the ids, and with them this package; only who asks for a table needs what reads one.
    import tomllib  # noqa: PLC0415

    table = tomllib.loads((Path(__file__).parent / f"{area}.toml").read_text("utf-8"))
    return (Check(check_id, area, **row) for check_id, row in table.items())  # type: ignore[arg-type]
