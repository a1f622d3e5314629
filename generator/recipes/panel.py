"""The folder of what is made for a panel, and the drafts in it."""

import re
from collections.abc import Sequence
from pathlib import Path

from generator.compose.drafts import for_nobody
from generator.model import Drafts, NoteTemplate, Panel, Problems
from generator.read.drafts import Known, read_drafts
from generator.read.template import note_names

DRAFTS = "drafts"
"""The folder of the drafts, inside the panel's."""


def panel_folder(out: Path, people: Path) -> Path:
    """Where what is made of these people goes."""
    return out / "panels" / panel_name(people)


def panel_name(people: Path) -> str:
    """The folder for what is made from a file: its name without ending, and without what could lead elsewhere."""
    name = re.sub(r"[^\w .-]", "-", people.name.removesuffix(people.suffix)).strip(" .-")
    return name or "people"


def panel_drafts(
    project: Path, folder: Path, templates: Sequence[NoteTemplate], panels: Sequence[Panel] | None
) -> tuple[Drafts | None, Problems]:
    """The drafts in a panel's folder, judged by the templates of these notes; None while one cannot be told. Whose
    they are is not asked where `panels` is None, for then not all people could be read."""
    known = Known({template.name: template for template in templates}, note_names(project))
    drafts, problems = read_drafts(folder / DRAFTS, known)
    problems += for_nobody(drafts or {}, panels, tuple(known.templates)) if panels is not None else []
    return drafts, problems
