"""The words of a card are held as bytes, and come back as they were."""

import sys

from generator.model.notes import Note, Passage
from generator.model.paper.printing import Line, fitted_card
from generator.problems import Location
from tests.conftest import person

TEXT = "Thank you for your time, Ọlá 🙂."


def test_the_same_card_is_the_same_bytes_however_its_words_came_about() -> None:
    """By these bytes a part that was drawn is found again, and each process has strings of its own."""
    ada = person("Ada Obi")
    for copy in (TEXT, "".join(list(TEXT)), sys.intern(TEXT)):
        passages = (Passage("Opening", False, copy), Passage("Close", True, TEXT))
        note = Note(ada, "card", "card", passages, Location("d.md", 3), (0, None))
        card = fitted_card(note, [Line(copy), Line(TEXT, 66.0)])
        assert card == fitted_card(note, [Line("".join(list(TEXT))), Line(TEXT, 66.0)])
        assert (card.note, card.note.wordings, card.lines) == (note, (0, None), (Line(TEXT), Line(TEXT, 66.0)))
        assert (card.person, card.draft) == (ada, Location("d.md", 3))
