"""`init`: the starter material as a new project."""

from pathlib import Path

from generator.model.files import Artifact
from generator.output.publish import create_files
from generator.project.git_ignored import ignored_files
from generator.project.run import Outcome
from generator.project.shipped import RECORD, record_bytes, shipped_now
from generator.project.template_folders import starter_files


def init(folder: Path, *, templates: bool) -> Outcome:
    """The starter material as a new project, over nothing that is there; it keeps what it was made from."""
    shipped = shipped_now()
    own = [Artifact(".gitignore", ignored_files()), Artifact(RECORD, record_bytes(shipped))]
    problems = create_files(folder, [*starter_files(templates=templates), *own])
    said = f"{folder / 'content'}: edit site.toml first, then run afterword build"
    return Outcome(problems) if problems else Outcome([], said, {"project": str(folder)})
