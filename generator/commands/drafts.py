"""`drafts`: PEOPLE.csv → each note as a Markdown file that its writer edits."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.model import Artifact, Draft, Drafts, Note, NoteTemplate, Panel, Problems
from generator.notes.channels import CHANNELS
from generator.notes.compose import composed
from generator.notes.proofreading import date_faults, note_faults, template_faults
from generator.notes.template_files import read_template
from generator.output.publish import replace
from generator.panel.cards.company_cards import by_company
from generator.panel.drafts.apply import facts, firsts, places, with_drafts
from generator.panel.drafts.files import draft_file
from generator.panel.drafts.folder import DRAFTS, panel_drafts
from generator.panel.drafts.read_files import names_in
from generator.panel.folder import panel_folder
from generator.panel.folder_access import alone
from generator.people.read import read_list
from generator.problems import errors
from generator.project.run import Outcome, Run
from generator.project.settings import read_settings
from generator.rules.sectors import read_sectors

NOTES = ("thank-you-card", "thank-you-email")


@dataclass(frozen=True)
class DraftOptions:
    """`notes` are names of files in content/notes/; `refresh` renews the drafts that nobody edited."""

    notes: tuple[str, ...] = NOTES
    refresh: bool = False
    shared: Mapping[str, str] = field(default_factory=dict)
    encoding: str | None = None
    maps: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class _Sheet:
    """A note, the draft that it has, and the bytes of the one to be written: none where nothing is."""

    note: Note
    draft: Draft | None
    data: bytes


def drafts(run: Run, people: Path, out: Path, options: DraftOptions) -> Outcome:
    """PEOPLE.csv → `out/panels/<name>/drafts/<person>/<channel>.md`, but for what people have edited."""
    folder = panel_folder(out, people)
    return alone(run, people, folder, lambda: _drafts(run, people, folder, options))


def _drafts(run: Run, people: Path, folder: Path, options: DraftOptions) -> Outcome:
    sheets, there, problems = compose_drafts(run, people, folder, options)
    if there is None:
        return Outcome(problems)
    run.step("write")
    return _written(run, people, folder, sheets, there, problems)


def compose_drafts(
    run: Run, people: Path, folder: Path, options: DraftOptions
) -> tuple[list[_Sheet], Drafts | None, Problems]:
    """What each draft is to be, the drafts there are, and what is wrong; None where none is to be written."""
    run.step("read")
    templates, problems = _templates(run.project, options.notes)
    sectors = read_sectors(run.project)
    reading = read_list(people, options.shared, options.encoding, options.maps, sectors, run.today)
    run.note(reading.said, reading.facts)
    panels, found = reading.panels, reading.problems
    problems += found + date_faults(panels, run.today)
    there, unclear = panel_drafts(run.project, folder, templates, None if errors(found) else panels)
    problems += unclear
    settings, found = read_settings(run.project / "content")
    problems += found
    if settings is None or there is None or len(templates) < len(set(options.notes)):
        return [], None, problems
    run.step("compose")
    sheets, found = _sheets(templates, panels, there, options.refresh, settings.language)
    return sheets, there, problems + found


def _templates(project: Path, names: Sequence[str]) -> tuple[list[NoteTemplate], Problems]:
    """The templates of these names that have no fault."""
    pairs = [read_template(project, name) for name in dict.fromkeys(names)]
    problems = [problem for _, found in pairs for problem in found]
    templates = [template for template, _ in pairs if template]
    problems += (unfit := template_faults(templates, CHANNELS))
    return ([] if unfit else templates), problems


def _sheets(
    templates: Sequence[NoteTemplate], panels: Sequence[Panel], there: Drafts, refresh: bool, language: str
) -> tuple[list[_Sheet], Problems]:
    """What each draft is to be, and what is wrong with the notes: those that stay are judged as well."""
    staying = {identity: draft for identity, draft in there.items() if draft.edited or not refresh}
    sheets: list[_Sheet] = []
    problems: Problems = []
    for template in templates:
        for group in by_company(panels):
            people = [person for panel in group for person in panel.interviewers]
            made, found = composed(template, people, language)
            notes = [one.note for one in made]
            worded, outdated = with_drafts(template, notes, staying)
            problems += found + outdated + note_faults(template, worded)
            sheets += [_sheet(template, note, there.get(key), refresh) for key, note in firsts(notes).items()]
    return sheets, problems


def _sheet(template: NoteTemplate, note: Note, draft: Draft | None, refresh: bool) -> _Sheet:
    if draft and (draft.edited or not refresh):
        return _Sheet(note, draft, b"")
    data = draft_file(note, facts(template, note.interviewer))
    same = draft is not None and hashlib.sha256(data).hexdigest() == draft.digest
    return _Sheet(note, draft, b"" if same else data)


def _written(
    run: Run, people: Path, folder: Path, sheets: Sequence[_Sheet], there: Drafts, problems: Problems
) -> Outcome:
    """Write what is to be written, over nothing but the drafts that were read."""
    new = [sheet.note for sheet in sheets if sheet.data and not sheet.draft]
    places_left = iter(places(new, there, names_in(folder / DRAFTS)))
    files: list[Artifact] = []
    over: dict[str, str] = {}
    for sheet in (sheet for sheet in sheets if sheet.data):
        path = f"{DRAFTS}/{sheet.draft.name if sheet.draft else next(places_left)}"
        files.append(Artifact(path, sheet.data))
        over[path] = sheet.draft.digest if sheet.draft else ""
    if not files and not folder.exists():
        return Outcome(problems)
    written = replace(folder, files, people, True, run.project / "content", lambda _name: True, over)
    problems = problems + written.problems
    return Outcome(problems) if errors(written.problems) else _told(folder / DRAFTS, sheets, len(new), problems)


def _told(folder: Path, sheets: Sequence[_Sheet], new: int, problems: Problems) -> Outcome:
    kept = sum(not sheet.data for sheet in sheets)
    edited = sum(sheet.draft is not None and sheet.draft.edited for sheet in sheets)
    counts = {"written": new, "kept": kept, "edited": edited, "refreshed": len(sheets) - new - kept}
    said = f"{folder}: {new} written, {kept} kept ({edited} edited), {counts['refreshed']} refreshed"
    return Outcome(problems, said, {"drafts": str(folder), **counts})
