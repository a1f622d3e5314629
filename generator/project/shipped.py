"""What a project was made from: the files that came with the program then, kept whole in the project.

Whoever changes a guide and then gets a newer program needs three texts to bring both changes together: theirs,
ours now, and ours then. The last lies in the project itself, for the program of then may be nowhere any more.
"""

import io
import json
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import field
from pathlib import Path

from generator import __version__
from generator.fast_dataclass import dataclass
from generator.problems import Checked, Location, Problem, display_path
from generator.project.git_ignored import ignored_files
from generator.project.template_folders import starter_files, starter_folder

RECORD = ".afterword/shipped.zip"
"""The file of a project that holds them; it is committed with the project."""
ABOUT = "shipped.json"
FORMAT = 1
DAMAGED = (OSError, EOFError, ValueError, KeyError, TypeError, RuntimeError, zipfile.BadZipFile, zlib.error)
"""What reading an archive raises that is none, or no longer."""
LARGEST = 64 * 2**20
"""Bytes of all files together, unpacked; those of today are two million."""
EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first moment that a ZIP archive can tell: the same files make the same bytes."""


@dataclass(frozen=True)
class ShippedFiles:
    """What came with a program, by its place in a project."""

    version: str
    files: Mapping[str, bytes]
    beside: Mapping[str, str] = field(default_factory=dict)
    """Files beside which a newer one of ours was laid → the SHA-256 of what they were then."""


def shipped_now() -> ShippedFiles:
    """What comes with this program: content, templates, and what git is to leave alone."""
    files = {artifact.path: artifact.data for artifact in starter_files(templates=True)}
    return ShippedFiles(__version__, {**files, ".gitignore": ignored_files()})


def record_bytes(shipped: ShippedFiles) -> bytes:
    """The file that keeps them."""
    more = {"beside": dict(sorted(shipped.beside.items()))} if shipped.beside else {}
    about = json.dumps({"format": FORMAT, "version": shipped.version, **more}) + "\n"
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, data in sorted({**shipped.files, ABOUT: about.encode()}.items()):
            info = zipfile.ZipInfo(name, EPOCH)
            info.external_attr = 0o644 << 16
            archive.writestr(info, data, zipfile.ZIP_DEFLATED, 9)
    return made.getvalue()


def read_record(path: Path) -> Checked[ShippedFiles | None]:
    """What a record holds; None where there is none, or none that this program can read."""
    if not path.is_file():
        return Checked(None, [])
    where = Location(display_path(path))
    try:
        with zipfile.ZipFile(path) as archive:
            if sum(info.file_size for info in archive.infolist()) > LARGEST:
                raise ValueError("it holds more than any version has brought")
            files = {name: archive.read(name) for name in archive.namelist() if _inside(name)}
        about = json.loads(files.pop(ABOUT))
        if about["format"] > FORMAT:
            return Checked(None, [_newer(where, str(about["version"]))])
        beside = {name: str(digest) for name, digest in dict(about.get("beside", {})).items() if _inside(name)}
        return Checked(ShippedFiles(str(about["version"]), files, beside), [])
    except DAMAGED as error:
        hint = "take it back from your history, or delete it: your files are then compared with a version of ours"
        return Checked(None, [Problem(where, f"cannot be read: {error}", hint, check="file-unreadable")])


def _inside(name: str) -> bool:
    """Whether a name leads to a place in the project: anybody may have written a record."""
    return not name.startswith("/") and ":" not in name and ".." not in name.replace("\\", "/").split("/")


def _newer(where: Location, version: str) -> Problem:
    message = f"was written by a newer version of the program, {version}"
    return Problem(where, message, "install that version, or a newer one", check="format-newer")


def earlier_records() -> list[ShippedFiles]:
    """What came with the versions that left no record in a project."""
    found = (read_record(path)[0] for path in sorted((starter_folder() / "shipped").glob("*.zip")))
    return [record for record in found if record]
