"""Copy: a sheet a person, with the words to copy and the card at actual size."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from generator.model import FittedCard, PrintItem, PrintJob
from generator.printing.document import Document
from generator.printing.imposition import READING_MM, REST_MM, SIDE_MM, SMALLEST_MM, TOP_MM, Ruling, card_ruling
from generator.printing.layouts.layout import Layout, PlacedItem, Sheet, by_candidate, in_documents
from generator.printing.marks import Stroke, card_rules, ruler_ticks
from generator.printing.strokes import path_of, strokes_url
from generator.templating import loader

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


@dataclass(frozen=True)
class CopySheets:
    """What print/copy.html shows."""

    job: PrintJob
    sheets: Sequence[Sheet]
    count: int
    numbers: Mapping[int, int]
    """Number of a card in the list → its number in this file."""
    title: str
    at: CopyLayout
    made: Ruling
    minutes: Callable[[FittedCard], int]
    """How long a card takes to copy."""
    reading_em: Callable[[FittedCard], float]
    """The size of the words to copy, in millimetres."""
    ruler: str
    """The data of an SVG path."""
    picture: str
    """A `data:` URL of the card’s rules."""
    side_mm: float = SIDE_MM
    top_mm: float = TOP_MM


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


def copy_documents(folders: loader.Folders, job: PrintJob, items: Sequence[PrintItem]) -> list[Document]:
    """The sheets of a run, numbered through."""
    sheets: list[Sheet] = []
    for candidate, group in by_candidate(items):
        sheets += [Sheet(candidate=candidate, people=tuple(group))] if candidate else []
        sheets += [Sheet((PlacedItem(item, 0, 0),), candidate) for item in group]
    css = loader.template_text(folders, "print/copy.css")
    numbers = {item.number: number for number, item in enumerate(items, 1)}
    return [Document(_html(folders, job, part, numbers), css) for _, part in in_documents(sheets)]


def _html(folders: loader.Folders, job: PrintJob, sheets: Sequence[Sheet], numbers: Mapping[int, int]) -> str:
    """`numbers`: of a piece in the run, and in this file."""
    count = len(numbers)
    made, at = card_ruling(job.card, job.writing, job.hand), copy_layout(job)
    card = job.card
    lines = Stroke(card_rules(0, 0, made, card.margin_mm, card.line_mm), 0.2, "#b9b2a3")
    shown = CopySheets(
        job=job,
        sheets=sheets,
        count=count,
        numbers=numbers,
        title=f"Copy sheets for {count} card{'' if count == 1 else 's'}",
        at=at,
        made=made,
        minutes=copying_minutes,
        reading_em=lambda item: reading_em(item, job, at),
        ruler=path_of(ruler_ticks(0, 0)),
        picture=strokes_url(card.width_mm, card.height_mm, [lines]),
    )
    return loader.render_fields(folders, "print/copy.html", shown)


LAYOUT = Layout("copy", "cards", "copy sheets", copy_documents)
