"""Slips of the pen in a note's own words: blanks left over, words that stand twice, a greeting to nobody."""

from collections.abc import Iterator

from generator.model.notes import Note
from generator.model.people import Interviewer
from generator.notes.proofreading.sentences import sentence_at
from generator.notes.salutation import UNSURE
from generator.people.tables.cell_code import BLANK, BLANKS, doubled_words, is_left_over, is_slip
from generator.problems import Problem


def check_leftovers(note: Note) -> Iterator[Problem]:
    """What is wrong with these words, whoever reads them."""
    person = note.interviewer
    for passage in note.passages:
        for found in BLANK.finditer(passage.text) if BLANKS & set(passage.text) else ():
            if _of_a_cell(person, found[0]) and not is_left_over(passage.text, found[0]):
                continue
            message = f"{person.name}: “{found[0]}” is left over in “{sentence_at(passage.text, found.start())}”"
            yield Problem(
                note.where, message, "fill it in, in the row or in the wording", check="placeholder-left"
            )
        if nobody := UNSURE.search(passage.text):
            message = f"{person.name}: “{nobody[0]}” addresses nobody"
            yield Problem(
                note.where, message, "find out the name, and write to that person", check="nobody-addressed"
            )
        for found in doubled_words(passage.text):
            if _of_a_cell(person, found[0]) and not is_slip(found[0]):
                continue
            message = f"{person.name}: “{found[0]}” in “{sentence_at(passage.text, found.start())}”"
            yield Problem(
                note.where,
                message,
                "strike one of the two words, in the row or in the wording",
                check="word-doubled",
            )


def _of_a_cell(person: Interviewer, words: str) -> bool:
    """Whether words are those of a cell, of which the list has told."""
    small = words.casefold()
    return any(small in value.casefold() for value in person.values.values())
