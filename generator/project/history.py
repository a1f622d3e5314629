"""When each file of content/ was last changed, as git knows it: one call of git, and none where nothing asks."""

import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import field
from datetime import date
from functools import lru_cache
from pathlib import Path

from generator.fast_dataclass import dataclass

COMMIT = "\x01"
"""What the line of a commit begins with: no file name does."""
SHORT = "git fetch --unshallow"


@dataclass(frozen=True)
class History:
    """The day of the last commit of each file, by its name below content/; nothing where there is no git."""

    days: Mapping[str, date] = field(default_factory=dict)
    told: str = ""
    """Why no day is known although there is a repository; empty where that is no riddle."""


def content_history(project: Path) -> History:
    """The history of a project's content/. That of a copy which is cut short (a shallow clone) says of every older
    file that it was changed on the day of the cut, so it is not asked."""
    folder = repository(project.resolve())
    if folder is None:
        return History()
    if (folder / "shallow").exists():
        return History(
            told=f"pages have no days from git, for its history is cut short here: {SHORT} brings the rest"
        )
    return _read(project.resolve(), head(folder))


def repository(project: Path) -> Path | None:
    """The folder in which git keeps what a project is part of; None where there is none."""
    for place in (project, *project.parents):
        mark = place / ".git"
        if mark.is_dir():
            return mark
        if mark.is_file():  # of a second working tree, or of a repository within another
            with suppress(OSError, UnicodeDecodeError):
                own = place / mark.read_text("utf-8").partition("gitdir:")[2].strip()
                shared = own / "commondir"
                return own / shared.read_text("utf-8").strip() if shared.is_file() else own
    return None


def repository_top(project: Path) -> Path | None:
    """The folder at the top of the repository that a project is part of; None where there is none."""
    here = project.resolve()
    return next((place for place in (here, *here.parents) if (place / ".git").exists()), None)


def head(folder: Path) -> str:
    """A word that is another one after each commit: when the records of git's branches were last written."""
    names = ("HEAD", "logs/HEAD", "packed-refs")
    with suppress(OSError):
        return " ".join(str((folder / name).stat().st_mtime_ns) for name in names if (folder / name).exists())
    return ""


@lru_cache(maxsize=4)
def _read(project: Path, _head: str) -> History:
    """What git says; while nothing is committed, it is asked once."""
    import subprocess  # noqa: PLC0415 - a build that finds nothing to do asks for no days

    command = ["git", "-c", "core.quotePath=false", "log", f"--format={COMMIT}%cs", "--name-only", "--no-renames"]
    command += ["-z", "--relative", "--", "content"]
    try:
        done = subprocess.run(command, cwd=project, capture_output=True, check=False)  # noqa: S603 - our own words
    except OSError:
        return History(told="pages have no days from git, which is not installed here")
    said = done.stdout.decode("utf-8", "surrogateescape")
    days: dict[str, date] = {}
    for name, day in _rows(said):
        days.setdefault(name.removeprefix("content/"), day)
    return History(days)


def _rows(said: str) -> Iterator[tuple[str, date]]:
    """Each file of each commit with its day, the latest first."""
    day = date.min
    for piece in said.split("\0"):
        line = piece.strip("\n")
        if line.startswith(COMMIT):
            day = date.fromisoformat(line[1:11])
        elif line:
            yield line if line.isascii() else unicodedata.normalize("NFC", line), day
