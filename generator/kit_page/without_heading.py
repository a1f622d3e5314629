"""People in a text without a row of columns: names line by line, names with addresses, an e-mail’s recipients."""

import re
import unicodedata
from collections.abc import Sequence

from generator.lazy_pattern import lazy_pattern
from generator.model.people import is_mailbox
from generator.people.names.full_names import PRONOUNS, SMALL
from generator.people.names.honorifics import DEGREES, GENERATIONS
from generator.people.tables.encodings import decode_csv
from generator.people.tables.other_formats import is_workbook, other_kind
from generator.people.tables.people_file import PeopleFile

Cells = tuple[str, ...]
NAME, EMAIL, JOB = "name", "email", "job_title"
RECIPIENT = lazy_pattern(r"(?:\A|(?<=>))([^<>]*+)<\s*+([^<>\s]++)\s*+>")
HEAD = lazy_pattern(r"^(?:to|cc|bcc|from|an|von|à|de)\s*:", re.IGNORECASE)
BETWEEN = " \t\r\n,;"
MARK = lazy_pattern(r"^\s*(?:[-*•·–]|\d{1,3}[.)])\s+")
"""What stands before a line of a list."""
WORD = lazy_pattern(r"[^\W\d_][^\W\d_.’'-]*(?:[.’'-]+[^\W\d_]+)*\.?")
MOST_WORDS = 7
LONGEST = 2**20
"""Characters of a text that is looked at: far more than a hundred and fifty people fill."""


def with_heading(file: PeopleFile, encoding: str | None) -> PeopleFile | None:
    """The people of a text without a row of columns, below one; None where their meaning is not plain."""
    if file.cells is not None or is_workbook(file.data) or other_kind(file.path, file.data):
        return None
    text, problems = decode_csv(file.path, file.data, encoding)
    if problems or len(text) > LONGEST:
        return None
    rows = _recipients(text) or _rows(text) or _names(text)
    width = max(map(len, rows), default=0)
    heading = (NAME, EMAIL, JOB)[:width]
    return PeopleFile(file.path, b"", cells=(heading, *rows)) if rows else None


def _recipients(text: str) -> list[Cells]:
    """The people of an e-mail's line of addresses; none where there is anything else in it."""
    found = RECIPIENT.findall(text)
    people = [(_turned(HEAD.sub("", name.strip(BETWEEN)).strip()), address) for name, address in found]
    rest = RECIPIENT.sub("", text).strip(BETWEEN)
    whole = found and not rest and all(_is_name(name, least=1) and is_mailbox(address) for name, address in people)
    return [*people] if whole else []


def _turned(name: str) -> str:
    """A name without the quotes around it, the first name first: `"Reyes, Tom"` → Tom Reyes."""
    last, comma, first = name.strip("\"'“”").partition(",")
    is_degree = first.strip().replace(".", "").casefold() in DEGREES | GENERATIONS
    return f"{first.strip()} {last.strip()}" if comma and not is_degree else last.strip()


def _rows(text: str) -> list[Cells]:
    """The people of lines with a name, an address and perhaps what they are, in the same order on each."""
    lines = [line for line in text.splitlines() if line.strip()]
    for mark in "\t;,":
        rows = [[cell.strip().strip('"') for cell in line.split(mark)] for line in lines]
        if all(_is_person(cells) for cells in rows) and len({len(cells) for cells in rows}) == 1:
            return [(name, *rest) for name, *rest in rows]
    return []


def _is_person(cells: Sequence[str]) -> bool:
    name, *rest = cells
    mailboxes = bool(rest) and is_mailbox(rest[0]) and _is_name(name, least=1)
    return mailboxes and len(rest) <= 2 and all(not re.search(r"[\d@]", cell) for cell in rest[1:])


def _names(text: str) -> list[Cells]:
    """Names, one on each line; none where a line could be anything else."""
    lines = [MARK.sub("", line).strip().rstrip(",;") for line in text.splitlines() if line.strip()]
    return [(line,) for line in lines] if all(map(_is_name, lines)) else []


def _is_name(text: str, least: int = 2) -> bool:
    """Whether a text is words with capitals, or of a script without them, as names are, and so many at least."""
    bare = "".join(char for char in PRONOUNS.sub("", text) if not unicodedata.category(char).startswith("M"))
    words = bare.split()
    return least <= len(words) <= MOST_WORDS and all(
        WORD.fullmatch(word) and (not word[0].islower() or (place > 0 and word.casefold() in SMALL))
        for place, word in enumerate(words)
    )
