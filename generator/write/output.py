"""The only writer: a folder is replaced whole or not at all.

The new folder is laid out beside the old one, with hard links for the files that did not change, and then takes
its place in one step; the old one, less what changed, is kept to lay out the next. A killed or failed run leaves
the old folder as it was. A folder that has no manifest of ours is never touched; files in ours that we did not
make are kept; a file of ours that somebody has edited since is a problem, not a loss.
"""

import errno
import os
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from filelock import FileLock

from generator.model import Artifact, Kept, Problems
from generator.problems import Location, Problem
from generator.write.manifest import (
    NAME,
    Manifest,
    digests,
    edited,
    manifest,
    misplaced,
    not_ours,
    read_manifest,
)
from generator.write.swap import recover, swap
from generator.write.twin import align, lay_out

LOCK_SECONDS = 60
NOWHERE = Path("/nowhere")


@dataclass(frozen=True)
class Written:
    """What a replacement did, as paths inside the folder."""

    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    problems: Problems = field(default_factory=list)


def replace(
    folder: Path, files: Sequence[Artifact | Kept], made_from: str, private: bool = False, content: Path = NOWHERE
) -> Written:
    """Make the folder hold these files. `made_from` says of what, so that two sources cannot share a folder;
    `private` lets only its owner read it; `content` is where no output may lie. Raises OSError when the disk
    will not have it."""
    if problems := misplaced(folder, content):
        return Written(problems=problems)
    folder.parent.mkdir(parents=True, exist_ok=True)
    if private:
        folder.parent.chmod(0o700)
    # Two runs on one folder take turns; the system takes the lock from a run that was killed.
    with FileLock(folder.parent / f".{folder.name}.lock", timeout=LOCK_SECONDS):
        recover(folder)
        if problems := not_ours(folder, made_from):
            return Written(problems=problems)
        before, after = read_manifest(folder), manifest(files, made_from)
        there, foreign = digests(folder, before, after)
        if problems := edited(folder, there, before, after):
            return Written(problems=problems)
        paths = _replace(folder, files, (before, after), there, foreign, private)
        removed = tuple(name for name in before.files or {} if not after.made(name))
        return Written(paths, removed, [_foreign(folder / name) for name in foreign])


def create(folder: Path, artifacts: Sequence[Artifact]) -> Problems:
    """Write files that do not exist yet; where one does, write none."""
    present = [folder / artifact.path for artifact in artifacts if (folder / artifact.path).exists()]
    if present:
        hint = "choose an empty folder, or move this file away"
        return [Problem(Location(str(path)), "is there already, so nothing was written", hint) for path in present]
    lay_out(folder, [artifact.path for artifact in artifacts])
    for artifact in artifacts:
        _write(folder / artifact.path, artifact.data, private=False)
    return []


def _replace(
    folder: Path,
    files: Sequence[Artifact | Kept],
    manifests: tuple[Manifest, Manifest],
    there: Mapping[str, str],
    foreign: Sequence[str],
    private: bool,
) -> tuple[str, ...]:
    """Bring the folder from its manifest before to the one after; the files that changed."""
    before, after = manifests
    wanted = after.files or {}
    changed = [file for file in files if there.get(file.path) != wanted[file.path]]
    if changed or before != after:
        kept = [name for name in wanted if there.get(name) == wanted[name]]
        gone = [name for name in before.files or {} if there.get(name) != wanted.get(name)]
        _stage(folder, changed, [*kept, *foreign], gone, after, private)
    return tuple(file.path for file in changed)


def _stage(
    folder: Path,
    changed: Sequence[Artifact | Kept],
    kept: Sequence[str],
    gone: Sequence[str],
    after: Manifest,
    private: bool,
) -> None:
    """Lay the new folder out beside the old one, and let it take its place; what is gone stays nowhere."""
    stage, twin = (folder.parent / f".{folder.name}.{ending}" for ending in ("new", "twin"))
    shutil.rmtree(stage, ignore_errors=True)
    try:
        if twin.is_dir() and not twin.is_symlink():
            twin.rename(stage)
        stage.mkdir(mode=0o700 if private else 0o755, exist_ok=True)
        align(stage, folder, kept)
        lay_out(stage, [file.path for file in changed])
        for file in changed:
            _write(stage / file.path, _data(file, folder), private)
        _write(stage / NAME, after.data, private)
        swap(stage, folder)
        if stage.exists() and not private:
            for name in (*gone, NAME):
                (stage / name).unlink(missing_ok=True)
            stage.rename(twin)
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _data(file: Artifact | Kept, folder: Path) -> bytes:
    if isinstance(file, Kept):  # it was there a moment ago: somebody else is at work in our folder
        raise OSError(errno.ENOENT, "was removed while we were at work: run it again", str(folder / file.path))
    return file.data


def _foreign(path: Path) -> Problem:
    return Problem(Location(str(path)), "was not made by afterword, and was kept", warning=True)


def _write(path: Path, data: bytes, private: bool) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600 if private else 0o644)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
