"""`purge`: what was made of people is removed from this machine."""

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import field
from datetime import date
from pathlib import Path

from generator.fast_dataclass import dataclass
from generator.language import joined
from generator.output.exchange import recover_folder
from generator.output.lock import folder_lock, lock_path
from generator.output.manifest import NAME, check_placement, read_manifest
from generator.output.modes import EVERYTHING, IGNORE
from generator.output.owner import check_owner
from generator.panel.drafts.folder import DRAFTS
from generator.panel.drafts.read_files import is_draft
from generator.panel.folder import panel_folder
from generator.panel.folder_access import panel_folders, with_folder_lock
from generator.problems import Location, Problem, ProblemError, Problems
from generator.project.run import Outcome, Run, count_words

BESIDE = ("sheets", "new", "old", "twin")
"""What the folders beside a panel's are called that runs keep, or left when they were killed: `.people.sheets`."""


@dataclass(frozen=True)
class PurgeOptions:
    """How to go about it: `older_than` is in days, and spares whatever was written since; None spares nothing."""

    older_than: int | None = None
    dry_run: bool = False


@dataclass
class _Removed:
    """What was removed, or would be, and what was kept."""

    files: list[Path] = field(default_factory=list)
    folders: list[Path] = field(default_factory=list)
    """Those beside the lists' own, whole."""
    lists: int = 0
    problems: Problems = field(default_factory=list)


def purge(run: Run, people: Path, out: Path, how: PurgeOptions) -> Outcome:
    """Remove all that was made of these people, drafts that were edited too. The file itself stays, and what
    somebody else put beside our files."""
    folder, removed = panel_folder(out, people), _Removed()
    hint = "name the file that it was made from, and the same --out"
    nothing = Outcome(
        [Problem(Location(str(folder)), "nothing was made of these people here", hint, check="output-missing")]
    )
    if not folder.parent.is_dir():
        return nothing

    def work() -> Outcome:
        rests = [
            place
            for place in _beside(folder)
            if read_manifest(place).files is None or not check_owner(place, people)
        ]
        if not folder.exists() and not rests:
            lock_path(folder).unlink(missing_ok=True)
            return nothing
        _remove(run, folder, rests, how, removed)
        return _summary(removed, how, f"{people} itself is yours to delete")

    return with_folder_lock(run, people, folder, work)


def purge_all(run: Run, out: Path, how: PurgeOptions) -> Outcome:
    """The same for every list of people of which something was made."""
    removed = _Removed()
    for folder in panel_folders(out):
        if found := check_placement(folder, run.project / "content") or _of_others(folder):
            removed.problems += found
            continue
        try:
            with folder_lock(folder, run.waiting, people=True):
                recover_folder(folder)
                _remove(run, folder, _beside(folder), how, removed)
        except (
            ProblemError
        ) as fault:  # another run is at work on these people: the others are removed all the same
            removed.problems.append(fault.problem)
    return _summary(removed, how, "the lists themselves are yours to delete")


def _of_others(folder: Path) -> Problems:
    """A folder beside those of lists that we did not make."""
    others = folder.is_symlink() or (read_manifest(folder).files is None and any(_inside(folder)))
    return [_kept_warning(folder)] if others else []


def _remove(run: Run, folder: Path, rests: Sequence[Path], how: PurgeOptions, removed: _Removed) -> None:
    """What is ours in a folder, and what lies beside it. The manifest goes last: a run that is killed can be made
    again."""
    made, there = read_manifest(folder).files, list(_inside(folder))
    places = [folder, *rests]
    if how.older_than is not None and _age(run.today, places) <= how.older_than:
        return
    ours = [
        name
        for name in there
        if name in (made or {}) or (name.startswith(f"{DRAFTS}/") and is_draft(folder / name))
    ]
    others = [name for name in there if name not in ours and name != NAME]
    removed.files += [folder / name for name in ours]
    removed.folders += rests
    removed.lists += 1
    removed.problems += [_kept_warning(folder / name) for name in others]
    if not how.dry_run:
        _unlink(folder, ours, rests)


def _unlink(folder: Path, ours: Sequence[str], rests: Sequence[Path]) -> None:
    for name in ours:
        (folder / name).unlink(missing_ok=True)
    for rest in rests:
        shutil.rmtree(rest)
    (folder / NAME).unlink(missing_ok=True)
    for place, _, _ in os.walk(folder, topdown=False):
        with suppress(OSError):  # something of others is in it
            Path(place).rmdir()
    lock_path(folder).unlink(missing_ok=True)
    ignored = folder.parent / IGNORE
    if [*folder.parent.iterdir()] == [ignored] and ignored.read_bytes() == EVERYTHING:
        ignored.unlink()


def _beside(folder: Path) -> list[Path]:
    """The folders that lie beside a panel's and were made by us: they say so, or the panel's does."""
    places = [folder.parent / f".{folder.name}.{ending}" for ending in BESIDE]
    there = [place for place in places if place.is_dir() and not place.is_symlink()]
    ours = read_manifest(folder).files is not None
    return [place for place in there if ours or place.suffix == ".sheets" or _says_so(place)]


def _says_so(place: Path) -> bool:
    return read_manifest(place).files is not None or not any(place.iterdir())


def _inside(folder: Path) -> Iterator[str]:
    """The names of all files in a folder, and of links, wherever they lead."""
    for place, folders, files in os.walk(folder):
        folders.sort()  # the order of a disk is nobody else's
        links = [name for name in folders if (Path(place) / name).is_symlink()]
        names = sorted((*files, *links))
        yield from ((Path(place) / name).relative_to(folder).as_posix() for name in names)


def _age(today: date, places: Sequence[Path]) -> int:
    """How many days ago somebody last wrote something in these folders."""
    times = [place.lstat().st_mtime for place in places if place.exists()]
    times += [(place / name).lstat().st_mtime for place in places for name in _inside(place)]
    return (today - date.fromtimestamp(max(times, default=0))).days


def _kept_warning(path: Path) -> Problem:
    return Problem(
        Location(str(path)), "was not made by afterword, and was kept", warning=True, check="output-foreign"
    )


def _summary(removed: _Removed, how: PurgeOptions, rest: str) -> Outcome:
    numbers = [(len(removed.files), "file"), (len(removed.folders), "folder")]
    told = joined([count_words(number, thing) for number, thing in numbers if number])
    if not told:
        since = f" that is older than {count_words(how.older_than, 'day')}" if how.older_than is not None else ""
        return Outcome(removed.problems, f"there is nothing to remove{since}", {"removed": []})
    first = f"{'would remove' if how.dry_run else 'removed'} {told}"
    first += f" of {count_words(removed.lists, 'list')}" if removed.lists > 1 else ""
    paths = [*map(str, removed.files), *(f"{folder}/" for folder in removed.folders)]
    said = "\n".join([f"{first}; {rest}", *(f"  {path}" for path in paths)])
    return Outcome(removed.problems, said, {"would_remove" if how.dry_run else "removed": paths})
