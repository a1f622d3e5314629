"""Calibration pages: how wide a writer's characters are, and how far a printer strays."""

from collections.abc import Sequence

from generator.fast_dataclass import dataclass
from generator.model.stationery import Paper
from generator.printing.document import Document
from generator.printing.marks import Segment, Stroke, ruler_ticks
from generator.printing.strokes import pdf_operators, strokes_url
from generator.templating import loader
from generator.words import LONG_EDGE

SENTENCES = (
    "Thank you for the time you took to talk to me",
    "I left with a clear picture of what you do now",
    "It would be good to hear from you again soon",
)
"""Known text with letters as often as notes have them; how many characters each has is printed beside it."""
PITCHES_MM = (7.1, 8.0, 8.7)
"""College rule, ordinary notebooks, wide rule."""
EDGE_MM = 20.0
"""How far the crosses of the printer's page lie from the edges of the sheet."""
GREY = "#8a8472"
ASIDE_MM = 43.0
VERNIER = 0.9
"""On the back the ticks lie so many millimetres apart, on the front one: where they meet tells tenths."""


@dataclass(frozen=True)
class HandPage:
    """What print/blank/hand.html shows."""

    paper: Paper
    language: str
    scale: str
    """A `data:` URL of the millimetres below each rule."""
    length: float
    """How long a rule is, in millimetres."""
    sentences: Sequence[str] = SENTENCES
    pitches: Sequence[float] = PITCHES_MM


@dataclass(frozen=True)
class PrinterPage:
    """What print/blank/printer.html shows besides what is drawn behind it."""

    paper: Paper
    language: str
    flip: str
    """The edge over which the sheet is turned."""
    edge: float = EDGE_MM


def hand_page(folders: loader.Folders, paper: Paper, language: str) -> Document:
    """Sentences to copy on rules of three pitches, each with a millimetre scale below it."""
    length = paper.width_mm - 2 * 16
    scale = strokes_url(length, 5, [Stroke(_scale(length))])
    html = loader.render_fields(folders, "print/blank/hand.html", HandPage(paper, language, scale, length))
    return Document(html, loader.template_text(folders, "print/blank/calibration.css"))


def _scale(length: float) -> tuple[Segment, ...]:
    ticks = ((n, 3 if n % 10 == 0 else 2 if n % 5 == 0 else 1.2) for n in range(int(length) + 1))
    return (0, 0, length, 0), *((n, 0, n, high) for n, high in ticks)


def printer_page(folders: loader.Folders, paper: Paper, language: str, flip: str) -> Document:
    """Rulers on both axes and crosses in the corners; on the back a vernier against the front's."""
    combs = Stroke(_combs(paper, 1), 0.1, GREY)
    behind = _combs(paper, VERNIER, mirrored=flip == LONG_EDGE)
    return Document(
        loader.render_fields(folders, "print/blank/printer.html", PrinterPage(paper, language, flip)),
        loader.template_text(folders, "print/blank/calibration.css"),
        duplex=flip,
        behind={
            "front": pdf_operators([Stroke(_crosses(paper) + _rulers()), combs]),
            "back": pdf_operators([Stroke(behind, 0.1, GREY)]),
        },
    )


def _crosses(paper: Paper) -> tuple[Segment, ...]:
    corners = [(x, y) for x in (EDGE_MM, paper.width_mm - EDGE_MM) for y in (EDGE_MM, paper.height_mm - EDGE_MM)]
    return tuple(line for x, y in corners for line in ((x - 5, y, x + 5, y), (x, y - 5, x, y + 5)))


def _rulers() -> tuple[Segment, ...]:
    """150 mm across from the left cross, 200 mm down from it: long enough to tell a thousandth."""
    return ruler_ticks(EDGE_MM, EDGE_MM + 12, 150) + ruler_ticks(EDGE_MM + 12, EDGE_MM, 200, down=True)


def _combs(paper: Paper, step: float, *, mirrored: bool = False) -> tuple[Segment, ...]:
    """Ticks about the middle of the sheet, across and down; on a mirrored back they lie behind the front's."""
    x, y = paper.width_mm / 2, paper.height_mm / 2
    left, way = (x + ASIDE_MM, -1) if mirrored else (x - ASIDE_MM, 1)
    ticks = [(n * step, 6 if n % 5 else 9) for n in range(-10, 11)]
    across = ((x + n, y - 3, x + n, y - 3 + long) for n, long in ticks)
    return (*across, *((left, y + n, left + way * long, y + n) for n, long in ticks))
