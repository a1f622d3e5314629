"""One run at a time is at work on a folder, from before it reads what it will change until all is written."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from generator.output.modes import make_folder, make_private
from generator.problems import Location, Problem, ProblemError

LOCK_SECONDS = 300


def report_nothing(_said: str) -> None:
    """Tells nobody."""


@contextmanager
def folder_lock(
    folder: Path, waiting: Callable[[str], None] = report_nothing, *, people: bool = False
) -> Iterator[None]:
    """Have a folder to ourselves; who has it already may ask again. The system takes the lock from a run that was
    killed. `people` says that what lies in the folder is for its owner only; `waiting` is told once if another run
    is at work there. Raises Fault when that does not end."""
    make_private(folder.parent) if people else make_folder(folder.parent)
    lock = FileLock(lock_path(folder), mode=0o600 if people else 0o644, is_singleton=True)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        waiting(f"waiting for another run that is at work in {folder} …")
        _wait(lock, folder)
    try:
        yield
    finally:
        lock.release()


def lock_path(folder: Path) -> Path:
    """The file whose lock stands for the folder."""
    return folder.parent / f".{folder.name}.lock"


def _wait(lock: FileLock, folder: Path) -> None:
    try:
        lock.acquire(timeout=LOCK_SECONDS)
    except Timeout as error:
        hint = "wait until that run has ended, then run it again"
        raise ProblemError(
            Problem(Location(str(folder)), "is being written by another run", hint, check="output-locked")
        ) from error
