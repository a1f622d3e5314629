"""The arithmetic of copy sheets."""

from dataclasses import dataclass

from generator.model import FittedCard, PrintJob
from generator.printing.imposition import READING_MM, REST_MM, SIDE_MM, SMALLEST_MM, TOP_MM

INSET_MM = 5.0
"""From the rule beside the words to copy to the words."""
FACTS_MM = 50.0
"""The column beside the words to copy: address, how to say the name, minutes, enclosure."""
WIDE_MM = 165.0
"""Lines of a wider card need the whole width of the sheet: the facts stand above them."""
LETTERS_A_MINUTE = 105
"""Copying speed of adults between 20 and 59 is not known well; at 60 to 69 it is 113 letters a minute with a
spread of 20 (Australian norms of the Handwriting Speed Test)."""


@dataclass(frozen=True)
class CopyLayout:
    """What all copy sheets of a run share."""

    left_mm: float
    """From the sheet's margin to the card's left edge: the card lies in the middle."""
    reading_mm: float
    """From line to line of the words to copy: as large as a full card leaves room for on one sheet; where that
    would be too small, the card goes on a second one."""
    column_mm: float
    """How wide the words to copy may be."""
    beside: bool
    """Whether the facts stand beside them."""
    facts_mm: float = 44.0
    """How wide the column of facts is."""


def copy_layout(job: PrintJob) -> CopyLayout:
    """The arithmetic of one card format on one paper."""
    card, paper = job.card, job.settings.paper
    width = paper.width_mm - 2 * SIDE_MM
    room = (paper.height_mm - 2 * TOP_MM - card.height_mm - REST_MM) / card.capacity(job.hand)
    beside = card.width_mm <= WIDE_MM
    return CopyLayout(
        left_mm=(width - card.width_mm) / 2,
        reading_mm=max(SMALLEST_MM, min(READING_MM, room)),
        column_mm=width - FACTS_MM if beside else width,
        beside=beside,
    )


def copying_minutes(card: FittedCard) -> int:
    """How long the words take to copy by hand, rounded up."""
    letters = sum(len("".join(line.text.split())) for line in card.lines)
    return -(-letters // LETTERS_A_MINUTE)


def reading_em(card: FittedCard, job: PrintJob, at: CopyLayout) -> float:
    """The size of the words to copy: what the line pitch allows, and the longest line."""
    longest = max(job.reading.width(line.text) + 2 * line.indent_mm / job.card.line_mm for line in card.lines)
    return min(at.reading_mm / 1.45, (at.column_mm - INSET_MM) / longest)
