"""`drafts`: PEOPLE.csv → each note as a Markdown file that its writer edits."""

from collections.abc import Sequence
from pathlib import Path

from generator.model.files import Artifact
from generator.output.publish import publish_folder
from generator.panel.drafts.apply import draft_paths
from generator.panel.drafts.folder import DRAFTS
from generator.panel.drafts.read_files import names_in
from generator.panel.folder import panel_folder
from generator.panel.folder_access import with_folder_lock
from generator.panel.make_drafts import DraftOptions, DraftSet, PlannedDraft, compose_drafts
from generator.panel.people_list import read_list
from generator.people.read import PeopleOptions
from generator.problems import Problems, only_errors
from generator.project.run import Outcome, Run


def drafts(run: Run, people: Path, out: Path, reading: PeopleOptions, options: DraftOptions) -> Outcome:
    """PEOPLE.csv → `out/panels/<name>/drafts/<person>/<channel>.md`, but for what people have edited."""
    folder = panel_folder(out, people)
    return with_folder_lock(run, people, folder, lambda: _drafts(run, people, folder, reading, options))


def _drafts(run: Run, people: Path, folder: Path, reading: PeopleOptions, options: DraftOptions) -> Outcome:
    people_list = read_list(run, people, reading)
    draft_set, problems = compose_drafts(run, people_list, folder, options)
    twice = {problem.where for problem in problems if problem.check == "person-twice"}
    problems += [one for one in people_list.problems if one.check != "person-twice" or one.where not in twice]
    if draft_set is None:
        return Outcome(problems)
    run.step("write")
    return _write_drafts(run, people, folder, draft_set, problems)


def _write_drafts(run: Run, people: Path, folder: Path, draft_set: DraftSet, problems: Problems) -> Outcome:
    """Write what is to be written, over nothing but the drafts that were read."""
    new = [planned.note for planned in draft_set.planned if planned.data and not planned.draft]
    paths_left = iter(draft_paths(new, draft_set.existing, names_in(folder / DRAFTS)))
    files: list[Artifact] = []
    over: dict[str, str] = {}
    for planned in (planned for planned in draft_set.planned if planned.data):
        path = f"{DRAFTS}/{planned.draft.name if planned.draft else next(paths_left)}"
        files.append(Artifact(path, planned.data))
        over[path] = planned.draft.digest if planned.draft else ""
    if not files and not folder.exists():
        return Outcome(problems)
    written = publish_folder(
        folder, files, people, run.project / "content", lambda _name: True, over, private=True
    )
    problems = problems + written.problems
    if only_errors(written.problems):
        return Outcome(problems)
    return _summary(folder / DRAFTS, draft_set.planned, len(new), problems)


def _summary(folder: Path, planned: Sequence[PlannedDraft], new: int, problems: Problems) -> Outcome:
    kept = sum(not one.data for one in planned)
    edited = sum(one.draft is not None and one.draft.edited for one in planned)
    counts = {"written": new, "kept": kept, "edited": edited, "refreshed": len(planned) - new - kept}
    said = f"{folder}: {new} written, {kept} kept ({edited} edited), {counts['refreshed']} refreshed"
    if edited < len(planned):
        said = f"Make one sentence of each note your own.\n{said}"
    return Outcome(problems, said, {"drafts": str(folder), **counts})
