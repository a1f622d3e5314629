"""A project's files beside those that came with the program then and come with it now: what an upgrade does."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Literal

from generator.fast_dataclass import dataclass
from generator.project.shipped import ShippedFiles
from generator.upgrade.merge import (
    MergedText,
    can_merge,
    has_conflict,
    is_text,
    merge_texts,
    same_text,
    with_endings_of,
)

Kind = Literal[
    "new", "changed", "merged", "conflict", "beside", "linked", "waiting", "unmended", "removed", "dropped"
]
WORDS: Mapping[Kind, str] = {
    "new": "new",
    "changed": "changed by us, and not by you",
    "merged": "changed by both, and brought together",
    "conflict": "changed by both in the same lines, which are marked for you to choose",
    "beside": "changed by both, and not to be brought together here: ours is laid beside",
    "linked": "reached through a link, through which nothing is written: ours is laid beside",
    "waiting": "laid beside earlier, and not taken over yet: yours is as it was then",
    "unmended": "still has marks of an earlier upgrade: choose there first",
    "removed": "changed by us, and removed by you: it stays away",
    "dropped": "no longer comes with the program: yours stays as it is",
}
"""Kind → what it means, in the order in which changes are told."""
WRITTEN = ("new", "changed", "merged", "conflict")
"""Kinds of which the file itself is written."""
BESIDE = ("beside", "linked")
"""Kinds of which ours is laid beside."""
OPTIONAL = ("templates/",)
"""A project has only those of these that somebody copied."""


@dataclass(frozen=True)
class FileChange:
    """What becomes of one file."""

    name: str
    kind: Kind
    yours: bytes | None = None
    data: bytes = b""
    """What is written; for “beside” and “linked”, what is laid beside."""
    lines: tuple[int, ...] = ()
    """Where conflicts begin."""


def file_changes(project: Path, then: ShippedFiles, now: ShippedFiles) -> list[FileChange]:
    """Every file for which there is something to do or to tell, by kind and name. Raises OSError."""
    found = []
    for name in sorted({*then.files, *now.files}):
        path = project / name
        yours = path.read_bytes() if path.is_file() else None
        found += [
            FileChange(name, "linked", yours, now.files[name])
            if change.kind in (*WRITTEN, "beside") and is_linked(project, name)
            else change
            for change in _change(name, yours, then.files.get(name), now.files.get(name))
        ]
    return in_order(found)


def in_order(changes: Iterable[FileChange]) -> list[FileChange]:
    """Changes by kind, as they are told."""
    return sorted(changes, key=lambda change: [*WORDS].index(change.kind))


def is_linked(project: Path, name: str) -> bool:
    """Whether a file, or a folder in which it lies, is a link: what it leads to may be somebody else's."""
    return any(
        (project / part).is_symlink() for part in (name, *map(str, PurePosixPath(name).parents)) if part != "."
    )


def _change(name: str, yours: bytes | None, base: bytes | None, new: bytes | None) -> Iterator[FileChange]:
    """What there is to do for a file by its three texts, each of which may be missing."""
    if new is None:
        if yours is not None:
            yield FileChange(name, "dropped", yours)
    elif same_text(base, new) or same_text(yours, new):
        return
    elif yours is None:
        if not name.startswith(OPTIONAL):
            yield FileChange(name, "new" if base is None else "removed", None, new)
    elif same_text(yours, base):
        yield FileChange(name, "changed", yours, with_endings_of(new, yours))
    else:
        yield _both(name, yours, base, new)


def _both(name: str, yours: bytes, base: bytes | None, new: bytes) -> FileChange:
    """A file that both have changed, or both have made."""
    if has_conflict(yours):
        return FileChange(name, "unmended", yours)
    if base is None or not can_merge() or not all(map(is_text, (yours, base, new))):
        return FileChange(name, "beside", yours, new)
    merged: MergedText = merge_texts(yours, base, new)
    return FileChange(name, "conflict" if merged.lines else "merged", yours, merged.data, tuple(merged.lines))
