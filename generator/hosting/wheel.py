"""The program as a wheel: the one that somebody names, or made again from what is installed here.

What pip has installed is described in the RECORD beside it, with the SHA-256 of each file (PyPA, recording
installed projects). Of pure Python, that is all that its wheel had, so a wheel can be made of it again.
"""

import base64
import hashlib
import io
import zipfile
from collections.abc import Mapping
from importlib.metadata import Distribution, PackageNotFoundError, PackagePath, distribution
from pathlib import Path
from shlex import quote

from generator import __version__
from generator.model.files import Artifact
from generator.parsing.content_files.archives import BROKEN
from generator.parsing.content_files.fingerprint import PACKAGE
from generator.problems import Checked, Location, Problem, display_path
from generator.project.find import project_option

NAME = f"afterword-{__version__}-py3-none-any.whl"
FOLDER = "vendor"
OF_THIS_MACHINE = {"INSTALLER", "RECORD", "REQUESTED", "direct_url.json"}
"""What pip adds to the description of a program, and what is written anew."""
EARLIEST = (1980, 1, 1, 0, 0, 0)
"""A ZIP file knows no day before; with one for all, the same program makes the same wheel."""


def program_wheel(given: Path | None, host: str, project: Path) -> Checked[Artifact | None]:
    """The wheel for an office's `vendor/`: that which was given, else one of what is installed; None, with what to
    do, where neither can be had."""
    if given:
        return _given_wheel(given)
    installed = _installed()
    if installed is None:
        return Checked(None, [_no_wheel(host, project)])
    try:
        return Checked(Artifact(f"{FOLDER}/{NAME}", _zipped(_files_of(installed))), [])
    except ValueError as fault:
        message = f"{fault} was changed since the program was installed, so no wheel can be made of it"
        again = f"afterword publish-files {host}{project_option(project)} --wheel …/{NAME}"
        hint = f"install the program again, or its wheel by hand: {again}"
        return Checked(None, [Problem(Location(PACKAGE), message, hint, check="wheel-missing")])


def _given_wheel(path: Path) -> Checked[Artifact | None]:
    """A wheel of this version: the locked requirements are those of this version too."""
    try:
        with zipfile.ZipFile(path) as archive:
            told = archive.read(f"afterword-{__version__}.dist-info/METADATA").decode("utf-8", "replace")
        fault = "" if f"\nVersion: {__version__}\n" in told.replace("\r", "") else "is of another version"
    except BROKEN:
        fault = f"is no wheel of Afterword {__version__}, which runs here"
    if fault:
        hint = "make one with make dist, or run the publish-files of the version that it is of"
        return Checked(None, [Problem(Location(display_path(path)), fault, hint, check="wheel-missing")])
    return Checked(Artifact(f"{FOLDER}/{NAME}", path.read_bytes()), [])


def _installed() -> Distribution | None:
    """What pip has installed and now runs; None for a checkout."""
    try:
        found = distribution("afterword")
    except PackageNotFoundError:
        return None
    init = Path(PACKAGE) / "__init__.py"
    ours = [file for file in found.files or () if file.as_posix() == "generator/__init__.py"]
    return found if ours and Path(str(ours[0].locate())).resolve() == init.resolve() else None


def _no_wheel(host: str, project: Path) -> Problem:
    checkout = Path(PACKAGE).parent
    message = f"there is no wheel in {FOLDER}/ yet: this program was not installed from one, so one has to be made"
    wheel = quote(display_path(checkout / "dist" / NAME))
    again = f"afterword publish-files {host}{project_option(project)} --wheel {wheel}"
    hint = f"make -C {quote(display_path(checkout))} dist, then {again}"
    return Problem(Location(display_path(project / FOLDER)), message, hint, warning=True, check="wheel-missing")


def _files_of(installed: Distribution) -> dict[str, bytes]:
    """Every file of a wheel. Raises ValueError with the name of one that is not as it was installed."""
    found = {file.as_posix(): file for file in installed.files or () if _is_of_wheel(file)}
    return {name: _as_recorded(file) for name, file in sorted(found.items())}


def _is_of_wheel(file: PackagePath) -> bool:
    """Whether it came with the wheel: neither compiled here, nor a script outside the packages, nor pip's own."""
    name = file.as_posix()
    return not (name.startswith("..") or file.suffix == ".pyc" or file.name in OF_THIS_MACHINE) or (
        file.name in OF_THIS_MACHINE and ".dist-info" not in name
    )


def _as_recorded(file: PackagePath) -> bytes:
    data = Path(str(file.locate())).read_bytes()
    if file.hash and file.hash.mode == "sha256" and file.hash.value != _recorded_hash(data):
        raise ValueError(file.as_posix())
    return data


def _recorded_hash(data: bytes) -> str:
    """As a RECORD has it: the bytes in base64 for addresses, without filling."""
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()


def _zipped(files: Mapping[str, bytes]) -> bytes:
    record = f"afterword-{__version__}.dist-info/RECORD"
    rows = [f"{name},sha256={_recorded_hash(data)},{len(data)}" for name, data in files.items()]
    listed = "\n".join([*rows, f"{record},,", ""]).encode()
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in {**files, record: listed}.items():
            entry = zipfile.ZipInfo(name, EARLIEST)
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, data, zipfile.ZIP_DEFLATED)
    return made.getvalue()
