"""A list of people → what each draft is to be, and what is wrong."""

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.fast_dataclass import dataclass
from generator.model.channels import Channel
from generator.model.drafts import Draft, Drafts
from generator.model.notes import Note, NoteTemplate
from generator.model.people import Panel
from generator.notes.allocation import NO_SEEDS, wording_seeds
from generator.notes.channels import read_channels
from generator.notes.compose import compose_allocated
from generator.notes.proofreading import check_interview_dates, check_notes, check_templates
from generator.notes.template_files import read_template
from generator.panel.cards.company_cards import by_company
from generator.panel.drafts.apply import first_notes, note_digests, with_drafts
from generator.panel.drafts.files import draft_bytes
from generator.panel.drafts.folder import read_panel_drafts
from generator.panel.earlier_plan import read_earlier
from generator.panel.plan.plan_file.plan_json import NAME as PLAN
from generator.panel.unwritten import tell_unwritten
from generator.people.read import PeopleList
from generator.problems import Checked, Location, Problem, Problems, only_errors
from generator.project.run import Run
from generator.project.settings import read_settings
from generator.project.template_folders import template_folders

NOTES = ("thank-you-card", "thank-you-email")


@dataclass(frozen=True)
class DraftOptions:
    """`notes` are names of files in content/notes/; `refresh` renews the drafts that nobody edited."""

    notes: tuple[str, ...] = NOTES
    refresh: bool = False


@dataclass(frozen=True)
class PlannedDraft:
    """A note, the draft that it has, and the bytes of the one to be written: none where nothing is."""

    note: Note
    draft: Draft | None
    data: bytes


@dataclass(frozen=True)
class DraftSet:
    """What each draft is to be, and the drafts that there are."""

    planned: Sequence[PlannedDraft]
    existing: Drafts


def compose_drafts(run: Run, people: PeopleList, folder: Path, options: DraftOptions) -> Checked[DraftSet | None]:
    """The drafts of these people, and what is wrong; None where none is to be written."""
    run.step("read")
    channels, problems = read_channels(template_folders(run.project))
    templates = _templates(run.project, options.notes, channels).collect(problems)
    panels = people.panels
    problems += check_interview_dates(panels, run.today)
    there = read_panel_drafts(run.project, folder, templates, people).collect(problems)
    settings = read_settings(run.project / "content").collect(problems)
    if settings is None or there is None or len(templates) < len(set(options.notes)):
        return Checked(None, problems)
    run.step("compose")
    plan, _ = read_earlier(folder / PLAN, channels)
    everyone = (person for panel in panels for person in panel.interviewers)
    seeds = wording_seeds(everyone, plan.seeds if plan else NO_SEEDS)
    planned = _planned_drafts(templates, panels, there, settings.language, seeds, refresh=options.refresh).collect(
        problems
    )
    unwritten = tell_unwritten(run, people)
    written = [one for one in planned if one.note.interviewer.where not in unwritten]
    return Checked(DraftSet(written, there), [problem for problem in problems if problem.where not in unwritten])


def _templates(
    project: Path, names: Sequence[str], channels: Mapping[str, Channel]
) -> Checked[list[NoteTemplate]]:
    """The templates of these names that have no fault."""
    pairs = [read_template(project, name) for name in dict.fromkeys(names)]
    problems = [problem for _, found in pairs for problem in found]
    templates = [template for template, _ in pairs if template]
    problems += (unfit := check_templates(templates, channels))
    return Checked(([] if only_errors(unfit) else templates), problems)


def _planned_drafts(
    templates: Sequence[NoteTemplate],
    panels: Sequence[Panel],
    there: Drafts,
    language: str,
    seeds: Mapping[str, str],
    *,
    refresh: bool,
) -> Checked[list[PlannedDraft]]:
    """What each draft is to be, and what is wrong with the notes: those that stay are judged as well."""
    staying = {identity: draft for identity, draft in there.items() if draft.edited or not refresh}
    planned: list[PlannedDraft] = []
    problems: Problems = []
    shared: dict[Location, Problem | None] = {}
    for template in templates:
        for group in by_company(panels):
            people = [person for panel in group for person in panel.interviewers]
            made, found = compose_allocated(template, people, language, seeds=seeds)
            notes = [one.note for one in made]
            worded, outdated = with_drafts(template, notes, staying)
            problems += found + outdated + check_notes(template, worded)
            owners = first_notes(notes)
            shared |= {note.interviewer.where: _shared(note, owners[note.identity]) for note in notes}
            for key, note in owners.items():
                planned.append(_planned_draft(template, note, there.get(key), refresh=refresh))
    return Checked(planned, problems + [problem for problem in shared.values() if problem])


def _shared(note: Note, owner: Note) -> Problem | None:
    """What is told of a row whose person has a draft already, by an earlier row."""
    if owner is note:
        return None
    message = f"{note.interviewer.name} has one draft for two rows: that of line {owner.interviewer.where.line}"
    hint = "delete one of the two; if they are two people, tell their names apart, as by an initial"
    return Problem(note.interviewer.where, message, hint, warning=True, check="person-twice")


def _planned_draft(template: NoteTemplate, note: Note, draft: Draft | None, *, refresh: bool) -> PlannedDraft:
    if draft and (draft.edited or not refresh):
        return PlannedDraft(note, draft, b"")
    data = draft_bytes(note, note_digests(template, note.interviewer))
    same = draft is not None and hashlib.sha256(data).hexdigest() == draft.digest
    return PlannedDraft(note, draft, b"" if same else data)
