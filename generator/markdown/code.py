"""Markdown that is shown as it is: fenced, indented or between code marks."""

import re
from collections.abc import Iterator

from generator.lazy_pattern import lazy_pattern

FENCED = lazy_pattern(r"^ {0,3}(`{3,}+|~{3,}+).*?^ {0,3}\1[`~]*[ \t]*$", re.MULTILINE | re.DOTALL)
MARKED = lazy_pattern(r"(?<![`\\])(`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)\1(?!`)", re.DOTALL)
HOLDS = lazy_pattern(r" {0,3}(?:[-*+•] |\d+[.)] |!!! |\[\^|:[ ]+)")
"""What indented lines can belong to: an item of a list, an admonition, a footnote, a definition."""


def without_code(text: str) -> str:
    """A text whose code is blank, so that everything else keeps its place."""
    if "`" in text or "~~~" in text:
        text = MARKED.sub(_blank, FENCED.sub(_blank, text))
    return "\n".join(_unindented(text.split("\n"))) if "\n    " in text or "\n\t" in text else text


def _unindented(lines: list[str]) -> Iterator[str]:
    """The lines, those blank that an empty line and four spaces make code."""
    held = code = False
    before = ""
    for line in lines:
        deep = line.startswith(("    ", "\t"))
        if line.strip() and not deep:
            code, held = False, bool(HOLDS.match(line)) or (held and bool(before.strip()))
        elif deep:
            code = code or (not held and not before.strip())
        yield " " * len(line) if code and deep else line
        before = line


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])
