"""What an earlier run has left of the same people: its plan, and the drafts that somebody edited."""

from collections.abc import Callable, Sequence
from dataclasses import field
from functools import partial
from pathlib import Path

from generator.fast_dataclass import dataclass
from generator.model.drafts import Drafts
from generator.model.notes import NoteTemplate
from generator.model.plan import Plan
from generator.notes.channels import read_channels
from generator.notes.own_words import OwnNotes
from generator.panel.drafts.folder import read_panel_drafts
from generator.panel.earlier_plan import read_earlier
from generator.panel.plan.plan_file.plan_json import NAME
from generator.people.read import PeopleList
from generator.problems import Checked
from generator.project.template_folders import template_folders

DraftReader = Callable[[Sequence[NoteTemplate], PeopleList], Checked[Drafts | None]]
"""Templates of notes, and the people → the drafts, judged by them; None while one cannot be told."""


def no_drafts(_templates: Sequence[NoteTemplate], _people: PeopleList) -> Checked[Drafts | None]:
    """That nobody has edited anything."""
    return Checked({}, [])


@dataclass(frozen=True)
class EarlierRun:
    """What is kept from one run to the next, wherever it is kept."""

    plan: Checked[Plan | None]
    drafts: DraftReader = no_drafts
    own: OwnNotes = field(default_factory=dict)
    """Parts of notes in words of the writer's own."""


def earlier_run(project: Path, folder: Path) -> EarlierRun:
    """What lies in a panel's folder."""
    channels, _ = read_channels(template_folders(project))  # their faults are told where the rules are read
    return EarlierRun(read_earlier(folder / NAME, channels), partial(read_panel_drafts, project, folder))
