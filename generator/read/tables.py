"""TOML files, with line and column: `tomllib` says what is in them, a scan for the keys says where."""

import re
import tomllib
from typing import Any

from generator.model import Problems, Source
from generator.problems import Location, Problem
from generator.read.values import Table, Value

HEADER = re.compile(r"\s*\[+\s*([^\]]+?)\s*\]")
KEY = re.compile(r"(\s*)([A-Za-z0-9_\-\"']+)\s*=\s*")
POSITION = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")

MENDS = {
    "Expected '='": 'write key = "value"',
    "overwrite": "the key stands twice: keep one",
    "declare": "the table stands twice: keep one",
    "Unescaped": "write / or \\\\ where you mean \\",
    "Illegal character": "close the quotes on the same line",
    "Unterminated": "close the quotes",
}
"""What tomllib says → how to mend it."""


def read_tables(source: Source) -> tuple[Table, Problems]:
    """The whole file as nested tables of Values; a fault of syntax gives an empty one and its problem."""
    try:
        data = tomllib.loads(source.text)
    except tomllib.TOMLDecodeError as error:
        return {}, [_syntax(source, str(error))]
    except (ValueError, RecursionError):
        return {}, [
            Problem(source.at(), "the TOML cannot be read: a number or a nesting is too long", "shorten it")
        ]
    return _table(source, data, _positions(source), ()), []


def _syntax(source: Source, message: str) -> Problem:
    found = POSITION.search(message)
    line, column = (int(found[1]), int(found[2])) if found and found[1] else (source.text.count("\n") + 1, 1)
    text = POSITION.sub("", message)
    hint = next((mend for words, mend in MENDS.items() if words in text), "text goes in double quotes")
    return Problem(source.at(line, column), f"the TOML cannot be read: {text}", hint)


def _positions(source: Source) -> dict[tuple[str, ...], tuple[Location, Location]]:
    """Path of a key → where the key and where its value stand; the first one counts."""
    table: tuple[str, ...] = ()
    found: dict[tuple[str, ...], tuple[Location, Location]] = {}
    for number, line in enumerate(source.text.split("\n"), 1):
        if header := HEADER.match(line):
            table = tuple(part.strip().strip("\"'") for part in header[1].split("."))
            places = source.at(number, header.start(1) + 1), source.at(number, header.start(1) + 1)
            found.setdefault(table, places)
        elif key := KEY.match(line):
            places = source.at(number, key.start(2) + 1), source.at(number, key.end() + 1)
            found.setdefault((*table, key[2].strip("\"'")), places)
    return found


def _table(source: Source, data: dict[str, Any], positions: Any, path: tuple[str, ...]) -> Table:
    return {key: _value(source, item, positions, (*path, key)) for key, item in data.items()}


def _value(source: Source, item: Any, positions: Any, path: tuple[str, ...]) -> Value:
    key, where = positions.get(path) or (source.at(), source.at())
    if isinstance(item, dict):
        return Value(_table(source, item, positions, path), where, key)
    if isinstance(item, list):
        return Value([_value(source, part, positions, path) for part in item], where, key)
    return Value(item, where, key)
