"""What is told of emoji: nothing on paper has them, and e-mails keep them."""

from generator.model.notes import Note
from generator.printing.letters.emoji import find_emoji
from generator.problems import Problem, Problems

SHOWN = ("name", "job_title", "company", "address", "return_address", "candidate", "enclosure")
"""Columns that stand on sheets beside the words of a note."""


def check_emoji(note: Note) -> Problems:
    """One warning for a note and its row, where either has emoji."""
    person = note.interviewer
    said = [*(passage.text for passage in note.passages), *map(person.get, SHOWN)]
    emoji = find_emoji("\n".join(said))
    message = f"{person.name}: left out on paper: {' '.join(emoji)}"
    hint = "nobody writes it by hand; e-mails keep it"
    return [Problem(note.where, message, hint, warning=True, check="emoji-left-out")] if emoji else []
