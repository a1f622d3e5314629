"""Settings that can be, and that hardly anybody means: they are told, and count all the same."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from generator.lazy_pattern import lazy_pattern
from generator.parsing.values import LocatedValue, Table
from generator.problems import Problem

AT_ROOT = {"cloudflare": "Cloudflare", "netlify": "Netlify"}
"""Hosts that serve every site at the top of its address."""
DOTLESS = lazy_pattern(r"[^@\s]+@[^@\s.]+")
CONTACTS = (("", "contact"), ("accessibility", "phone"), ("privacy", "officer"))


def doubtful_settings(table: Table) -> Iterator[Problem]:
    """A warning for each setting that contradicts another, does nothing alone, or lacks a part."""
    yield from _host(table)
    for key, needed, why in (
        ("logo_dark", "logo", "it takes the place of “logo” on dark screens, and there is none"),
        ("share_picture", "base_url", "no page is shared with it while “base_url” does not say where the site is"),
    ):
        if key in table and not _text(table, needed):
            hint = f"write {needed} too, or take this line away"
            yield _doubt(table[key], f"“{key}” does nothing: {why}", hint)
    for name, key in CONTACTS:
        inner = table[name].data if name in table else {} if name else table
        value = inner.get(key)
        if value and isinstance(value.data, str) and DOTLESS.fullmatch(value.data.strip()):
            message = f"“{value.data}” reaches nobody from outside: behind the @, there is no dot"
            yield _doubt(value, message, f"write the whole address, such as {value.data.strip()}.ac.uk")


def _host(table: Table) -> Iterator[Problem]:
    """A host that serves a site at the top of its address, where the site is said to lie below a path."""
    host, path = _text(table, "host"), urlsplit(_text(table, "base_url")).path.strip("/")
    if host in AT_ROOT and path:
        message = (
            f"{AT_ROOT[host]} serves a site at the top of its address, and “base_url” has the path “/{path}/”"
        )
        hint = "take the path out of base_url; or, if another server puts the site there, take host away"
        yield _doubt(table["host"], message, hint)


def _text(table: Table, key: str) -> str:
    value = table.get(key)
    return value.data if value and isinstance(value.data, str) else ""


def _doubt(value: LocatedValue, message: str, hint: str) -> Problem:
    return Problem(value.where, message, hint, warning=True, check="setting-doubtful")
