"""Tables of Pandoc and reStructuredText, drawn with hyphens, which would be printed as lines of words."""

import re
from collections.abc import Iterator

from generator.checks.ids import CheckId
from generator.lazy_pattern import lazy_pattern

GRID = lazy_pattern(r"(?<![|+]\n)^[ >]*(?P<at>\+(?:[-=:]{2,}\+)+)[ \t]*\n[ >]*\|", re.MULTILINE)
"""The first line of a table whose cells stand in frames."""
RULED = lazy_pattern(
    r"^[ >]*(?P<at>-{2,}(?: +-{2,})+|={2,}(?: +={2,})+)[ \t]*\n(?![ \t>]*\n)[ >]*[^\s-]", re.MULTILINE
)
"""The line above the rows, with a part for each column."""
HYPHENS = lazy_pattern("--(?: +-|[-=:]*[+])")
EQUALS = lazy_pattern("== +==")


def drawn_tables(text: str) -> Iterator[tuple[CheckId, int, str, str]]:
    """Where each such table begins, and how it is written here."""
    hyphens = HYPHENS.search(text)
    for found in GRID.finditer(text) if hyphens else ():
        yield _slip(found.start("at"), found["at"].count("+") - 1)
    for found in RULED.finditer(text) if hyphens or EQUALS.search(text) else ():
        above = text.rfind("\n", 0, max(found.start() - 1, 0)) + 1
        head = text[above : found.start()].strip(" \t>\n")
        yield _slip(above + _indent(text[above:]) if head else found.start("at"), len(found["at"].split()))


def _slip(at: int, columns: int) -> tuple[CheckId, int, str, str]:
    hint = (
        f"write a row as | one | two |, with a | between all cells, and {'|' + '---|' * columns} below the first"
    )
    return "table-malformed", at, "a table that is drawn with hyphens is none here", hint


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" >"))
