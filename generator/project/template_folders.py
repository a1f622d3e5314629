"""Where the content/ and templates/ that come with the program are."""

import re
from collections.abc import Iterable
from pathlib import Path

from generator.lazy_pattern import lazy_pattern
from generator.model.files import Artifact
from generator.words import DRAWN

SETTINGS = Path(__file__).with_name("starter.toml")
"""The site.toml of a new project: that of content/ is an invented office's."""
REVIEWED = lazy_pattern(rb"^(?:owner|last_reviewed|review_in):.*\n", re.MULTILINE)
"""What a page says of those who read it again: in a new project nobody has."""


def starter_folder() -> Path:
    """The folder of the starter material: inside an installed package, or the checkout itself."""
    package = Path(__file__).parents[1]
    return package / "starter" if (package / "starter").is_dir() else package.parent


def manual_folder() -> Path:
    """The manual, which is a project of its own."""
    return starter_folder() / "docs"


def template_folders(project: Path) -> list[Path]:
    """Where templates are looked for: the project's own first, then ours."""
    ours, theirs = (starter_folder() / "templates").resolve(), (project / "templates").resolve()
    return [theirs, ours] if theirs.is_dir() and theirs != ours else [ours]


def needs_typesetting(project: Path, layouts: Iterable[str]) -> bool:
    """Whether one of the layouts is set by the layout engine: by nature, or by an office's own template."""
    own = project / "templates" / "print"
    return any(name not in DRAWN or (own / f"{name}.html").exists() for name in layouts)


def starter_files(*, templates: bool) -> list[Artifact]:
    """The starter's content/, and with `templates` its templates, as files for a new project."""
    folders = ["content", "templates"] if templates else ["content"]
    paths = [path for name in folders for path in sorted((starter_folder() / name).rglob("*")) if path.is_file()]
    return [Artifact(path.relative_to(starter_folder()).as_posix(), _unclaimed(path)) for path in paths]


def _unclaimed(path: Path) -> bytes:
    """A file of the starter material without what it says in the name of an office."""
    if path.name == "site.toml":
        return SETTINGS.read_bytes()
    head, mark, body = path.read_bytes().partition(b"\n---\n")
    return (
        REVIEWED.sub(b"", head + b"\n")[:-1] + mark + body if path.suffix == ".md" and mark else head + mark + body
    )
