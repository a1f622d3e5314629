"""The templates: templates filled in, and files of theirs as they are.

A project's own `templates/` comes first, so a file of the same name there replaces ours. Jinja2 is imported when
the first template is filled in: where nothing has changed, none is.
"""

from collections.abc import Iterator
from dataclasses import fields
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.model.files import Source
from generator.problems import Problem, ProblemError, display_path

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Folders = tuple[str, ...]


class TemplateError(ProblemError):
    """A template that cannot be used."""


def render_template(folders: Folders, template: str, /, **values: Any) -> str:
    """A template filled in; raises TemplateError with the template's own line."""
    from generator.templating.environment import fill_template  # noqa: PLC0415

    made = fill_template(folders, template, values)
    if isinstance(made, Problem):
        raise TemplateError(made)
    return made


def render_fields(folders: Folders, template: str, values: "DataclassInstance") -> str:
    """A template filled in with the fields of a dataclass, each under its own name; raises TemplateError."""
    return render_template(
        folders, template, **{field.name: getattr(values, field.name) for field in fields(values)}
    )


def template_text(folders: Folders, name: str) -> str:
    """A file of the templates as it is, such as a style sheet; one that is not UTF-8 has been told where it is
    read."""
    paths = [Path(folder) / name for folder in folders]
    return next((path for path in paths if path.is_file()), paths[-1]).read_text("utf-8", "replace")


def has_template(folders: Folders, name: str) -> bool:
    """Whether there is a file of that name."""
    return any((Path(folder) / name).is_file() for folder in folders)


def is_replaced(folders: Folders, name: str) -> bool:
    """Whether a project has a file of its own in place of ours."""
    return has_template(folders[:-1], name)


@lru_cache
def page_templates(folders: Folders) -> tuple[Source, ...]:
    """Every template of a page as it is written, the project's own first: a fault on a page may come from one."""
    found: dict[str, Source] = {}
    for folder in map(Path, folders):
        for path in sorted(folder.rglob("*.html")):
            name = path.relative_to(folder).as_posix()
            if name not in found and not name.startswith("print/"):
                found[name] = Source(display_path(path), name, path.read_text("utf-8", "replace"))
    return tuple(found.values())


def template_bytes(folders: Folders) -> Iterator[bytes]:
    """All files of the templates that pages are made of: style sheets and scripts are files of their own."""
    for folder in map(Path, folders):
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.suffix not in {".css", ".js"}:
                yield path.read_bytes()


def forget_templates() -> None:
    """Read the templates anew, for somebody has changed one."""
    from generator.templating.environment import jinja_environment  # noqa: PLC0415

    jinja_environment.cache_clear()
    page_templates.cache_clear()
