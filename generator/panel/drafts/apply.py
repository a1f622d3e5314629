"""Drafts × notes: whose words count, which drafts are out of date, and where new ones go.

A draft that somebody edited stands in place of what the template makes. One that nobody edited has nothing of its
own: where the facts have changed since, the fresh words count.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from shlex import quote

from generator.language import joined
from generator.model.drafts import Draft, Drafts, short_digest
from generator.model.notes import Identity, Note, NoteTemplate, Placeholder
from generator.model.people import Interview, Interviewer, Panel
from generator.model.plan import Plan
from generator.notes.salutation import salutation
from generator.output.slugs import unused_slug
from generator.problems import Checked, Problem, Problems

TEMPLATE = "template"


def with_drafts(template: NoteTemplate, notes: Sequence[Note], drafts: Drafts) -> Checked[list[Note]]:
    """The notes in the words of their drafts, where somebody edited these, and a warning for every draft whose
    facts have changed. Whose draft has a fault gets no note until it is mended."""
    made: list[Note] = []
    problems: Problems = []
    for note, draft in pair_drafts(notes, drafts):
        problems += _outdated(template, note, draft) if draft else []
        if draft is None or not draft.edited:
            made.append(note)
        elif draft.sound:
            made.append(replace(note, passages=draft.passages, draft=draft.words))
    return Checked(made, problems)


def pair_drafts(notes: Sequence[Note], drafts: Drafts) -> Iterator[tuple[Note, Draft | None]]:
    """Each note with its draft. Of two rows for the same person, which are told elsewhere, the first has it."""
    owners = first_notes(notes)
    for note in notes:
        yield note, drafts.get(note.identity) if owners[note.identity] is note else None


def first_notes(notes: Sequence[Note]) -> dict[Identity, Note]:
    """The note that a draft is for, of each of the people."""
    found: dict[Identity, Note] = {}
    for note in notes:
        found.setdefault(note.identity, note)
    return found


def note_digests(template: NoteTemplate, person: Interviewer) -> dict[str, str]:
    """Digests of all that the words of a note depend on: each column that the template uses, and the template."""
    segments = [segment for part in template.parts for wording in part.wordings for segment in wording.segments]
    columns = dict.fromkeys(segment.column for segment in segments if isinstance(segment, Placeholder))
    found = {column: short_digest(_column_name(column, person)) for column in columns}
    return {**found, TEMPLATE: short_digest(_pattern(template))}


def _column_name(column: str, person: Interviewer) -> str:
    if column == "interviewed":
        return person.interviewed.isoformat()
    return salutation(person) if column == "salutation" else person.get(column)


def _pattern(template: NoteTemplate) -> str:
    """What a template makes notes of: its introduction and description are for readers of the site."""
    rows = [
        (
            part.name,
            part.joined,
            [[_segment_key(segment) for segment in wording.segments] for wording in part.wordings],
        )
        for part in template.parts
    ]
    return repr((rows, [named.name for named in template.front_matter.optional]))


def _segment_key(segment: str | Placeholder) -> object:
    return (segment.column, segment.filters) if isinstance(segment, Placeholder) else segment


def changes_since(template: NoteTemplate, note: Note, draft: Draft) -> list[str]:
    """What has changed since a draft was made, in words: `“topic”`, `the template`. Of a draft without facts,
    nothing is known, and nothing told."""
    now = note_digests(template, note.interviewer)
    differing = [name for name in now if draft.facts and draft.facts.get(name) != now[name]]
    words = ["the template" if name == TEMPLATE else f"“{name}”" for name in differing]
    dealt_anew = not draft.edited and not words and draft.passages != note.passages
    return ["the panel"] if dealt_anew else words


def _outdated(template: NoteTemplate, note: Note, draft: Draft) -> Problems:
    words = changes_since(template, note, draft)
    if not words:
        return []
    message = (
        f"{note.interviewer.name}: {joined(words)} {'has' if len(words) == 1 else 'have'} changed since this draft"
    )
    if draft.edited:
        hint = "read it once more; if it is right as it is, delete facts: and the list below it"
        return [Problem(draft.words, message, hint, warning=True, check="draft-outdated")]
    hint = "afterword drafts --refresh renews it"
    return [
        Problem(draft.words, f"{message}, so its words are not used", hint, warning=True, check="draft-outdated")
    ]


def check_draft_owners(drafts: Drafts, panels: Sequence[Panel], notes: Sequence[str]) -> Problems:
    """A warning for every draft of none of the people, if somebody edited it or it is of these notes."""
    people = {(person.interview, person.name) for panel in panels for person in panel.interviewers}
    hint = "it is kept: give it the person, interviewed, candidate, company and role of a row, or delete it"
    return [
        Problem(
            draft.person,
            f"{draft.identity[1]} is not among the people with these facts",
            hint,
            warning=True,
            check="draft-of-nobody",
        )
        for draft in drafts.values()
        if (draft.edited or draft.identity[2] in notes) and draft.identity[:2] not in people
    ]


def unused_drafts(drafts: Drafts, plan: Plan, card: str) -> Iterator[tuple[Draft, list[str]]]:
    """The edited drafts of people in the plan that no step of theirs uses, each with the notes that their steps do
    use, by date; `card` is the note of the cards that are printed beside the plan."""
    if not any(draft.edited for draft in drafts.values()):
        return
    used: dict[tuple[Interview, str], dict[str, None]] = {}
    for panel in plan.panels:
        for person in panel.people:
            used.setdefault((person.interview, person.name), {})
        for step in sorted(panel.steps, key=lambda step: step.at.timestamp()):
            if step.person and step.note and step.state != "cancelled":
                used.setdefault((step.person.interview, step.person.name), {})[step.note] = None
    for (interview, whom, note), draft in drafts.items():
        mine = used.get((interview, whom))
        if draft.edited and mine is not None and note not in (*mine, card):
            yield draft, list(mine)


def unused_draft_warning(
    draft: Draft, notes: Sequence[str], templates: Mapping[str, NoteTemplate], people: str
) -> Problem:
    """A warning for an edited draft that the plan has no use for, with the note that it uses instead, if one is of
    the same channel and occasion; `people` is the list as it was named."""
    _, person, note = draft.identity
    message = f"{person}: no step of the plan uses this draft of {note}, which you edited"
    mine = templates[note].front_matter if note in templates else None
    for other in (name for name in notes if mine and name in templates):
        front_matter = templates[other].front_matter
        if mine and (front_matter.channel.name, front_matter.occasion) == (mine.channel.name, mine.occasion):
            command = f"afterword drafts {quote(people)} --note {other}"
            hint = f"the plan uses {other}: {command} writes its draft, to put your words into"
            return Problem(draft.words, message, hint, warning=True, check="draft-unused")
    return Problem(draft.words, message, "it is kept; nothing has to be done", warning=True, check="draft-unused")


def draft_paths(notes: Sequence[Note], drafts: Drafts, names: frozenset[str]) -> list[str]:
    """A path in the folder of drafts for each note's new draft: beside this person's others, under a name that is
    not among those that are taken."""
    homes = {draft.identity[:2]: draft.name.rpartition("/")[0] for draft in drafts.values() if "/" in draft.name}
    taken = {name.casefold() for name in names}
    paths: list[str] = []
    for note in notes:
        whose = note.identity[:2]
        if whose not in homes:
            homes[whose] = unused_slug(note.interviewer.name, taken)
            taken.add(homes[whose].casefold())
        paths.append(unused_slug(note.channel, taken, f"{homes[whose]}/", ".md"))
        taken.add(paths[-1].casefold())
    return paths
