"""Calibration pages: how wide a writer's characters are, and how far a printer strays."""

from collections.abc import Mapping, Sequence

from generator.fast_dataclass import dataclass
from generator.model.paper.stationery import Paper
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
BEGIN_MM = 24.0
"""How far from the crosses the rulers begin; they lie half as far from them."""
ACROSS_MM, DOWN_MM = 150, 200
FIGURE_MM = 4.4
"""From a ruler to its figures."""
GREY, LIGHT = "#8a8472", "#b9b2a3"
ASIDE_MM = 43.0
TICK_MM = 2.4
"""How far the tick of a centimetre hangs from a rule of the hand's page."""
VERNIER = 0.9
"""On the back the ticks lie so many millimetres apart, on the front one: where they meet tells tenths."""


@dataclass(frozen=True)
class Figure:
    """A figure of a ruler: the middle of its top edge, in millimetres from the top left corner."""

    text: str
    left_mm: float
    top_mm: float


@dataclass(frozen=True)
class HandPage:
    """What print/blank/hand.html shows."""

    paper: Paper
    language: str
    scale: str
    """A `data:` URL of the millimetres below each rule."""
    length: float
    """How long a rule is, in millimetres."""
    rules: Mapping[float, str]
    """Pitch → a `data:` URL of a rule for each sentence, so far from line to line, and millimetres on all."""
    sentences: Sequence[str] = SENTENCES
    pitches: Sequence[float] = PITCHES_MM


@dataclass(frozen=True)
class PrinterPage:
    """What print/blank/printer.html shows besides what is drawn behind it."""

    paper: Paper
    language: str
    flip: str
    """The edge over which the sheet is turned."""
    figures: Sequence[Figure]
    edge: float = EDGE_MM


def hand_page(folders: loader.Folders, paper: Paper, language: str) -> Document:
    """Sentences to copy on rules of three pitches, each with a millimetre scale."""
    length = paper.width_mm - 2 * 16
    scale = strokes_url(length, 5, [Stroke(_scale(length))])
    rules = {pitch: strokes_url(length, _high(pitch), _rules(length, pitch)) for pitch in PITCHES_MM}
    page = HandPage(paper, language, scale, length, rules)
    html = loader.render_fields(folders, "print/blank/hand.html", page)
    return Document(html, loader.template_text(folders, "print/blank/calibration.css"))


def _high(pitch: float) -> float:
    return len(SENTENCES) * pitch + TICK_MM


def _rules(length: float, pitch: float) -> list[Stroke]:
    """A rule for each sentence, and ticks that hang from it, light enough to write across them."""
    lines = [pitch * n for n in range(1, len(SENTENCES) + 1)]
    ticks = [(n, TICK_MM if n % 10 == 0 else 1.6 if n % 5 == 0 else 0.9) for n in range(int(length) + 1)]
    hanging = tuple((float(n), line, float(n), line + high) for line in lines for n, high in ticks)
    return [Stroke(hanging, 0.12, LIGHT), Stroke(tuple((0.0, line, length, line) for line in lines), 0.25, GREY)]


def _scale(length: float) -> tuple[Segment, ...]:
    ticks = ((n, 3 if n % 10 == 0 else 2 if n % 5 == 0 else 1.2) for n in range(int(length) + 1))
    return (0, 0, length, 0), *((n, 0, n, high) for n, high in ticks)


def printer_page(folders: loader.Folders, paper: Paper, language: str, flip: str) -> Document:
    """Rulers on both axes and crosses in the corners; on the back a vernier against the front's."""
    combs = Stroke(_combs(paper, 1), 0.1, GREY)
    behind = _combs(paper, VERNIER, mirrored=flip == LONG_EDGE)
    return Document(
        loader.render_fields(
            folders, "print/blank/printer.html", PrinterPage(paper, language, flip, _ruler_figures())
        ),
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
    """150 mm across and 200 mm down, apart from each other: long enough to tell a thousandth."""
    begin, aside = EDGE_MM + BEGIN_MM, EDGE_MM + BEGIN_MM / 2
    return ruler_ticks(begin, aside, ACROSS_MM) + ruler_ticks(aside, begin, DOWN_MM, down=True)


def _ruler_figures() -> tuple[Figure, ...]:
    """What is said at the longest ticks of both."""
    begin, aside = EDGE_MM + BEGIN_MM, EDGE_MM + BEGIN_MM / 2 + FIGURE_MM
    across = (Figure(str(n), begin + n, aside) for n in range(0, ACROSS_MM + 1, 50))
    return (*across, *(Figure(str(n), aside + 2.5, begin + n - 1.3) for n in range(0, DOWN_MM + 1, 50)))


def _combs(paper: Paper, step: float, *, mirrored: bool = False) -> tuple[Segment, ...]:
    """Ticks about the middle of the sheet, across and down; on a mirrored back they lie behind the front's."""
    x, y = paper.width_mm / 2, paper.height_mm / 2
    left, way = (x + ASIDE_MM, -1) if mirrored else (x - ASIDE_MM, 1)
    ticks = [(n * step, 6 if n % 5 else 9) for n in range(-10, 11)]
    across = ((x + n, y - 3, x + n, y - 3 + long) for n, long in ticks)
    return (*across, *((left, y + n, left + way * long, y + n) for n, long in ticks))
