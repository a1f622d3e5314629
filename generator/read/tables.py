"""TOML files, with line and column: `tomllib` says what is in them, a scan for the keys says where."""

import re
import tomllib
from typing import Any

from generator.model import Problems, Source
from generator.problems import Location, Problem
from generator.read.values import Table, Value

HEADER = re.compile(r"\s*(\[+)\s*([^\]]+?)\s*\]")
KEY = re.compile(r"(\s*)([A-Za-z0-9_\-\"']+)\s*=\s*")
Path = tuple[str | int, ...]
"""Keys from the top of the file down; the items of a list by their number, from 0."""
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


def _positions(source: Source) -> dict[Path, tuple[Location, Location]]:
    """Path of a key → where the key and where its value stand; the first one counts."""
    table: Path = ()
    found: dict[Path, tuple[Location, Location]] = {}
    counts: dict[Path, int] = {}
    for number, line in enumerate(source.text.split("\n"), 1):
        if header := HEADER.match(line):
            table = _numbered(tuple(part.strip().strip("\"'") for part in header[2].split(".")), header[1], counts)
            places = source.at(number, header.start(2) + 1), source.at(number, header.start(2) + 1)
            found.setdefault(table, places)
        elif key := KEY.match(line):
            places = source.at(number, key.start(2) + 1), source.at(number, key.end() + 1)
            found.setdefault((*table, key[2].strip("\"'")), places)
    return found


def _numbered(names: tuple[str, ...], brackets: str, counts: dict[Path, int]) -> Path:
    """The path of a table: in a list of tables, `[[steps]]`, each has its number, and so have those below it."""
    path: Path = ()
    for depth, name in enumerate(names, 1):
        path = (*path, name)
        if depth == len(names) and brackets == "[[":
            counts[path] = counts.get(path, -1) + 1
        if path in counts:
            path = (*path, counts[path])
    return path


def _table(source: Source, data: dict[str, Any], positions: Any, path: Path) -> Table:
    return {key: _value(source, item, positions, (*path, key)) for key, item in data.items()}


def _value(source: Source, item: Any, positions: Any, path: Path) -> Value:
    key, where = _place(source, positions, path)
    if isinstance(item, dict):
        return Value(_table(source, item, positions, path), where, key)
    if isinstance(item, list):
        parts = [_value(source, part, positions, (*path, number)) for number, part in enumerate(item)]
        return Value(parts, where, key)
    return Value(item, where, key)


def _place(source: Source, positions: Any, path: Path) -> tuple[Location, Location]:
    """Where a key stands, or the nearest table or list around it that has a line of its own."""
    while path and path not in positions:
        path = path[:-1]
    return positions[path] if path else (source.at(), source.at())
