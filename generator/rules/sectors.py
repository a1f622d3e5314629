"""The fields of work that a project knows: the tables of content/sectors.toml."""

import tomllib
from pathlib import Path


def read_sectors(project: Path) -> frozenset[str] | None:
    """Their ids; None where the file is not there or cannot be read, which is told where the rules are read."""
    try:
        return frozenset(tomllib.loads((project / "content" / "sectors.toml").read_text("utf-8-sig")))
    except (OSError, ValueError):
        return None
