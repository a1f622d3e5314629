"""Markers of notes that have expired, or will before the page that shows them: a page goes on without its note."""

import re
from collections.abc import Collection, Mapping
from datetime import date

from generator.language import long_date
from generator.model.files import Source, output_of
from generator.model.pages.site import CODE, MARKER
from generator.problems import Problem
from generator.site.pages.expired import PAST, note_file


def check_expired_notes(
    source: Source, text: str, expired: Collection[str], expires: Mapping[str, date]
) -> list[Problem]:
    """A warning for each marker of a note that is not shown any more, or on a day to come; `expired` holds names
    of files, and `expires` days by the page that is gone from then on."""
    if "{{" not in text or not (expired or expires):
        return []
    bare = CODE.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
    start, own = max(source.text.find(text), 0), expires.get(output_of(source.name))
    return [
        Problem(source.at_offset(start + found.start(2)), *words, warning=True, check="marker-expired")
        for found in MARKER.finditer(bare)
        if found[1] == "note" and (words := _words(found[2], expired, expires, own))
    ]


def _words(
    name: str, expired: Collection[str], expires: Mapping[str, date], own: date | None
) -> tuple[str, str] | None:
    """The message and the hint for the marker of a note, on a page that is gone from the day `own` on."""
    file = note_file(name)
    if file in expired:
        message = f"the note “{name}” has expired: the page is published without it"
        return message, "take the marker away, or name another note"
    day = expires.get(output_of(file))
    if day in (None, PAST) or (own and own <= day):
        return None
    message = f"the note “{name}” expires on {long_date(day)}, and this page does not"
    return message, "take the marker away before that day, or give this page the same expires"
