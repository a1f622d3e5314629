"""Letters of notes that no face of the page has, so that the browser sets the card with one of its own."""

import unicodedata
from collections.abc import Iterable, Iterator

from generator.model.notes import Note
from generator.printing.drawn.text import composed
from generator.printing.fonts import HAND, HAND_WEIGHT, READING
from generator.printing.letters.faces import face_of_word
from generator.problems import Problem

PAGE_FACES = (HAND, READING)
"""Of the others the page has only measures."""
UNSEEN = {"Cc", "Cf", "Zs", "Zl", "Zp"}
HINT = "look at that sheet before you copy from it; it opens as a page to print"


def missing_letters(notes: Iterable[Note]) -> Iterator[Problem]:
    """A warning at each note that has some."""
    for note in notes:
        letters = "".join(filter(_is_missing, dict.fromkeys(composed("".join(p.text for p in note.passages)))))
        if letters:
            named = ", ".join(f"“{letter}”" for letter in letters)
            message = f"our handwriting has no {named}, so your browser sets this card with letters of its own"
            yield Problem(note.where, message, HINT, warning=True, check="letter-missing")


def _is_missing(letter: str) -> bool:
    if letter.isascii() or unicodedata.category(letter) in UNSEEN:
        return False
    found = face_of_word(letter, (HAND, READING), HAND_WEIGHT)
    return found is None or found.file.family not in PAGE_FACES
