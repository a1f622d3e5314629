"""The project's own templates: a file that replaces nothing and that nothing uses has a slip in its name."""

from pathlib import Path

from generator.notes.channels import FIGURE, FILE
from generator.printing.formats import BLANK
from generator.problems import Location, Problem, Problems, display_path, nearest_hint
from generator.project.template_folders import template_folders
from generator.site.pages.markup.hooks import CUSTOM, PLACES
from generator.words import DRAWN

DATA = ".toml"
"""Cards, papers and words: their names are free."""
TEXT = {".html", ".css", ".js", DATA}


def check_overrides(project: Path) -> Problems:
    """A warning for every file of the project's templates/ that is neither ours by its name nor named in one."""
    folders = template_folders(project)
    if len(folders) == 1:
        return []
    theirs, ours = (_names(folder) for folder in folders)
    ours |= {f"print/{name}.html" for name in DRAWN}
    ours |= {f"site/{name}" for name in (*PLACES.values(), CUSTOM)}
    ours |= {f"{Path(name).parent}/{FIGURE}" for name in theirs if Path(name).name == FILE}
    sheets = [name.removesuffix(DATA) for name in theirs if name.startswith(f"print/{BLANK}/")]
    ours |= {f"{name}{ending}" for name in sheets for ending in (".html", ".svg")}
    texts = [(folders[0] / name).read_text("utf-8", "replace") for name in theirs if Path(name).suffix in TEXT]
    named = "\n".join(texts)
    return [
        Problem(
            Location(display_path(folders[0] / name)),
            "is not used",
            nearest_hint(name, ours),
            warning=True,
            check="template-unused",
        )
        for name in sorted(theirs - ours)
        if not name.endswith(DATA) and Path(name).name not in named
    ]


def _names(folder: Path) -> set[str]:
    found = (path for path in folder.rglob("*") if path.is_file())
    names = {path.relative_to(folder).as_posix() for path in found}
    return {name for name in names if not any(part.startswith(".") for part in name.split("/"))}
