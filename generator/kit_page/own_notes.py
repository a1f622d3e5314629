"""What was typed and picked in the page → the parts of notes in somebody's own words."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from generator.kit_page.form import Form
from generator.kit_page.protocol import Edits, Picks
from generator.model.notes import Identity
from generator.model.people import Panel
from generator.notes.own_words import OwnWords
from generator.problems import Location

T = TypeVar("T")


def own_notes(
    form: Form, panels: Sequence[Panel], edits: Edits, picks: Picks
) -> tuple[dict[Identity, OwnWords], Mapping[str, tuple[str, str]]]:
    """The words by the notes that they are of; and the place of each as a path → the key of its row, and the note.
    Of two rows of the same person the first has them."""
    found: dict[Identity, OwnWords] = {}
    places: dict[str, tuple[str, str]] = {}
    for person in (person for panel in panels for person in panel.interviewers):
        key = form.key_at(person.where)
        for note in {**edits.get(key, {}), **picks.get(key, {})}:
            path = f"words {len(places)}"
            texts = _folded(edits.get(key, {}).get(note, {}))
            chosen = _folded(picks.get(key, {}).get(note, {}))
            identity = (person.interview, person.name, note)
            if identity not in found:
                found[identity] = OwnWords(texts, chosen, Location(path))
                places[path] = key, note
    return found, places


def _folded(parts: Mapping[str, T]) -> dict[str, T]:
    return {part.casefold(): value for part, value in parts.items()}
