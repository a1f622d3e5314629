"""What stands on the front of a folded card: the office's words with this person's values, if they fit there."""

from dataclasses import replace

from generator.model import FittedCard, PrintJob
from generator.notes.allocation import missing_columns
from generator.notes.compose import fill_wording
from generator.panel.cards.fit import break_lines
from generator.problems import Checked, Problem

SIDES_MM = 12.0
LINES = 3
"""A front of more words is a letter."""


def with_cover(job: PrintJob, card: FittedCard) -> Checked[FittedCard]:
    """The card with its front; a front that cannot be printed is left out and told."""
    wording, person = job.cover.wording, card.note.interviewer
    if wording is None or job.fold == "flat":
        return Checked(card, [])
    if lacking := missing_columns(wording, person):
        message = f"{person.name}: the cover needs “{'” and “'.join(lacking)}”"
        return Checked(
            card,
            [
                Problem(
                    person.where,
                    message,
                    f"fill it in this row; the cover is at {wording.where}",
                    check="cover-unfillable",
                )
            ],
        )
    text = fill_wording(wording, person)
    room = (job.card.width_mm - 2 * SIDES_MM) / job.looks.trace.cover.em_mm
    lines = list(break_lines(text, room, job.reading))
    if len(lines) > LINES or any(job.reading.width(line) > room for line in lines):
        message = f"{person.name}: “{text}” is too long for the front of {job.card.label}"
        return Checked(
            card,
            [
                Problem(
                    person.where, message, f"shorten it; the cover is at {wording.where}", check="cover-too-long"
                )
            ],
        )
    return Checked(replace(card, cover="\n".join(lines)), [])
