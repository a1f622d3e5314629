"""Whose folder it is: a file in each folder that we make says what is ours in it."""

import hashlib
import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from generator.fast_dataclass import dataclass
from generator.model.files import FileToBe, LargeFile, UnchangedFile
from generator.problems import Location, Problem, Problems, newer_format

NAME = ".afterword.json"
FORMAT = 1
"""Of this file; version 0.2 did not say it."""
PIECE = 2**20
"""Bytes of a file that are held at once."""


@dataclass(frozen=True)
class Manifest:
    """What the folder was made from, and the SHA-256 of every file that we made."""

    made_from: str = ""
    files: Mapping[str, str] | None = None
    sha256: str = ""
    """Of the list of people that it was made from."""

    @property
    def data(self) -> bytes:
        """The file that holds it."""
        known = {name: value for name, value in vars(self).items() if name != "sha256" or value}
        known = {"format": FORMAT, **known}
        return (json.dumps(known, indent=1) + "\n").encode()  # in ASCII: a name on a disk may be no text

    def made(self, name: str) -> bool:
        """Whether the file of this name is ours."""
        return name in (self.files or {})


def make_manifest(files: Sequence[FileToBe], made_from: str, sha256: str = "") -> Manifest:
    """The manifest of a folder that will hold these files, as they will be."""
    made = {file.path: file_digest(file) for file in sorted(files, key=lambda file: file.path)}
    return Manifest(made_from, made, sha256)


def as_made(manifest: Manifest, files: Sequence[FileToBe]) -> Manifest:
    """The same with what we made of files that were edited since: each later run has to know that they were."""
    made = {file.path: file.made for file in files if not isinstance(file, LargeFile) and file.made}
    return Manifest(manifest.made_from, {**(manifest.files or {}), **made}, manifest.sha256)


def file_digest(file: FileToBe) -> str:
    """The SHA-256 of a file to be."""
    return file.digest or hashlib.sha256(file.data).hexdigest()  # type: ignore[union-attr]


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a folder as it is; an empty one when it is not ours."""
    try:
        found = json.loads((folder / NAME).read_text("utf-8"))
        if newer_format(found.get("format"), FORMAT, Location(NAME)):
            return Manifest()
        files = {name: str(digest) for name, digest in found["files"].items() if _inside(name)}
        return Manifest(str(found["made_from"]), files, str(found.get("sha256", "")))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return Manifest()


def check_format(folder: Path) -> Problems:
    """A manifest that a newer version of the program has written: what is ours in the folder cannot be told."""
    try:
        found = json.loads((folder / NAME).read_text("utf-8"))
        fault = newer_format(found.get("format"), FORMAT, Location(str(folder / NAME)))
    except (OSError, ValueError, AttributeError, RecursionError):
        return []
    return [fault] if fault else []


def _inside(name: str) -> bool:
    """Whether a name leads to a place in the folder: a manifest may have been written by anybody."""
    return not name.startswith("/") and ".." not in name.split("/")


def kept_files(folder: Path, files: Sequence[FileToBe], keep: Callable[[str], bool]) -> list[UnchangedFile]:
    """The files of earlier runs that stay as they are now, beside those of this run."""
    ours = {file.path for file in files}
    before = read_manifest(folder).files or {}
    names = [name for name in before if name not in ours and keep(name) and (folder / name).is_file()]
    return [UnchangedFile(name, digest_of(folder / name), before[name]) for name in names]


def digest_of(path: Path) -> str:
    """The SHA-256 of a file as it is."""
    digest = hashlib.sha256()
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - asked for every file
        while piece := file.read(PIECE):
            digest.update(piece)
    return digest.hexdigest()


def files_in(folder: Path) -> list[str]:
    """Every file in a folder but the manifest, as paths inside it."""
    return [name for name, _ in found_in(folder)]


def found_in(folder: Path) -> list[tuple[str, bool]]:
    """The same, and of each whether a link stands in its place."""
    return sorted(found for found in _below(str(folder), "") if found[0] != NAME)


def _below(folder: str, inside: str) -> Iterator[tuple[str, bool]]:
    """`os.walk` takes twice as long for a thousand folders, and does not say what a link is."""
    try:
        with os.scandir(folder) as found:
            entries = list(found)
    except OSError:
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _below(entry.path, f"{inside}{entry.name}/")
        elif not (link := entry.is_symlink()) or not entry.is_dir():
            yield f"{inside}{entry.name}", link


def check_placement(folder: Path, content: Path) -> Problems:
    """A folder inside content/ or inside another one of ours: what is private would be published with it."""
    where = Location(str(folder))
    parents = dict.fromkeys([*folder.absolute().parents, *folder.resolve().parents])  # a link may lead anywhere
    above = [parent for parent in parents if read_manifest(parent).files is not None]
    if above:
        return [
            Problem(
                where,
                f"lies inside {above[0]}, which is published whole",
                "choose another --out",
                check="output-misplaced",
            )
        ]
    if folder.resolve().is_relative_to(content.resolve()):
        return [
            Problem(
                where, "lies inside content/, which is published", "choose another --out", check="output-misplaced"
            )
        ]
    site = next((site for site in _sites(folder) if folder.resolve().is_relative_to(site.resolve())), None)
    return (
        [
            Problem(
                where,
                f"lies inside {site}, which will be published",
                "make panels a folder",
                check="output-misplaced",
            )
        ]
        if site
        else []
    )


def _sites(folder: Path) -> list[Path]:
    """The folders of sites, made or to be made, beside that of all panels, which may be a link."""
    beside = folder.absolute().parent
    return [beside.with_name(name) for name in ("site", "preview")] if beside.name == "panels" else []


def file_digests(
    folder: Path, before: Manifest, after: Manifest, *, linked: bool = False
) -> tuple[dict[str, str], list[str]]:
    """The SHA-256 of every file there is that we made, or are about to make; and the names of all others. A link
    in the place of a file is none of ours, unless people may have `linked` what is theirs."""
    foreign = []
    ours = {}
    for name, link in found_in(folder):
        if not before.made(name) and not after.made(name):
            foreign.append(name)
        elif linked or not link:
            ours[name] = digest_of(folder / name)
    return ours, foreign


def check_edited(
    folder: Path, there: Mapping[str, str], before: Manifest, after: Manifest, over: Mapping[str, str], hint: str
) -> Problems:
    """Files that would be overwritten or removed although somebody changed them, or put them there. Of the files
    in `over`, what was read counts, not what we made."""
    made, wanted = {**(before.files or {}), **over}, after.files or {}
    return [
        Problem(Location(str(folder / name)), "was changed by hand since it was made", hint, check="output-edited")
        for name, found in there.items()
        if found not in (wanted.get(name), made.get(name))
    ]
