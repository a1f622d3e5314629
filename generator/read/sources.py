"""Files → Source(path, text): UTF-8, or a problem that says where it stops being UTF-8."""

from pathlib import Path

from generator.model import Asset, Problems, Source
from generator.problems import Location, Problem

PUBLISHED = {".avif", ".gif", ".ico", ".jpeg", ".jpg", ".pdf", ".png", ".svg", ".txt", ".webp"}
KNOWN = {".md", ".toml", ".csv"}


def shown(path: Path) -> str:
    """A path as the user would type it: relative where it lies below the working folder."""
    absolute = path.absolute()
    return str(absolute.relative_to(Path.cwd())) if absolute.is_relative_to(Path.cwd()) else str(absolute)


def read_source(path: Path, name: str) -> tuple[Source | None, Problems]:
    """One text file; line ends become `\\n`, a byte-order mark goes."""
    try:
        data = path.read_bytes()
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return None, [_not_utf8(shown(path), error)]
    except OSError as error:
        hint = "check the path and that you may read the file"
        return None, [Problem(Location(shown(path)), f"cannot be read: {error.strerror}", hint)]
    return Source(shown(path), name, text.replace("\r\n", "\n").replace("\r", "\n")), []


def _not_utf8(path: str, error: UnicodeDecodeError) -> Problem:
    before = error.object[: error.start].decode("utf-8-sig", "replace")
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    message = f"the file is not UTF-8: byte 0x{error.object[error.start]:02X} cannot be read"
    return Problem(Location(path, line, column), message, "save it as UTF-8 in your editor")


def read_markdown(content: Path) -> tuple[list[Source], Problems]:
    """Every Markdown file below `content/`, in the order of their names."""
    sources, problems = [], []
    for path in _files(content, {".md"}):
        source, found = read_source(path, path.relative_to(content).as_posix())
        sources += [source] if source else []
        problems += found
    return sources, problems


def read_assets(content: Path) -> tuple[list[Asset], Problems]:
    """Pictures and other files to publish as they are; one of an unknown kind is named in a warning."""
    paths = _files(content, PUBLISHED)
    assets = [Asset(path.relative_to(content).as_posix(), path.read_bytes()) for path in paths]
    hint = f"published are: {', '.join(sorted(PUBLISHED))}"
    strange = [path for path in _files(content, None) if path.suffix.casefold() not in PUBLISHED | KNOWN]
    return assets, [Problem(Location(shown(p)), "is not published", hint, warning=True) for p in strange]


def _files(folder: Path, suffixes: set[str] | None) -> list[Path]:
    """The visible files below a folder, sorted by name so that every run sees the same order."""
    found = (path for path in folder.rglob("*") if path.is_file())
    visible = (p for p in found if not any(part.startswith(".") for part in p.relative_to(folder).parts))
    return sorted(p for p in visible if suffixes is None or p.suffix.casefold() in suffixes)
