"""Slips of the pen in a note's own words: blanks left over, words that stand twice, a greeting to nobody."""

import re
from collections.abc import Iterator

from generator.model.notes import Note
from generator.notes.proofreading.sentences import sentence_at
from generator.notes.salutation import UNSURE
from generator.problems import Problem

BLANK = re.compile(
    r"\{\{.*?\}\}|\{\{|\}\}|\[(?!sic\])[^\W\d_][^\]\d]{0,30}\]|</?[^\W\d_][^<>]{0,30}>|\bX{3,}\b|\b_{3,}"
)
"""`{{ topic }}`, [name], <name>, XXX, ___: what somebody meant to fill in."""
BLANKS = frozenset("{}[<X_")
"""What all of these have one of."""
TWICE = re.compile(r"\b([^\W\d_]+) \1\b", re.IGNORECASE)
LEGITIMATE = frozenset({"had", "that", "very", "so", "many", "far", "long", "much"})
"""Words that may stand twice: “the work that that asks for”, “very very good”."""


def check_leftovers(note: Note) -> Iterator[Problem]:
    """What is wrong with these words, whoever reads them."""
    person = note.interviewer
    for passage in note.passages:
        for found in BLANK.finditer(passage.text) if BLANKS & set(passage.text) else ():
            message = f"{person.name}: “{found[0]}” is left over in “{sentence_at(passage.text, found.start())}”"
            yield Problem(
                note.where, message, "fill it in, in the row or in the wording", check="placeholder-left"
            )
        if nobody := UNSURE.search(passage.text):
            message = f"{person.name}: “{nobody[0]}” addresses nobody"
            yield Problem(
                note.where, message, "find out the name, and write to that person", check="nobody-addressed"
            )
        for found in TWICE.finditer(passage.text):
            if not _repeats_on_purpose(found[0]):
                message = f"{person.name}: “{found[0]}” in “{sentence_at(passage.text, found.start())}”"
                yield Problem(
                    note.where,
                    message,
                    "strike one of the two words, in the row or in the wording",
                    check="word-doubled",
                )


def _repeats_on_purpose(words: str) -> bool:
    """Whether a word stands twice on purpose, as in Duran Duran."""
    first, second = words.split(" ")
    return first.casefold() in LEGITIMATE or (first[0].isupper() and second[0].isupper())
