"""`content/site.toml` → Settings."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from generator.model.files import LocatedStr
from generator.model.pages.contact import FORMS as CONTACT_FORMS
from generator.model.pages.contact import contact_of
from generator.model.pages.settings import Settings
from generator.parsing.content_files.files import read_source
from generator.parsing.schema import build_noun
from generator.parsing.toml import read_tables
from generator.parsing.values import LocatedValue, Table
from generator.parsing.yaml.front_matter_checks import ALIAS, ALIAS_FORM
from generator.places.countries import place_of
from generator.problems import Checked, Location, Problem, display_path
from generator.project.base_url import base_url_hint, page_url_hint, plain_url
from generator.project.check_levels import level_faults, usable_levels
from generator.project.doubtful_settings import doubtful_settings
from generator.project.faulty_settings import empty_settings, without_faults, without_values
from generator.project.find import project_option
from generator.project.misplaced_keys import with_places
from generator.project.shell import check_shell
from generator.project.statements import check_statements
from generator.words import FLIPS, HOSTS

LANGUAGE = r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"
FORMS = {
    ("language",): (LANGUAGE, "write en-GB or the like"),
    ("direction",): ("ltr|rtl", "write ltr for text from left to right, rtl for text from right to left"),
    ("host",): (f"({'|'.join(HOSTS)})?", f"write one of {', '.join(HOSTS)}, or leave it out"),
    ("accent",): ("#[0-9a-fA-F]{6}", "write # and six digits, such as #a3341f"),
    ("accessibility", "law"): ("(uk|eu|us)?", "write uk, eu or us"),
    ("accessibility", "result"): ("(full|partial|none)?", "write full, partial or none"),
    ("cards", "flip"): ("|".join(FLIPS), f"write {' or '.join(FLIPS)}"),
}
"""Key → the form of its value, and the mend."""
CONTACTS = (("contact",), ("accessibility", "phone"), ("privacy", "officer"))
MOST_PEOPLE = 150
"""Of a kit that is made in a browser."""
PICTURE = "name a picture below content/"
FILES = {"sample": "name a CSV below content/", **dict.fromkeys(("logo", "logo_dark", "share_picture"), PICTURE)}


def read_settings(content: Path, today: date = date.max) -> Checked[Settings | None]:
    """The settings of the site; None when the file is missing or cannot be read. What cannot be meant is as if it
    had not been written, so that everything else is told. No statement can be of a day after `today`."""
    source, problems = read_source(content / "site.toml", "site.toml")
    if source is None:
        return Checked(None, problems if (content / "site.toml").exists() else [_none(content)])
    table, problems = read_tables(source)
    if problems:
        return Checked(None, problems)
    settings, problems = build_noun(Settings, table, source.at())
    problems = with_places(problems, table)
    if settings is None:
        table = without_faults(Settings, table, problems)
        settings = build_noun(Settings, table, source.at()).value
    if settings is None:
        return Checked(None, problems)
    problems += [
        *_check_values(table, content),
        *check_statements(table, today),
        *check_shell(table),
        *with_places([*level_faults(table)], table),
    ]
    problems += empty_settings(table, {problem.where for problem in problems})
    settings = without_values(settings, table, {problem.where for problem in problems})
    problems += doubtful_settings(table)
    cards = replace(settings.cards, country=place_of(settings.cards.country)[0])
    kit = replace(settings.kit, countries=tuple(filter(None, map(_country, settings.kit.countries))))
    checks = usable_levels(settings.checks) if settings.checks else {}
    base_url = plain_url(settings.base_url) if settings.base_url else ""
    return Checked(replace(settings, cards=cards, kit=kit, checks=checks, base_url=base_url), problems)


def _none(content: Path) -> Problem:
    back = f"afterword upgrade --restore site.toml{project_option(content.parent)} brings one"
    hint = f"{back}; or work in the folder of a project, or name that with --project"
    return Problem(
        Location(display_path(content / "site.toml")),
        "is missing, and without it there is no project",
        hint,
        check="settings-missing",
    )


def _country(written: LocatedStr) -> LocatedStr | None:
    code = place_of(written.name)[0]
    return replace(written, name=code) if code else None


def _check_values(table: Table, content: Path) -> Iterator[Problem]:
    """Values of the right type that cannot be meant."""
    for path, (form, hint) in FORMS.items():
        value = _at(table, path)
        if value and not re.fullmatch(form, value.data):
            yield _cannot_be(path[-1], value, hint)
    for address in table["gone"].data if "gone" in table else ():
        if not ALIAS.fullmatch(address.data):
            yield _cannot_be("gone", address, ALIAS_FORM)
    for path in CONTACTS:
        if (value := _at(table, path)) and value.data and (hint := _contact_hint(value.data)):
            yield _cannot_be(path[-1], value, hint)
    yield from _place_faults(table, content)


def _place_faults(table: Table, content: Path) -> Iterator[Problem]:
    """A country, an address or a file that there cannot be."""
    home, firsts = _at(table, ("cards", "country")), _at(table, ("kit", "countries"))
    for written in [*([home] if home and home.data else []), *(firsts.data if firsts else ())]:
        if hint := place_of(written.data)[1]:
            yield Problem(written.where, f"no country “{written.data}” is known", hint, check="country-unknown")
    most = _at(table, ("kit", "most_people"))
    if most and not 1 <= most.data <= MOST_PEOPLE:
        yield _cannot_be("most_people", most, f"write a number from 1 to {MOST_PEOPLE}")
    base = table.get("base_url")
    if base and base.data and (hint := base_url_hint(base.data)):
        yield _cannot_be("base_url", base, hint)
    for key, hint in FILES.items():
        if key in table and not _inside(content, table[key].data):
            yield _no_file(key, table[key], hint, content)


def _at(table: Table, path: tuple[str, ...]) -> LocatedValue | None:
    """What was written at a key, or at a key of a table."""
    inner = table if len(path) == 1 else table[path[0]].data if path[0] in table else {}
    return inner.get(path[-1])


def _cannot_be(key: str, value: LocatedValue, hint: str) -> Problem:
    return Problem(value.where, f"“{key}” cannot be “{value.data}”", hint, check="value-wrong")


def _no_file(key: str, value: LocatedValue, hint: str, content: Path) -> Problem:
    """A file that is not there; one whose name has other capitals is named."""
    problem, name = _cannot_be(key, value, hint), posixpath.normpath(value.data)
    if "\0" in name or name.startswith("..") or (content / name).exists():
        return problem
    every = (path.relative_to(content).as_posix() for path in content.rglob("*") if path.is_file())
    alike = next((other for other in sorted(every) if other.casefold() == name.casefold()), "")
    hint = f"write “{alike}”, for capitals count" if alike else hint
    return replace(problem, message=f"{problem.message}: there is no such file in content/", hint=hint)


def _contact_hint(text: str) -> str:
    """How to mend what nobody could be reached by; empty for a good contact."""
    found = contact_of(text)
    if found is None:
        return CONTACT_FORMS
    return page_url_hint(text) if found.kind == "address" else ""


def _inside(content: Path, name: str) -> bool:
    if "\0" in name:
        return False
    path = (content / name).resolve()
    return path.is_file() and path.is_relative_to(content.resolve())
