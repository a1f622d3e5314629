"""Several files of a project written together: all of them, or none where the disk refuses one.

What was there before is kept under a second name by a hard link, so that it comes back on a full disk as well.
"""

import os
import shutil
import stat
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

from generator.output.modes import PUBLIC, STAGED, write_beside, write_new
from generator.problems import Location, Problem, ProblemError, display_path, refusals_concern

ASIDE = ".afterword-old"
"""What a file ends in while the one that takes its place is written; nobody else names one so."""


class WrittenTogether:
    """Files as they are written, and for each what brings the project back to where it was."""

    def __init__(self) -> None:
        self._back: list[Callable[[], object]] = []
        self._aside: list[Path] = []

    def write(self, path: Path, data: bytes, kept: Path | None = None) -> None:
        """Write a file; the one that was there goes to `kept`, or nowhere."""
        with refusals_concern(path):
            self.make_folder(path.parent)
            if os.path.lexists(path):
                self._replace(path, data, kept or self._beside(path))
            else:
                self._add(path, data)

    def make_folder(self, folder: Path) -> None:
        """Make a folder, and those above it that are lacking."""
        if not folder.is_dir():
            self.make_folder(folder.parent)
            with suppress(
                FileExistsError
            ):  # another run was quicker; or a file is in the way: the next call tells
                folder.mkdir(PUBLIC)
                self._back.append(folder.rmdir)

    def undo(self) -> None:
        """Take back all that was written. Raises ProblemError where the disk refuses that too."""
        left = [step for step in reversed(self._back) if not _done(step)]
        if named := [step.args for step in left if isinstance(step, partial)]:
            path, kept = named[0]
            message = "was written before the disk refused another file, and cannot be put back"
            where, hint = Location(display_path(path)), f"what was there before is {display_path(kept)}"
            raise ProblemError(Problem(where, message, hint, check="disk-refused"))

    def settle(self) -> None:
        """Let what was written be as it is."""
        for path in self._aside:
            path.unlink(missing_ok=True)

    def _add(self, path: Path, data: bytes) -> None:
        try:
            write_new(path, data, private=False)
        except FileExistsError:  # another run was quicker: it is not ours to take away
            raise
        except BaseException:
            path.unlink(missing_ok=True)
            raise
        self._back.append(path.unlink)

    def _replace(self, path: Path, data: bytes, kept: Path) -> None:
        self.make_folder(kept.parent)
        _keep(path, kept)
        self._back.append(partial(_put_back, path, kept))
        mode = None if path.is_symlink() else stat.S_IMODE(path.stat().st_mode)
        write_beside(path, data)
        if mode is not None:
            path.chmod(mode)

    def _beside(self, path: Path) -> Path:
        kept = _named_beside(path, ASIDE)
        kept.unlink(missing_ok=True)
        self._aside.append(kept)
        return kept


@contextmanager
def written_together(paths: Iterable[Path]) -> Iterator[WrittenTogether]:
    """Files that are all written, or none of them; what a run that was killed has left beside these paths is gone
    before. Raises OSError, with nothing changed."""
    for path in paths:
        for ending in (STAGED, ASIDE):
            with suppress(NotADirectoryError):
                _named_beside(path, ending).unlink(missing_ok=True)
    files = WrittenTogether()
    try:
        yield files
    except BaseException:
        files.undo()
        raise
    files.settle()


def _named_beside(path: Path, ending: str) -> Path:
    return path.with_name(f".{path.name}{ending}")


def _keep(path: Path, kept: Path) -> None:
    """The file under a second name."""
    try:
        os.link(path, kept, follow_symlinks=False)
    except OSError:  # a file system without hard links
        try:
            shutil.copy2(path, kept, follow_symlinks=False)
        except BaseException:
            kept.unlink(missing_ok=True)
            raise


def _put_back(path: Path, kept: Path) -> None:
    """The file as it was; where it still is, that is another name of it."""
    if os.path.lexists(kept):
        kept.replace(path)
        kept.unlink(missing_ok=True)


def _done(step: Callable[[], object]) -> bool:
    try:
        step()
    except OSError:
        return False
    return True
