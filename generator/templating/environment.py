"""Jinja2, configured in one place: strict, sandboxed, autoescaping."""

import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import (
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.bccache import Bucket
from jinja2.sandbox import SandboxedEnvironment

from generator.problems import Location, Problem, display_path

HINT = "mend it, or take the file away: then what comes with the program is used"


def fill_template(folders: tuple[str, ...], template: str, values: dict[str, Any]) -> str | Problem:
    """A template filled in, or what is wrong with it, with the template's own line."""
    try:
        return jinja_environment(folders).get_template(template).render(values)
    except TemplateError as error:
        return _problem(error, template)
    except (ArithmeticError, TypeError, ValueError, RecursionError) as error:  # a look can compute anything
        return _problem(TemplateError(f"{error}"), template, error)


@lru_cache
def jinja_environment(folders: tuple[str, ...]) -> SandboxedEnvironment:
    """What finds and keeps the templates of these folders."""
    return SandboxedEnvironment(
        loader=_Seen(folders),
        autoescape=True,
        undefined=StrictUndefined,
        # Without it, a build of sixty pages of which one was edited takes 6 % more of the processor.
        bytecode_cache=None if sys.dont_write_bytecode else _Compiled(folders[-1]),
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


class _Seen(FileSystemLoader):
    """The templates that are no hidden files: nobody looks at those before anything is read."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        if any(part.startswith(".") for part in template.split("/")):
            raise TemplateNotFound(template)
        return super().get_source(environment, template)


class _Compiled(FileSystemBytecodeCache):
    """The templates that come with the program as Python's own code, kept where Python keeps that of our modules:
    to compile one takes as long as to make ten pages. Those of a project are compiled anew."""

    def __init__(self, ours: str) -> None:
        folder = Path(cache_from_source(__file__)).parent
        super().__init__(str(folder), f"look-%s.jinja2-{jinja2.__version__}.cache")
        self._ours = Path(ours)

    def get_bucket(self, environment: Environment, name: str, filename: str | None, source: str) -> Bucket:
        if filename and Path(filename).is_relative_to(self._ours):
            return super().get_bucket(environment, name, filename, source)
        return Bucket(environment, "", "")

    def set_bucket(self, bucket: Bucket) -> None:
        with suppress(OSError):  # where nobody may write, they are compiled again next time
            if bucket.key:
                super().set_bucket(bucket)


def _problem(error: TemplateError, template: str, cause: Exception | None = None) -> Problem:
    if isinstance(error, TemplateSyntaxError):
        return Problem(
            Location(_template_path(error.filename or template), error.lineno),
            str(error.message),
            HINT,
            check="template-faulty",
        )
    frames = [
        f
        for f in traceback.extract_tb((cause or error).__traceback__)
        if Path(f.filename).suffix in {".html", ".css"}
    ]
    where = Location(_template_path(frames[-1].filename), frames[-1].lineno or 1) if frames else Location(template)
    return Problem(where, str(error.message), HINT, check="template-faulty")


def _template_path(name: str) -> str:
    return display_path(Path(name)) if Path(name).is_absolute() else name
