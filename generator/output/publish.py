"""The only writer: a folder is replaced whole or not at all.

The new folder is laid out beside the old one, with hard links for the files that did not change, and then takes
its place in one step; the old one, less what changed, is kept to lay out the next. A killed or failed run leaves
the old folder as it was. A folder that has no manifest of ours is never touched; files in ours that we did not
make are kept; a file of ours that somebody has edited since is a problem, not a loss.
"""

import errno
import os
import shutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import field
from functools import partial
from pathlib import Path
from types import MappingProxyType

from generator.fast_dataclass import dataclass
from generator.model.files import Artifact, FileToBe, LargeFile, UnchangedFile
from generator.output.exchange import exchange_folders, laid_aside, recover_folder
from generator.output.lock import folder_lock, report_nothing
from generator.output.manifest import (
    NAME,
    Manifest,
    as_made,
    check_edited,
    check_placement,
    digest_of,
    file_digests,
    files_in,
    kept_files,
    make_manifest,
    read_manifest,
)
from generator.output.modes import EVERYTHING, IGNORE, PRIVATE, PUBLIC, make_folder, write_new
from generator.output.owner import Origin, check_owner, digest_of_list, manifest_origin
from generator.output.staging import lay_out, link_files, remove_files
from generator.output.together import written_together
from generator.problems import Location, Problem, ProblemError, Problems, refusals_concern

KEEP = "keep the change in content/ or templates/, then delete this file"
UNDO = "undo the change, or move the file away: it is then made anew"
NOWHERE = Path("/nowhere")
NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True)
class PublishResult:
    """What a replacement did, as paths inside the folder."""

    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    problems: Problems = field(default_factory=list)


def publish_folder(
    folder: Path,
    files: Sequence[FileToBe],
    made_from: Origin,
    content: Path = NOWHERE,
    keep: Callable[[str], bool] = lambda _name: False,
    over: Mapping[str, str] = NOTHING,
    waiting: Callable[[str], None] = report_nothing,
    *,
    private: bool = False,
) -> PublishResult:
    """Make the folder hold these files. `made_from` says of what, so that two sources cannot share a folder;
    `private` lets only its owner read it, and keeps git away; `content` is where no output may lie; `keep` says of
    a file that an earlier run made whether it stays, edited or not; `over` has the SHA-256 that a file must still
    have to be overwritten, or "" where none may be there; `waiting` is told if another run is at work there.
    Raises OSError when the disk will not have it."""
    if problems := check_placement(folder, content):
        return PublishResult(problems=problems)
    try:
        with folder_lock(folder, waiting, people=isinstance(made_from, Path)):
            return _checked(folder, files, made_from, keep, over, private=private)
    except ProblemError as fault:
        return PublishResult(problems=[fault.problem])


def _checked(
    folder: Path,
    files: Sequence[FileToBe],
    made_from: Origin,
    keep: Callable[[str], bool],
    over: Mapping[str, str],
    *,
    private: bool,
) -> PublishResult:
    """The folder replaced, if it is ours and as we left it."""
    recover_folder(folder)
    if problems := check_owner(folder, made_from):
        return PublishResult(problems=problems)
    before = read_manifest(folder)
    files = [*files, *kept_files(folder, files, lambda name: name == IGNORE or keep(name))]
    files += [Artifact(IGNORE, EVERYTHING)] if private and not (folder / IGNORE).exists() else []
    after = make_manifest(files, manifest_origin(folder, made_from), digest_of_list(made_from) or before.sha256)
    there, foreign = file_digests(folder, before, after, linked=private)
    if problems := check_edited(folder, there, before, after, over, UNDO if private else KEEP):
        return PublishResult(problems=problems)
    paths = _replace(folder, files, (before, after), there, foreign, private=private)
    removed = tuple(name for name in before.files or {} if not after.made(name))
    return PublishResult(paths, removed, [_foreign(folder / name) for name in foreign])


def recover_panel(folder: Path) -> None:
    """Bring a folder of people back before it is read that a killed run had laid aside. Raises Fault while another
    run is at work there."""
    if laid_aside(folder):
        with folder_lock(folder, people=True):
            recover_folder(folder)


def create_files(folder: Path, artifacts: Sequence[Artifact], renewed: Sequence[Artifact] = ()) -> Problems:
    """Write some files that may be there, where they are others, and then files that do not exist yet; where one
    of these does, or the disk refuses one, write none. Raises OSError."""
    present = [folder / artifact.path for artifact in artifacts if (folder / artifact.path).exists()]
    if present:
        hint = "choose an empty folder, or move this file away"
        return [
            Problem(Location(str(path)), "is there already, so nothing was written", hint, check="file-exists")
            for path in present
        ]
    with written_together(folder / artifact.path for artifact in renewed) as files:
        for artifact in [*filter(partial(_is_other, folder), renewed), *artifacts]:
            files.write(folder / artifact.path, artifact.data)
    return []


def _is_other(folder: Path, artifact: Artifact) -> bool:
    """Whether a file is not there, or not as it would be written."""
    path = folder / artifact.path
    return not path.is_file() or path.read_bytes() != artifact.data


def save_private(path: Path, data: bytes) -> None:
    """Write one file of the user's own, whole or not at all, readable by nobody else. Raises OSError."""
    make_folder(path.parent, PRIVATE)
    new = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        write_new(new, data, private=True)
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)


def _replace(
    folder: Path,
    files: Sequence[FileToBe],
    manifests: tuple[Manifest, Manifest],
    there: Mapping[str, str],
    foreign: Sequence[str],
    *,
    private: bool,
) -> tuple[str, ...]:
    """Bring the folder from its manifest before to the one after; the files that changed."""
    before, after = manifests
    wanted, noted = after.files or {}, as_made(after, files)
    changed = [file for file in files if there.get(file.path) != wanted[file.path]]
    if changed or before != noted:
        same = [name for name in wanted if there.get(name) == wanted[name]]
        gone = [name for name in before.files or {} if there.get(name) != wanted.get(name)]
        _stage(folder, changed, [*same, *foreign], gone, noted, there if private else None)
    return tuple(file.path for file in changed)


def _stage(
    folder: Path,
    changed: Sequence[FileToBe],
    kept: Sequence[str],
    gone: Sequence[str],
    after: Manifest,
    seen: Mapping[str, str] | None,
) -> None:
    """Lay the new folder out beside the old one, and let it take its place; what is gone stays nowhere.

    `seen` is what a private folder held when it was read; None for one that is published."""
    if folder.exists() and not os.access(folder, os.W_OK | os.X_OK):  # else what is gone could not be taken away
        raise OSError(errno.EACCES, os.strerror(errno.EACCES), str(folder))
    stage, staged = (folder.parent / f".{folder.name}.{ending}" for ending in ("new", "twin"))
    mode = PUBLIC if seen is None else PRIVATE
    shutil.rmtree(stage, ignore_errors=True)
    try:
        if staged.is_dir() and not staged.is_symlink():
            staged.rename(stage)
        make_folder(stage, mode)
        link_files(stage, folder, kept, mode)
        with refusals_concern(
            folder / NAME
        ):  # first, so that a run that is killed leaves nothing without its owner
            write_new(stage / NAME, after.data, private=seen is not None)
        lay_out(stage, [file.path for file in changed], mode)
        for file in changed:
            with refusals_concern(folder / file.path):
                write_new(stage / file.path, _pieces(file, folder), private=seen is not None)
        exchange_folders(stage, folder)
        if seen is not None:  # people edit what is theirs, and may have saved it a moment ago
            _rescue(stage, folder, seen)
        elif stage.exists():
            # Kept to lay out the next: of a thousand pages with one edited this saves a tenth of the time, for no
            # thousand folders are made anew; of sixty pages it saves a hundredth.
            with suppress(PermissionError):  # what is published is there already
                remove_files(str(stage), [*gone, NAME])
                stage.rename(staged)
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _rescue(old: Path, folder: Path, there: Mapping[str, str]) -> None:
    """Put what somebody saved in the old folder, after we had looked at it, over what is in the new one."""
    for name in files_in(old):
        saved, ours = old / name, folder / name
        if not (ours.exists() and saved.samefile(ours)) and digest_of(saved) != there.get(name):
            lay_out(folder, [name], PRIVATE)
            saved.replace(ours)


def _pieces(file: FileToBe, folder: Path) -> Iterable[bytes]:
    if isinstance(file, UnchangedFile):  # it was there a moment ago: somebody else is at work in our folder
        raise OSError(errno.ENOENT, "was removed while we were at work: run it again", str(folder / file.path))
    return file.pieces() if isinstance(file, LargeFile) else (file.data,)


def _foreign(path: Path) -> Problem:
    return Problem(
        Location(str(path)), "was not made by afterword, and was kept", warning=True, check="output-foreign"
    )
