"""The marks that a merge leaves around two versions of the same lines."""

import re

from generator.lazy_pattern import lazy_pattern
from generator.model.files import Source
from generator.problems import Problem

CONFLICT = lazy_pattern(r"^(?:<{7}|>{7})(?: .*)?$", re.MULTILINE)
HINT = "keep one of the two versions, and delete the lines of <<<<<<<, ======= and >>>>>>>"


def merge_fault(source: Source) -> Problem | None:
    """A problem at the first mark; None where there is none."""
    found = CONFLICT.search(source.text) if "<<<<<<<" in source.text or ">>>>>>>" in source.text else None
    if found is None:
        return None
    message = "two versions of these lines stand here, as a merge left them"
    return Problem(source.at_offset(found.start()), message, HINT, check="merge-conflict")
