"""The project's own templates: a file that replaces nothing and that nothing uses has a slip in its name."""

from pathlib import Path

from generator.lazy_pattern import lazy_pattern
from generator.notes.channels import FIGURE, FILE
from generator.printing.formats import BLANK
from generator.problems import Location, Problem, Problems, display_path, nearest_hint
from generator.project.template_folders import template_folders
from generator.site.pages.markup.hooks import CUSTOM, PLACES
from generator.words import DRAWN

DATA = ".toml"
"""Cards, papers and words: their names are free."""
STYLE = "site/style.css"
CLASS = lazy_pattern(r"\.[a-z][a-z-]*")
SOME = 3
"""Classes that are named where many are missing."""
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
    return _replaced_style(theirs, *folders) + [
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


def _replaced_style(theirs: set[str], own: Path, program: Path) -> Problems:
    """A warning for a style sheet that replaces ours and lacks most classes of our pages, where these are ours."""
    if STYLE not in theirs or "site/base.html" in theirs:
        return []
    known, ours = (_classes((folder / STYLE).read_text("utf-8", "replace")) for folder in (own, program))
    missing = [name for name in dict.fromkeys(ours) if name not in known]
    if len(missing) * 2 < len({*ours}):
        return []
    message = f"takes the place of the program's own, and has no rules for {', '.join(missing[:SOME])} and others"
    hint = f"move its rules into templates/site/{CUSTOM}, which comes after ours, and delete this file"
    where = Location(display_path(own / STYLE))
    return [Problem(where, message, hint, warning=True, check="stylesheet-replaced")]


def _names(folder: Path) -> set[str]:
    found = (path for path in folder.rglob("*") if path.is_file())
    names = {path.relative_to(folder).as_posix() for path in found}
    return {name for name in names if not any(part.startswith(".") for part in name.split("/"))}


def _classes(style: str) -> list[str]:
    """The classes for which a style sheet has rules."""
    heads = (part.rpartition("}")[2] for part in style.split("{")[:-1])
    return [name for head in heads for name in CLASS.findall(head)]
