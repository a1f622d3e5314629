"""The tables of the time-zone database: which countries there are, which zones they have, and all zones."""

from pathlib import Path

import tzdata


def zone_table(name: str) -> str:
    """A table as it stands in the database."""
    return (Path(tzdata.__path__[0]) / "zoneinfo" / name).read_text("utf-8")


def zone_list() -> list[str]:
    """The names of all zones."""
    return (Path(tzdata.__path__[0]) / "zones").read_text("utf-8").split()
