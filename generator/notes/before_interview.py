"""A note that is read before the interview has been: of what was talked about there it can say nothing."""

from dataclasses import replace

from generator.model.notes import SENTENCE_ENDS, NoteTemplate, Part
from generator.model.people import Interviewer

SAID_THERE = frozenset({"interviewed", "mode", *SENTENCE_ENDS})
"""Columns by which a wording speaks of an interview that has been."""


HEAD = ("subject", "greeting")
"""Parts before the words of a note."""


def before_interview(template: NoteTemplate) -> NoteTemplate | None:
    """The template without the wordings that speak of the interview, and without the parts that do nothing else;
    None where it would begin with one of these."""
    parts = [_part(part) for part in template.parts]
    begin = next((part for part in parts if part.name.casefold() not in HEAD), None)
    if begin is None or not begin.wordings:
        return None
    return replace(template, parts=tuple(part for part in parts if part.wordings))


def _part(part: Part) -> Part:
    return replace(part, wordings=tuple(one for one in part.wordings if SAID_THERE.isdisjoint(one.needs)))


def without_conversation(reader: Interviewer) -> Interviewer:
    """The same person, of whom nothing is told that was talked about."""
    values = {name: value for name, value in reader.values.items() if name not in SENTENCE_ENDS}
    return replace(reader, values=values)
