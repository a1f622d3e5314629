"""`kit`: PEOPLE.csv → all that follows the interview, in one folder, with a page that says what to do first."""

from collections.abc import Sequence
from pathlib import Path

from generator.model.files import FileToBe
from generator.output.manifest import digest_of, read_manifest
from generator.output.publish import PublishResult
from generator.output.publish import publish_folder as replace_folder
from generator.panel.earlier_run import earlier_run
from generator.panel.folder import panel_folder
from generator.panel.folder_access import with_folder_lock
from generator.panel.kit.index_page import index_page
from generator.panel.make_cards import problem_file
from generator.panel.make_kit import KitOptions, compose_kit, kit_documents, kit_texts
from generator.panel.people_list import read_list
from generator.people.people_file import people_file
from generator.printing.missing_glyphs import check_list_letters
from generator.printing.pdf.typeset import typeset_files
from generator.printing.pdf.workers import PrintWorkers
from generator.problems import Location, Problem, Problems, only_errors
from generator.project.run import Outcome, Run
from generator.templating.external_resources import check_external_resources


def kit(run: Run, people: Path, out: Path, options: KitOptions, workers: PrintWorkers) -> Outcome:
    """Cards, plan, calendar, e-mails and sheets in `out/panels/<name>/`; what was edited since stays."""
    folder = panel_folder(out, people)
    return with_folder_lock(run, people, folder, lambda: _kit(run, people, folder, options, workers))


def _kit(run: Run, people: Path, folder: Path, options: KitOptions, workers: PrintWorkers) -> Outcome:
    people_list = read_list(run, people, options.people)
    made, _, problems = compose_kit(run, people_list, earlier_run(run.project, folder), options)
    problems += (unsafe := check_external_resources(run.project, "print"))
    if made is None or unsafe:
        return Outcome(problems)
    run.step("render")
    pdfs = typeset_files(run, kit_documents(run, made), made.job.settings.profile, workers, others=True)
    problems += pdfs.problems + check_list_letters(people, options.people, pdfs.blanks)
    files: list[FileToBe] = [*pdfs.files]
    files += kit_texts(run, made) + problem_file(people_file(people), options.people, problems)
    names = [file.path for file in files]
    files.append(
        index_page(
            run.folders, made.plan, made.letters, made.messages, made.words.remarks, names, made.job.language
        )
    )
    run.step("write")
    return _written(run, people, folder, files, pdfs.left_out, problems)


def _written(
    run: Run, people: Path, folder: Path, files: Sequence[FileToBe], left_out: Sequence[str], problems: Problems
) -> Outcome:
    """Everything put in its place, but for what somebody has edited since it was made; what is left out does not
    stay as an earlier run made it."""
    edited = _edited(folder, files)
    ours = {file.path for file in files}
    written = replace_folder(
        folder,
        [file for file in files if file.path not in edited],
        people,
        run.project / "content",
        lambda name: name in edited or not _of_the_kit(name, {*ours, *left_out}),
        private=True,
    )
    problems = problems + written.problems + [_kept_warning(folder / name) for name in sorted(edited)]
    if only_errors(written.problems):
        return Outcome(problems)
    facts = {"files": [str(folder / name) for name in sorted(ours)], "changed": list(written.changed)}
    return Outcome(problems, _summary(folder, written, ours), {**facts, "removed": list(written.removed)})


def _edited(folder: Path, files: Sequence[FileToBe]) -> set[str]:
    """Files of an earlier run that are no longer as it made them: a form filled in, a draft reworded."""
    before = read_manifest(folder).files or {}
    there = [file.path for file in files if file.path in before and (folder / file.path).is_file()]
    return {name for name in there if digest_of(folder / name) != before[name]}


def _of_the_kit(name: str, ours: set[str]) -> bool:
    """What this run makes, or an earlier kit made and this one does not; drafts and other layouts are not."""
    return name in ours or name.startswith("emails/") or name in KIT_ONLY or name.endswith(".txt")


KIT_ONLY = {"phone.pdf", "record.pdf", "cards.pdf", "typed.pdf", "letters.pdf", "envelopes.pdf", "problems.csv"}
"""Besides the lists of messages: `linkedin.txt` and the like."""


def _kept_warning(path: Path) -> Problem:
    message = "was changed by hand since it was made, and is kept"
    return Problem(
        Location(str(path)), message, "delete it to have it made anew", warning=True, check="output-edited"
    )


def _summary(folder: Path, written: PublishResult, ours: set[str]) -> str:
    first = f"{folder / 'index.html'}: open it in a browser; it says what to do first"
    if len(written.changed) >= len(ours):
        return first
    changed = [f"  changed: {folder / name}" for name in written.changed]
    gone = [f"  removed: {folder / name}" for name in written.removed]
    return "\n".join([first, *changed, *gone] if changed or gone else [first, "  nothing has changed"])
