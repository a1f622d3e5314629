"""Words in the strip at the foot of a sheet of cards: above its ruler and beside it, below the ticks where to cut.

They are set smaller where the strip has no room for them, and names at last cut short."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from generator.model.paper.looks import TextStyle
from generator.printing.drawn.pages import TextLine
from generator.printing.drawn.text import baseline_mm, width_mm, wrapped
from generator.printing.imposition import Grid
from generator.printing.marks import OFF_MM, RULER_MM, TICK_MM
from generator.printing.sheets import RULER_HIGH_MM, ruler_at

GAP_MM, INSET_MM = 4.0, 4.0
"""Between the ruler and words, or words and words; and from the printable edge."""
SMALLEST_MM = 1.76
"""5 pt: what a strip says is for whoever sorts the sheets, and read once."""
STEPS = 5
NEAR_MM = 0.2


class Slot(NamedTuple):
    """Room for a line: from where to where, and its top."""

    left_mm: float
    right_mm: float
    top_mm: float

    @property
    def room_mm(self) -> float:
        """How long the line may be."""
        return self.right_mm - self.left_mm


def strip_slots(grid: Grid, pitch_mm: float) -> list[Slot]:
    """The lines that a strip has room for, from the top: above the ruler, and the last beside it."""
    left, ruler = ruler_at(grid)
    right, foot = grid.width_mm - grid.edge_mm - INSET_MM, grid.height_mm - grid.edge_mm
    cells = grid.top_mm + grid.rows * (grid.cell[1] + grid.gap[1]) - grid.gap[1]
    count = int((ruler - NEAR_MM - cells - OFF_MM - TICK_MM) / pitch_mm + 1e-6)
    above = [Slot(left, right, ruler - NEAR_MM - n * pitch_mm) for n in range(max(count, 0), 0, -1)]
    beside = Slot(left + RULER_MM + GAP_MM, right, foot - (RULER_HIGH_MM + pitch_mm) / 2)
    return [*above, beside] if beside.room_mm > RULER_MM / 4 else above


def together(pieces: Sequence[str], style: TextStyle, grid: Grid) -> list[list[TextLine]]:
    """The lines of each piece, one piece after the other: all above the ruler where they have room there, else as
    they are `run_in`."""
    slots = [slot for slot in strip_slots(grid, style.pitch_mm) if slot.left_mm == ruler_at(grid)[0]]
    made = (_placed(pieces, style, slots[-count:]) for count in range(1, len(slots) + 1))
    return next(filter(None, made), None) or run_in(pieces, style, grid)


def run_in(pieces: Sequence[str], style: TextStyle, grid: Grid) -> list[list[TextLine]]:
    """The lines of each piece, one piece after the other, low in the strip; smaller, if they must be."""
    for size in _sizes(style):
        slots = strip_slots(grid, size.pitch_mm)
        for count in range(1, len(slots) + 1):
            if made := _placed(pieces, size, slots[-count:]):
                return made
    longest = max(map(len, pieces))
    return run_in([_cut(piece, longest) for piece in pieces], style, grid) if longest > 1 else [[] for _ in pieces]


def in_columns(names: Sequence[str], style: TextStyle, grid: Grid, share_mm: float) -> list[list[TextLine]] | None:
    """The lines of each name in a column of its own, above the ruler; None where they have no room there."""
    texts = [wrapped(name, style, share_mm - 2) for name in names]
    slots = [slot for slot in strip_slots(grid, style.pitch_mm) if slot.left_mm == ruler_at(grid)[0]]
    alone = {line for lines in texts for line in lines if " " not in line}  # a word may be longer than its line
    if max(map(len, texts)) > len(slots) or any(width_mm(word, style) > share_mm - 2 for word in alone):
        return None
    most, left = max(map(len, texts)), ruler_at(grid)[0]
    tops = [slot.top_mm + baseline_mm(style) for slot in slots[len(slots) - most :]]
    return [
        [TextLine(left + n * share_mm, y, text, style) for y, text in zip(tops, lines, strict=False)]
        for n, lines in enumerate(texts)
    ]


def _placed(pieces: Sequence[str], style: TextStyle, slots: Sequence[Slot]) -> list[list[TextLine]] | None:
    """The pieces in these lines; None where there are too few."""
    made: list[list[TextLine]] = []
    at, x = 0, slots[0].left_mm
    for piece in pieces:
        made.append([])
        rest = piece.strip()
        while rest:
            first = wrapped(rest, style, slots[at].right_mm - x)[0]
            if width_mm(first, style) <= slots[at].right_mm - x:
                made[-1].append(TextLine(x, slots[at].top_mm + baseline_mm(style), first, style))
                x += width_mm(first, style) + GAP_MM
                rest = rest[len(first) :].strip()
            elif x == slots[at].left_mm:
                return None
            if rest:
                if at + 1 == len(slots):
                    return None
                at, x = at + 1, slots[at + 1].left_mm
    return made


def _sizes(style: TextStyle) -> Iterator[TextStyle]:
    least = min(1.0, SMALLEST_MM / style.em_mm)
    for n in range(STEPS + 1):
        share = 1 - (1 - least) * n / STEPS
        yield replace(style, em_mm=style.em_mm * share, pitch_mm=style.pitch_mm * share)


def _cut(text: str, longest: int) -> str:
    """A text that is as long as the longest, a little shorter."""
    most = longest - max(1, longest // 10)
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
