"""`drafts`: PEOPLE.csv → each note as a Markdown file that its writer edits."""

from collections.abc import Sequence
from pathlib import Path

from generator.model import Artifact, Drafts
from generator.output.publish import publish_folder
from generator.panel.drafts.apply import draft_paths
from generator.panel.drafts.folder import DRAFTS
from generator.panel.drafts.read_files import names_in
from generator.panel.folder import panel_folder
from generator.panel.folder_access import with_folder_lock
from generator.panel.make_drafts import DraftOptions, PlannedDraft, compose_drafts
from generator.problems import Problems, only_errors
from generator.project.run import Outcome, Run


def drafts(run: Run, people: Path, out: Path, options: DraftOptions) -> Outcome:
    """PEOPLE.csv → `out/panels/<name>/drafts/<person>/<channel>.md`, but for what people have edited."""
    folder = panel_folder(out, people)
    return with_folder_lock(run, people, folder, lambda: _drafts(run, people, folder, options))


def _drafts(run: Run, people: Path, folder: Path, options: DraftOptions) -> Outcome:
    sheets, there, problems = compose_drafts(run, people, folder, options)
    if there is None:
        return Outcome(problems)
    run.step("write")
    return _written(run, people, folder, sheets, there, problems)


def _written(
    run: Run, people: Path, folder: Path, sheets: Sequence[PlannedDraft], there: Drafts, problems: Problems
) -> Outcome:
    """Write what is to be written, over nothing but the drafts that were read."""
    new = [sheet.note for sheet in sheets if sheet.data and not sheet.draft]
    places_left = iter(draft_paths(new, there, names_in(folder / DRAFTS)))
    files: list[Artifact] = []
    over: dict[str, str] = {}
    for sheet in (sheet for sheet in sheets if sheet.data):
        path = f"{DRAFTS}/{sheet.draft.name if sheet.draft else next(places_left)}"
        files.append(Artifact(path, sheet.data))
        over[path] = sheet.draft.digest if sheet.draft else ""
    if not files and not folder.exists():
        return Outcome(problems)
    written = publish_folder(folder, files, people, True, run.project / "content", lambda _name: True, over)
    problems = problems + written.problems
    return (
        Outcome(problems) if only_errors(written.problems) else _told(folder / DRAFTS, sheets, len(new), problems)
    )


def _told(folder: Path, sheets: Sequence[PlannedDraft], new: int, problems: Problems) -> Outcome:
    kept = sum(not sheet.data for sheet in sheets)
    edited = sum(sheet.draft is not None and sheet.draft.edited for sheet in sheets)
    counts = {"written": new, "kept": kept, "edited": edited, "refreshed": len(sheets) - new - kept}
    said = f"{folder}: {new} written, {kept} kept ({edited} edited), {counts['refreshed']} refreshed"
    return Outcome(problems, said, {"drafts": str(folder), **counts})
