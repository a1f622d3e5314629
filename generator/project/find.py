"""Where a project is, and how a hint names it to whoever stands elsewhere."""

import os
import shlex
from pathlib import Path

from generator.problems import display_path

SETTINGS = "content/site.toml"


def is_project(folder: Path) -> bool:
    """Whether somebody has begun a project there."""
    return (folder / SETTINGS).is_file()


def project_above(folder: Path) -> Path | None:
    """The project in which a folder lies, such as its content/guides/; None where it lies in none."""
    return next((place for place in folder.resolve().parents if is_project(place)), None)


def way_to(project: Path) -> str:
    """A folder above the working one as `cd` takes it: `..`."""
    return shlex.quote(os.path.relpath(project.resolve()))


def project_option(project: Path) -> str:
    """What a command needs besides to find a project from here: ` --project office`, or nothing in the project."""
    if project.resolve() == Path.cwd().resolve():
        return ""
    return f" --project {shlex.quote(display_path(project))}"
