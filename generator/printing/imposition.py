"""Where each face lies on a sheet of paper: millimetres, arithmetic."""

import math
from typing import NamedTuple

from generator.fast_dataclass import dataclass
from generator.model.paper.hand import FontMetrics, Handwriting
from generator.model.paper.printing import PrintJob
from generator.model.paper.stationery import CardFormat, LabelSheet, Paper, UnfoldedCard
from generator.words import LONG_EDGE

SIDE_MM, TOP_MM = 14.0, 10.0
"""The margins of a copy sheet: wider than the rim that some office printers cannot print on."""
STRIP_MM = 12.0
"""Kept free at the foot of a sheet of several cards: for the ruler, and for whose cards they are."""
REST_MM = 66.0
"""What a copy sheet needs besides the card and the words to copy: headings, a name of two lines, the ruler."""
CARD_REST_MM = 34.0
"""What the side of a copy sheet that shows the card needs besides it: its heading, the ruler and three lines
below."""
LABEL_EDGE_MM = 3.0
"""Hardly a maker cuts labels nearer to the edge of the sheet; who does says how many there are."""
READING_MM, SMALLEST_MM = 8.0, 5.0
"""From line to line of the words to copy, where there is room for it, and at least."""


@dataclass(frozen=True)
class Ruling:
    """Where the rules of a card lie, and where a line of writing goes to stand on its rule."""

    rules_mm: tuple[float, ...]
    """From the card's top edge down to each ruled line: together they lie in the middle of the card."""
    em_mm: float
    """The size of the handwriting face."""
    drop_mm: float
    """From the top of a line box, one pitch high, down to the baseline in it."""


def card_ruling(card: CardFormat, face: FontMetrics, hand: Handwriting) -> Ruling:
    """The arithmetic of one card format in one hand."""
    count = card.capacity(hand)
    top = (card.height_mm - count * hand.pitch_mm) / 2
    em = face.shown_em_mm(hand)
    half_leading = (hand.pitch_mm - (face.ascent + face.descent) * em) / 2
    return Ruling(
        rules_mm=tuple(top + (n + 1) * hand.pitch_mm for n in range(count)),
        em_mm=em,
        drop_mm=half_leading + face.ascent * em,
    )


class BackPlace(NamedTuple):
    """Where a cell lies on the back of its sheet, from the top left corner."""

    x_mm: float
    y_mm: float
    turned: bool
    """Whether it stands on its head there."""


@dataclass(frozen=True)
class Grid:
    """Equal cells on a sheet, side by side and one below the other, in the middle of what can be printed on."""

    width_mm: float
    height_mm: float
    """The sheet as it is held: a turned one is wider than high."""
    edge_mm: float
    columns: int
    rows: int
    cell: tuple[float, float]
    gap: tuple[float, float]
    left_mm: float
    top_mm: float

    @property
    def slots(self) -> tuple[tuple[float, float], ...]:
        """The top left corner of each cell, row by row."""
        across, down = self.cell[0] + self.gap[0], self.cell[1] + self.gap[1]
        return tuple(
            (self.left_mm + column * across, self.top_mm + row * down)
            for row in range(self.rows)
            for column in range(self.columns)
        )

    def behind(self, x: float, y: float, flip: str) -> BackPlace:
        """Where a cell's back lies on the back of the sheet, and whether it stands on its head there.

        Turned over an upright edge, left becomes right; over a level edge, top becomes bottom.
        """
        upright = (flip == LONG_EDGE) == (self.height_mm >= self.width_mm)
        if upright:
            return BackPlace(self.width_mm - x - self.cell[0], y, turned=False)
        return BackPlace(x, self.height_mm - y - self.cell[1], turned=True)


def blank_grid(blank: UnfoldedCard, paper: Paper) -> Grid | None:
    """As many blanks as a sheet holds inside its printable area, the sheet upright or turned; None when it holds
    none."""
    size = blank.width_mm, blank.height_mm
    grids = [
        _grid(width, height, paper.edge_mm, size)
        for width, height in ((paper.width_mm, paper.height_mm), (paper.height_mm, paper.width_mm))
    ]
    best = max(grids, key=lambda grid: grid.columns * grid.rows)
    return best if best.columns * best.rows else None


def foldable_card(card: CardFormat, fold: str, paper: Paper) -> CardFormat:
    """The card as it can be folded: upright where it opens like a book, and only so can a sheet hold it open."""
    lies = fold != "side" or blank_grid(UnfoldedCard(card, fold), paper)
    return card if lies or not blank_grid(UnfoldedCard(card.upright, fold), paper) else card.upright


def card_grid(job: PrintJob) -> Grid | None:
    """The cards on a sheet of the run; None where it holds none, or has no place with the number of the first free
    one."""
    grid = blank_grid(job.blank, job.settings.paper)
    return grid if grid and job.settings.start <= grid.columns * grid.rows else None


def copy_page(card: CardFormat, paper: Paper) -> tuple[float, float] | None:
    """Width and height of a copy sheet: the paper upright, else turned, as it shows the card with what is said of
    it; None where it does neither."""
    sizes = (paper.width_mm, paper.height_mm), (paper.height_mm, paper.width_mm)
    rim, ends = 2 * paper.edge_mm, 2 * TOP_MM + CARD_REST_MM
    return next((s for s in sizes if card.width_mm <= s[0] - rim and card.height_mm <= s[1] - ends), None)


def _grid(width: float, height: float, edge: float, cell: tuple[float, float]) -> Grid:
    room = width - 2 * edge, height - 2 * edge - STRIP_MM
    columns, rows = (math.floor(room[n] / cell[n] + 1e-9) for n in (0, 1))
    left = (width - columns * cell[0]) / 2
    top = edge + (room[1] - rows * cell[1]) / 2
    return Grid(width, height, edge, columns, rows, cell, (0, 0), left, top)


def label_grid(labels: LabelSheet, paper: Paper) -> Grid:
    """The labels of a sheet as they are cut."""
    cell, gap = (labels.width_mm, labels.height_mm), (labels.gap_x_mm, labels.gap_y_mm)
    size = paper.width_mm, paper.height_mm
    most = (math.floor((size[n] - 2 * LABEL_EDGE_MM + gap[n]) / (cell[n] + gap[n]) + 1e-9) for n in (0, 1))
    columns, rows = (given or fitting for given, fitting in zip((labels.columns, labels.rows), most, strict=True))
    middle = [(size[n] - count * (cell[n] + gap[n]) + gap[n]) / 2 for n, count in enumerate((columns, rows))]
    left = middle[0] if labels.left_mm is None else labels.left_mm
    top = middle[1] if labels.top_mm is None else labels.top_mm
    return Grid(*size, paper.edge_mm, columns, rows, cell, gap, left, top)


def cut_and_stack(count: int, cells: int, start: int = 1) -> list[list[int | None]]:
    """For each sheet, which of the items lies in each cell. Sheets are cut as one pile, and the piles laid one on
    the other: the items are then in their order. On the first sheet the cells before `start` are used up; no
    items need no sheet."""
    sheets = math.ceil((count + start - 1) / cells) if count else 0
    made: list[list[int | None]] = [[None] * cells for _ in range(sheets)]
    free = ((sheet, cell) for cell in range(cells) for sheet in range(sheets) if sheet or cell >= start - 1)
    for item, (sheet, cell) in zip(range(count), free, strict=False):
        made[sheet][cell] = item
    return made


def in_rows(count: int, cells: int, start: int = 1) -> list[list[int | None]]:
    """The same for what is peeled off row by row, such as labels."""
    places: list[int | None] = [*([None] * (start - 1 if count else 0)), *range(count)]
    places += [None] * (-len(places) % cells)
    return [places[n : n + cells] for n in range(0, len(places), cells)]
