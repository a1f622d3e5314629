"""A folder for what this run and the tools that it uses write for a moment, such as copies of faces and of pages.

Each run has one of its own in a folder that only this user reads, and holds its lock. One that nobody holds is of
a run that was killed, and goes when the next begins. A lock tells that for certain: the number of a process may
have been given to another since, or be of another container.
"""

import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

TRIES = 9


@contextmanager
def temporary_folder() -> Iterator[None]:
    """Let everything temporary of this process, and of those that it starts, lie in one folder that goes at the
    end. Where there can be none, it lies where the system has it."""
    place, lock = _begun()
    if place is None:
        yield
        return
    before = os.environ.get("TMPDIR")
    os.environ["TMPDIR"], tempfile.tempdir = str(place), None
    try:
        yield
    finally:
        os.environ.pop("TMPDIR") if before is None else os.environ.update(TMPDIR=before)
        tempfile.tempdir = None
        shutil.rmtree(place, ignore_errors=True)
        os.close(lock)


def _begun() -> tuple[Path | None, int]:
    """A new folder and its lock, after those of killed runs are gone."""
    if fcntl is None:
        return None, -1
    home = Path(tempfile.gettempdir()) / f"afterword-{os.getuid()}"
    with suppress(OSError):
        with suppress(FileExistsError):
            home.mkdir(0o700)
        if _is_ours(home):
            for left in home.iterdir():
                _clear(left)
            return _make_folder(home)
    return None, -1


def _is_ours(home: Path) -> bool:
    """Whether it is a folder of this user that nobody else may write into: in a temporary folder anybody may put
    one, or a link, under any name."""
    about = home.lstat()
    return stat.S_ISDIR(about.st_mode) and about.st_uid == os.getuid() and not about.st_mode & 0o077


def _clear(left: Path) -> None:
    with suppress(OSError):
        lock = os.open(left, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
        try:
            if _taken(lock):
                shutil.rmtree(left, ignore_errors=True)
        finally:
            os.close(lock)


def _make_folder(home: Path) -> tuple[Path | None, int]:
    for _ in range(TRIES):
        place = Path(tempfile.mkdtemp(dir=home))
        with suppress(OSError):  # a run that begins now may have cleared it already
            lock = os.open(place, os.O_RDONLY)
            if _taken(lock) and place.exists():
                return place, lock
            os.close(lock)
    return None, -1


def _taken(lock: int) -> bool:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
