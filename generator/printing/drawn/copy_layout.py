"""The arithmetic of copy sheets."""

from generator.fast_dataclass import dataclass
from generator.model.paper.printing import FittedCard, PrintJob
from generator.printing.imposition import READING_MM, REST_MM, SIDE_MM, SMALLEST_MM, TOP_MM, copy_page

INSET_MM = 5.0
"""From the rule beside the words to copy to the words."""
FACTS_MM = 50.0
"""The column beside the words to copy: address, how to say the name, minutes, enclosure."""
WIDE_MM = 165.0 / 182
"""How much of the width of a sheet a card may have: lines of a wider one need all of it, and the facts stand above
them."""
WORDS_REST_MM = 45.0
"""What the side with the words to copy needs besides them, where the card is on the next."""
PITCH = 1.45
"""From line to line of the words to copy, in ems."""
LETTERS_A_MINUTE = 105
"""Copying speed of adults between 20 and 59 is not known well; at 60 to 69 it is 113 letters a minute with a
spread of 20 (Australian norms of the Handwriting Speed Test)."""


@dataclass(frozen=True)
class CopyLayout:
    """What all copy sheets of a run share."""

    page_mm: tuple[float, float]
    """Width and height of the sheet."""
    left_mm: float
    """From the sheet's margin to the card's left edge: the card lies in the middle, and a wide one in the
    margins."""
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
    """The arithmetic of one card format on one paper, which is turned where it shows the card only so."""
    card, paper = job.card, job.settings.paper
    page = copy_page(card, paper) or (paper.width_mm, paper.height_mm)
    width, height = page[0] - 2 * SIDE_MM, page[1] - 2 * TOP_MM
    together = height - card.height_mm - REST_MM if page[0] < page[1] else height - WORDS_REST_MM
    beside = card.width_mm <= WIDE_MM * width
    return CopyLayout(
        page_mm=page,
        left_mm=(width - card.width_mm) / 2,
        reading_mm=max(SMALLEST_MM, min(READING_MM, together / card.capacity(job.hand))),
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
    return min(at.reading_mm / PITCH, (at.column_mm - INSET_MM) / longest)
