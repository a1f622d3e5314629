"""Words of a cell that mean another day when a note is read: a warning with the day on which that is."""

from collections.abc import Iterator
from datetime import date

from generator.language import weekday_and_day
from generator.model.notes import SENTENCE_ENDS, Note, NoteTemplate
from generator.model.people import Interviewer
from generator.people.cells.sentence_ends import DAY_CHECK
from generator.people.days.relative_days import Outdated, day_gone, outdated_words
from generator.problems import Problem, Problems

TO_COME = "next_step"
"""The column of what has still to happen."""


def check_day_words(note: Note, template: NoteTemplate, today: date, read_on: date) -> Iterator[Problem]:
    """What is told of the cells that a note says, where it is composed on one day and read on another."""
    pairs = zip(template.parts, note.wordings, strict=False)
    said = {column for part, index in pairs if index is not None for column in part.wordings[index].needs}
    for column in SENTENCE_ENDS:
        words = note.interviewer.get(column) if column in said else ""
        if words and (found := _outdated(column, words, note.interviewer, today, read_on)):
            yield _problem(note, column, found, read_on)


def _outdated(column: str, words: str, person: Interviewer, today: date, read_on: date) -> Outdated | None:
    found = outdated_words(words, today, read_on)
    return found or (day_gone(words, person.interviewed, read_on) if column == TO_COME else None)


def _problem(note: Note, column: str, found: Outdated, read_on: date) -> Problem:
    day = weekday_and_day(read_on)
    message = f"{note.interviewer.name}: “{column}” has “{found.words}” in it, and is read on {day}"
    hint = "write the day itself, or leave it out"
    if found.instead:
        hint = f"write “{found.instead}” if that is the day, or leave it out"
    return Problem(note.interviewer.where, message, hint, warning=True, check=DAY_CHECK, column=column)


def once_each(problems: Problems) -> Problems:
    """The problems, of which each cell has one of this kind, whichever notes say it."""
    first: dict[object, Problem] = {}
    for number, problem in enumerate(problems):
        key = (problem.where, problem.column) if problem.check == DAY_CHECK else number
        first.setdefault(key, problem)
    return list(first.values())
