"""Ticks that say where to cut and fold, rules to write on, and a ruler: pictures behind the words of a sheet.

They are backgrounds, so that they are no part of what a screen reader says. Ticks stand at used cells only, in
gutters and margins, and never inside the trim of a card.
"""

from collections.abc import Iterable, Sequence
from urllib.parse import quote

from generator.model import Blank
from generator.render.sheets import Grid, Ruling

TICK_MM, OFF_MM = 5.0, 1.5
"""How long a tick is, and how far it keeps from the trim."""
RULER_MM = 100

Segment = tuple[float, float, float, float]
Rect = tuple[float, float, float, float]


def cut_marks(grid: Grid, used: Sequence[tuple[float, float]]) -> list[Segment]:
    """Two ticks at each corner of each used cell, where they cross no cell and can be printed."""
    cells = [(x, y, x + grid.cell[0], y + grid.cell[1]) for x, y in grid.slots]
    ticks = {tick for x, y in used for tick in _corners(x, y, *grid.cell)}
    return sorted(tick for tick in ticks if _printable(tick, grid) and not any(_meets(tick, c) for c in cells))


def fold_marks(grid: Grid, used: Sequence[tuple[float, float]], blank: Blank) -> list[Segment]:
    """A tick at both ends of each fold."""
    cells = [(x, y, x + grid.cell[0], y + grid.cell[1]) for x, y in grid.slots]
    ticks = [tick for x, y in used for tick in _folds(x, y, blank)]
    return sorted(tick for tick in ticks if _printable(tick, grid) and not any(_meets(tick, c) for c in cells))


def _corners(x: float, y: float, width: float, height: float) -> Iterable[Segment]:
    for edge, way in ((x, -1), (x + width, 1)):
        for level in (y, y + height):
            yield _ordered(edge + way * OFF_MM, level, edge + way * (OFF_MM + TICK_MM), level)
    for level, way in ((y, -1), (y + height, 1)):
        for edge in (x, x + width):
            yield _ordered(edge, level + way * OFF_MM, edge, level + way * (OFF_MM + TICK_MM))


def _folds(x: float, y: float, blank: Blank) -> Iterable[Segment]:
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


def _printable(tick: Segment, grid: Grid) -> bool:
    edge = grid.edge_mm - 1e-6
    return (
        tick[0] >= edge
        and tick[1] >= edge
        and tick[2] <= grid.width_mm - edge
        and tick[3] <= grid.height_mm - edge
    )


def _meets(tick: Segment, cell: Rect) -> bool:
    near = OFF_MM - 1e-3
    return (
        tick[0] < cell[2] + near
        and tick[2] > cell[0] - near
        and tick[1] < cell[3] + near
        and tick[3] > cell[1] - near
    )


def path_of(segments: Iterable[Segment]) -> str:
    """The segments as the data of an SVG path."""
    return "".join(f"M{x0:g} {y0:g}L{x1:g} {y1:g}" for x0, y0, x1, y1 in segments)


def rules_path(x: float, y: float, ruling: Ruling, margin: float, length: float) -> str:
    """The rules of a card whose top left corner lies there."""
    return "".join(f"M{x + margin:.3f} {y + rule:.3f}h{length:.3f}" for rule in ruling.rules_mm)


def ruler_path(x: float, y: float, length: int = RULER_MM) -> str:
    """A ruler, its ticks every millimetre in its first centimetre and every five after that."""
    steps = [*range(11), *range(15, length + 1, 5)]
    ticks = "".join(f"M{x + n:g} {y:g}v{4 if n % 50 == 0 else 2.6 if n % 10 == 0 else 1.4}" for n in steps)
    return f"M{x:g} {y:g}h{length}{ticks}"


def picture(width: float, height: float, paths: Iterable[tuple[str, str]]) -> str:
    """A `data:` URL of strokes on a sheet: pairs of style attributes and path data."""
    strokes = "".join(f'<path fill="none" {style} d="{data}"/>' for style, data in paths if data)
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}mm" height="{height:g}mm" '
        f'viewBox="0 0 {width:g} {height:g}">{strokes}</svg>'
    )
    return f"data:image/svg+xml,{quote(svg)}"
