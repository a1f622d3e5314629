"""`drafts`: PEOPLE.csv → each note as a Markdown file that its writer edits."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.compose.drafts import facts, firsts, places, with_drafts
from generator.compose.notes import compose
from generator.compose.proofread import date_faults, note_faults, template_faults
from generator.model import Artifact, Draft, Drafts, Note, NoteTemplate, Panel, Problems
from generator.problems import errors
from generator.read.drafts import names_in
from generator.read.people import read_people
from generator.read.template import read_template
from generator.recipes.panel import DRAFTS, panel_drafts, panel_folder
from generator.recipes.run import Outcome, Run
from generator.render.channels import CHANNELS
from generator.render.drafts import draft_file
from generator.write.output import replace, settle

NOTES = ("thank-you-card", "thank-you-email")


@dataclass(frozen=True)
class DraftOptions:
    """`notes` are names of files in content/notes/; `refresh` renews the drafts that nobody edited."""

    notes: tuple[str, ...] = NOTES
    refresh: bool = False
    shared: Mapping[str, str] = field(default_factory=dict)
    encoding: str | None = None


@dataclass(frozen=True)
class _Sheet:
    """A note, the draft that it has, and the bytes of the one it is to have: none where the draft stays."""

    note: Note
    draft: Draft | None
    data: bytes


def drafts(run: Run, people: Path, out: Path, options: DraftOptions) -> Outcome:
    """PEOPLE.csv → `out/panels/<name>/drafts/<person>/<channel>.md`, but for what people have edited."""
    run.step("read")
    folder = panel_folder(out, people)
    settle(folder)
    templates, problems = _templates(run.project, options.notes)
    panels, found = read_people(people, options.shared, options.encoding)
    problems += found + date_faults(panels, run.today)
    there, unclear = panel_drafts(run.project, folder, templates, None if errors(found) else panels)
    problems += unclear
    if there is None or len(templates) < len(set(options.notes)):
        return Outcome(problems)
    run.step("compose")
    sheets, found = _sheets(templates, panels, there, options.refresh)
    problems += found
    run.step("write")
    return _written(run, people, folder, sheets, there, problems)


def _templates(project: Path, names: Sequence[str]) -> tuple[list[NoteTemplate], Problems]:
    """The templates of these names that have no fault."""
    pairs = [read_template(project, name) for name in dict.fromkeys(names)]
    problems = [problem for _, found in pairs for problem in found]
    templates = [template for template, _ in pairs if template]
    problems += (unfit := template_faults(templates, CHANNELS))
    return ([] if unfit else templates), problems


def _sheets(
    templates: Sequence[NoteTemplate], panels: Sequence[Panel], there: Drafts, refresh: bool
) -> tuple[list[_Sheet], Problems]:
    """What each draft is to be, and what is wrong with the notes: those that stay are judged as well."""
    staying = {identity: draft for identity, draft in there.items() if draft.edited or not refresh}
    sheets: list[_Sheet] = []
    problems: Problems = []
    for template in templates:
        for panel in panels:
            notes, found = compose(template, panel)
            worded, outdated = with_drafts(template, notes, staying)
            problems += found + outdated + note_faults(template, worded)
            sheets += [
                _Sheet(
                    note,
                    there.get(key),
                    b"" if key in staying else draft_file(note, facts(template, note.interviewer)),
                )
                for key, note in firsts(notes).items()
            ]
    return sheets, problems


def _written(
    run: Run, people: Path, folder: Path, sheets: Sequence[_Sheet], there: Drafts, problems: Problems
) -> Outcome:
    new = [sheet for sheet in sheets if sheet.draft is None]
    renewed = [sheet for sheet in sheets if sheet.draft and _differs(sheet, sheet.draft)]
    paths = places([sheet.note for sheet in new], there, names_in(folder / DRAFTS))
    paths += [sheet.draft.name for sheet in renewed if sheet.draft]
    files = [Artifact(f"{DRAFTS}/{path}", sheet.data) for path, sheet in zip(paths, [*new, *renewed], strict=True)]
    if not files and not folder.exists():
        return Outcome(problems)
    before = {f"{DRAFTS}/{sheet.draft.name}": sheet.draft.digest for sheet in renewed if sheet.draft}
    over = {file.path: before.get(file.path, "") for file in files}
    made_from = str(people.resolve())
    written = replace(folder, files, made_from, True, run.project / "content", lambda _name: True, over)
    problems = problems + written.problems
    return (
        Outcome(problems) if errors(written.problems) else _told(folder / DRAFTS, sheets, new, renewed, problems)
    )


def _differs(sheet: _Sheet, draft: Draft) -> bool:
    return bool(sheet.data) and hashlib.sha256(sheet.data).hexdigest() != draft.digest


def _told(
    folder: Path, sheets: Sequence[_Sheet], new: Sequence[_Sheet], renewed: Sequence[_Sheet], problems: Problems
) -> Outcome:
    edited = sum(sheet.draft is not None and sheet.draft.edited for sheet in sheets)
    kept = len(sheets) - len(new) - len(renewed)
    said = f"{folder}: {len(new)} written, {kept} kept ({edited} edited), {len(renewed)} refreshed"
    counts = {"written": len(new), "kept": kept, "edited": edited, "refreshed": len(renewed)}
    return Outcome(problems, said, {"drafts": str(folder), **counts})
