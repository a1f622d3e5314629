"""Two changed texts and the one that both come from → one text, by `git merge-file`."""

import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from generator.fast_dataclass import dataclass
from generator.lazy_pattern import lazy_pattern

YOURS, NEW = "yours", "afterword"
"""What stands behind the marks around the two sides of a conflict."""
BEGINS = lazy_pattern(rf"^<<<<<<< {YOURS}$", re.MULTILINE)
MARKED = lazy_pattern(rb"^<<<<<<< .*?^=======$.*?^>>>>>>> ", re.MULTILINE | re.DOTALL)
BOM = b"\xef\xbb\xbf"
MOST = 127
"""Conflicts that the exit code of `git merge-file` counts; a greater code means that it failed."""


@dataclass(frozen=True)
class MergedText:
    """What both sides make together."""

    data: bytes
    lines: Sequence[int] = ()
    """Where conflicts begin, counted from 1."""


def can_merge() -> bool:
    """Whether git is there."""
    return shutil.which("git") is not None


def is_text(data: bytes) -> bool:
    """Whether a file has lines that can be merged."""
    try:
        return "\0" not in data.decode("utf-8")
    except UnicodeDecodeError:
        return False


def plain_lines(data: bytes) -> bytes:
    """A text as git on another system would have it: lines that end in a line feed, and no mark at its head."""
    return data.removeprefix(BOM).replace(b"\r\n", b"\n") if is_text(data) else data


def same_text(one: bytes | None, other: bytes | None) -> bool:
    """Whether two files say the same, whatever their lines end in."""
    return one == other or (one is not None and other is not None and plain_lines(one) == plain_lines(other))


def with_endings_of(data: bytes, model: bytes) -> bytes:
    """A text with the line endings of another."""
    return data.replace(b"\n", b"\r\n") if is_text(data) and b"\r\n" in model else data


def has_conflict(data: bytes) -> bool:
    """Whether the marks of a conflict stand in a file."""
    return MARKED.search(data.replace(b"\r\n", b"\n")) is not None


def merge_texts(yours: bytes, base: bytes, new: bytes) -> MergedText:
    """Both changes in one text; of the same lines both stand there, between marks. Raises OSError."""
    with tempfile.TemporaryDirectory() as name:
        paths = [Path(name, side) for side in ("yours", "base", "new")]
        for path, data in zip(paths, (yours, base, new), strict=True):
            path.write_bytes(plain_lines(data))
        labels = [word for label in (YOURS, "before", NEW) for word in ("-L", label)]
        command = ["git", "-c", "merge.conflictStyle=merge", "merge-file", "-p", *labels, *map(str, paths)]
        done = subprocess.run(command, cwd=name, capture_output=True, check=False)  # noqa: S603 - our own words
    if not 0 <= done.returncode <= MOST:
        raise OSError(done.returncode, done.stderr.decode("utf-8", "replace").strip() or "git merge-file failed")
    text = done.stdout.decode("utf-8")
    lines = [text.count("\n", 0, found.start()) + 1 for found in BEGINS.finditer(text)]
    return MergedText(with_endings_of(done.stdout, yours), lines)
