"""Jinja2, configured in one place: strict, sandboxed, autoescaping.

A project's own `templates/` comes first, so a file of the same name there replaces ours.
"""

import traceback
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.sandbox import SandboxedEnvironment

from generator.model import Source
from generator.problems import Fault, Location, Problem, shown

Folders = tuple[str, ...]


class FaultyLook(Fault):
    """A template that cannot be used."""


def render(folders: Folders, template: str, /, **values: Any) -> str:
    """A template filled in; raises FaultyLook with the template's own line."""
    try:
        return _environment(folders).get_template(template).render(values)
    except TemplateError as error:
        raise FaultyLook(_problem(error, template)) from error
    except (ArithmeticError, TypeError, ValueError, RecursionError) as error:  # a look can compute anything
        raise FaultyLook(_problem(TemplateError(f"{error}"), template, error)) from error


def source(folders: Folders, name: str) -> str:
    """A file of the templates as it is, such as a style sheet."""
    loader = FileSystemLoader(folders)
    return loader.get_source(_environment(folders), name)[0]


@lru_cache
def sources(folders: Folders) -> tuple[Source, ...]:
    """Every look of a page as it is written, the project's own first: a fault on a page may come from one."""
    found: dict[str, Source] = {}
    for folder in map(Path, folders):
        for path in sorted(folder.rglob("*.html")):
            name = path.relative_to(folder).as_posix()
            if name not in found and not name.startswith("print/"):
                found[name] = Source(shown(path), name, path.read_text("utf-8", "replace"))
    return tuple(found.values())


def forget() -> None:
    """Read the templates anew, for somebody has changed one."""
    _environment.cache_clear()
    sources.cache_clear()


@lru_cache
def _environment(folders: Folders) -> SandboxedEnvironment:
    return SandboxedEnvironment(
        loader=FileSystemLoader(folders),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


def _problem(error: TemplateError, template: str, cause: Exception | None = None) -> Problem:
    hint = "see how the template of the same name that comes with the program does it"
    if isinstance(error, TemplateSyntaxError):
        return Problem(Location(_shown(error.filename or template), error.lineno), str(error.message), hint)
    frames = [
        f
        for f in traceback.extract_tb((cause or error).__traceback__)
        if Path(f.filename).suffix in {".html", ".css"}
    ]
    where = Location(_shown(frames[-1].filename), frames[-1].lineno or 1) if frames else Location(template)
    return Problem(where, str(error.message), hint)


def _shown(name: str) -> str:
    return shown(Path(name)) if Path(name).is_absolute() else name
