"""content/sources.toml → who says so."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from generator.lazy_pattern import lazy_pattern
from generator.model.files import LocatedStr
from generator.model.references import Reference
from generator.parsing.content_files.files import read_source
from generator.parsing.ids import check_table
from generator.parsing.schema import build_noun
from generator.parsing.toml import read_tables
from generator.parsing.values import LocatedValue
from generator.problems import Checked, Problem, Problems, nearest_hint

ADDRESS = lazy_pattern(r"https?://[^/\s]+\.\S+")


def read_references(content: Path) -> Checked[dict[str, Reference]]:
    """Every source of the advice by its id, in the order of the file; none without the file."""
    if not (content / "sources.toml").exists():
        return Checked({}, [])
    source, problems = read_source(content / "sources.toml", "sources.toml")
    if source is None:
        return Checked({}, problems)
    table, problems = read_tables(source)
    references: dict[str, Reference] = {}
    for key, value in table.items():
        if found := check_table(key, value):
            problems += found
            continue
        reference, found = build_noun(Reference, value.data, value.where, id=key)
        problems += found or [*_address(value, "address"), *_address(value, "archived"), *_unsigned(value)]
        if reference:
            references[key] = reference
    return Checked(_signed(references, content), problems)


def _unsigned(value: LocatedValue) -> Problems:
    """A source of which nobody is told whose it is; figures of one's own are the office's."""
    own, author = value.data.get("own"), value.data.get("author")
    if (own and own.data) or (author and author.data.strip()):
        return []
    hint = 'add author = "…", or own = true if these are figures of your own'
    if author:
        return [Problem(author.key, "“author” is empty", hint, check="value-empty")]
    return [Problem(value.where, "“author” is missing", hint, check="key-missing")]


def _signed(references: dict[str, Reference], content: Path) -> dict[str, Reference]:
    """The sources, those of the office's own with its name."""
    if all(reference.author for reference in references.values()):
        return references
    source, _ = read_source(content / "site.toml", "site.toml")
    office = read_tables(source).value.get("office") if source else None
    name = str(office.data) if office else ""
    return {
        key: replace(reference, author=name or reference.title)
        if reference.own and not reference.author
        else reference
        for key, reference in references.items()
    }


def _address(value: LocatedValue, key: str) -> Problems:
    """An address without its beginning would be taken for a page of this site."""
    address = value.data.get(key)
    if not address or not address.data or ADDRESS.match(address.data):
        return []
    message = f"“{key}” cannot be “{address.data}”"
    return [
        Problem(address.where, message, f"write https://{address.data.rpartition('//')[2]}", check="value-wrong")
    ]


def unknown_references(cited: tuple[LocatedStr, ...], references: Mapping[str, Reference] | None) -> Problems:
    """A problem for every cited id that `content/sources.toml` does not have; none when that could not be read."""
    if references is None:
        return []
    return [
        Problem(
            c.where,
            f"there is no source “{c.name}” in content/sources.toml",
            nearest_hint(c.name, references),
            check="source-unknown",
        )
        for c in cited
        if c.name not in references
    ]
