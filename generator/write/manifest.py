"""Whose folder it is: a file in each folder that we make says what is ours in it."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from generator.model import Artifact, Problems
from generator.problems import Location, Problem

NAME = ".afterword.json"


@dataclass(frozen=True)
class Manifest:
    """What the folder was made from, and the SHA-256 of every file that we made."""

    made_from: str = ""
    files: Mapping[str, str] | None = None

    @property
    def data(self) -> bytes:
        """The file that holds it."""
        return (json.dumps(asdict(self), indent=1, ensure_ascii=False) + "\n").encode()

    def made(self, name: str) -> bool:
        """Whether the file of this name is ours."""
        return name in (self.files or {})


def manifest(artifacts: Sequence[Artifact], made_from: str) -> Manifest:
    """The manifest of a folder that will hold these artifacts."""
    return Manifest(made_from, {a.path: _hash(a.data) for a in sorted(artifacts, key=lambda a: a.path)})


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a folder as it is; an empty one when it is not ours."""
    try:
        found = json.loads((folder / NAME).read_text("utf-8"))
        return Manifest(str(found["made_from"]), dict(found["files"]))
    except (OSError, ValueError, KeyError, TypeError):
        return Manifest()


def files_in(folder: Path) -> list[str]:
    """Every file in a folder but the manifest, as paths inside it."""
    names = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir())
    return sorted(name for name in names if name != NAME)


def not_ours(folder: Path, made_from: str) -> Problems:
    """A folder that somebody else made, or that holds what was made from something else."""
    where = Location(str(folder))
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        return [Problem(where, "is not a folder, so it is left alone", "move it away, or use --out")]
    if not folder.exists() or not any(folder.iterdir()):
        return []
    found = read_manifest(folder)
    if found.files is None:
        return [Problem(where, "was not made by afterword, so it is left alone", "move it away, or use --out")]
    if found.made_from != made_from:
        message = f"holds what was made from {found.made_from}"
        return [Problem(where, message, "rename one of the two files, or use --out")]
    return []


def misplaced(folder: Path, content: Path) -> Problems:
    """A folder inside content/ or inside another one of ours: what is private would be published with it."""
    where = Location(str(folder))
    above = [parent for parent in folder.absolute().parents if read_manifest(parent).files is not None]
    if above:
        return [Problem(where, f"lies inside {above[0]}, which is published whole", "choose another --out")]
    if folder.resolve().is_relative_to(content.resolve()):
        return [Problem(where, "lies inside content/, which is published", "choose another --out")]
    return []


def edited(folder: Path, artifacts: Sequence[Artifact]) -> Problems:
    """Files that would be overwritten or removed although somebody changed them, or put them there."""
    after = {artifact.path: artifact.data for artifact in artifacts}
    ours = read_manifest(folder)
    problems: Problems = []
    for name in files_in(folder):
        if not ours.made(name) and name not in after:
            continue
        data = (folder / name).read_bytes()
        if data != after.get(name) and _hash(data) != (ours.files or {}).get(name):
            hint = "keep the change in content/ or templates/, then delete this file"
            problems.append(Problem(Location(str(folder / name)), "was changed by hand since it was made", hint))
    return problems


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
