"""A stage as hiring systems name it: Onsite or Phone Screen say where in their pipeline, not what is to come."""

import re
from collections.abc import Callable, Mapping

from generator.lazy_pattern import lazy_pattern
from generator.model.situation import KNOWN
from generator.problems import Checked, Location, Problem

LAST = lazy_pattern(
    r"(?:final|last)[ -](?:[\w-]+ ){0,2}(?:round|stage|interview|panel|onsite|on-site)s?", re.IGNORECASE
)
PIPELINE = lazy_pattern(
    r"\b(?:on-?site|screen(?:ing)?|phone|video|zoom|application|applied|assessment|take[ -]home|technical|panel|"
    r"interview(?:s|ed|ing)?|rounds?|face to face|offer(?:ed)?|hired|rejected|debrief|references?|background|"
    r"review|shortlist(?:ed)?|sourced|lead|in process|hiring manager)\b",
    re.IGNORECASE,
)


def read_stage(values: Mapping[str, str], at: Callable[[str], Location]) -> Checked[Mapping[str, str]]:
    """The cells of a row, its stage of another program read as one of ours, and what is told of that."""
    cell = values.get("stage", "")
    if not cell or cell.casefold() in KNOWN["stage"]:
        return Checked(values, [])
    stage = "final" if LAST.fullmatch(cell) else "unknown" if PIPELINE.search(cell) else ""
    if not stage:
        return Checked(values, [])
    message = f"the stage “{cell}” is read as {stage}"
    many = f"rows have stages of another program, such as “{cell}”, which is read as {stage}"
    hint = f"write {', '.join(KNOWN['stage'])}, or call the column something else"
    told = Problem(at("stage"), message, hint, warning=True, many=many, check="cell-mended")
    return Checked({**values, "stage": stage}, [told])
