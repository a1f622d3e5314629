"""A block of front matter of one key and value a line, as nearly all are: read as `yaml_strict` reads it, without
a library, which takes longer to begin than to read a hundred such blocks."""

import re
from collections.abc import Iterator
from datetime import date

from generator.lazy_pattern import lazy_pattern
from generator.model.files import Source
from generator.parsing.values import LocatedValue, Table

PAIR = lazy_pattern(r"(?P<key>[A-Za-z_]+): (?P<value>\S(?:.*\S)?)")
PLAIN = lazy_pattern(r"[^\W_](?!.*(?:: |:$| #)).*")
"""What begins with a letter or a digit, and has no mark of YAML in it."""
ITEM = lazy_pattern(r"[^\W_][\w .’/-]*")
QUOTED = lazy_pattern(r'"([^"\\]*)"')
EMPTY = lazy_pattern(r"\[ *\]")
LONG = lazy_pattern(r"\d{19}")
"""More digits than a number of these files has: the YAML library tells what is wrong with it."""
WHOLE = lazy_pattern(r"-?(?:0|[1-9][0-9]*)")
NULL = lazy_pattern(r"~|null|Null|NULL")
"""How YAML says that a key has no value (1.2.2, 10.3.2)."""
DAY = lazy_pattern(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
FIRST_LINE = 2
"""The line of the file on which a block begins."""


def simple_table(source: Source, block: str) -> Table | None:
    """The keys and values of a block; None where a line says anything that is not as plain as that."""
    table: Table = {}
    for number, line in enumerate(block.removesuffix("\n").split("\n"), FIRST_LINE):
        found = PAIR.fullmatch(line)
        if not found or not line.isprintable() or found["key"] in table:
            return None
        value = _value(source, number, found)
        if value is None:
            return None
        table[found["key"]] = value
    return table


def _value(source: Source, number: int, found: re.Match[str]) -> LocatedValue | None:
    text, start = found["value"], found.start("value") + 1
    where, key = source.at(number, start), source.at(number, 1)
    if quoted := QUOTED.fullmatch(text):
        return LocatedValue(quoted[1], where, key)
    if LONG.search(text):
        return None
    if PLAIN.fullmatch(text):
        return LocatedValue(_resolved(text), where, key)
    if text[0] != "[" or text[-1] != "]":
        return None
    items = [] if EMPTY.fullmatch(text) else list(_items(source, number, text, start))
    return None if None in items else LocatedValue(items, where, key)


def _items(source: Source, number: int, text: str, start: int) -> Iterator[LocatedValue | None]:
    """The words between brackets, with commas between them; None for one that is not plain."""
    column = start + 1
    for item in text[1:-1].split(","):
        word = item.strip(" ")
        where = source.at(number, column + len(item) - len(item.lstrip(" ")))
        if quoted := QUOTED.fullmatch(word):
            yield LocatedValue(quoted[1], where, where)
        else:
            yield LocatedValue(_resolved(word), where, where) if ITEM.fullmatch(word) else None
        column += len(item) + 1


def _resolved(text: str) -> str | int | bool | date:
    """True, false, whole numbers, days and nothing; everything else is text."""
    if NULL.fullmatch(text):
        return ""
    if text in ("true", "false"):
        return text == "true"
    if WHOLE.fullmatch(text):
        return int(text)
    if not DAY.fullmatch(text):
        return text
    try:
        return date.fromisoformat(text)
    except ValueError:  # 2026-02-30 has the form of a date
        return text
