"""Jinja2, configured in one place: strict, sandboxed, autoescaping."""

import traceback
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.sandbox import SandboxedEnvironment

from generator.problems import Location, Problem, shown

HINT = "see how the template of the same name that comes with the program does it"


def filled(folders: tuple[str, ...], template: str, values: dict[str, Any]) -> str | Problem:
    """A template filled in, or what is wrong with it, with the template's own line."""
    try:
        return environment(folders).get_template(template).render(values)
    except TemplateError as error:
        return _problem(error, template)
    except (ArithmeticError, TypeError, ValueError, RecursionError) as error:  # a look can compute anything
        return _problem(TemplateError(f"{error}"), template, error)


@lru_cache
def environment(folders: tuple[str, ...]) -> SandboxedEnvironment:
    """What finds and keeps the templates of these folders."""
    return SandboxedEnvironment(
        loader=FileSystemLoader(folders),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


def _problem(error: TemplateError, template: str, cause: Exception | None = None) -> Problem:
    if isinstance(error, TemplateSyntaxError):
        return Problem(Location(_shown(error.filename or template), error.lineno), str(error.message), HINT)
    frames = [
        f
        for f in traceback.extract_tb((cause or error).__traceback__)
        if Path(f.filename).suffix in {".html", ".css"}
    ]
    where = Location(_shown(frames[-1].filename), frames[-1].lineno or 1) if frames else Location(template)
    return Problem(where, str(error.message), HINT)


def _shown(name: str) -> str:
    return shown(Path(name)) if Path(name).is_absolute() else name
