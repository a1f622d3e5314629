"""What went wrong in an interview, below “I should have said …”: true, and nothing that a note should say."""

import re
from collections.abc import Callable

from generator.english.kinds import Cell
from generator.lazy_pattern import lazy_pattern
from generator.problems import Location, Problem

CONFESSED = lazy_pattern(
    r"I (?:(?:was|felt|got|sounded|seemed|came across as) (?:(?:a bit|a little|much|far|very|so|really|quite) )?"
    r"(?:too|nervous|shy|quiet|vague|unclear|rushed|flustered|tongue-tied|unprepared)\b"
    r"|(?:froze|rambled|waffled|stumbled|blanked|went blank|talked too (?:much|fast)|spoke too (?:much|fast))\b)",
    re.IGNORECASE,
)


def check_confession(column: str, cell: Cell, at: Callable[[str], Location]) -> Problem | None:
    """A warning where a cell says how the writer was, and not what they would now say."""
    if column != "recoup" or cell.shape != "sentence" or not CONFESSED.match(cell.text):
        return None
    message = f"“recoup” would make “In case it was not clear, {cell.text}” – that is what went wrong"
    hint = "write what you would say now: “I should have said …” goes on with words such as “I led a team of five”"
    return Problem(at(column), message, hint, warning=True, check="cell-doubtful")
