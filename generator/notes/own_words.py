"""What somebody chose for the parts of a note: words of their own, or another wording of its template."""

from collections.abc import Iterator, Mapping
from dataclasses import field
from types import MappingProxyType

from generator.fast_dataclass import dataclass
from generator.lazy_pattern import lazy_pattern
from generator.model.notes import Identity, NoteTemplate, Part, Passage
from generator.model.people import Interviewer
from generator.notes.allocation import Choice, usable_wordings
from generator.problems import Location

PARAGRAPHS = lazy_pattern(r"\s*\n\s*\n\s*")


@dataclass(frozen=True)
class OwnWords:
    """Parts are named in small letters; those that are not here are the template's."""

    texts: Mapping[str, str] = field(default_factory=dict)
    """Part → its words, with an empty line between paragraphs; empty: the note does without it."""
    picks: Mapping[str, int] = field(default_factory=dict)
    """Part → the wording that stands there instead of the one that was dealt, by its index."""
    where: Location | None = None
    """Where the words stand."""

    def has(self, part: Part) -> bool:
        """Whether the words of a part are somebody's own."""
        return part.name.casefold() in self.texts


NO_WORDS = OwnWords()
OwnNotes = Mapping[Identity, OwnWords]
NO_NOTES: OwnNotes = MappingProxyType({})


def own_passages(part: Part, text: str) -> Iterator[Passage]:
    """The words of a part, as paragraphs."""
    for number, paragraph in enumerate(filter(None, PARAGRAPHS.split(text.strip()))):
        yield Passage(part.name, part.joined and not number, " ".join(paragraph.split()))


def picked_choice(template: NoteTemplate, person: Interviewer, choice: Choice, own: OwnWords) -> Choice:
    """The choice of wordings with those that somebody picked, as far as the row can still fill them."""
    return tuple(
        pick if pick is not None and pick in usable_wordings(part, person) else index
        for part, index in zip(template.parts, choice, strict=True)
        for pick in [own.picks.get(part.name.casefold())]
    )


def free_places(template: NoteTemplate, own: OwnWords) -> frozenset[int]:
    """The parts that are nobody's choice: they may be worded otherwise, to fit."""
    chosen = {*own.texts, *own.picks}
    return frozenset(n for n, part in enumerate(template.parts) if part.name.casefold() not in chosen)
