"""Two things that would be one file of the site: told before anything is written, where it can be mended."""

import unicodedata
from collections.abc import Iterator, Sequence

from generator.fast_dataclass import dataclass
from generator.problems import Location, Problem, Problems

OWN = "a file that the program makes"


@dataclass(frozen=True)
class PlannedFile:
    """A file of the site to be. Without `where`, the program makes it by itself, and nobody can rename it."""

    path: str
    where: Location | None = None
    said: str = OWN
    """What it is made from: a file of content/."""
    alias: str = ""
    """The old address, if it is one."""
    own: bool = False
    """Whether a template of the same name would take its place."""


def check_clashes(planned: Sequence[PlannedFile]) -> Problems:
    """What would be written over something else, or cannot lie beside it; the first of two is in the right."""
    taken: dict[str, PlannedFile] = {}
    folders: dict[str, PlannedFile] = {}
    problems: Problems = []
    for item in planned:
        path = _folded(item.path)
        other = taken.get(path) or folders.get(path) or next((taken[f] for f in _above(path) if f in taken), None)
        if other and item.where:
            problems.append(Problem(item.where, *_clash_words(item, other), check="address-clash"))
        elif not other:
            taken[path] = item
            folders |= {folder: item for folder in _above(path) if folder not in folders}
    return problems


def _folded(path: str) -> str:
    """Two paths that some disks do not tell apart come out as one."""
    return path.lower() if path.isascii() else unicodedata.normalize("NFC", path).casefold()


def _above(path: str) -> Iterator[str]:
    """The folders that a path lies in."""
    while path := path.rpartition("/")[0]:
        yield path


def _clash_words(item: PlannedFile, other: PlannedFile) -> tuple[str, str]:
    if _folded(item.path) != _folded(other.path):
        first = (
            f"“{item.alias}”" if item.alias else "the page" if item.path.endswith("index.html") else "this file"
        )
        message = f"{first} cannot be, for {other.path} is there: the same name for a file and for a folder"
        return message, "take the alias away" if item.alias else "rename this file"
    if item.alias:
        return _alias(item, other)
    if other.where is None:
        look = f", or put yours into templates/site/{other.path}" if other.own else ""
        return f"would hide {other.path}, which the program makes", f"rename or remove this file{look}"
    address = item.path.removesuffix("index.html")
    return f"makes the same page as {other.said}: /{address}", "rename one of the two files"


def _alias(item: PlannedFile, other: PlannedFile) -> tuple[str, str]:
    case = "" if item.path == other.path else ", for not every disk tells capitals from small letters"
    if other.alias:
        return f"“{item.alias}” leads to another page already{case}", "an old address can lead to one page only"
    if other.where is None:
        return f"“{item.alias}” is {OWN}{case}", "take the alias away"
    return f"“{item.alias}” is a page already{case}", "take the alias away, or rename that page"
