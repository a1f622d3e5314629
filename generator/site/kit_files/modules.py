"""Which of our own modules a kit needs, found by their imports, and the files beside and below them."""

import ast
from collections.abc import Iterator
from pathlib import Path

from generator.parsing.content_files.fingerprint import CACHES, PACKAGE

ENTRY = "generator.kit_page.start"
"""What the browser's worker imports."""
UNREAD = "generator/project/"
"""A folder whose tables no kit asks for: the settings of a new project."""
STARTER = "starter"
"""The material for new projects, inside an installed package."""
BY_NAME = 'import_module(f"{__name__}.'
"""How a package imports whatever of its modules somebody names."""


def program_files() -> dict[str, Path]:
    """Every file of this program that the entry module needs, by its path inside the program, in order: modules
    that any of them imports, at once or later, and what else lies in the folders of these."""
    package = Path(PACKAGE)
    paths = [_path(package, name) for name in needed_modules()]
    found = {path.relative_to(package.parent): path for path in paths}
    for folder in {path.parent for path in found.values()}:
        inner = (path for path in folder.glob("*/") if path.name not in {STARTER, CACHES} and _is_data(path))
        paths = [*folder.iterdir(), *(path for below in inner for path in below.rglob("*"))]
        data = (path for path in paths if path.is_file() and path.suffix not in {".py", ".pyc", ".typed"})
        found |= {path.relative_to(package.parent): path for path in data if not path.name.startswith(".")}
    kept = {path.as_posix(): file for path, file in sorted(found.items()) if CACHES not in path.parts}
    return {name: file for name, file in kept.items() if not (name.endswith(".toml") and name.startswith(UNREAD))}


def _is_data(folder: Path) -> bool:
    """Whether a folder is no package, but files of the one in which it lies."""
    return folder.is_dir() and not (folder / "__init__.py").exists()


def needed_modules(entry: str = ENTRY) -> set[str]:
    """The entry, every module of ours that it imports, and so on."""
    package, known, waiting = Path(PACKAGE), set[str](), [entry]
    while waiting:
        name = waiting.pop()
        if name in known or not (path := _path(package, name)).is_file():
            continue
        known.add(name)
        waiting += [name.rpartition(".")[0], *_imported(path)]
    return known


def _path(package: Path, name: str) -> Path:
    """The file of a module."""
    inside = package.parent.joinpath(*name.split("."))
    return inside / "__init__.py" if inside.is_dir() else inside.with_name(f"{inside.name}.py")


def _imported(path: Path) -> Iterator[str]:
    """The modules of ours that a file may import; what only a type checker reads is not imported."""
    tree = ast.parse(path.read_bytes())
    if BY_NAME in path.read_text("utf-8"):
        yield from (f"{_name(path.parent)}.{other.stem}" for other in path.parent.glob("[!_]*.py"))
    unread = {inner for node in ast.walk(tree) if _for_types(node) for inner in ast.walk(node)}
    for node in ast.walk(tree):
        if node in unread:
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.split(".")[0] == "generator")
        elif isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "generator":
            yield str(node.module)
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _name(folder: Path) -> str:
    return ".".join(folder.relative_to(Path(PACKAGE).parent).parts)


def _for_types(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
