"""`{{ choice: may-i-call }}` and `{{ note: status-check }}` on a line of their own: what a page wants shown."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from generator.model import MARKER, Problems, Source
from generator.problems import Problem, nearest


@dataclass(frozen=True)
class Marked:
    """The names that a text asks for, by kind."""

    choices: tuple[str, ...]
    notes: tuple[str, ...]
    pictures: tuple[str, ...]


def marked(text: str) -> Marked:
    """What the markers of a text name."""
    names = [(found[1], found[2]) for found in MARKER.finditer(text)] if "{{" in text else []
    return Marked(
        tuple(dict.fromkeys(name for kind, name in names if kind == "choice")),
        tuple(dict.fromkeys(name for kind, name in names if kind == "note")),
        tuple(dict.fromkeys(name for kind, name in names if kind == "picture")),
    )


def marker_faults(source: Source, known: Mapping[str, Collection[str]]) -> Problems:
    """Markers of a kind or a name that there is not; `known` holds the names of each kind."""
    return list(_faults(source, known)) if "{{" in source.text else []


def _faults(source: Source, known: Mapping[str, Collection[str]]) -> Iterator[Problem]:
    for found in MARKER.finditer(source.text):
        kind, name = found[1], found[2]
        if kind not in known:
            yield Problem(source.at_offset(found.start(1)), f"there is no marker “{kind}”", nearest(kind, known))
        elif name not in known[kind]:
            message = f"there is no {kind} “{name}”"
            yield Problem(source.at_offset(found.start(2)), message, nearest(name, known[kind]))
