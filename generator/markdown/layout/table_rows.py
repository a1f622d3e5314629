"""Rows of tables, whose cells bars part."""

import re

from generator.lazy_pattern import lazy_pattern

IN_CODE = lazy_pattern(r"(?<![`\\])(`+)(?!`)[^\n]+?(?<!`)\1(?!`)")
"""Code in a cell, whose bars GitHub wants escaped; ours stand in code as they are."""


def with_bars_in_code(row: str) -> str:
    """A row of a table whose bars in code are those of the code."""
    return IN_CODE.sub(_unescaped, row) if "\\|" in row else row


def _unescaped(found: re.Match[str]) -> str:
    return found[0].replace("\\|", "|")
