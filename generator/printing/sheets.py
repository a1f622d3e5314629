"""Items on sheets of paper: which lies where, and the drawing behind equal cells."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import attrgetter

from generator.fast_dataclass import dataclass
from generator.model.paper.looks import GuideLook, PenStyle
from generator.model.paper.printing import PrintItem, PrintJob
from generator.printing.imposition import Grid, card_ruling, cut_and_stack, in_rows
from generator.printing.marks import Stroke, card_rules, cut_marks, fold_marks, ruler_ticks
from generator.printing.strokes import pdf_operators
from generator.words import STOCK

RULER_HIGH_MM = 4.2
"""What a ruler takes of the strip at the foot of a sheet."""
SHEETS_A_DOCUMENT = 24
"""WeasyPrint's time grows with the square of a document's pages: documents are short, and joined afterwards. An
even number, for every second sheet may be the back of another."""


@dataclass(frozen=True)
class PlacedItem:
    """A piece on a sheet: the top left corner of its cell."""

    item: PrintItem
    x_mm: float
    y_mm: float


@dataclass(frozen=True)
class Sheet:
    """A sheet of paper: what lies on it, or, of a candidate's cover sheet, whose pieces follow."""

    places: tuple[PlacedItem, ...] = ()
    candidate: str = ""
    people: tuple[PrintItem, ...] = ()
    back: bool = False


def by_candidate(items: Sequence[PrintItem]) -> Iterator[tuple[str, list[PrintItem]]]:
    """The pieces of each candidate, in the order of the run; no name where there is one candidate only."""
    groups = [(key, list(group)) for key, group in groupby(items, key=attrgetter("candidate"))]
    yield from groups if len(groups) > 1 else [("", group) for _, group in groups]


def in_documents(sheets: Sequence[Sheet]) -> Iterator[tuple[int, Sequence[Sheet]]]:
    """The sheets in runs of bounded length, each with the number of its first sheet, from 1; backs stay with
    their fronts."""
    for start in range(0, len(sheets), SHEETS_A_DOCUMENT):
        yield start + 1, sheets[start : start + SHEETS_A_DOCUMENT]


def sheets_of(items: Sequence[PrintItem], grid: Grid, start: int) -> list[Sheet]:
    """The pieces on sheets to be cut; a candidate's begin on a new one, below a cover sheet where there are
    several."""
    made: list[Sheet] = []
    for candidate, group in by_candidate(items):
        made += [Sheet(candidate=candidate, people=tuple(group))] if candidate else []
        order = cut_and_stack(len(group), grid.columns * grid.rows, 1 if made else start)
        made += [Sheet(_places(group, row, grid), candidate) for row in order]
    return made


def sheets_in_rows(items: Sequence[PrintItem], grid: Grid, start: int) -> list[Sheet]:
    """The pieces on sheets row by row, one candidate's after the other's: what is peeled off, or is for nobody."""
    return [Sheet(_places(items, row, grid)) for row in in_rows(len(items), grid.columns * grid.rows, start)]


def _places(group: Sequence[PrintItem], row: Sequence[int | None], grid: Grid) -> tuple[PlacedItem, ...]:
    pairs = zip(row, grid.slots, strict=True)
    return tuple(PlacedItem(group[item], x, y) for item, (x, y) in pairs if item is not None)


def guide_pen(look: GuideLook, ink: str) -> PenStyle:
    """How ruled lines are drawn: dark, to shine through a card, or light, to be written over."""
    return look.light_rules if ink == STOCK else look.dark_rules


def cell_drawing(
    job: PrintJob, grid: Grid, slots: Sequence[tuple[float, float]], pen: PenStyle
) -> tuple[Stroke, ...]:
    """The drawing behind a sheet of cards: rules, ticks where to cut and fold, the ruler."""
    blank, made = job.blank, card_ruling(job.card, job.writing, job.hand)
    right, down = blank.writing_mm
    lines = [card_rules(x + right, y + down, made, job.card.margin_mm, job.card.line_mm) for x, y in slots]
    return (
        Stroke(tuple(rule for card in lines for rule in card), pen.width_mm, pen.colour),
        Stroke((*cut_marks(grid, slots), *ruler_ticks(*ruler_at(grid)))),
        Stroke(tuple(fold_marks(grid, slots, blank)), dash_mm=(1, 0.8)),
    )


def ruler_at(grid: Grid) -> tuple[float, float]:
    """Where the ruler of a sheet of cards begins: in the strip at its foot."""
    return grid.edge_mm + 4, grid.height_mm - grid.edge_mm - RULER_HIGH_MM


Slots = tuple[tuple[float, float], ...]


def sheet_drawings(sheets: Sequence[Sheet], draw: Callable[[Slots], tuple[Stroke, ...]]) -> Mapping[str, bytes]:
    """Sheet's id → the drawing behind it; sheets with the same used places share one."""
    made: dict[Slots, bytes] = {}
    found: dict[str, bytes] = {}
    for number, sheet in enumerate(sheets):
        slots = tuple((place.x_mm, place.y_mm) for place in sheet.places)
        if slots and not sheet.back:
            made[slots] = made.get(slots) or pdf_operators(draw(slots))
            found[f"s{number}"] = made[slots]
    return found
