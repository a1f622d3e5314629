"""Folders and files with the modes that they are to have, from their first moment on."""

import os
import stat
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

PUBLIC, PRIVATE = 0o755, 0o700
"""Modes of folders: whoever may read, only their owner writes what is published."""
IGNORE = ".gitignore"
STAGED = ".afterword-new"
"""What the half of a file ends in until it takes its place; nobody else names one so."""
EVERYTHING = b"*\n"
"""Nothing beside or below a file of this name with these bytes is committed, the file itself included."""


def make_folder(folder: Path, mode: int = PUBLIC) -> None:
    """Make a folder of this mode, and those above it that are lacking, which everybody may read."""
    if not folder.is_dir():
        make_folder(folder.parent)
        with suppress(FileExistsError):  # another run was quicker; or a file is in the way: the next call tells
            folder.mkdir(mode)


def make_private(folder: Path) -> None:
    """Make a folder of people's things, which only its owner reads and git does not see."""
    make_folder(folder, PRIVATE)
    if stat.S_IMODE(folder.stat().st_mode) & 0o077:
        folder.chmod(PRIVATE)
    with suppress(FileExistsError):
        write_new(folder / IGNORE, EVERYTHING, private=True)


def write_new(path: Path, data: bytes | Iterable[bytes], *, private: bool) -> None:
    """Write a file that is not there yet. Raises FileExistsError."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600 if private else 0o644)
    with os.fdopen(descriptor, "wb") as file:
        file.writelines((data,) if isinstance(data, bytes) else data)


def write_beside(path: Path, data: bytes) -> None:
    """Write a file that everybody may read, whole or not at all; a run that was killed may have left its half."""
    stage = path.with_name(f".{path.name}{STAGED}")
    try:
        stage.unlink(missing_ok=True)
        write_new(stage, data, private=False)
        stage.replace(path)
    finally:
        stage.unlink(missing_ok=True)
