"""NoteTemplate × Interviewer → Note: everybody on a panel gets wordings of their own.

A wording can be used where every placeholder in it has a value. Wordings are dealt so that each is used as
seldom as possible within a panel; ties are broken by a hash, so that every run deals alike, whatever the order
of the rows.
"""

import hashlib
from collections import Counter

from generator.compose.salutation import salutation, salutation_faults
from generator.model import (
    Interviewer,
    Note,
    NoteTemplate,
    Panel,
    Part,
    Passage,
    Placeholder,
    Problems,
    Wording,
)
from generator.model.calendar import MONTHS, WEEKDAYS
from generator.problems import Problem


def compose(template: NoteTemplate, panel: Panel) -> tuple[list[Note], Problems]:
    """A note for every interviewer of the panel, in the panel's order; who cannot have one is told."""
    used: Counter[tuple[str, int]] = Counter()
    notes: dict[int, Note] = {}
    problems: dict[int, Problems] = {}
    members = sorted(
        enumerate(panel.interviewers), key=lambda pair: (pair[1].name, sorted(pair[1].values.items()))
    )
    for index, person in members:
        note, problems[index] = _note(template, person, used)
        if note:
            notes[index] = note
    return [notes[index] for index in sorted(notes)], [p for i in sorted(problems) for p in problems[i]]


def _note(
    template: NoteTemplate, person: Interviewer, used: Counter[tuple[str, int]]
) -> tuple[Note | None, Problems]:
    optional = {named.name.casefold() for named in template.matter.optional}
    problems = salutation_faults(person)
    passages: list[Passage] = []
    for part in template.parts:
        index = _choice(part, person, used)
        if index is not None:
            used[part.name, index] += 1
            passages.append(Passage(part.name, part.joined, fill(part.wordings[index], person)))
        elif part.name.casefold() not in optional:
            problems.append(_unusable(part, person))
    whole = not any(not problem.warning for problem in problems)
    return (
        Note(person, template.name, template.matter.channel.name, tuple(passages)) if whole else None
    ), problems


def _choice(part: Part, person: Interviewer, used: Counter[tuple[str, int]]) -> int | None:
    """The wording to use: the least used, then by hash. One that says less of this person than others could is
    used at most once a panel, so that no two notes end up with nothing of their own."""
    usable = [i for i, wording in enumerate(part.wordings) if not missing(wording, person)]

    most = max((len(part.wordings[i].needs) for i in usable), default=0)

    def rank(index: int) -> tuple[bool, int, int, str]:
        times, says = used[part.name, index], len(part.wordings[index].needs)
        key = f"{person.name}\0{part.name}\0{index}".encode()
        return says < most and times > 0, times, -says, hashlib.sha256(key).hexdigest()

    return min(usable, key=rank, default=None)


def missing(wording: Wording, person: Interviewer) -> list[str]:
    """The columns this wording needs and this row leaves empty."""
    has = {*person.values, "salutation", "interviewed", "call_name"}
    return [column for column in wording.needs if column not in has]


def _unusable(part: Part, person: Interviewer) -> Problem:
    lacking = [missing(wording, person) for wording in part.wordings]
    columns = min(lacking, key=len)
    named = " and ".join(f"“{column}”" for column in columns)
    hint = f"fill the column{'s' if len(columns) > 1 else ''} {named} in this row, or give one value for all rows"
    if columns == ["candidate"]:
        hint = 'add --from "Your Name", or a column “candidate”'
    message = f"{person.name}: the part “{part.name}” has no wording without {named}"
    return Problem(person.where, message, f"{hint}; the part is at {part.where}")


def fill(wording: Wording, person: Interviewer) -> str:
    """The wording with this person's values; a full stop that a value brings along is not doubled."""
    text = ""
    for piece in wording.pieces:
        if isinstance(piece, Placeholder):
            text += value(piece, person)
        else:
            text = text[:-1] + piece if text.endswith(".") and piece.startswith(".") else text + piece
    return text


def value(placeholder: Placeholder, person: Interviewer) -> str:
    """What stands for a placeholder: dates as people write them, an address on one line."""
    if placeholder.column == "interviewed":
        return dated(person, placeholder.filters)
    if placeholder.column == "salutation":
        return salutation(person)
    if placeholder.column == "call_name":
        return person.values.get("call_name", person.name)
    return person.values[placeholder.column].replace("\n", ", ")


def dated(person: Interviewer, filters: tuple[str, ...]) -> str:
    """`weekday` → Wednesday, `date` → 18 November."""
    day = person.interviewed
    return WEEKDAYS[day.weekday()] if "weekday" in filters else f"{day.day} {MONTHS[day.month - 1]}"
