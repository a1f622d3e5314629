"""What lies in content/ and templates/, looked at before any of it is read.

A link may lead anywhere: to what only this machine's user may read, or to a device that never ends. Here is the
only place that follows one, so no reader need ask; and a name that cannot be written down is told here as well.
"""

import os
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from generator.parsing.content_files.files import unusable_names
from generator.problems import Location, Problem, Problems, display_path

FOLDERS = ("content", "templates")
"""What a project is read from; a link in one may lead to a file of the other."""
DEEPEST = 40
"""Folders within folders; a path of more cannot be copied to every disk."""
HERE = "put the file itself here: nothing is read that lies outside content/ and templates/"
NOT_A_FILE = "put a file in its place, or delete it"


def check_entries(project: Path) -> Problems:
    """What must not be read: links that lead out of content/ and templates/, to a folder or nowhere, whatever is
    neither a file nor a folder, and names that cannot be shown; with any of them, the other names that cannot be
    used, for nothing else of the project is looked at then. Nothing is opened for it."""
    home = os.path.realpath(project)
    folders = [project / name for name in FOLDERS if os.path.lexists(project / name)]
    outside = [folder for folder in folders if not _within(os.path.realpath(folder), [home])]
    if outside:
        return [_leads_out(folder, "a folder of the project") for folder in outside]
    real = [os.path.realpath(folder) for folder in folders]
    found = [
        problem
        for folder in folders
        for entry in _below(os.fspath(folder))
        for problem in _check_entry(entry, folder, real)
    ]
    return [*found, *unusable_names(project / "content")] if found else []


def _below(folder: str) -> Iterator[os.DirEntry[str]]:
    """Whatever is not simply a file or a folder below a folder; what a hidden folder holds is never read."""
    waiting = [(folder, 0)]
    while waiting:
        place, depth = waiting.pop()
        with suppress(OSError), os.scandir(place) as found:  # a folder that cannot be read is told by who reads it
            for entry in found:
                if not entry.name.isprintable():
                    yield entry
                elif entry.is_dir(follow_symlinks=False):
                    inner = [] if entry.name[0] == "." else [(entry.path, depth + 1)]
                    waiting += inner if depth < DEEPEST else []
                    if inner and depth >= DEEPEST:
                        yield entry
                elif not entry.is_file(follow_symlinks=False):
                    yield entry


def _check_entry(entry: os.DirEntry[str], folder: Path, real: Sequence[str]) -> Problems:
    path = Path(entry.path)
    if not entry.name.isprintable():
        return [] if entry.name[0] == "." else [_unprintable(path)]
    if entry.is_dir(follow_symlinks=False):
        return [
            Problem(
                _at(path), f"lies in more than {DEEPEST} folders", "move it further up", check="folder-too-deep"
            )
        ]
    if entry.is_symlink():
        return _link(path, folder, real)
    return [Problem(_at(path), "is a pipe or a device, not a file", NOT_A_FILE, check="file-not-regular")]


def _link(path: Path, folder: Path, real: Sequence[str]) -> Problems:
    """A link that is more than another name for a file of the project."""
    end, hidden = os.path.realpath(path), path.name[0] == "."
    if hidden and not os.path.lexists(end):  # as editors mark a file that is open
        return []
    if not _within(end, real):
        return [_leads_out(path, f"a file of {folder.name}/")]
    if os.path.isfile(end):  # noqa: PTH113 - the whole module has paths as they come from the disk
        return []
    if os.path.isdir(end):  # noqa: PTH112
        return [
            Problem(
                _at(path),
                "is a link to a folder, which is not followed",
                "put the folder itself here",
                check="link-out-of-project",
            )
        ]
    if os.path.exists(end):  # noqa: PTH110
        return [Problem(_at(path), "is a pipe or a device, not a file", NOT_A_FILE, check="file-not-regular")]
    return [Problem(_at(path), "is a link that leads nowhere", "delete it", check="symlink-broken")]


def _within(path: str, folders: Sequence[str]) -> bool:
    return any(path == folder or path.startswith(os.path.join(folder, "")) for folder in folders)  # noqa: PTH118


def _leads_out(path: Path, what: str) -> Problem:
    return Problem(_at(path), f"is not {what}, but leads elsewhere", HERE, check="link-out-of-project")


def _unprintable(path: Path) -> Problem:
    """A name of bytes that are no text, or with a character that nobody sees."""
    where, bad = _at(path), next(char for char in path.name if not char.isprintable())
    if "\udc80" <= bad <= "\udcff":
        message = f"the name of this file is not UTF-8: byte 0x{ord(bad) - 0xDC00:02X} cannot be read"
        meant = os.fsencode(path.name).decode("cp1252", "replace")
        return Problem(
            where,
            message,
            f"rename it, to {meant}, say" if meant.isprintable() else "rename it",
            check="file-name-unusable",
        )
    called = unicodedata.name(bad, "a control character").lower()
    message = f"in the name of this file stands what nobody can see: {called} (U+{ord(bad):04X})"
    return Problem(where, message, "rename it: letters, digits and hyphens", check="file-name-unusable")


def _at(path: Path) -> Location:
    return Location(display_path(path))
