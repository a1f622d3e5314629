"""`content/site.toml` → Settings."""

from pathlib import Path

from generator.model import Problems, Settings
from generator.problems import Problem
from generator.read.schema import build
from generator.read.sources import read_source
from generator.read.tables import read_tables


def read_settings(content: Path) -> tuple[Settings | None, Problems]:
    """The settings of the site; None when the file is missing or faulty."""
    source, problems = read_source(content / "site.toml", "site.toml")
    if source is None:
        return None, problems
    table, problems = read_tables(source)
    if problems:
        return None, problems
    settings, problems = build(Settings, table, source.at())
    if settings and not (content / settings.sample.name).is_file():
        message = f"there is no file content/{settings.sample.name}"
        problems.append(Problem(settings.sample.where, message, "name a CSV of invented people below content/"))
    return settings, problems
