"""TOML files, with line and column: `tomllib` says what is in them, a scan says where."""

import re
import tomllib
from typing import Any

from generator.lazy_pattern import lazy_pattern
from generator.model.files import Source
from generator.parsing.hints import meant_day
from generator.parsing.merge_marks import merge_fault
from generator.parsing.toml_faults import fault_words
from generator.parsing.toml_positions import Places, toml_positions
from generator.parsing.values import LocatedValue, Table
from generator.problems import Checked, Location, Problem

POSITION = lazy_pattern(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")

LONGEST = 50_000
"""Characters of a line; each value in it is told with a part of it."""
ENDLESS = lazy_pattern(rf"[^\n]{{{LONGEST + 1}}}")

HINTS = {
    "Expected '='": 'write key = "value"',
    "Expected ']": "close the name of the table with the brackets that it begins with",
    "Unclosed array": "part the items with commas, and close the list with ]",
    "Unclosed inline": "write { and } on one line, with commas in between",
    "Unescaped": "write / or \\\\ where you mean \\",
    "Illegal character": "close the quotes on the same line",
    "Unterminated": "close the quotes",
    "Invalid date": "write a day of the calendar, such as 2026-11-18",
}
"""What tomllib says → how to mend it."""
OTHERS = {
    "Expected newline": "write each key on a line of its own, and # before a remark",
    "Invalid initial character": 'write key = "value"; a key has letters, digits, - and _',
    "Invalid statement": 'write key = "value", or # before a remark',
    "Invalid hex value": "write the character itself",
    "not a Unicode scalar": "write the character itself",
}
"""The same, where nothing else says how."""
BARE_TEXT = "text goes in double quotes"
STRAIGHT = 'write straight quotes: "'
VALUES = (
    (r"[“”„‟‘’‚«»]", STRAIGHT),
    (r"(?i:true)\b", "write true in small letters"),
    (r"(?i:false)\b", "write false in small letters"),
    (r"=", "take one = away"),
    (r"[ \t]*(#|\n|$)", "write a value behind the =, or close the list with ]"),
    (r",", "take the comma away; a decimal number has a dot"),
)
"""What stands where nothing can be read → how to mend it."""
CURLED = lazy_pattern(r'= *"[^"\n]*[“”„‟]\s*$')
"""A line whose straight quote is closed by another."""


DAY = lazy_pattern(r"= *(\d[\d/. -]*\d(?: [A-Za-z]+ \d{4})?)\s*(?:#|$)")
NO_DAY = lazy_pattern(r"= *\d{4}-\d{1,2}-\d{1,2}\s*(?:#|$)")
INNER = lazy_pattern(r'= *"[^"\n]*" *[^\s"#,\]}][^"\n]*"')
BARE = lazy_pattern(r" *([\w-]+) *")
"""A line with a day in another form, with quotes within quotes, with a mere word."""


def read_tables(source: Source) -> Checked[Table]:
    """The whole file as nested tables of Values; a fault of syntax gives an empty one and its problem."""
    if found := ENDLESS.search(source.text):
        message = f"the line has more than {LONGEST} characters"
        return Checked(
            {},
            [
                Problem(
                    source.at(source.text.count("\n", 0, found.start()) + 1),
                    message,
                    "part it into several",
                    check="file-too-large",
                )
            ],
        )
    try:
        return Checked(_table(source, tomllib.loads(source.text), toml_positions(source), ()), [])
    except tomllib.TOMLDecodeError as error:
        return Checked({}, [merge_fault(source) or _syntax(source, str(error))])
    except (ValueError, RecursionError):
        return Checked(
            {},
            [
                Problem(
                    source.at(),
                    "the TOML cannot be read: a number or a nesting is too long",
                    "shorten it",
                    check="toml-syntax",
                )
            ],
        )


def _syntax(source: Source, message: str) -> Problem:
    found = POSITION.search(message)
    line, column = (int(found[1]), int(found[2])) if found and found[1] else (source.text.count("\n") + 1, 1)
    text = POSITION.sub("", message)
    rest = source.lines[line - 1][column - 1 :] if found and found[1] else ""
    said, mend = fault_words(text, source.lines, line)
    hint = mend or _syntax_hint(text, source.lines[line - 1], rest)
    return Problem(source.at(line, column), f"the TOML cannot be read: {said}", hint, check="toml-syntax")


def _syntax_hint(text: str, line: str, rest: str) -> str:
    """How to mend what tomllib says of the rest of a line."""
    if CURLED.search(line):
        return STRAIGHT
    if (found := DAY.search(line)) and (day := meant_day(found[1])):
        return f"write the year first, and no quotes: {day}"
    if NO_DAY.search(line):
        return "the calendar has no such day: write the year, the month and the day, as in 2026-11-18"
    if INNER.search(line):
        return "write curly quotes within the text, “…”, or a \\ before each straight one"
    if "Expected '='" in text and (found := BARE.fullmatch(line)):
        return f'write {found[1]} = "value", or [{found[1]}] where a table begins'
    known = next((mend for words, mend in HINTS.items() if words in text), "")
    seen = next((mend for form, mend in VALUES if re.match(form, rest)), "")
    other = next((mend for words, mend in OTHERS.items() if words in text), BARE_TEXT)
    if "Expected newline" in text and "=" not in rest:
        other = BARE_TEXT  # late = 5 days
    return known or seen or other


def _table(source: Source, data: dict[str, Any], places: Places, path: tuple[str | int, ...]) -> Table:
    return {key: _value(source, item, places, (*path, key)) for key, item in data.items()}


def _value(source: Source, item: Any, places: Places, path: tuple[str | int, ...]) -> LocatedValue:
    key, where = _key_location(source, places, path)
    if isinstance(item, dict):
        return LocatedValue(_table(source, item, places, path), where, key)
    if isinstance(item, list):
        rows = [_value(source, part, places, (*path, number)) for number, part in enumerate(item)]
        return LocatedValue(rows, where, key)
    return LocatedValue(item, where, key)


def _key_location(source: Source, positions: Places, path: tuple[str | int, ...]) -> tuple[Location, Location]:
    """Where a key stands, or the nearest table or list around it that has a line of its own."""
    while path and path not in positions:
        path = path[:-1]
    return positions[path] if path else (source.at(), source.at())
