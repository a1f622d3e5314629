"""Files of ours that an earlier upgrade laid beside those of a project: which were taken over since."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from generator.project.shipped import ShippedFiles
from generator.upgrade.changes import BESIDE, FileChange
from generator.upgrade.merge import can_merge, is_text, same_text

FOLDER = ".afterword/new"


def with_what_was_taken_over(project: Path, then: ShippedFiles) -> ShippedFiles:
    """What a project was made from; of a file that was edited since ours was laid beside it, what lies there."""
    edited = {
        name: (project / FOLDER / name).read_bytes()
        for name, digest in then.beside.items()
        if (project / FOLDER / name).is_file() and _digest_at(project / name) not in ("", digest)
    }
    waiting = {name: digest for name, digest in then.beside.items() if name not in edited}
    return ShippedFiles(then.version, {**then.files, **edited}, waiting)


def with_waiting(project: Path, then: ShippedFiles, changes: Sequence[FileChange]) -> list[FileChange]:
    """The changes; those that were told, and lie beside as they are now, only wait."""
    return [
        replace(change, kind="waiting") if change.kind in BESIDE and _is_laid(project, then, change) else change
        for change in changes
    ]


def laid_beside(then: ShippedFiles, changes: Sequence[FileChange]) -> Mapping[str, str]:
    """Each file beside which ours lies after an upgrade, with the SHA-256 of what it is; but none that only waits
    for git."""
    found = {change.name: _digest(change.yours or b"") for change in changes if _is_settled_by_hand(then, change)}
    waiting = {change.name for change in changes if change.kind == "waiting"}
    return {name: digest for name, digest in then.beside.items() if name in waiting} | found


def _is_settled_by_hand(then: ShippedFiles, change: FileChange) -> bool:
    """Whether nothing but somebody can bring both together."""
    base, texts = then.files.get(change.name), (change.yours or b"", change.data)
    mergeable = base is not None and all(map(is_text, (base, *texts)))
    return change.kind == "linked" or (change.kind == "beside" and (can_merge() or not mergeable))


def _is_laid(project: Path, then: ShippedFiles, change: FileChange) -> bool:
    path = project / FOLDER / change.name
    return change.name in then.beside and path.is_file() and same_text(path.read_bytes(), change.data)


def _digest_at(path: Path) -> str:
    return _digest(path.read_bytes()) if path.is_file() else ""


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
