"""`upgrade`: what has changed in the material that comes with the program, brought into a project."""

import difflib
import re
from collections.abc import Iterator, Sequence
from itertools import count, groupby
from pathlib import Path

from generator.lazy_pattern import lazy_pattern
from generator.output.together import written_together
from generator.problems import Location, Problem, display_path
from generator.project.run import Outcome, Run, count_words
from generator.project.shipped import RECORD, ShippedFiles, earlier_records, read_record, record_bytes, shipped_now
from generator.project.template_folders import starter_folder
from generator.upgrade.changes import BESIDE, WORDS, WRITTEN, FileChange, file_changes, in_order
from generator.upgrade.laid_beside import FOLDER, laid_beside, with_waiting, with_what_was_taken_over
from generator.upgrade.merge import can_merge, plain_lines, same_text

KEPT = ".afterword"
TITLE = lazy_pattern(r"^title: (.+)$", re.MULTILINE)
HEAD = 48
"""Letters of a name before what is said of it."""


def upgrade(run: Run, *, apply: bool, diff: bool) -> Outcome:
    """What is new, what we have changed and what both have; with `apply`, all of it in its place, and what was
    there before kept in `.afterword/before-1`, or the next number."""
    now = shipped_now()
    if (run.project / "content").resolve() == (starter_folder() / "content").resolve():
        return Outcome([], "this is the material that comes with the program: there is nothing to bring in")
    then, problems = read_record(run.project / RECORD)
    if problems:
        return Outcome(problems)
    then = with_what_was_taken_over(run.project, then or _nearest(run.project))
    run.step("compare")
    changes = in_order(with_waiting(run.project, then, file_changes(run.project, then, now)))
    told = [problem for change in changes for problem in _problems(run.project, change, applied=apply)]
    said = [f"since afterword {then.version}; this is {now.version}", *_summary(changes)]
    if diff:
        said += [line for change in changes for line in _difference(change)]
    if apply:
        run.step("write")
        before = _write(run.project, changes, _renewed(then, now, changes))
        said += [f"what was there before is in {before}"] if before else []
    elif any(change.kind != "waiting" for change in changes):
        said.append("nothing was written: afterword upgrade --apply does it")
    facts = {"from": then.version, "to": now.version, "applied": apply, "files": list(map(_facts, changes))}
    return Outcome(told, "\n".join(said), facts)


def _nearest(project: Path) -> ShippedFiles:
    """Of the versions that are known, the one with which most of a project's files agree: it has no record."""
    known = [*earlier_records(), shipped_now()]

    def alike(shipped: ShippedFiles) -> int:
        there = ((project / name, data) for name, data in shipped.files.items())
        return sum(path.is_file() and same_text(path.read_bytes(), data) for path, data in there)

    return max(known, key=alike)


def _summary(changes: Sequence[FileChange]) -> Iterator[str]:
    """The files by what becomes of them."""
    if not changes:
        yield "nothing has changed that you do not have"
    for kind, some in groupby(changes, key=lambda change: change.kind):
        files = list(some)
        yield f"{WORDS[kind]}: {count_words(len(files), 'file')}"
        yield from (f"  {_line(change)}" for change in files)


def _line(change: FileChange) -> str:
    if change.kind == "new" and (title := TITLE.search(change.data.decode("utf-8", "replace"))):
        return f"{change.name:{HEAD}} {title[1]}"
    if not change.lines:
        return change.name
    where = ", ".join(map(str, change.lines))
    return f"{change.name:{HEAD}} line{'s' if len(change.lines) > 1 else ''} {where}"


def _facts(change: FileChange) -> dict[str, object]:
    return {"path": change.name, "change": change.kind, **({"lines": change.lines} if change.lines else {})}


def _problems(project: Path, change: FileChange, *, applied: bool) -> Iterator[Problem]:
    """What somebody has to look at: an error once it stands in a file."""
    path = display_path(project / change.name)
    for line in change.lines:
        message = "you and we have changed the same lines" + (", and both stand here" if applied else "")
        choose = "keep what is right of the two, and take the three lines of marks away"
        hint = choose if applied else "afterword upgrade --apply writes both there, between marks, to choose from"
        yield Problem(Location(path, line), message, hint, warning=not applied, check="upgrade-conflict")
    if change.kind == "unmended":
        message = "has marks of an earlier upgrade, and stays as it is"
        hint = "choose between them, then run afterword upgrade again"
        yield Problem(Location(path), message, hint, warning=not applied, check="upgrade-conflict")
    if change.kind in BESIDE:
        message = "you and we have changed this file, and it cannot be brought together"
        why = "" if can_merge() else ": git is not installed, and does it"
        if change.kind == "linked":
            message, why = "is reached through a link, so nothing is written to it", ""
        laid = f"compare it with {project / _beside(change)}" + (
            "" if applied else ", where afterword upgrade --apply lays ours"
        )
        yield Problem(Location(path), message + why, laid, warning=True, check="upgrade-beside")


def _beside(change: FileChange) -> str:
    return f"{FOLDER}/{change.name}"


def _difference(change: FileChange) -> Iterator[str]:
    """What is written, line by line, beside what is there."""
    if change.kind not in (*WRITTEN, *BESIDE):
        return
    texts = (plain_lines(data or b"").decode("utf-8", "replace") for data in (change.yours, change.data))
    yours, ours = (text.splitlines() for text in texts)
    yield from difflib.unified_diff(yours, ours, change.name, change.name, lineterm="")


def _renewed(then: ShippedFiles, now: ShippedFiles, changes: Sequence[FileChange]) -> ShippedFiles:
    """What the project is made from afterwards: of files that still have marks, or beside which ours is laid, what
    it was."""
    left = {change.name for change in changes if change.kind in (*BESIDE, "waiting", "unmended")}
    kept = {name: data for name, data in then.files.items() if name in left}
    files = {name: data for name, data in now.files.items() if name not in left} | kept
    return ShippedFiles(now.version, files, laid_beside(then, changes))


def _write(project: Path, changes: Sequence[FileChange], record: ShippedFiles) -> Path | None:
    """Every file in its place, the record last, so that a run that was killed can be made again; where the files
    are that were there before."""
    before = next(path for number in count(1) if not (path := project / KEPT / f"before-{number}").exists())
    made = record_bytes(record)
    with written_together([project / RECORD]) as files:
        for change in changes:
            if change.kind in WRITTEN:
                files.write(project / change.name, change.data, before / change.name)
            elif change.kind in BESIDE:
                files.write(project / _beside(change), change.data)
        if not (project / RECORD).is_file() or (project / RECORD).read_bytes() != made:
            files.write(project / RECORD, made)
    return before if before.exists() else None
