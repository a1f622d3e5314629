"""The program and an office as the browser's worker unpacks them, without anything else."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import tzdata

from generator.project.settings import read_settings
from generator.site.kit_files.modules import program_files
from generator.site.kit_files.packs import office_files, program_data
from tests.conftest import ROOT

LIBRARIES = (
    "dateutil", "fontpkg_atkinson_hyperlegible", "fontpkg_kalam", "fontpkg_source_serif_4", "icalendar", "jinja2",
    "markupsafe", "six.py", "typing_extensions.py", "tzdata",
)  # fmt: skip
"""Those that are packed as well."""


def unpacked(folder: Path, project: Path = ROOT) -> Path:
    """The folder with the files of all packs; the office of the project lies in `office`."""
    settings, problems = read_settings(project / "content")
    assert settings is not None
    assert problems == []
    templates = [str(ROOT / "templates")]
    files = {name: path.read_bytes() for name, path in program_files().items()}
    files |= program_data(settings.language, templates, 2026) | office_files(project, templates, settings)
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    (folder / "libraries").mkdir()
    for name in LIBRARIES:
        (folder / "libraries" / name).symlink_to(Path(tzdata.__file__).parents[1] / name)
    return folder


def run_in(folder: Path, program: str, *words: str, given: Sequence[tuple[str, bytes]]) -> str:
    """What a program prints that has only these files, and some beside them."""
    for name, data in given:
        (folder / name).write_bytes(data)
    path = f"{folder}{os.pathsep}{folder / 'libraries'}"
    done = subprocess.run(
        [sys.executable, "-S", "-c", program, *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
