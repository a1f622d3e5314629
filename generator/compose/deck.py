"""A panel → its cards: composed, proofread, and fitted to the card."""

from types import MappingProxyType

from generator.compose.drafts import with_drafts
from generator.compose.fit import fit, overflow
from generator.compose.notes import compose
from generator.compose.proofread import note_faults
from generator.model import Deck, Drafts, Face, FittedCard, Note, Panel, Problems
from generator.problems import Location, Problem, errors

MANY = 8


def panel_cards(
    deck: Deck, panel: Panel, drafts: Drafts = MappingProxyType({})
) -> tuple[list[FittedCard], Problems]:
    """The cards that can be printed, in the words of their drafts where these were edited, and why the others
    cannot."""
    notes, problems = compose(deck.template, panel)
    notes, found = with_drafts(deck.template, notes, drafts)
    problems += found
    problems += note_faults(deck.template, notes)
    cards: list[FittedCard] = []
    for note in notes:
        lines = fit(note, deck.card, deck.writing, deck.hand)
        found = unprintable(note, deck) or overflow(note, lines, deck)
        problems += found
        cards += [] if errors(found) else [FittedCard(note, lines)]
    return cards, problems


def unprintable(note: Note, deck: Deck) -> Problems:
    """Characters that the faces do not have: another face, or a box, would stand for them on paper."""
    about = [note.interviewer.get(column) for column in ("name", "job_title", "company", "candidate")]
    body = "".join(passage.text for passage in note.passages)
    return [
        *_lacking(note, note.where, body, deck.writing, "handwriting"),
        *_lacking(note, note.interviewer.where, "".join(about), deck.reading, "reading"),
    ]


def _lacking(note: Note, where: Location, text: str, face: Face, kind: str) -> Problems:
    strange = face.lacks(text)
    if not strange:
        return []
    letters = ", ".join(f"“{char}” (U+{ord(char):04X})" for char in strange[:MANY])
    more = f" and {len(strange) - MANY} more" if len(strange) > MANY else ""
    hint = "use letters it has: a card in other letters is best written from your own words"
    return [Problem(where, f"{note.interviewer.name}: the {kind} face has no {letters}{more}", hint)]
