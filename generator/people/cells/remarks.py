"""Rows of a list that are nobody’s: a total below it, or a note."""

import re
from typing import Literal

from generator.lazy_pattern import lazy_pattern
from generator.people.headers.header import Header
from generator.people.tables.csv_rows import Row
from generator.problems import Problem, Problems

Remark = Literal["total", "note", ""]
TOTAL = lazy_pattern(
    r"(?:(?:grand|sub|sum)[ -]?)?totals?\b(?:\W*+[\d.,%]*+|[ :].*)\Z"
    r"|(?:sum|count|average|mean|summe|gesamt|insgesamt|somme)\W++[\d.,%]++\Z",
    re.IGNORECASE,
)
NOTE = lazy_pattern(
    r"(?:please\s)?notes?\s?[:–—-]|n\.?b\.?[:,]|p\.?s\.?[:,]|(?-i:[Pp]lease\s[a-z])|[*†]"
    r"|(?:key|legend|source|contact|questions?)\s?:"
    r"|(?:last\s)?updated\b|(?:exported|generated|printed|created)\s(?:on|by|at)\b|end of\s",
    re.IGNORECASE,
)
SENTENCE = 4
"""Words of what is no single answer."""
FEW = 3
"""Columns that such a row fills at most."""


def remark_of(header: Header, row: Row) -> Problems:
    """What is told of a row that is nobody’s, and nothing else of it; none for a row of a person."""
    filled = [index for index, cell in enumerate(row.cells) if cell.strip()]
    if len(filled) > FEW:
        return []
    index = next((n for n in filled if any(map(str.isalpha, row.cells[n]))), (*filled, 0)[0])
    others = [n for n in filled if n != index and any(map(str.isalpha, row.cells[n]))]
    kind = "" if others else _kind(header, row, index)
    return [_told(row, index, kind)] if kind else []


def is_remark(text: str) -> bool:
    """Whether a text says by itself that it is a total or a note."""
    return bool(TOTAL.match(text) or NOTE.match(text))


def _kind(header: Header, row: Row, index: int) -> Remark:
    text = row.cells[index].strip()
    if TOTAL.match(text):
        return "total"
    if any(row.cells[n].strip() for n in header.columns.get("interviewed", ()) if n != index):
        return ""
    named = [n for n in header.columns.get("name", ()) if row.cells[n].strip()]
    long = not named and len(text.split()) >= SENTENCE
    return "note" if NOTE.match(text) or long else ""


def _told(row: Row, index: int, kind: Remark) -> Problem:
    text = " ".join(row.cells[index].split())
    message = f"“{text}” looks like a {kind}, and not like the row of a person"
    hint = "take the row away; or write the full name and the day of the interview, if it is somebody’s"
    many = f"rows look like a {kind}, such as “{text}”"
    return Problem(row.at(index, text), message, hint, many=many, check="name-unclear")
