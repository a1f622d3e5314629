"""Ticks that say where to cut and fold, rules to write on, and rulers: drawings behind the words of a sheet.

They are no part of what a screen reader says. Ticks stand at used cells only, in gutters and margins, and never
inside the trim of a card.
"""

from collections.abc import Iterable, Sequence

from generator.fast_dataclass import dataclass
from generator.model.paper.stationery import UnfoldedCard
from generator.printing.imposition import Grid, Ruling

TICK_MM, OFF_MM = 3.0, 1.5
"""How long a tick is, and how far it keeps from the trim."""
NAMES_MM, HIGHER_MM = 7.4, 11.5
"""How far above the printable edge a line begins that says whose a sheet's cards are: below the ticks; and where
two lines may be needed, for a name has little room."""
RULER_MM = 100

Segment = tuple[float, float, float, float]
"""A straight line: where it begins and ends, in millimetres from the top left corner."""


@dataclass(frozen=True)
class Stroke:
    """Lines drawn with one pen."""

    segments: tuple[Segment, ...]
    width_mm: float = 0.15
    colour: str = "#1f2430"
    dash_mm: tuple[float, float] | None = None


def cut_marks(grid: Grid, used: Sequence[tuple[float, float]]) -> list[Segment]:
    """Two ticks at each corner of each used cell, where they cross no cell and can be printed; an edge that has
    none so is marked at the rim of the whole grid."""
    own = _clear(grid, (tick for x, y in used for tick in _corners(x, y, *grid.cell)))
    marked = {_line(tick) for tick in own}
    rim = (tick for x, y in used for tick in _rim(grid, x, y) if _line(tick) not in marked)
    return sorted({*own, *_clear(grid, rim)})


def fold_marks(grid: Grid, used: Sequence[tuple[float, float]], blank: UnfoldedCard) -> list[Segment]:
    """A tick at both ends of each fold."""
    return _clear(grid, (tick for x, y in used for tick in _folds(x, y, blank)))


def _corners(x: float, y: float, width: float, height: float) -> Iterable[Segment]:
    for edge, way in ((x, -1), (x + width, 1)):
        for level in (y, y + height):
            yield _ordered(edge + way * OFF_MM, level, edge + way * (OFF_MM + TICK_MM), level)
    for level, way in ((y, -1), (y + height, 1)):
        for edge in (x, x + width):
            yield _ordered(edge, level + way * OFF_MM, edge, level + way * (OFF_MM + TICK_MM))


def _rim(grid: Grid, x: float, y: float) -> Iterable[Segment]:
    """Ticks outside of all cells that go on the edges of one of them."""
    width = grid.columns * (grid.cell[0] + grid.gap[0]) - grid.gap[0]
    height = grid.rows * (grid.cell[1] + grid.gap[1]) - grid.gap[1]
    upright = _corners(x, grid.top_mm, grid.cell[0], height)
    level = _corners(grid.left_mm, y, width, grid.cell[1])
    yield from (tick for tick in upright if tick[0] == tick[2])
    yield from (tick for tick in level if tick[1] == tick[3])


def _line(tick: Segment) -> tuple[bool, float]:
    """The edge that a tick goes on: whether it stands upright, and where."""
    return (True, tick[0]) if tick[0] == tick[2] else (False, tick[1])


def _folds(x: float, y: float, blank: UnfoldedCard) -> Iterable[Segment]:
    width, height = blank.width_mm, blank.height_mm
    if blank.fold == "top":
        level = y + height / 2
        yield _ordered(x - OFF_MM - TICK_MM, level, x - OFF_MM, level)
        yield _ordered(x + width + OFF_MM, level, x + width + OFF_MM + TICK_MM, level)
    elif blank.fold == "side":
        middle = x + width / 2
        yield _ordered(middle, y - OFF_MM - TICK_MM, middle, y - OFF_MM)
        yield _ordered(middle, y + height + OFF_MM, middle, y + height + OFF_MM + TICK_MM)


def _ordered(x0: float, y0: float, x1: float, y1: float) -> Segment:
    row = [round(n, 3) for n in (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))]
    return row[0], row[1], row[2], row[3]


def _clear(grid: Grid, ticks: Iterable[Segment]) -> list[Segment]:
    """The ticks that a printer can reach and that come near no cell, each once."""
    return sorted(tick for tick in set(ticks) if _printable(tick, grid) and not _meets(tick, grid))


def _printable(tick: Segment, grid: Grid) -> bool:
    edge = grid.edge_mm - 1e-6
    inside = tick[2] <= grid.width_mm - edge and tick[3] <= grid.height_mm - edge
    return inside and min(tick[0], tick[1]) >= edge


def _meets(tick: Segment, grid: Grid) -> bool:
    near = OFF_MM - 1e-3
    width, height = grid.cell[0] + near, grid.cell[1] + near
    return any(
        x - near < tick[2] and tick[0] < x + width and y - near < tick[3] and tick[1] < y + height
        for x, y in grid.slots
    )


def card_rules(x: float, y: float, ruling: Ruling, margin: float, length: float) -> tuple[Segment, ...]:
    """The rules of a card whose top left corner lies there."""
    return tuple((x + margin, y + rule, x + margin + length, y + rule) for rule in ruling.rules_mm)


def ruler_ticks(x: float, y: float, length: int = RULER_MM, *, down: bool = False) -> tuple[Segment, ...]:
    """A ruler, its ticks every millimetre in its first centimetre and every five after that."""
    steps = [*range(11), *range(15, length + 1, 5)]
    ticks = [(n, 4.0 if n % 50 == 0 else 2.6 if n % 10 == 0 else 1.4) for n in steps]
    if down:
        return ((x, y, x, y + length), *((x, y + n, x + high, y + n) for n, high in ticks))
    return ((x, y, x + length, y), *((x + n, y, x + n, y + high) for n, high in ticks))
