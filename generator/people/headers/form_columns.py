"""What a form asks of whoever fills it in: “Your name” is the candidate’s where others are asked for, too."""

import re
from collections.abc import Mapping, MutableMapping

from generator.lazy_pattern import lazy_pattern
from generator.people.tables.csv_rows import Row
from generator.problems import Problem, Problems

Words = MutableMapping[str, tuple[int, ...]]
CANDIDATES = {
    "your_name": "candidate",
    "your_first_name": "candidate_first",
    "your_last_name": "candidate_last",
    "your_address": "return_address",
    "your_country": "home",
    "your_email": "",
}
"""What is asked → what it is of the candidate; empty for what no note needs."""
READERS = {
    "your_name": "name",
    "your_first_name": "first_name",
    "your_last_name": "last_name",
    "your_address": "address",
    "your_country": "country",
    "your_email": "email",
}
"""The same where nobody else is asked for."""
OTHERS = ("name", "first_name", "last_name")
ASKED = lazy_pattern(
    r"\b(?:did|do|were|was|have|had|should|will) you\b|\byou (?:met|saw|spoke|talked)\b", re.IGNORECASE
)
"""What is asked of a candidate alone."""


def settle_form(row: Row, words: Words) -> Problems:
    """Takes what a form asks of its writer for the candidate’s or, where it asks for nobody else, for the
    reader’s, which is told."""
    asked = [part for part in CANDIDATES if part in words]
    if not asked:
        return []
    named = any(part.endswith("name") for part in asked)
    of_candidate = any(part in words for part in OTHERS) or any(map(ASKED.search, row.cells))
    meant: Mapping[str, str] = CANDIDATES if of_candidate else READERS
    for part in asked:
        cells = words.pop(part)
        if meant[part] and meant[part] not in words:
            words[meant[part]] = cells
    if of_candidate:
        _leave_own_address(row, words)
    return [] if of_candidate or not named else [_doubtful(row, words)]


def _leave_own_address(row: Row, words: Words) -> None:
    """Leaves out the address that a form notes by itself, behind the time: it is that of whoever filled it in."""
    first = words.get("email", (-1,))
    behind = first[0] == 1 and row.cells[0].strip().casefold() in ("timestamp", "zeitstempel", "horodateur")
    if behind and len(first) > 1:
        words["email"] = first[1:]
    elif behind:
        del words["email"]


def _doubtful(row: Row, words: Words) -> Problem:
    """What is told of a form that asks for one name alone."""
    index = (*words.get("name", ()), *words.get("first_name", ()), 0)[0]
    cell = row.cells[index].strip()
    message = f"“{cell}” is read as the name of whom the candidate met, for no other column is"
    hint = f'if it is the candidate’s, add --map "{cell}=candidate", and a column name'
    plain = "if it is the candidate’s, call it candidate, and add a column name"
    return Problem(row.at(index, cell), message, hint, plain=plain, warning=True, check="column-missing")
