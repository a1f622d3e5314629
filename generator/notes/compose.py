"""NoteTemplate × Interviewer → Note: everybody gets wordings of their own, filled with what their row says.

A wording can be used where every placeholder in it has a value of a shape that it takes; `allocation.py` says who
gets which.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Final

from generator.english.articles import with_the
from generator.english.capitals import large_first
from generator.english.cells import as_clause
from generator.fast_dataclass import dataclass
from generator.language import day_and_month, joined, locale_of, long_date, weekday_name
from generator.model.notes import SENTENCE_ENDS, Identity, Note, NoteTemplate, Part, Passage, Placeholder, Wording
from generator.model.people import Interviewer, Panel
from generator.notes.allocation import NO_SEEDS, Choice, allocate_wordings, missing_columns
from generator.notes.english_variants import close_in_variant
from generator.notes.own_words import NO_NOTES, NO_WORDS, OwnNotes, OwnWords, own_passages, picked_choice
from generator.notes.salutation import check_salutations, salutation
from generator.notes.typography import typographic
from generator.people.cells.sentence_ends import STEMS
from generator.problems import Checked, Problem, Problems, only_errors

EMPTIED: Final = "part-empty"
"""The check of a part of which its writer left no words."""
WEEK = 6
"""Days for which a weekday means the last one of its name."""
HALF_YEAR = 183
"""Days beyond which a day without its year is taken for one of another year."""
WAYS = 3
"""How many ways to fill a part are named at most."""
MODES = {"in person": "meeting", "video": "video call", "phone": "phone call"}
"""How an interview took place → what a note calls it."""


@dataclass(frozen=True)
class Reading:
    """How a note is read: in a language, and on a day if that is known."""

    language: str = "en"
    day: date | None = None


@dataclass(frozen=True)
class ComposedNote:
    """A note, and which wordings it was made of."""

    note: Note
    choice: Choice
    reading: Reading
    own: OwnWords = NO_WORDS


def day_unknown(_person: Interviewer) -> None:
    """No day: nobody knows when a note is read."""


def compose_notes(template: NoteTemplate, panel: Panel, language: str = "en") -> Checked[list[Note]]:
    """A note for every interviewer of the panel, in the panel's order; who cannot have one is told."""
    found, problems = compose_allocated(template, panel.interviewers, language)
    return Checked([one.note for one in found], problems)


def compose_allocated(
    template: NoteTemplate,
    people: Sequence[Interviewer],
    language: str,
    *,
    seeds: Mapping[str, str] = NO_SEEDS,
    read_on: Callable[[Interviewer], date | None] = day_unknown,
    own: OwnNotes = NO_NOTES,
) -> Checked[list[ComposedNote]]:
    """A note for each of these people, who are all that could compare their notes; who cannot have one is told.

    `seeds` as in `allocate_wordings`; `read_on` is the day on which a person reads theirs; `own` what the
    writer chose instead."""
    made: list[ComposedNote] = []
    problems: Problems = []
    for person, dealt in zip(people, allocate_wordings(template.parts, people, seeds), strict=True):
        reading, mine = Reading(language, read_on(person)), own.get(identity_of(template, person), NO_WORDS)
        choice = picked_choice(template, person, dealt, mine)
        note = try_note(template, person, choice, reading, mine).collect(problems)
        made += [ComposedNote(note, choice, reading, mine)] if note else []
    return Checked(made, problems)


def identity_of(template: NoteTemplate, person: Interviewer) -> Identity:
    """By what a person's note of a template is found."""
    return person.interview, person.name, template.name


def try_note(
    template: NoteTemplate, person: Interviewer, choice: Choice, reading: Reading, own: OwnWords = NO_WORDS
) -> Checked[Note | None]:
    """The note that a choice of wordings makes; none where the row lacks what it needs. One of which the writer
    has cleared a part is there, to be written on, and is told with an error."""
    problems = check_salutations(person) + _lacking(template, person, choice, own)
    if any(problem.check != EMPTIED for problem in only_errors(problems)):
        return Checked(None, problems)
    return Checked(write_note(template, person, choice, reading, own), problems)


def write_note(
    template: NoteTemplate, person: Interviewer, choice: Choice, reading: Reading, own: OwnWords = NO_WORDS
) -> Note:
    """The note that a choice of wordings makes, but for the parts in the writer's own words."""
    passages: list[Passage] = []
    for part, index in zip(template.parts, choice, strict=True):
        if own.has(part):
            passages += own_passages(part, own.texts[part.name.casefold()])
        elif index is not None:
            text = typographic(fill_wording(part.wordings[index], person, reading), reading.language)
            text = large_first(text) if part.name.casefold() == "subject" else text  # clerk: is there any news?
            text = close_in_variant(text, reading.language) if part.name.casefold() == "close" else text
            passages.append(Passage(part.name, part.joined, text))
    draft = own.where if own.texts else None
    return Note(person, template.name, template.front_matter.channel.name, tuple(passages), draft, choice)


def _lacking(template: NoteTemplate, person: Interviewer, choice: Choice, own: OwnWords) -> Problems:
    """Parts that this row can fill in no wording and that may not be left out, and cells that would be lost."""
    optional = {named.name.casefold() for named in template.front_matter.optional}
    problems: Problems = []
    for part, index in zip(template.parts, choice, strict=True):
        if own.has(part):
            problems += [] if part.name.casefold() in optional else _emptied(part, person, own)
            continue
        if (lost := _unsaid_column(part, index, person)) is not None:
            problems.append(_shape_problem(part, lost, person))
        elif index is None and part.name.casefold() not in optional:
            problems.append(_unusable(part, person))
    return problems or [_unsaid(column, person) for column in _unsaid_columns(template, person, choice, own)]


def _unsaid_columns(template: NoteTemplate, person: Interviewer, choice: Choice, own: OwnWords) -> list[str]:
    """The filled columns that a note could say, and of which it says nothing: in a large panel, what wordings say
    them have gone to others. What is in words of the writer's own is theirs."""
    if own.texts:
        return []
    dealt = [part.wordings[index] for part, index in zip(template.parts, choice, strict=True) if index is not None]
    said = {column for wording in dealt for column in wording.needs}
    could = {column for part in template.parts for column in part.columns}
    return [column for column in SENTENCE_ENDS if column in could - said and column in person.values]


def _unsaid(column: str, person: Interviewer) -> Problem:
    message = f"{person.name}: the note does not say “{column}”, “{person.values[column]}”"
    hint = "all wordings that say it have gone to others: write it into their draft, or add wordings to the note"
    plain = "all wordings that say it have gone to others: write it into the note yourself"
    return Problem(person.where, message, hint, warning=True, plain=plain, check="cell-unsaid", column=column)


def _emptied(part: Part, person: Interviewer, own: OwnWords) -> Problems:
    """A part that was left without words, which every such note needs."""
    if own.texts[part.name.casefold()].strip():
        return []
    message, hint = (
        f"{person.name}: the part “{part.name}” has no words",
        "write some, or take back the template’s",
    )
    return [Problem(own.where or person.where, message, hint, check=EMPTIED)]


def _unsaid_column(part: Part, index: int | None, person: Interviewer) -> str | None:
    """A filled column that a part would say, had it a wording for words of that shape."""
    said = part.wordings[index].needs if index is not None else ()
    for column in SENTENCE_ENDS:
        if column in person.values and column not in said and column in part.columns:
            taken = [p for wording in part.wordings for p in wording.placeholders if p.column == column]
            if not any(person.shape(column) in placeholder.shapes for placeholder in taken):
                return column
    return None


def _shape_problem(part: Part, column: str, person: Interviewer) -> Problem:
    words = person.values[column]
    message = f"{person.name}: the part “{part.name}” has no wording that takes “{words}”"
    hint = f"write “{column}” as the end of “{STEMS[column].begin} …”, such as “{STEMS[column].example}”"
    at = f"; the part is at {part.where}"
    return Problem(person.where, message, hint + at, check="part-unfillable", column=column)


def _unusable(part: Part, person: Interviewer) -> Problem:
    ways = _ways_to_fill(part, person)
    columns = ways[0]
    named = " or ".join(joined([f"“{column}”" for column in way]) for way in ways)
    plain = f"fill the column{'s' if len(columns) > 1 else ''} {named} in this row"
    hint = f"{plain}, or give one value for all rows with --set"
    if ways == [["candidate"]]:
        hint, plain = 'add --from "Your Name", or a column “candidate”', "add a column “candidate”"
    message = f"{person.name}: the part “{part.name}” has no wording without {named}"
    many = f"people have no {named}, without which the part “{part.name}” has no wording"
    at = f"; the part is at {part.where}"
    return Problem(
        person.where, message, hint + at, many=many, plain=plain + at, check="part-unfillable", column=columns[0]
    )


def _ways_to_fill(part: Part, person: Interviewer) -> list[list[str]]:
    """The columns any of which, or any group of which, would do for one wording of a part: the fewest first."""
    lacking = sorted((missing_columns(wording, person) for wording in part.wordings), key=len)
    ways: list[list[str]] = []
    for columns in lacking:
        if not any({*way} <= {*columns} for way in ways):
            ways.append(columns)
    return ways[:WAYS]


def fill_wording(wording: Wording, person: Interviewer, reading: Reading = Reading()) -> str:
    """The wording with this person's values; a full stop that a value brings along is not doubled."""
    text = ""
    for segment in wording.segments:
        if isinstance(segment, Placeholder):
            value = placeholder_value(segment, person, reading)
            text += _in_sentence(text, value) if segment.column == "company" else value
        else:
            text = text + (segment[1:] if segment.startswith(".") and text.endswith((".", "!", "?")) else segment)
    return text


def _in_sentence(before: str, company: str) -> str:
    """A company as it stands behind some words: at the BBC; as one has typed it where nothing stands before it."""
    alone = not before or before.endswith((". ", "! ", "? ", "the ", "The "))
    return company if alone else with_the(company)


def placeholder_value(placeholder: Placeholder, person: Interviewer, reading: Reading) -> str:
    """What stands for a placeholder: dates as people write them, an address on one line."""
    if placeholder.column == "interviewed":
        return format_interview_day(person.interviewed, placeholder.filters, reading)
    if placeholder.column == "decision":
        return _day_words(date.fromisoformat(person.values["decision"]), reading)
    if placeholder.column == "mode":
        return MODES.get(person.values["mode"], person.values["mode"])
    if placeholder.column == "salutation":
        return salutation(person)
    if placeholder.column == "call_name":
        return person.values.get("call_name", person.name)
    words = person.values[placeholder.column].replace("\n", ", ")
    return as_clause(words) if "that" in placeholder.filters else words


def format_interview_day(day: date, filters: tuple[str, ...], reading: Reading) -> str:
    """`weekday` → Wednesday, while whoever reads it thinks of the last one; else, and for `date`, 18 November."""
    last = reading.day is None or (reading.day - day).days <= WEEK
    if "weekday" in filters and last:
        return weekday_name(day, locale_of(reading.language))
    return _day_words(day, reading)


def _day_words(day: date, reading: Reading) -> str:
    """18 November; with its year where whoever reads it would think of that of another year."""
    far = reading.day is not None and abs((reading.day - day).days) > HALF_YEAR
    return (long_date if far else day_and_month)(day, locale_of(reading.language))
