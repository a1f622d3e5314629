"""The drafts in a panel's folder."""

from collections.abc import Sequence
from pathlib import Path

from generator.model.drafts import Drafts
from generator.model.notes import NoteTemplate
from generator.model.plan import Plan
from generator.notes.template_files import note_names, read_template
from generator.panel.drafts.apply import check_draft_owners, unused_draft_warning, unused_drafts
from generator.panel.drafts.follow import following
from generator.panel.drafts.read_files import KnownTemplates, read_drafts
from generator.people.read import PeopleList
from generator.problems import Checked, Problems, only_errors

DRAFTS = "drafts"
"""The folder of the drafts, inside the panel's."""


def read_panel_drafts(
    project: Path, folder: Path, templates: Sequence[NoteTemplate], people: PeopleList
) -> Checked[Drafts | None]:
    """The drafts in a panel's folder, those of people whose rows were mended as theirs, judged by the templates of
    these notes; None while one cannot be told. Of nobody's is told where all people could be read."""
    known = KnownTemplates({template.name: template for template in templates}, note_names(project))
    drafts, problems = read_drafts(folder / DRAFTS, known)
    if not drafts:
        return Checked(drafts, problems)
    drafts = following(drafts, people.panels)
    if not only_errors(people.problems):
        problems += check_draft_owners(drafts, people.panels, tuple(known.templates))
    return Checked(drafts, problems)


def check_unused_drafts(project: Path, people: str, drafts: Drafts | None, plan: Plan, card: str) -> Problems:
    """A warning for every draft that somebody edited and that neither a step of the plan nor the cards, which are
    made of the note `card`, have any use for; `people` is the list as it was named."""
    found = list(unused_drafts(drafts or {}, plan, card))
    names = {name for draft, notes in found for name in (draft.identity[2], *notes)} & note_names(project)
    templates = {name: template for name in names if (template := read_template(project, name)[0])}
    return [unused_draft_warning(draft, notes, templates, people) for draft, notes in found]
