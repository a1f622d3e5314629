"""`kit`: PEOPLE.csv → all that follows the interview, in one folder, with a page that says what to do first."""

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from pathlib import Path

from generator.lazy_pattern import lazy_pattern
from generator.model.files import Artifact, FileToBe
from generator.output.manifest import digest_of, file_digest, read_manifest
from generator.output.publish import PublishResult
from generator.output.publish import publish_folder as replace_folder
from generator.panel.earlier_plan import plan_as_read
from generator.panel.earlier_run import earlier_run
from generator.panel.folder import panel_folder
from generator.panel.folder_access import with_folder_lock
from generator.panel.kit.index_page import index_page
from generator.panel.make_cards import PROBLEMS_FILE, problem_file
from generator.panel.make_kit import KitOptions, compose_kit, kit_documents, kit_texts
from generator.panel.people_list import read_list
from generator.people.tables.people_file import people_file
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
    as_read = plan_as_read(folder)
    people_list = read_list(run, people, options.people, workers.sheets)
    made, _, problems = compose_kit(run, people_list, earlier_run(run.project, folder), options)
    problems += (unsafe := check_external_resources(run.project, "print"))
    if made is None or unsafe:
        return Outcome(problems)
    run.step("render")
    pdfs = typeset_files(run, kit_documents(run, made), made.job.settings.profile, workers, others=True)
    problems += pdfs.problems + check_list_letters(people, options.people, pdfs.blanks)
    files: list[FileToBe] = [*pdfs.files]
    files += [_restamped(folder, file) for file in kit_texts(run, made)]
    files += problem_file(people_file(people), options.people, problems)
    names = [file.path for file in files]
    shown = made.plan, made.letters, made.messages, made.words.remarks, names, made.job.language
    files.append(index_page(run.folders, *shown, people_list.left_out))
    run.step("write")
    return _written(run, people, folder, files, (as_read, pdfs.left_out), problems)


def _restamped(folder: Path, file: Artifact) -> Artifact:
    """The calendar with the stamps of an earlier one where nothing else has changed; other files as they are."""
    path = folder / file.path
    if file.path != CALENDAR or not path.is_file():
        return file
    from generator.panel.plan.ics import with_earlier_stamps  # noqa: PLC0415 - with its library, a tenth of all imports

    return with_earlier_stamps(file, path.read_bytes())


def _written(
    run: Run,
    people: Path,
    folder: Path,
    files: Sequence[FileToBe],
    earlier: tuple[Mapping[str, str], Sequence[str]],
    problems: Problems,
) -> Outcome:
    """Everything put in its place, but for what somebody has edited since it was made. Of `earlier` runs are the
    plan as it was read, and what is left out now, which does not stay as they made it."""
    as_read, left_out = earlier
    edited, ours = _edited(folder) - as_read.keys(), {file.path for file in files}
    moved = _renumbered(edited, ours)
    again = (folder / PAGE).is_file()
    stay = edited - set(moved.values())
    of_others = KIT_ONLY - _made_by_kit(folder) - {*ours, *left_out}
    written = replace_folder(
        folder,
        [_carried(folder, file, moved) for file in files if file.path not in stay],
        people,
        run.project / "content",
        lambda name: name in stay or name in of_others or not _of_the_kit(name, {*ours, *left_out}),
        private=True,
        over={**as_read, **{old: digest_of(folder / old) for old in moved.values()}},
    )
    stale = _told_otherwise(folder, files, stay)
    kept = [_kept_warning(folder / name, stale=name in stale) for name in sorted(stay & ours)]
    kept += [_left_warning(folder / name) for name in sorted(stay - ours) if _of_the_kit(name, ours)]
    kept += [_kept_warning(folder / new, old) for new, old in sorted(moved.items())]
    problems = problems + written.problems + kept
    if only_errors(written.problems):
        return Outcome(problems)
    facts = {"files": [str(folder / name) for name in sorted(ours)], "changed": list(written.changed)}
    return Outcome(
        problems, _summary(folder, written, ours, again=again), {**facts, "removed": list(written.removed)}
    )


def _edited(folder: Path) -> set[str]:
    """Files of earlier runs that are no longer as these made them: a form filled in, an e-mail reworded."""
    before = read_manifest(folder).files or {}
    there = [name for name in before if (folder / name).is_file()]
    return {name for name in there if digest_of(folder / name) != before[name]}


def _renumbered(edited: Set[str], ours: Set[str]) -> dict[str, str]:
    """The names that edited e-mails have now → those they had: a number is that of their day in the plan, which
    moves when something before it is done."""
    now = {_unnumbered(name): name for name in sorted(ours - {*edited})}
    once = Counter(_unnumbered(name) for name in (*ours, *edited - {*ours}))
    gone = [name for name in edited if name not in ours and once[_unnumbered(name)] == 2]
    return {now[_unnumbered(name)]: name for name in gone if _unnumbered(name) in now}


def _unnumbered(name: str) -> str:
    """`emails/03-status-ann-roe.eml` without its number; other files have none."""
    return NUMBER.sub("emails/", name)


def _carried(folder: Path, file: FileToBe, moved: Mapping[str, str]) -> FileToBe:
    """A file, with the words of the edited one that had another number."""
    if file.path not in moved:
        return file
    return Artifact(file.path, (folder / moved[file.path]).read_bytes(), made=file_digest(file))


def _of_the_kit(name: str, ours: set[str]) -> bool:
    """What this run makes, or an earlier kit made and this one does not; drafts and other layouts are not."""
    return name in ours or name.startswith("emails/") or name in KIT_ONLY or name.endswith(".txt")


def _made_by_kit(folder: Path) -> set[str]:
    """What of `KIT_ONLY` an earlier kit made: its page names that. Other sheets are of `cards` and `letters`;
    rows to be mended are of all commands."""
    try:
        page = (folder / PAGE).read_text("utf-8", "replace")
    except OSError:
        page = ""
    return {name for name in KIT_ONLY if f'href="{name}"' in page} | {PROBLEMS_FILE}


PAGE = "index.html"
CALENDAR = "plan.ics"
NUMBER = lazy_pattern(r"^emails/\d+-")
KIT_ONLY = {"phone.pdf", "record.pdf", "cards.pdf", "typed.pdf", "letters.pdf", "envelopes.pdf", "problems.csv"}
"""Besides the lists of messages: `linkedin.txt` and the like."""


def _told_otherwise(folder: Path, files: Sequence[FileToBe], edited: Set[str]) -> set[str]:
    """The edited e-mails whose address or words would be others now: the list has changed since."""
    before = read_manifest(folder).files or {}
    emails = [file for file in files if file.path in edited and NUMBER.match(file.path)]
    return {file.path for file in emails if file_digest(file) != before[file.path]}


def _kept_warning(path: Path, old: str = "", *, stale: bool = False) -> Problem:
    was = f" as {old}" if old else ""
    now = ", though your list says something else by now" if stale else ""
    message = f"was changed by hand since it was made{was}, and is kept{now}"
    hint = f"{'compare it with index.html, or ' if stale else ''}delete it to have it made anew"
    return Problem(Location(str(path)), message, hint, warning=True, check="output-edited")


def _left_warning(path: Path) -> Problem:
    message = "was changed by hand since it was made, and is kept, but nobody is to get it any more"
    hint = "delete it if it was sent, or is not wanted"
    return Problem(Location(str(path)), message, hint, warning=True, check="output-edited")


def _summary(folder: Path, written: PublishResult, ours: set[str], *, again: bool) -> str:
    """What is said of a kit; what has changed in it only where there was one before."""
    first = f"{folder / PAGE}: open it in a browser; it says what to do first"
    gone = [f"  removed: {folder / name}" for name in written.removed]
    if not again or len(written.changed) >= len(ours):
        return "\n".join([first, *gone])
    changed = [f"  changed: {folder / name}" for name in written.changed]
    return "\n".join([first, *changed, *gone] if changed or gone else [first, "  nothing has changed"])
