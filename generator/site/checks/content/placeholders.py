"""What only an office can know and nobody has filled in: words of the starter's settings, example addresses.

The content that comes with the program is the site of an office that is invented. It says so, with
`example = true`, and so does every page of it; a project that `afterword init` made has no such line.
"""

from collections.abc import Iterator
from pathlib import Path

from generator.lazy_pattern import lazy_pattern
from generator.model.files import Source
from generator.parsing.content_files.files import read_source
from generator.parsing.toml import read_tables
from generator.parsing.values import LocatedValue, Table
from generator.problems import Problem, Problems
from generator.project.template_folders import SETTINGS, starter_folder

HOST = lazy_pattern(r"(?:@|://)([\w.-]+)")
RESERVED = frozenset({"test", "example", "invalid", "localhost"})
"""Names at the end of addresses that nobody can have (RFC 2606, RFC 6761)."""
OWN = ("office", "contact", "base_url", "tester", "phone", "enforcement", "host", "officer", "return_address")
"""Keys whose values only an office can know."""
REAL = ("contact", "base_url", "office")
"""Keys of which a real value shows that the office is not invented."""


def check_placeholders(source: Source) -> Problems:
    """A warning for each value of site.toml that somebody has still to fill in; where it says that the office is
    invented, only if it is not."""
    table, _ = read_tables(source)
    known = _starter_words(starter_folder() / "content" / "site.toml") | _starter_words(SETTINGS)
    if "example" in table and table["example"].data is True:
        real = [key for key in REAL if key in table and not _unfilled(key, table[key], known)]
        return [_not_invented(table["example"], real)] if real else []
    return [
        Problem(
            value.where,
            _message(key, str(value.data), known),
            _hint(key),
            warning=True,
            check="setting-unfilled",
        )
        for key, value in _values(table)
        if _unfilled(key, value, known)
    ]


def _message(key: str, text: str, known: frozenset[tuple[str, str]]) -> str:
    host = next((host for host in HOST.findall(text) if _is_reserved(host)), "")
    if not host or (key, text) in known:
        return f"“{key}” is still “{text}”, as in the example"
    return f"“{key}” is “{text}”, and nobody can have the name {host}: it is reserved for examples and tests"


def _not_invented(example: LocatedValue, real: list[str]) -> Problem:
    message = f"every page says that this office is invented, and “{real[0]}” is not an example"
    return Problem(
        example.key, message, "take the line example = true away", warning=True, check="office-not-invented"
    )


def _unfilled(key: str, value: LocatedValue, known: frozenset[tuple[str, str]]) -> bool:
    text = str(value.data)
    return (key in OWN and (key, text) in known) or any(_is_reserved(host) for host in HOST.findall(text))


def _is_reserved(host: str) -> bool:
    labels = host.rstrip(".").lower().split(".")
    return labels[-1] in RESERVED or "example" in labels


def _hint(key: str) -> str:
    return "write your own, or take the line away" if key != "office" else "write the name of your office"


def _starter_words(path: Path) -> frozenset[tuple[str, str]]:
    """The keys and values of settings that come with the program."""
    source, _ = read_source(path, path.name)
    return frozenset((key, str(value.data)) for key, value in _values(read_tables(source)[0] if source else {}))


def _values(table: Table) -> Iterator[tuple[str, LocatedValue]]:
    """Every text of a table and of those in it, with its key."""
    for key, value in table.items():
        if isinstance(value.data, dict):
            yield from _values(value.data)
        elif isinstance(value.data, list):
            yield from ((key, item) for item in value.data if isinstance(item.data, str))
        elif isinstance(value.data, str):
            yield key, value
