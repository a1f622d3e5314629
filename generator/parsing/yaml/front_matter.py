"""The `---` block at the top of a Markdown file."""

import re

from generator.fast_dataclass import dataclass
from generator.lazy_pattern import lazy_pattern
from generator.model.files import Source
from generator.parsing.merge_marks import merge_fault
from generator.parsing.values import Table
from generator.parsing.yaml.simple_yaml import simple_table
from generator.parsing.yaml.yaml_hints import check_slips, never_closed, no_fence
from generator.problems import Checked, Location, Problem

LONGEST = 50_000
"""Characters: many times what all keys hold."""
TAB = lazy_pattern(r"^(?:[A-Za-z_]+:|[ ]*-)[ \t]*\t[ \t]*|[ \t]*\t[ \t]*$", re.MULTILINE)
"""Tabs that part a key or a hyphen from its value, as YAML allows (1.2.2, 6.3), or end a line."""
FENCE = lazy_pattern(r"^---[ \t]*$", re.MULTILINE)


@dataclass(frozen=True)
class FrontMatterBlock:
    """The block as a table, the Markdown after it, and on which line of the file that begins."""

    table: Table
    body: str
    body_line: int
    top: Location
    """The first line."""


def split_front_matter(source: Source) -> Checked[FrontMatterBlock]:
    """Part a file into front matter and body; a faulty block gives an empty table and its problems."""
    text = source.text
    if not (first := FENCE.match(text)):
        return Checked(FrontMatterBlock({}, text, 1, source.at()), [no_fence(source)])
    close = FENCE.search(text, first.end())
    if close is None:
        return Checked(FrontMatterBlock({}, "", len(source.lines), source.at()), [never_closed(source)])
    head = Source(source.path, source.name, text[: close.end()])  # the lines of the rest need not be told apart
    block = text[first.end() + 1 : close.start()]
    if len(block) > LONGEST:
        return Checked(FrontMatterBlock({}, "", 1, source.at()), [_too_long(source, block)])
    table, problems = _table(head, TAB.sub(_spaced, block) if "\t" in block else block)
    return Checked(FrontMatterBlock(table, text[close.end() + 1 :], len(head.lines) + 1, head.at()), problems)


def _spaced(found: re.Match[str]) -> str:
    """The same with spaces, which every reader of YAML takes."""
    return found[0].replace("\t", " ")


def _table(head: Source, block: str) -> Checked[Table]:
    """The keys and values; most blocks need no YAML library."""
    table = simple_table(head, block)
    if table is not None and not any(check_slips(head, block)):
        return Checked(table, [])
    from generator.parsing.yaml.yaml_strict import strict_table  # noqa: PLC0415 - see `simple_yaml`

    table, problems = strict_table(head, block)
    fault = merge_fault(head) if problems else None
    return Checked(table, [fault] if fault else problems)


def _too_long(source: Source, block: str) -> Problem:
    message = f"the front matter has {len(block)} characters, more than {LONGEST}"
    return Problem(source.at(2), message, "write the text below the second ---", check="file-too-large")
