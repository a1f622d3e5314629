"""Where a project is, and how a hint names it to whoever stands elsewhere."""

import os
import shlex
from pathlib import Path

from generator.problems import display_path

SETTINGS = "content/site.toml"
RECORD = ".afterword/shipped.zip"


def is_project(folder: Path) -> bool:
    """Whether somebody has begun a project there, even if its settings are gone."""
    return (folder / SETTINGS).is_file() or ((folder / RECORD).is_file() and (folder / "content").is_dir())


def project_above(folder: Path) -> Path | None:
    """The project in which a folder lies, such as its content/guides/; None where it lies in none."""
    return next((place for place in folder.resolve().parents if is_project(place)), None)


def way_to(project: Path) -> str:
    """A folder above the working one as `cd` takes it: `..`; where the shell came here through a link, and would
    go back that way, the whole path."""
    here = os.getcwd()  # noqa: PTH109
    seen = os.environ.get("PWD", here)
    linked = seen != here and os.path.realpath(seen) == here
    return shlex.quote(str(project.resolve()) if linked else os.path.relpath(project.resolve()))


def project_option(project: Path) -> str:
    """What a command needs besides to find a project from here: ` --project office`, or nothing in the project."""
    if project.resolve() == Path.cwd().resolve():
        return ""
    named = project.resolve() if ".." in project.parts else project
    return f" --project {shlex.quote(display_path(named))}"
