"""Names of folders and files that people's data are written to: what a cell holds never leads elsewhere."""

import re
from collections.abc import Sequence
from pathlib import Path

LONGEST = 60


def panel_name(people: Path) -> str:
    """The folder for what is made from a file: its name without ending, and without what could lead elsewhere."""
    name = re.sub(r"[^\w .-]", "-", people.name.removesuffix(people.suffix)).strip(" .-")
    return name or "people"


def slug(words: Sequence[str]) -> str:
    """Cells as a part of a file name: letters and digits of any script, at most 60 bytes of them."""
    text = re.sub(r"[\W_]+", "-", " ".join(words).casefold()).strip("-")
    return text.encode()[:LONGEST].decode(errors="ignore").rstrip("-") or "without-a-name"
