"""`content/site.toml` → Settings."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

from generator.model import Problems, Settings
from generator.problems import Location, Problem, shown
from generator.read.address import address_mend
from generator.read.countries import place_of
from generator.read.schema import build
from generator.read.sources import read_source
from generator.read.statements import statement_faults
from generator.read.tables import read_tables
from generator.read.values import Table

LANGUAGE = r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"
E_MAIL = r"([^@\s]+@[^@\s]+)?"
FORMS = {
    ("language",): (LANGUAGE, "write en-GB or the like"),
    ("direction",): ("ltr|rtl", "write ltr for text from left to right, rtl for text from right to left"),
    ("contact",): (E_MAIL, "write an e-mail address"),
    ("accent",): ("#[0-9a-fA-F]{6}", "write # and six digits, such as #a3341f"),
    ("accessibility", "law"): ("uk|eu|us", "write uk, eu or us"),
    ("privacy", "officer"): (E_MAIL, "write an e-mail address"),
    ("cards", "flip"): ("long-edge|short-edge", "write long-edge or short-edge"),
}
"""Key → the form of its value, and the mend."""

NONE = {"accent": None, "logo": None, "base_url": "", "language": "en-GB", "direction": "ltr"}
"""Keys without which a site can be made, so that nothing else is told because of a faulty one."""


def read_settings(content: Path, today: date = date.max) -> tuple[Settings | None, Problems]:
    """The settings of the site; None when the file is missing or faulty. No statement can be of
    a day after `today`."""
    source, problems = read_source(content / "site.toml", "site.toml")
    if source is None:
        return None, problems if (content / "site.toml").exists() else [_none(content)]
    table, problems = read_tables(source)
    if problems:
        return None, problems
    settings, problems = build(Settings, table, source.at())
    if settings is None:
        return None, problems
    problems += [*_faults(table, content), *statement_faults(table, today)]
    wrong = {problem.where for problem in problems}
    kept = {key: none for key, none in NONE.items() if key in table and table[key].where in wrong}
    cards = replace(settings.cards, country=place_of(settings.cards.country)[0])
    return replace(settings, cards=cards, **kept), problems  # type: ignore[arg-type]


def _none(content: Path) -> Problem:
    hint = "afterword init makes a project; work in its folder, or name that with --project"
    return Problem(Location(shown(content / "site.toml")), "is missing, and without it there is no project", hint)


def _faults(table: Table, content: Path) -> Problems:
    """Values of the right type that cannot be meant."""
    problems: Problems = []
    for path, (form, hint) in FORMS.items():
        parent = table if len(path) == 1 else table[path[0]].data if path[0] in table else {}
        value = parent.get(path[-1])
        if value and not re.fullmatch(form, value.data):
            problems.append(Problem(value.where, f"“{path[-1]}” cannot be “{value.data}”", hint))
    cards = table["cards"].data if "cards" in table else {}
    home = cards.get("country")
    if home and home.data and (hint := place_of(home.data)[1]):
        problems.append(Problem(home.where, f"no country “{home.data}” is known", hint))
    base = table.get("base_url")
    if base and base.data and (hint := address_mend(base.data)):
        problems.append(Problem(base.where, f"“base_url” cannot be “{base.data}”", hint))
    for key, hint in (("sample", "name a CSV below content/"), ("logo", "name a picture below content/")):
        if key in table and not _inside(content, table[key].data):
            problems.append(Problem(table[key].where, f"“{key}” cannot be “{table[key].data}”", hint))
    return problems


def _inside(content: Path, name: str) -> bool:
    if "\0" in name:
        return False
    path = (content / name).resolve()
    return path.is_file() and path.is_relative_to(content.resolve())
