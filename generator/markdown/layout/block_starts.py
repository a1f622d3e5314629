"""What begins a block of Markdown, line by line, as CommonMark and GitHub's tables define it."""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from generator.lazy_pattern import lazy_pattern

BLANK = lazy_pattern(r"[ \t]*$")
FENCE = lazy_pattern(r"( {0,3})(`{3,}(?=[^`]*$)|~{3,})(.*)$")
QUOTE = lazy_pattern(r" {0,3}> ?")
ITEM = lazy_pattern(r"( *)([-+*]|(\d{1,9})[.)])( +(?=\S)| *$)")
RULE = lazy_pattern(r" {0,3}(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$")
UNDERLINE = lazy_pattern(r" {0,3}(?:-+|=+) *$")
"""What makes a heading of the line above it."""
HEADING = lazy_pattern(r" {0,3}#{1,6}(?: |$)")
BOX = lazy_pattern(r" {0,3}!!! ?[\w-]")
HELD = lazy_pattern(r" {0,3}(?:: +|\[\^[^\]]+\]: *)")
"""A definition, or a footnote: the indented lines below belong to it."""
CELLS = lazy_pattern(r" {0,3}\|? *:?-+:? *(?:\| *:?-+:? *)*\|? *$")
"""The line below the first row of a table."""
WITHIN = lazy_pattern(r"(?: {0,3}> ?| *(?:[-+*]|\d{1,9}[.)]) (?! {4}))*")
"""The signs of quotations and items that a line is in."""
STARTS = frozenset("`~<!>-+*_#:[=0123456789")
"""What lines begin with that may be more than words; the digits of other scripts besides."""
STEP = 4
"""Spaces by which Python-Markdown nests."""
CODE = " " * STEP
MARK = 3
"""So many spaces at most stand before what begins a block; one more makes it code."""
LONGEST = 200
"""Rows of a table in a quotation."""


def is_blank(line: str) -> bool:
    """Whether a line has nothing that can be seen."""
    return BLANK.match(line) is not None


def indent_of(line: str) -> int:
    """How many spaces a line begins with."""
    return len(line) - len(line.lstrip(" "))


def is_plain(line: str) -> bool:
    """Whether a line of a paragraph can be nothing but words, which most are."""
    start = line.lstrip(" ")[:1]
    return bool(start) and start not in STARTS and not start.isdecimal() and "|" not in line


def as_words(line: str, *, deep: bool = False) -> str:
    """A line that goes on with a paragraph of something that it is outside of, and so makes no heading of it; one
    that is indented `deep` begins nothing either."""
    sign = UNDERLINE.match(line) or (deep and line[:1] in "#>`~")
    return f"\\{line.lstrip(' ')}" if sign else line


def is_table(line: str, below: str) -> bool:
    """Whether a line is the first row of a table."""
    return "|" in line and "|" in below and "-" in below and CELLS.match(below) is not None


def interrupts(found: re.Match[str]) -> bool:
    """Whether an item may begin right below a line of text: one with words, and the first of its numbers."""
    return found.end() < len(found.string) and (found[3] is None or int(found[3]) == 1)


def begins_block(line: str) -> bool:
    """Whether a line goes on with no paragraph above it."""
    item = ITEM.match(line)
    return bool(
        (item and interrupts(item)) or any(form.match(line) for form in (FENCE, QUOTE, HEADING, RULE, BOX))
    )


def fenced(line: str, fence: re.Match[str] | None) -> re.Match[str] | None:
    """The fence of the code that a line is in, or begins."""
    found = FENCE.match(line)
    if fence is None:
        return found
    return None if found and found[2].startswith(fence[2]) and not found[3].strip() else fence


def bare(line: str) -> str:
    """A line without the signs of the quotations and items that it is in."""
    found = WITHIN.match(line)
    return line[found.end() :] if found else line


def goes_on(lines: Sequence[str]) -> bool:
    """Whether lines end with a paragraph, which a line outside of what holds them can go on with."""
    last, above = bare(lines[-1]), bare(lines[-2]) if len(lines) > 1 else ""
    ends = is_blank(last) or any(form.match(last) for form in (FENCE, HEADING, RULE))
    headed = UNDERLINE.match(last) and not is_blank(above)
    code = last.startswith(CODE) and (is_blank(above) or above.startswith(CODE) or HEADING.match(above))
    return not (ends or headed or code or ("|" in last and _ends_table(lines)))


def _ends_table(lines: Sequence[str]) -> bool:
    """Whether the last of these lines is a row of a table."""
    rows = list(takewhile(lambda line: "|" in line, map(bare, lines[: -LONGEST - 1 : -1])))[::-1]
    return any(is_table(*pair) for pair in pairwise(rows))
