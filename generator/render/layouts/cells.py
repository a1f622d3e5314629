"""What `guide`, `trace` and `labels` have in common: equal cells on a sheet, with a picture behind them."""

from collections.abc import Callable, Sequence

from generator.model import Deck, Piece
from generator.render.layouts.layout import Place, Sheet, by_candidate
from generator.render.marks import cut_marks, fold_marks, path_of, picture, ruler_path, rules_path
from generator.render.sheets import Grid, cut_and_stack, in_rows, ruling

HAIRLINE = 'stroke="#1f2430" stroke-width=".15"'
DASHED = 'stroke="#1f2430" stroke-width=".15" stroke-dasharray="1 .8"'
INKS = {
    "underlay": 'stroke="#1f2430" stroke-width=".35"',
    "stock": 'stroke="#c9c3b4" stroke-width=".12"',
    "trace": 'stroke="#d9d2c2" stroke-width=".12"',
}
"""How rules are drawn: to shine through a card, to be written over, or to be traced."""


def sheets_of(pieces: Sequence[Piece], grid: Grid, start: int, stacked: bool) -> list[Sheet]:
    """The pieces on sheets; a candidate's begin on a new one, below a cover sheet where there are several."""
    made: list[Sheet] = []
    for candidate, group in by_candidate(pieces):
        made += [Sheet(candidate=candidate, people=tuple(group))] if candidate else []
        order = (cut_and_stack if stacked else in_rows)(len(group), grid.columns * grid.rows, 1 if made else start)
        made += [Sheet(_places(group, row, grid), candidate) for row in order]
    return made


def _places(group: Sequence[Piece], row: Sequence[int | None], grid: Grid) -> tuple[Place, ...]:
    pairs = zip(row, grid.slots, strict=True)
    return tuple(Place(group[item], x, y) for item, (x, y) in pairs if item is not None)


def behind(deck: Deck, grid: Grid, slots: Sequence[tuple[float, float]], ink: str) -> str:
    """The picture behind a sheet of cards: rules, ticks where to cut and fold, the ruler."""
    blank, made = deck.blank, ruling(deck.card, deck.writing, deck.hand)
    right, down = blank.writing_mm
    lines = [rules_path(x + right, y + down, made, deck.card.margin_mm, deck.card.line_mm) for x, y in slots]
    paths = [
        (INKS[ink], "".join(lines)),
        (HAIRLINE, path_of(cut_marks(grid, slots))),
        (DASHED, path_of(fold_marks(grid, slots, blank))),
        (HAIRLINE, ruler_path(*ruler_at(grid))),
    ]
    return picture(grid.width_mm, grid.height_mm, paths)


def ruler_at(grid: Grid) -> tuple[float, float]:
    """Where the ruler of a sheet of cards begins: in the strip at its foot."""
    return grid.edge_mm + 4, grid.height_mm - grid.edge_mm - 4.2


Slots = tuple[tuple[float, float], ...]


def slots_of(sheet: Sheet) -> Slots:
    """The used places of a sheet."""
    return tuple((place.x_mm, place.y_mm) for place in sheet.places)


def pictures(sheets: Sequence[Sheet], draw: Callable[[Slots], str]) -> dict[Slots, str]:
    """One picture for each set of used places; most sheets of a run share one."""
    return {slots: draw(slots) for slots in dict.fromkeys(slots_of(s) for s in sheets if s.places and not s.back)}
