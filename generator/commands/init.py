"""`init`: the starter material as a new project."""

from pathlib import Path

from generator.model.files import Artifact
from generator.output.publish import create_files
from generator.project.run import Outcome
from generator.project.template_folders import starter_files

LISTS = ("csv", "ods", "psv", "tab", "tsv", "txt", "xls")
"""What lists of people end in, copies and newer kinds such as `.csv~`, `.csv.bak` and `.xlsx` too."""


def _ignored() -> bytes:
    """What a new project never commits: what is made, and people's data, however its name is spelled."""
    kinds = ["".join(f"[{letter}{letter.upper()}]" for letter in kind) for kind in LISTS]
    lines = ["output/", "*.eml", *(f"*.{kind}*" for kind in kinds), "!content/**", "!templates/**"]
    return "\n".join([*lines, ""]).encode()


def init(folder: Path, *, templates: bool) -> Outcome:
    """The starter material as a new project, over nothing that is there."""
    problems = create_files(folder, [*starter_files(templates=templates), Artifact(".gitignore", _ignored())])
    said = f"{folder / 'content'}: edit site.toml first, then run afterword build"
    return Outcome(problems) if problems else Outcome([], said, {"project": str(folder)})
