"""What begins a block of Markdown, line by line, as CommonMark and GitHub's tables define it."""

import re

BLANK = re.compile(r"[ \t]*$")
FENCE = re.compile(r"( {0,3})(`{3,}(?=[^`]*$)|~{3,})(.*)$")
QUOTE = re.compile(r" {0,3}> ?")
ITEM = re.compile(r"( *)([-+*]|(\d{1,9})[.)])( +(?=\S)| *$)")
RULE = re.compile(r" {0,3}(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$")
UNDERLINE = re.compile(r" {0,3}(?:-+|=+) *$")
"""What makes a heading of the line above it."""
HEADING = re.compile(r" {0,3}#{1,6}(?: |$)")
BOX = re.compile(r" {0,3}!!! ?[\w-]")
HELD = re.compile(r" {0,3}(?:: +|\[\^[^\]]+\]: *)")
"""A definition, or a footnote: the indented lines below belong to it."""
CELLS = re.compile(r" {0,3}\|? *:?-+:? *(?:\| *:?-+:? *)*\|? *$")
"""The line below the first row of a table."""
STARTS = frozenset("`~<!>-+*_#:[=0123456789")
"""What lines begin with that may be more than words."""
STEP = 4
"""Spaces by which Python-Markdown nests."""
CODE = " " * STEP
MARK = 3
"""So many spaces at most stand before what begins a block; one more makes it code."""


def is_blank(line: str) -> bool:
    """Whether a line has nothing that can be seen."""
    return BLANK.match(line) is not None


def indent_of(line: str) -> int:
    """How many spaces a line begins with."""
    return len(line) - len(line.lstrip(" "))


def is_plain(line: str) -> bool:
    """Whether a line of a paragraph can be nothing but words, which most are."""
    start = line.lstrip(" ")[:1]
    return bool(start) and start not in STARTS and "|" not in line


def as_words(line: str) -> str:
    """A line that goes on with a paragraph of something that it is outside of, and so makes no heading of it."""
    return f"\\{line.lstrip(' ')}" if UNDERLINE.match(line) else line


def is_table(line: str, below: str) -> bool:
    """Whether a line is the first row of a table."""
    return "|" in line and "|" in below and "-" in below and CELLS.match(below) is not None


def interrupts(found: re.Match[str]) -> bool:
    """Whether an item may begin right below a line of text: one with words, and the first of its numbers."""
    return found.end() < len(found.string) and found[3] in (None, "1")


def begins_block(line: str) -> bool:
    """Whether a line goes on with no paragraph above it."""
    item = ITEM.match(line)
    return bool(
        (item and interrupts(item)) or any(form.match(line) for form in (FENCE, QUOTE, HEADING, RULE, BOX))
    )
