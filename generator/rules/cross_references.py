"""What a rule names that stands elsewhere: notes, sides of choices, whom a title is about."""

from collections.abc import Mapping
from dataclasses import field

from generator.fast_dataclass import dataclass
from generator.lazy_pattern import lazy_pattern
from generator.model.channels import Channel
from generator.model.files import LocatedStr
from generator.model.pages.site import Choice
from generator.model.references import Reference
from generator.problems import Problem, Problems, nearest_hint

PLACEHOLDER = lazy_pattern(r"\{(\w+)\}")
PLACEHOLDERS = ("person", "recruiter", "coordinator", "company", "role")
"""What a title may name."""


@dataclass(frozen=True)
class CitableNames:
    """What a rule may name: sources, choices, and the notes with their channels; None where they are faulty."""

    references: Mapping[str, Reference] | None
    choices: Mapping[str, Choice] | None
    notes: Mapping[str, str] | None
    """The channel is empty where it is not known: of a note that is faulty itself, or was not read."""
    channels: Mapping[str, Channel] = field(default_factory=dict)


def check_note(note: LocatedStr, channel: str | None, cited: CitableNames) -> Problems:
    """A note that there is not, or that is written for another channel than its step goes by; None where that is
    not known."""
    if problems := unknown_note(note, cited):
        return problems
    known = other_channel(note, channel, cited)
    if channel is None or not known:
        return []
    goes = f"goes by {channel}" if channel else "names no channel"
    hint = f'write channel = "{known}"' + (f", or name a note for {channel}" if channel else "")
    return [
        Problem(
            note.where,
            f"“{note.name}” is a note for {known}, and the step {goes}",
            hint,
            check="note-of-another-channel",
        )
    ]


def unknown_note(note: LocatedStr, cited: CitableNames) -> Problems:
    """A note that there is not."""
    if cited.notes is None or note.name in cited.notes:
        return []
    return [
        Problem(
            note.where,
            f"there is no note “{note.name}”",
            nearest_hint(note.name, cited.notes),
            check="note-unknown",
        )
    ]


def other_channel(note: LocatedStr, channel: str | None, cited: CitableNames) -> str:
    """The channel that a note is written for, where it is known to be another than this one."""
    known = (cited.notes or {}).get(note.name, "")
    return known if known != channel else ""


def check_title(title: LocatedStr) -> Problems:
    """Placeholders that stand for nothing."""
    unknown = [word for word in PLACEHOLDER.findall(title.name) if word not in PLACEHOLDERS]
    return [
        Problem(
            title.where,
            f"there is no placeholder “{{{word}}}”",
            nearest_hint(word, PLACEHOLDERS),
            check="placeholder-unknown",
        )
        for word in unknown
    ]


def check_side(choice: LocatedStr, sides: tuple[LocatedStr, ...], cited: CitableNames) -> Problems:
    """A choice or a side of it that there is not."""
    if cited.choices is None:
        return []
    if choice.name not in cited.choices:
        return [
            Problem(
                choice.where,
                f"there is no choice “{choice.name}”",
                nearest_hint(choice.name, cited.choices),
                check="choice-unknown",
            )
        ]
    known = [option.id for option in cited.choices[choice.name].options]
    if not sides:
        return [
            Problem(
                choice.where,
                "the step names a choice and no side",
                f"add side = [{known[0]!r}]",
                check="side-missing",
            )
        ]
    return [
        Problem(
            side.where,
            f"“{choice.name}” has no side “{side.name}”",
            nearest_hint(side.name, known),
            check="side-unknown",
        )
        for side in sides
        if side.name not in known
    ]
