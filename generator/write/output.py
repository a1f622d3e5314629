"""The only writer: a folder is replaced whole or not at all.

The new folder is laid out beside the old one, with hard links for the files that did not change, and then takes
its place in one step. A killed or failed run leaves the old folder as it was. A folder that has no manifest of
ours is never touched; files in ours that we did not make are kept; a file of ours that somebody has edited since
is a problem, not a loss.
"""

import hashlib
import json
import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from filelock import FileLock

from generator.model import Artifact, Problems
from generator.problems import Location, Problem
from generator.write.swap import recover, swap

MANIFEST = ".afterword.json"
LOCK_SECONDS = 60


@dataclass(frozen=True)
class Written:
    """What a replacement did, as paths inside the folder."""

    changed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    problems: Problems = field(default_factory=list)


def replace(folder: Path, artifacts: Sequence[Artifact], made_from: str, private: bool = False) -> Written:
    """Make the folder hold these artifacts. `made_from` says of what, so that two sources cannot share a folder;
    `private` lets only its owner read it. Raises OSError when the disk will not have it."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    if private:
        folder.parent.chmod(0o700)
    with _only_one(folder):
        recover(folder)
        problems = _foreign(folder, made_from)
        if not problems:
            problems = _edited(folder, artifacts)
        if problems:
            return Written(problems=problems)
        return _replace(folder, artifacts, made_from, private)


def create(folder: Path, artifacts: Sequence[Artifact]) -> Problems:
    """Write files that do not exist yet; where one does, write none."""
    present = [folder / artifact.path for artifact in artifacts if (folder / artifact.path).exists()]
    if present:
        hint = "choose an empty folder, or move this file away"
        return [Problem(Location(str(path)), "is there already, so nothing was written", hint) for path in present]
    for artifact in artifacts:
        path = folder / artifact.path
        path.parent.mkdir(parents=True, exist_ok=True)
        _write(path, artifact.data, private=False)
    return []


@contextmanager
def _only_one(folder: Path) -> Iterator[None]:
    """Two runs on one folder take turns; a killed run leaves no lock."""
    with FileLock(folder.parent / f".{folder.name}.lock", timeout=LOCK_SECONDS):
        yield


def _replace(folder: Path, artifacts: Sequence[Artifact], made_from: str, private: bool) -> Written:
    stage = folder.parent / f".{folder.name}.new"
    shutil.rmtree(stage, ignore_errors=True)
    before = _manifest(folder).get("files", {})
    try:
        stage.mkdir(mode=0o700 if private else 0o755)
        changed = [a.path for a in artifacts if not _lay(folder, stage, a, private)]
        kept = _keep_foreign(folder, stage, before)
        _write(stage / MANIFEST, _new_manifest(artifacts, made_from), private)
        swap(stage, folder)
    finally:
        shutil.rmtree(stage, ignore_errors=True)
    paths = {a.path for a in artifacts}
    warnings = [Problem(Location(str(folder / name)), "is not ours and was kept", warning=True) for name in kept]
    removed = tuple(sorted(set(before) - paths))
    return Written(tuple(changed), tuple(sorted(paths - set(changed))), removed, warnings)


def _lay(folder: Path, stage: Path, artifact: Artifact, private: bool) -> bool:
    """Put one file into the new folder; True when it is the old one."""
    old, new = folder / artifact.path, stage / artifact.path
    new.parent.mkdir(parents=True, exist_ok=True)
    if old.is_file() and not old.is_symlink() and old.read_bytes() == artifact.data:
        _link(old, new)
        return True
    _write(new, artifact.data, private)
    return False


def _write(path: Path, data: bytes, private: bool) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600 if private else 0o644)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)


def _link(old: Path, new: Path) -> None:
    try:
        os.link(old, new)
    except OSError:  # a file system without hard links
        shutil.copy2(old, new)


def _keep_foreign(folder: Path, stage: Path, ours: dict[str, str]) -> list[str]:
    names = [name for name in _names(folder) if name not in ours and name != MANIFEST]
    for name in names:
        (stage / name).parent.mkdir(parents=True, exist_ok=True)
        _link(folder / name, stage / name)
    return names


def _names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir())


def _manifest(folder: Path) -> dict[str, dict[str, str]]:
    try:
        found = json.loads((folder / MANIFEST).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _new_manifest(artifacts: Sequence[Artifact], made_from: str) -> bytes:
    files = {a.path: hashlib.sha256(a.data).hexdigest() for a in sorted(artifacts, key=lambda a: a.path)}
    return (json.dumps({"made_from": made_from, "files": files}, indent=1, ensure_ascii=False) + "\n").encode()


def _foreign(folder: Path, made_from: str) -> Problems:
    """A folder that is not ours, or that holds what was made from something else."""
    if not folder.exists() or (folder.is_dir() and not any(folder.iterdir())):
        return []
    where = Location(str(folder))
    manifest = _manifest(folder)
    if not manifest:
        return [Problem(where, "was not made by afterword, so it is left alone", "move it away, or use --out")]
    if manifest.get("made_from") != made_from:
        message = f"holds what was made from {manifest.get('made_from')}"
        return [Problem(where, message, "rename one of the two files, or use --out")]
    return []


def _edited(folder: Path, artifacts: Sequence[Artifact]) -> Problems:
    """Files that we made, that somebody changed, and that would now be overwritten or removed."""
    after = {artifact.path: artifact.data for artifact in artifacts}
    problems: Problems = []
    ours = _manifest(folder).get("files", {})
    for name in _names(folder) if folder.is_dir() else []:
        data = (folder / name).read_bytes() if name in ours or name in after else None
        known = data is not None and (data == after.get(name) or hashlib.sha256(data).hexdigest() == ours.get(name))
        if data is not None and not known:
            hint = "keep the change in content/ or templates/, then delete this file"
            problems.append(Problem(Location(str(folder / name)), "was changed by hand since it was made", hint))
    return problems

