"""A second folder with the files of a published one, by hard links, which takes its place when something changes.

To make a thousand folders takes longer than to make a page. So the folder that was replaced is kept as the next
one to be laid out: only what is not the published file already is put right.
"""

import os
import shutil
import stat
from collections.abc import Collection, Iterable
from contextlib import suppress
from pathlib import Path


def link_files(staged: Path, folder: Path, names: Collection[str], mode: int) -> None:
    """Let `staged` hold these files of `folder`, each the very same file, and nothing else; its folders have this
    mode."""
    there = _remove_unwanted(str(staged), str(folder), frozenset(names))
    missing = [name for name in names if name not in there]
    lay_out(staged, missing, mode)
    for name in missing:
        _link(folder / name, staged / name)


def lay_out(folder: Path, names: Collection[str], mode: int) -> None:
    """Make the folders of this mode that these files lie in."""
    for place in sorted({name.rpartition("/")[0] for name in names} - {""}):
        _make(f"{folder}/{place}", mode)


def _make(place: str, mode: int) -> None:
    """A folder, and those above it that are lacking."""
    try:
        os.mkdir(place, mode)  # noqa: PTH102 - a thousand times
    except FileNotFoundError:
        _make(os.path.dirname(place), mode)  # noqa: PTH120
        os.mkdir(place, mode)  # noqa: PTH102
    except FileExistsError:
        if not os.path.isdir(place):  # noqa: PTH112
            raise


def _remove_unwanted(staged: str, folder: str, wanted: Collection[str], inside: str = "") -> set[str]:
    """Remove every file that is not wanted or another one than in `folder`, and folders without any; the rest."""
    kept = set()
    with os.scandir(staged) as found:
        entries = list(found)
    for entry in entries:
        path = inside + entry.name
        if entry.is_dir(follow_symlinks=False):
            below = _remove_unwanted(entry.path, folder, wanted, f"{path}/")
            kept |= below
            if not below:
                Path(entry.path).rmdir()
        elif path in wanted and _same(entry, f"{folder}/{path}"):
            kept.add(path)
        else:
            Path(entry.path).unlink()
    return kept


def remove_files(folder: str, names: Iterable[str]) -> None:
    """Remove those of these files of a folder that are there; nothing that lies behind a link."""
    real = {folder: True}
    for name in names:
        path = f"{folder}/{name}"
        if _is_real(os.path.dirname(path), real) and not _is_folder(path):  # noqa: PTH120
            with suppress(FileNotFoundError):
                os.unlink(path)  # noqa: PTH108


def _is_real(place: str, known: dict[str, bool]) -> bool:
    """Whether a folder is one, and so are all above it."""
    if place not in known:
        known[place] = _is_real(os.path.dirname(place), known) and _is_folder(place)  # noqa: PTH120
    return known[place]


def _is_folder(path: str) -> bool:
    with suppress(OSError):
        return stat.S_ISDIR(os.lstat(path).st_mode)
    return False


def _same(entry: os.DirEntry[str], other: str) -> bool:
    try:
        return os.path.samestat(entry.stat(follow_symlinks=False), os.lstat(other))
    except FileNotFoundError:
        return False


def _link(old: Path, new: Path) -> None:
    try:
        os.link(old, new)
    except OSError:  # a file system without hard links
        shutil.copy2(old, new)
