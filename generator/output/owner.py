"""Of what a folder was made: a word for what is published, or a list of people, by its path and its bytes.

The path counts from the folder, so that a project that was moved or copied as a whole still knows its own. A list
that was moved by itself is known by its bytes, as long as nothing stands where it was.
"""

import hashlib
import os
from pathlib import Path
from shlex import quote

from generator.output.manifest import Manifest, check_format, files_in, read_manifest
from generator.output.modes import IGNORE
from generator.problems import Location, Problem, Problems, display_path

Origin = str | Path
"""Of what: `content/`, or the path of a list of people."""


def manifest_origin(folder: Path, origin: Origin) -> str:
    """What the manifest of a folder says that it was made from."""
    if isinstance(origin, str):
        return origin
    try:
        return Path(os.path.relpath(origin.resolve(), folder.resolve())).as_posix()
    except ValueError:  # on another drive
        return str(origin.resolve())


def digest_of_list(origin: Origin) -> str:
    """The SHA-256 of a list of people; empty where there is none."""
    if isinstance(origin, str) or not origin.is_file():
        return ""
    with origin.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def check_owner(folder: Path, origin: Origin) -> Problems:
    """A folder that somebody else made, or that holds what was made from something else."""
    where = Location(str(folder))
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        return [
            Problem(
                where, "is not a folder, so it is left alone", "move it away, or use --out", check="output-foreign"
            )
        ]
    if not folder.exists() or not any(folder.iterdir()):
        return []
    found = read_manifest(folder)
    if newer := check_format(folder):
        return newer
    if found.files is None:
        return [
            Problem(
                where,
                "was not made by afterword, so it is left alone",
                "move it away, or use --out",
                check="output-foreign",
            )
        ]
    if _made_from(found, folder, origin) or is_unused(folder, found):
        return []
    return [_of_another(folder, found, origin)]


def is_unused(folder: Path, found: Manifest) -> bool:
    """Whether nothing has been made in a folder of ours, as by a run that was refused."""
    return {*(found.files or {})} <= {IGNORE} and {*files_in(folder)} <= {IGNORE}


def owning_list(folder: Path, found: Manifest) -> Path:
    """Where the list was that a folder was made from. Older manifests have its whole path."""
    return Path(os.path.normpath(folder.resolve() / found.made_from))


def _made_from(found: Manifest, folder: Path, origin: Origin) -> bool:
    if isinstance(origin, str):
        return found.made_from == origin
    before = owning_list(folder, found)
    if before.exists():
        return origin.exists() and before.samefile(origin)
    return before == origin.resolve() or (bool(found.sha256) and found.sha256 == digest_of_list(origin))


def _of_another(folder: Path, found: Manifest, origin: Origin) -> Problem:
    if isinstance(origin, str):
        before, hint = found.made_from, "use another --out"
    else:
        before, hint = display_path(owning_list(folder, found)), "rename one of the two lists, or use --out"
        there, now = owning_list(folder, found), quote(display_path(origin))
        if not there.exists():
            hint = f"if it is the same list, moved since, run  afterword moved {now}; else {hint}"
        elif there.with_suffix("") == origin.resolve().with_suffix(""):
            hint = f"run  afterword moved {now}; else {hint}"
            hint = f"if it is the same list, saved anew, delete {before}, then {hint}"
    return Problem(
        Location(str(folder)), f"holds what was made from {before}", hint, check="output-of-another-list"
    )
