"""Settings that can be, and that hardly anybody means: they are told, and count all the same."""

from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import SplitResult, urlsplit

from generator.lazy_pattern import lazy_pattern
from generator.model.pages.contact import contact_of
from generator.parsing.values import LocatedValue, Table
from generator.places.countries import place_of
from generator.problems import Problem

AT_ROOT = {"cloudflare": "Cloudflare", "netlify": "Netlify"}
"""Hosts that serve every site at the top of its address."""
LAWS = {"GB": "uk", "US": "us"}
UNION = frozenset(
    ["AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
     "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"]
)  # fmt: skip
"""Countries of the European Union."""
FILLED = {"prepared", "result", "tested"}
"""Keys of an accessibility statement that somebody has begun to fill in."""
DOTLESS = lazy_pattern(r"[^@\s]+@[^@\s.]+")
CONTACTS = (("", "contact"), ("accessibility", "phone"), ("privacy", "officer"))


def doubtful_settings(table: Table) -> Iterator[Problem]:
    """A warning for each setting that contradicts another, does nothing alone, or lacks a part."""
    yield from _host(table)
    yield from _law(table)
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
        address = value.data.strip() if value and isinstance(value.data, str) else ""
        if value and DOTLESS.fullmatch(address) and contact_of(address):
            message = f"“{value.data}” reaches nobody from outside: behind the @, there is no dot"
            yield _doubt(value, message, _whole_address(address, _address(table).netloc))


def _whole_address(address: str, site: str) -> str:
    """How an address goes on behind its last word, where the site is served below the same name."""
    name, _, word = address.partition("@")
    parts = site.partition(":")[0].split(".")
    lower = [part.lower() for part in parts]
    if word.lower() not in lower[:-1]:
        return "write the whole address, with the dot and what follows it"
    return f"write {name}@{'.'.join(parts[lower.index(word.lower()) :])}"


def _host(table: Table) -> Iterator[Problem]:
    """A host that serves a site at the top of its address, where the site is said to lie below a path."""
    host, path = _text(table, "host"), _address(table).path.strip("/")
    if host in AT_ROOT and path:
        message = (
            f"{AT_ROOT[host]} serves a site at the top of its address, and “base_url” has the path “/{path}/”"
        )
        hint = "take the path out of base_url; or, if another server puts the site there, take host away"
        yield _doubt(table["host"], message, hint)


def _law(table: Table) -> Iterator[Problem]:
    """A statement that names no law, where the office's country has one."""
    statement, cards = (table[name].data if name in table else {} for name in ("accessibility", "cards"))
    country = place_of(_text(cards, "country"))[0][:2]
    law = "eu" if country in UNION else LAWS.get(country, "")
    if law and FILLED & statement.keys() and not _text(statement, "law"):
        message = f"the accessibility statement names no law, and for an office in {country} it is likely “{law}”"
        more = ", and enforcement = with the body that your country names" if law == "eu" else ""
        hint = f'write law = "{law}" below [accessibility]{more}; or law-missing = "off" below [checks]'
        yield replace(_doubt(table["accessibility"], message, hint), check="law-missing")


def _address(table: Table) -> SplitResult:
    """The parts of the site's address; empty ones of an address that is none, which is told by itself."""
    try:
        return urlsplit(_text(table, "base_url"))
    except ValueError:
        return urlsplit("")


def _text(table: Table, key: str) -> str:
    value = table.get(key)
    return value.data if value and isinstance(value.data, str) else ""


def _doubt(value: LocatedValue, message: str, hint: str) -> Problem:
    return Problem(value.where, message, hint, warning=True, check="setting-doubtful")
