"""Where the content/ and templates/ that come with the program are."""

from pathlib import Path

from generator.model import Artifact


def starter() -> Path:
    """The folder of the starter material: inside an installed package, or the checkout itself."""
    package = Path(__file__).parents[1]
    return package / "starter" if (package / "starter").is_dir() else package.parent


def look_folders(project: Path) -> list[Path]:
    """Where templates are looked for: the project's own first, then ours."""
    ours, theirs = (starter() / "templates").resolve(), (project / "templates").resolve()
    return [theirs, ours] if theirs.is_dir() and theirs != ours else [ours]


def starter_files(templates: bool) -> list[Artifact]:
    """The starter's content/, and with `templates` its looks, as files for a new project."""
    folders = ["content", "templates"] if templates else ["content"]
    paths = [path for name in folders for path in sorted((starter() / name).rglob("*")) if path.is_file()]
    return [Artifact(path.relative_to(starter()).as_posix(), path.read_bytes()) for path in paths]
