"""What `guide`, `trace` and `labels` have in common: equal cells on a sheet, with a picture behind them."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from generator.model import PrintItem, PrintJob
from generator.printing.document import Drawings
from generator.printing.imposition import Grid, card_ruling, cut_and_stack, in_rows
from generator.printing.layouts.layout import PlacedItem, Sheet, by_candidate
from generator.printing.marks import Stroke, card_rules, cut_marks, fold_marks, ruler_ticks
from generator.printing.strokes import pdf_operators
from generator.words import STOCK, UNDERLAY

PENS = {
    UNDERLAY: Stroke((), 0.35),
    STOCK: Stroke((), 0.12, "#c9c3b4"),
    "trace": Stroke((), 0.12, "#d9d2c2"),
}
"""How rules are drawn: to shine through a card, to be written over, or to be traced."""


def sheets_of(items: Sequence[PrintItem], grid: Grid, start: int, *, stacked: bool) -> list[Sheet]:
    """The pieces on sheets; a candidate's begin on a new one, below a cover sheet where there are several."""
    made: list[Sheet] = []
    for candidate, group in by_candidate(items):
        made += [Sheet(candidate=candidate, people=tuple(group))] if candidate else []
        order = (cut_and_stack if stacked else in_rows)(len(group), grid.columns * grid.rows, 1 if made else start)
        made += [Sheet(_places(group, row, grid), candidate) for row in order]
    return made


def _places(group: Sequence[PrintItem], row: Sequence[int | None], grid: Grid) -> tuple[PlacedItem, ...]:
    pairs = zip(row, grid.slots, strict=True)
    return tuple(PlacedItem(group[item], x, y) for item, (x, y) in pairs if item is not None)


def cell_drawing(job: PrintJob, grid: Grid, slots: Sequence[tuple[float, float]], ink: str) -> tuple[Stroke, ...]:
    """The drawing behind a sheet of cards: rules, ticks where to cut and fold, the ruler."""
    blank, made = job.blank, card_ruling(job.card, job.writing, job.hand)
    right, down = blank.writing_mm
    lines = [card_rules(x + right, y + down, made, job.card.margin_mm, job.card.line_mm) for x, y in slots]
    return (
        replace(PENS[ink], segments=tuple(rule for card in lines for rule in card)),
        Stroke((*cut_marks(grid, slots), *ruler_ticks(*ruler_at(grid)))),
        Stroke(tuple(fold_marks(grid, slots, blank)), dash_mm=(1, 0.8)),
    )


def ruler_at(grid: Grid) -> tuple[float, float]:
    """Where the ruler of a sheet of cards begins: in the strip at its foot."""
    return grid.edge_mm + 4, grid.height_mm - grid.edge_mm - 4.2


Slots = tuple[tuple[float, float], ...]


def sheet_drawings(sheets: Sequence[Sheet], draw: Callable[[Slots], tuple[Stroke, ...]]) -> Drawings:
    """Sheet's id → the drawing behind it; sheets with the same used places share one."""
    made: dict[Slots, bytes] = {}
    found: dict[str, bytes] = {}
    for number, sheet in enumerate(sheets):
        slots = tuple((place.x_mm, place.y_mm) for place in sheet.places)
        if slots and not sheet.back:
            made[slots] = made.get(slots) or pdf_operators(draw(slots))
            found[f"s{number}"] = made[slots]
    return found
