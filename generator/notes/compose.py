"""NoteTemplate × Interviewer → Note: everybody gets wordings of their own, filled with what their row says.

A wording can be used where every placeholder in it has a value; `deal.py` says who gets which.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.english.cells import as_clause
from generator.language import day_and_month, joined, weekday_name
from generator.model import Interviewer, Note, NoteTemplate, Panel, Part, Passage, Placeholder, Wording
from generator.notes.allocation import Choice, allocate_wordings, missing_columns
from generator.notes.salutation import check_salutations, salutation
from generator.notes.typography import typographic
from generator.problems import Checked, Problem, Problems, only_errors


@dataclass(frozen=True)
class ComposedNote:
    """A note, and which wordings it was made of."""

    note: Note
    choice: Choice


def compose_notes(template: NoteTemplate, panel: Panel, language: str = "en") -> Checked[list[Note]]:
    """A note for every interviewer of the panel, in the panel's order; who cannot have one is told."""
    found, problems = compose_allocated(template, panel.interviewers, language)
    return Checked([one.note for one in found], problems)


def compose_allocated(
    template: NoteTemplate, people: Sequence[Interviewer], language: str
) -> Checked[list[ComposedNote]]:
    """A note for each of these people, who are all that could compare their notes; who cannot have one is told."""
    made: list[ComposedNote] = []
    problems: Problems = []
    for person, choice in zip(people, allocate_wordings(template.parts, people), strict=True):
        note = try_note(template, person, choice, language).collect(problems)
        made += [ComposedNote(note, choice)] if note else []
    return Checked(made, problems)


def try_note(template: NoteTemplate, person: Interviewer, choice: Choice, language: str) -> Checked[Note | None]:
    """The note that a choice of wordings makes; none where the row lacks what it needs."""
    problems = check_salutations(person) + _lacking(template, person, choice)
    return Checked((None if only_errors(problems) else write_note(template, person, choice, language)), problems)


def write_note(template: NoteTemplate, person: Interviewer, choice: Choice, language: str) -> Note:
    """The note that a choice of wordings makes."""
    passages = tuple(
        Passage(part.name, part.joined, typographic(fill_wording(part.wordings[index], person), language))
        for part, index in zip(template.parts, choice, strict=True)
        if index is not None
    )
    return Note(person, template.name, template.front_matter.channel.name, passages)


def _lacking(template: NoteTemplate, person: Interviewer, choice: Choice) -> Problems:
    """Parts that this row can fill in no wording, and that may not be left out."""
    if None not in choice:
        return []
    optional = {named.name.casefold() for named in template.front_matter.optional}
    return [
        _unusable(part, person)
        for part, index in zip(template.parts, choice, strict=True)
        if index is None and part.name.casefold() not in optional
    ]


def _unusable(part: Part, person: Interviewer) -> Problem:
    lacking = [missing_columns(wording, person) for wording in part.wordings]
    columns = min(lacking, key=len)
    named = joined([f"“{column}”" for column in columns])
    plain = f"fill the column{'s' if len(columns) > 1 else ''} {named} in this row"
    hint = f"{plain}, or give one value for all rows with --set"
    if columns == ["candidate"]:
        hint, plain = 'add --from "Your Name", or a column “candidate”', "add a column “candidate”"
    message = f"{person.name}: the part “{part.name}” has no wording without {named}"
    many = f"people have no {named}, without which the part “{part.name}” has no wording"
    at = f"; the part is at {part.where}"
    return Problem(person.where, message, hint + at, many=many, plain=plain + at, check="part-unfillable")


def fill_wording(wording: Wording, person: Interviewer) -> str:
    """The wording with this person's values; a full stop that a value brings along is not doubled."""
    text = ""
    for segment in wording.segments:
        if isinstance(segment, Placeholder):
            text += placeholder_value(segment, person)
        else:
            text = text + (segment[1:] if segment.startswith(".") and text.endswith((".", "!", "?")) else segment)
    return text


def placeholder_value(placeholder: Placeholder, person: Interviewer) -> str:
    """What stands for a placeholder: dates as people write them, an address on one line."""
    if placeholder.column == "interviewed":
        return format_interview_day(person, placeholder.filters)
    if placeholder.column == "decision":
        return day_and_month(date.fromisoformat(person.values["decision"]))
    if placeholder.column == "salutation":
        return salutation(person)
    if placeholder.column == "call_name":
        return person.values.get("call_name", person.name)
    words = person.values[placeholder.column].replace("\n", ", ")
    return as_clause(words) if "that" in placeholder.filters else words


def format_interview_day(person: Interviewer, filters: tuple[str, ...]) -> str:
    """`weekday` → Wednesday, `date` → 18 November."""
    day = person.interviewed
    return weekday_name(day) if "weekday" in filters else day_and_month(day)
