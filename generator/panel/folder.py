"""Where what is made of a list of people goes. A command asks that first of all, so this module is light."""

import re
from pathlib import Path


def panel_folder(out: Path, people: Path) -> Path:
    """Where what is made of these people goes."""
    return out / "panels" / panel_name(people)


def panel_name(people: Path) -> str:
    """The folder for what is made from a file: its name without ending, and without what could lead elsewhere."""
    name = re.sub(r"[^\w .-]", "-", people.name.removesuffix(people.suffix)).strip(" .-")
    return name or "people"
