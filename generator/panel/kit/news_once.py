"""What the column `new` says is told to each reader once: in the first message that has room for it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.model.drafts import short_digest
from generator.model.notes import NoteTemplate
from generator.model.people import Interviewer
from generator.model.plan import PlannedStep

NEW = "new"
Told = set[tuple[object, str, str]]
"""Who was told which news: the interview, the reader, and the digest of it."""


def tells_news(template: NoteTemplate | None) -> bool:
    """Whether a note has room for the news."""
    wordings = (wording for part in template.parts for wording in part.wordings) if template else ()
    return any(NEW in wording.needs for wording in wordings)


def needs_news(template: NoteTemplate) -> bool:
    """Whether a note cannot be written without news."""
    optional = {named.name.casefold() for named in template.front_matter.optional}
    parts = (part for part in template.parts if part.name.casefold() not in optional)
    return any(all(NEW in wording.needs for wording in part.wordings) for part in parts)


def told_before(steps: Iterable[PlannedStep], templates: Mapping[str, NoteTemplate]) -> Told:
    """What those have been told by steps that are done."""
    done = (step for step in steps if step.state == "done" and step.person and step.news)
    return {
        (step.person.interview, step.to, step.news)
        for step in done
        if step.person and tells_news(templates.get(step.note))
    }


def is_told(told: Told, reader: Interviewer, to: str) -> bool:
    """Whether somebody has been told the news before; from now on, they have."""
    if not reader.get(NEW):
        return False
    key = reader.interview, to, short_digest(reader.get(NEW))
    before = key in told
    told.add(key)
    return before


def without_news(reader: Interviewer) -> Interviewer:
    """The same person, of whom no news is told."""
    return replace(reader, values={name: value for name, value in reader.values.items() if name != NEW})
