"""Front matter of plain lines, such as most pages have, read without YAML, which takes five times as long.

`key: words`, `key: "words"`, `key: 2026-11-18`, `key: 12`, `key: 12 months` and `key: [words, "words"]`, each on
one line and of letters that mean nothing in YAML. Whatever else there is, is left to YAML; what both read comes
out the same.
"""

import re
from collections.abc import Callable
from datetime import date

from generator.model import Source
from generator.parsing.values import LocatedValue, Table
from generator.problems import Location

QUOTED = r'"[^"\\\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]*"'
LETTERS = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f0-9_"
"""Latin ones, and digits."""
SIGNS = r"./‘’“”–—…()\-"
WORDS = rf"(?:[A-Za-z]|[1-9][0-9]? [A-Za-z])(?:[{LETTERS}{SIGNS} ,;?!$=]*[{LETTERS}{SIGNS},;?!$=])?"
ITEM = rf"(?:{QUOTED}|[A-Za-z](?:[{LETTERS}{SIGNS} ]*[{LETTERS}{SIGNS}])?)"
NUMBER = r"([0-9]{4}-[0-9][0-9]-[0-9][0-9])|(0|[1-9][0-9]{0,8})"
LINE = re.compile(rf"([A-Za-z_]+): +(?:({QUOTED}|{WORDS})|{NUMBER}|\[((?:{ITEM}(?:, +{ITEM})*)?)\]) *")
ITEMS = re.compile(ITEM)
FLAGS = {"true", "false"}


def plain_table(source: Source, block: str) -> Table | None:
    """The table of a block that begins on the second line of its file; None where YAML must read it."""
    table: Table = {}
    for number, line in enumerate(block.split("\n")[:-1], 2):
        found = LINE.fullmatch(line)
        if not found or found[1] in table or found[2] in FLAGS:
            return None
        try:
            table[found[1]] = _value(found, lambda start, line=number: source.at(line, start + 1))  # type: ignore[misc]
        except ValueError:  # 2026-02-30, or a list with a word that is none
            return None
    return table


def _value(found: re.Match[str], at: Callable[[int], Location]) -> LocatedValue:
    key, (_, words, day, number, items) = at(0), found.groups()
    if items is not None:
        start = found.start(5)
        return LocatedValue(
            [_list_item(item, at(start + item.start())) for item in ITEMS.finditer(items)], at(start - 1), key
        )
    where = at(found.start(found.lastindex or 0))
    if words is not None:
        return LocatedValue(words.strip('"'), where, key)
    return LocatedValue(date.fromisoformat(day) if day else int(number), where, key)


def _list_item(found: re.Match[str], where: Location) -> LocatedValue:
    if found[0] in FLAGS:
        raise ValueError(found[0])
    return LocatedValue(found[0].strip('"'), where, where)
