"""`init`: the starter material as a new project."""

from pathlib import Path

from generator.model import Artifact
from generator.read.starter import starter_files
from generator.recipes.run import Outcome
from generator.write.output import create

IGNORED = b"output/\n*.csv\n*.xlsx\n!content/samples/*.csv\n"
"""What a new project never commits: what is made, and people's data."""


def init(folder: Path, templates: bool) -> Outcome:
    """The starter material as a new project, over nothing that is there."""
    problems = create(folder, [*starter_files(templates), Artifact(".gitignore", IGNORED)])
    said = f"{folder / 'content'}: edit site.toml first, then run afterword build"
    return Outcome(problems) if problems else Outcome([], said, {"project": str(folder)})
