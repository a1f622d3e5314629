"""When a note has a sentence of its writer's own."""

from dataclasses import replace

import pytest

from generator.model.notes import Note, Passage
from generator.notes.compose import compose_notes
from generator.notes.proofreading.own_sentence import has_own_sentence
from tests.conftest import person
from tests.samples.notes import sample_panel, shipped_note

CARD = shipped_note("thank-you-card")


def composed(**values: str) -> Note:
    """The card to Ada Byron."""
    row = {"company": "Acme", "role": "Clerk", "topic": "the engine", **values}
    (note,) = compose_notes(CARD, sample_panel(person("Ada Byron", **row)))[0]
    return note


def with_words(note: Note, part: str, text: str) -> Note:
    """The note with other words in a part."""
    kept = [passage for passage in note.passages if passage.part != part]
    return replace(note, passages=(*kept, Passage(part, False, text)))


def test_a_note_in_our_words_has_none() -> None:
    assert not has_own_sentence(composed(), CARD, ())


@pytest.mark.parametrize(
    ("part", "text", "own"),
    [
        ("Remember", "I can still see the ledger that you showed me.", True),
        ("Remember", "You made me laugh.", True),
        ("Remember", "Thank you.", False),
        ("Greeting", "Dearest Ada, whom nobody else calls that,", False),
    ],
)
def test_a_sentence_that_was_typed_is_own_unless_anybody_says_it(part: str, text: str, own: bool) -> None:
    assert has_own_sentence(with_words(composed(), part, text), CARD, {part.casefold()}) is own


def test_one_word_of_ours_changed_makes_it_nobodys_own() -> None:
    note = composed(topic="the engine that weaves patterns of algebra")
    text = note.passage("Remember")
    changed = text.replace("algebra", "numbers")
    assert changed != text
    assert not has_own_sentence(with_words(note, "Remember", changed), CARD, {"remember"})
