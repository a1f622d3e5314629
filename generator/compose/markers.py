"""`{{ choice: may-i-call }}` and `{{ note: status-check }}` on a line of their own: what a page wants shown."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from generator.model import CODE, MARKER, Problems, Source
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


def marker_faults(source: Source, text: str, known: Mapping[str, Collection[str]]) -> Problems:
    """Markers of a kind or a name that there is not, and what looks like one and stands where none can; `known`
    holds the names of each kind."""
    if "{{" not in text:
        return []
    bare = CODE.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
    start = max(source.text.find(text), 0)
    return [*_faults(source, bare, start, known), *_strays(source, MARKER.sub(_blank, bare), start)]


def _faults(source: Source, text: str, start: int, known: Mapping[str, Collection[str]]) -> Iterator[Problem]:
    for found in MARKER.finditer(text):
        kind, name = found[1], found[2]
        if kind not in known:
            yield Problem(
                source.at_offset(start + found.start(1)), f"there is no marker “{kind}”", nearest(kind, known)
            )
        elif name not in known[kind]:
            message = f"there is no {kind} “{name}”"
            yield Problem(source.at_offset(start + found.start(2)), message, nearest(name, known[kind]))


def _strays(source: Source, text: str, start: int) -> Iterator[Problem]:
    hint = "a marker such as {{ choice: may-i-call }} stands on a line of its own, from its first letter on"
    for found in re.finditer(r"\{\{", text):
        yield Problem(source.at_offset(start + found.start()), "“{{” would be printed as it is", hint)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])
