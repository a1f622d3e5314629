"""What a careful reader would catch before anything is sent: templates that lack a part, notes that are too long
or about an interview that has not been, and what shows when the notes of a run are read side by side."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial

from generator.language import long_date
from generator.model.channels import Channel
from generator.model.notes import Note, NoteTemplate
from generator.model.people import Interview, Interviewer, Panel
from generator.model.situation import panel_situation
from generator.notes.proofreading.greeted import check_greeted
from generator.notes.proofreading.leftovers import check_leftovers
from generator.notes.proofreading.names import Members, check_addressee, check_spelling, panel_members
from generator.notes.proofreading.other_interviews import check_other_interviews, other_interviews
from generator.notes.proofreading.similarity import check_similarity
from generator.problems import Problem, Problems, nearest_hint
from generator.spread import Spread

LONG_AGO = 183
"""Days after which nobody waits for an answer."""


def check_templates(templates: Sequence[NoteTemplate], channels: Mapping[str, Channel]) -> Problems:
    """Unknown channels, and parts that a channel must have."""
    problems: Problems = []
    for template in templates:
        named = template.front_matter.channel
        channel = channels.get(named.name)
        if channel is None:
            hint = nearest_hint(named.name, channels)
            problems.append(
                Problem(named.where, f"there is no channel “{named.name}”", hint, check="channel-unknown")
            )
            continue
        has = {part.name.casefold() for part in template.parts}
        problems += [
            Problem(
                template.source.at(),
                f"a note for {channel.label.lower()} needs the part “{part}”",
                f"add ## {part}",
                check="part-missing",
            )
            for part in channel.requires
            if part.casefold() not in has
        ]
    return problems


def proofread(notes: Sequence[Note], panels: Sequence[Panel], allow_similar: bool = False) -> Problems:
    """All notes of a run read by one reader: slips of the pen, names, other people's affairs, and notes that are
    alike (see `similarity.py`), which `allow_similar` makes warnings of. The notes may be of several channels."""
    slips = [problem for found in slips_of(notes, panels) for problem in found]
    return [problem for read in proofreaders(notes, panels, allow_similar) for problem in read()] + slips


def slips_of(notes: Sequence[Note], panels: Sequence[Panel], spread: Spread = map) -> list[Problems]:
    """Of every note what is wrong with it by itself; with an error, nobody should get it."""
    return list(spread(partial(_slips, panel_members(panels)), notes))


def _slips(who: Mapping[Interview, Members], note: Note) -> Problems:
    others = who.get(note.interviewer.interview, {})
    names = [*check_addressee(note, others), *check_spelling(note, others)]
    return [*check_leftovers(note), *names, *check_greeted(note, others)]


def proofreaders(
    notes: Sequence[Note], panels: Sequence[Panel], allow_similar: bool = False
) -> list[Callable[[], Problems]]:
    """What shows when notes are read side by side, as two tasks: notes that are alike, and other interviews."""
    return [
        partial(check_similarity, notes, allow_similar),
        partial(_other_interviews_read, notes, panels, allow_similar),
    ]


def _other_interviews_read(notes: Sequence[Note], panels: Sequence[Panel], warn: bool) -> Problems:
    what = other_interviews(panels)
    return [problem for note in notes for problem in check_other_interviews(note, what, warn)]


def check_notes(template: NoteTemplate, notes: Sequence[Note]) -> Problems:
    """More words or characters than the template allows."""
    problems: Problems = []
    for note in notes:
        name, where, most = note.interviewer.name, note.where, template.front_matter.max_words
        problems += _too_many_characters(note, template.front_matter.max_characters)
        if most and note.words > most:
            message = f"{name}: the note has {note.words} words, {note.words - most} more than {most}"
            problems.append(
                Problem(
                    where, message, f"shorten what the {note.origin} says", warning=True, check="note-too-long"
                )
            )
    return problems


def _too_many_characters(note: Note, most: int) -> Problems:
    """A message that the site it is for would cut off."""
    if not most or note.characters <= most:
        return []
    name, over = note.interviewer.name, note.characters - most
    message = f"{name}: the message has {note.characters} characters, {over} more than {most}"
    hint = f"shorten what the {note.origin} says, or the wordings"
    return [Problem(note.where, message, hint, check="message-too-long")]


def check_interview_dates(panels: Sequence[Panel], today: date) -> Problems:
    """An interview after today is likely a slip of the pen, and one of long ago of which nobody knows the end."""
    long_ago = [
        _long_ago(person, today)
        for panel in panels
        if (today - panel.interview.day).days > LONG_AGO and panel_situation(panel.interviewers).outcome == "none"
        for person in panel.interviewers
    ]
    return long_ago + [
        Problem(person.where, f"{person.name}: the interview on {person.interviewed} is still to come",
                "check the column interviewed", warning=True, check="interview-to-come")
        for panel in panels
        for person in panel.interviewers
        if person.interviewed > today
    ]  # fmt: skip


def _long_ago(person: Interviewer, today: date) -> Problem:
    day = person.interviewed
    message = f"{person.name}: the interview on {long_date(day)} is {(today - day).days} days ago"
    hint = "correct the year in the column interviewed, or say under outcome what came of it"
    many = "interviews are more than half a year ago, and nothing is said of their outcome"
    return Problem(person.where, message, hint, warning=True, many=many, check="interview-long-ago")


def empty_parts(template: NoteTemplate, notes: Sequence[Note]) -> Problems:
    """A warning for every part that nobody's row fills, so that no reader of the site sees it at work."""
    filled = {passage.part for note in notes for passage in note.passages}
    hint = "fill the column that it needs for somebody in the sample panel, or take the part away"
    return [
        Problem(
            part.where,
            f"nobody in the sample panel has the part “{part.name}”",
            hint,
            warning=True,
            check="part-unused",
        )
        for part in template.parts
        if notes and part.name not in filled
    ]
