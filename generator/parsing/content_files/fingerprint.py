"""What a run would read, as a word that tells whether it is the same as the last time.

The bytes decide. The time is asked only within a run: whether somebody saved while it read.
"""

import errno
import hashlib
import os
import stat
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from functools import cached_property, lru_cache
from pathlib import Path

from generator.fast_dataclass import dataclass

PACKAGE = str(Path(__file__).parents[2])
CACHES = "__pycache__"
FOLDER, LINK = -1, -2
INSTALLED = (".dist-info", ".egg-info")


@dataclass(frozen=True)
class FolderEntry:
    """Something in a folder: `size` is that of a file in bytes, or FOLDER, or LINK."""

    path: str
    size: int
    saved: tuple[int, int] = (0, 0)
    """When in nanoseconds, and the number of the file on its disk: a file that was saved has another pair."""


@dataclass(frozen=True)
class InputFiles:
    """All that lies in some folders."""

    entries: Sequence[FolderEntry]

    @cached_property
    def digest(self) -> str:
        """Changes with any name and any byte. Raises OSError."""
        return _hash(part for entry in self.entries for part in _parts(entry))


def input_files(folders: Iterable[Path]) -> InputFiles | None:
    """What lies below these folders now; None where a link is among it, for that may lead anywhere. Raises
    OSError."""
    entries = [entry for folder in folders for entry in entries_below(os.fspath(folder))]
    return None if any(entry.size == LINK for entry in entries) else InputFiles(entries)


def entries_below(folder: str) -> Iterator[FolderEntry]:
    """Everything in a folder in the order of the names, but what Python keeps for itself."""
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        if entry.is_file(follow_symlinks=False):
            state = entry.stat()
            yield FolderEntry(entry.path, state.st_size, (state.st_mtime_ns, state.st_ino))
        elif not entry.is_dir(follow_symlinks=False):
            yield FolderEntry(entry.path, LINK)
        elif entry.name != CACHES:
            yield FolderEntry(entry.path, FOLDER)
            yield from entries_below(entry.path)


def read_bytes_of(path: str) -> bytes:
    """The bytes of a file, without the buffer that `open` sets up for each. Raises OSError, for a pipe too."""
    with open(path, "rb", buffering=0, opener=open_unblocked) as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError(errno.EINVAL, "it is a pipe or a device, not a file", path)
        return file.readall()


def open_unblocked(path: str, flags: int) -> int:
    """A pipe, or a file that became one since we looked, must not make us wait for its writer."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _parts(entry: FolderEntry, base: str = "") -> tuple[bytes, bytes]:
    """Name and bytes; a folder has none, and neither has a link that leads nowhere, as editors leave them."""
    data = read_bytes_of(entry.path) if os.path.isfile(entry.path) else b""  # noqa: PTH113 - asked for every file
    return os.fsencode(entry.path.removeprefix(base)), data


@lru_cache
def program_digest() -> str:
    """What makes a site, as one word: this program, Python, and whatever is installed for it. Markdown and Jinja2
    decide how a page comes out, and others what stands on it. To look at the names of all is quicker than to ask a
    few for their version, and a page that is made in vain does no harm."""
    own = [part for entry in entries_below(PACKAGE) for part in _parts(entry, PACKAGE)]
    return _hash([sys.version.encode(), *sorted(installed_versions(sys.path)), *own])


def installed_versions(folders: Iterable[str]) -> Iterator[bytes]:
    """Name and version of every program that these folders of Python's hold."""
    for folder in folders:
        with suppress(OSError):  # one that is named in the path need not be there
            names = os.listdir(folder or ".")  # noqa: PTH208 - names are wanted
            yield from (os.fsencode(name) for name in names if name.endswith(INSTALLED))


def _hash(parts: Iterable[bytes]) -> str:
    """A word for these parts in this order; the length of each keeps them apart."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(b"%d\0" % len(part))
        digest.update(part)
    return digest.hexdigest()
