"""`{{ choice: may-i-call }}`, `{{ sheet: debrief }}` and the like on a line of their own: what a page wants."""

from generator.fast_dataclass import dataclass
from generator.model.pages.site import MARKER


@dataclass(frozen=True)
class Markers:
    """The names that a text asks for, by kind."""

    choices: tuple[str, ...]
    notes: tuple[str, ...]
    pictures: tuple[str, ...]
    sheets: tuple[str, ...]
    kits: tuple[str, ...]


NONE = Markers((), (), (), (), ())


def markers_in(text: str) -> Markers:
    """The names in the markers of a text, by kind, each once."""
    if "{{" not in text:
        return NONE  # as on most pages
    names = [(found[1], found[2]) for found in MARKER.finditer(text)]
    kinds = ("choice", "note", "picture", "sheet", "kit")
    return Markers(*(tuple(dict.fromkeys(name for found, name in names if found == kind)) for kind in kinds))
