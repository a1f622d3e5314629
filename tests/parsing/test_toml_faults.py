"""Faults of TOML in words that need no knowledge of it, with a mend that works."""

import pytest

from generator.model.files import Source
from generator.parsing.toml import read_tables

TWICE = [
    (
        'footer = [{a = "b"}]\n[[footer]]\na = "c"\n',
        "2:9: “footer” stands twice, first on line 1",
        "write each item of line 1 below a [[footer]] of its own, and take that line away",
    ),
    ("[t]\na = 1\n[u]\na = 1\na = 2\n", "5:6: “a” stands twice, first on line 4", "or give one another name"),
    ("[a]\nb = 1\n[c]\n[a]\n", "4:3: “a” stands twice, first on line 1", "write the keys of both below one [a]"),
    ("[[a]]\n[a]\n", "2:3: “a” stands twice, first on line 1", "write [[a]] both times, or keep one"),
    ("a = {b = 1}\n[a]\n", "2:3: “a” stands twice, first on line 1", "write the keys of line 1 below [a]"),
    ("a = {b = 1}\na.c = 2\n", "2:8: “a.c” stands twice, first on line 1", "write c within the braces on line 1"),
    ("a = {b = 1, b = 2}\n", "1:18: “b” stands twice in these braces", "keep one of the two"),
    ("a.b = 1\n[a]\n", "2:3: “a” stands twice or has a value already", "keep one of the two"),
]
OTHERS = [
    (
        "& = 1\n",
        "1:1: this line is neither a key with a value nor the name of a table",
        'write key = "value", or #',
    ),
    ("a = 1 b = 2\n", "1:7: something stands behind what should end here", "write each key on a line of its own"),
    ("a = yes\n", "1:5: this is no value", "text goes in double quotes"),
    ('a = "x\n', "1:7: the quotes are not closed on this line", "close the quotes on the same line"),
    ("a = [1\nb = 2\n", "2:1: the list is not closed", "close the list with ]"),
    (
        'a = "\\uZZ"\n',
        "1:8: a \\ with letters behind it stands for no character here",
        "write the character itself",
    ),
    ("a = 2026-13-45\n", "something stands behind what should end here", "the calendar has no such day"),
    ("a = 1,5\n", "something stands behind what should end here", "a decimal number has a dot"),
]


@pytest.mark.parametrize(("text", "told", "mend"), TWICE + OTHERS)
def test_a_fault_is_told_in_plain_words(text: str, told: str, mend: str) -> None:
    _, (problem,) = read_tables(Source("site.toml", "site.toml", text))
    place = f"{problem.where.line}:{problem.where.column}: {problem.message}"
    said = place.replace("the TOML cannot be read: ", "")
    assert said == told or (not told[0].isdigit() and said.endswith(told))
    assert mend in problem.hint
