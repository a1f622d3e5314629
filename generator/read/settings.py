"""`content/site.toml` → Settings."""

import re
from pathlib import Path

from generator.model import Problems, Settings
from generator.problems import Problem
from generator.read.schema import build
from generator.read.sources import read_source
from generator.read.tables import read_tables
from generator.read.values import Table


def read_settings(content: Path) -> tuple[Settings | None, Problems]:
    """The settings of the site; None when the file is missing or faulty."""
    source, problems = read_source(content / "site.toml", "site.toml")
    if source is None:
        return None, problems
    table, problems = read_tables(source)
    if problems:
        return None, problems
    settings, problems = build(Settings, table, source.at())
    return settings, problems + (_faults(settings, table, content) if settings else [])


def _faults(settings: Settings, table: Table, content: Path) -> Problems:
    """Values of the right type that cannot be meant."""
    checks = (
        (
            "language",
            re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", settings.language),
            "write en-GB or the like",
        ),
        ("contact", re.fullmatch(r"([^@\s]+@[^@\s]+)?", settings.contact), "write an e-mail address"),
        (
            "base_url",
            re.fullmatch(r"(https?://\S+)?", settings.base_url),
            "begin with https://",
        ),
        ("sample", _inside(content, settings.sample.name), "name a CSV below content/"),
    )
    return [
        Problem(table[key].where, f"“{key}” cannot be “{table[key].data}”", hint)
        for key, good, hint in checks
        if not good and key in table
    ]


def _inside(content: Path, name: str) -> bool:
    path = (content / name).resolve()
    return path.is_file() and path.is_relative_to(content.resolve())
