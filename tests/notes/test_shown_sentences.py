"""The sentences that `check --show` prints end where they end in the note, and not at a stop within them."""

import pytest

from generator.model.notes import Note, Passage
from generator.notes.cell_sentences import cell_sentences
from tests.conftest import person


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        (
            "I think you would find Word, Excel, etc. useful in this role. I am glad.",
            "Word, Excel, etc.",
            "I think you would find [Word, Excel, etc.] useful in this role.",
        ),
        (
            "I enjoyed it. With Dr. Shah and you I talked about the rota etc. Thank you.",
            "the rota etc.",
            "With Dr. Shah and you I talked about [the rota etc.]",
        ),
        (
            "We met at 5 p.m. and talked about your dogs. Thank you.",
            "your dogs",
            "We met at 5 p.m. and talked about [your dogs].",
        ),
        ("Thank you. I liked your dogs! Bye.", "your dogs", "I liked [your dogs]!"),
    ],
)
def test_a_sentence_is_shown_whole(text: str, words: str, shown: str) -> None:
    note = Note(person(topic=words), "card", "card", (Passage("Remember", False, text),))
    assert [found.marked for found in cell_sentences([note])] == [shown]
