"""Sides of paper that are filled from top to bottom."""

from collections.abc import Sequence

from generator.model.paper.looks import TextStyle
from generator.printing.drawn.pages import Element, each, paragraph
from generator.printing.drawn.text import baseline_mm
from generator.printing.letters.direction import Direction
from generator.printing.marks import Stroke


class Flow:
    """Elements and strokes side by side of paper, and how far down the last one is filled."""

    def __init__(self, top_mm: float, bottom_mm: float) -> None:
        self._top, self._bottom = top_mm, bottom_mm
        self.y = top_mm
        self.sides: list[tuple[list[Element], list[Stroke]]] = [([], [])]

    def down(self, mm: float) -> None:
        """Leave room."""
        self.y += mm

    def need(self, mm: float) -> None:
        """Begin a new side where this one has no such room left."""
        if self.y + mm > self._bottom + 1e-6 and self.y > self._top:
            self.sides.append(([], []))
            self.y = self._top

    def add(self, element: Element) -> None:
        """An element on the last side."""
        self.sides[-1][0].append(element)

    def draw(self, stroke: Stroke, side: int = 0) -> None:
        """Lines on a side, counted from 1; on the last one where none is named."""
        self.sides[side - 1][1].append(stroke)

    def write(
        self,
        tag: str,
        style: TextStyle,
        x_mm: float | Sequence[float],
        lines: Sequence[str],
        direction: Direction | Sequence[Direction] = Direction.SENTENCE,
    ) -> None:
        """An element with lines, which go on on another side where they must; where each begins, and its
        direction."""
        rows = list(zip(lines, each(x_mm, lines), each(direction, lines), strict=True))
        while rows:
            self.need(style.pitch_mm)
            count = max(1, int((self._bottom - self.y) / style.pitch_mm + 1e-6))
            baseline = self.y + baseline_mm(style)
            texts, begin, ways = zip(*rows[:count], strict=True)
            self.add(paragraph(tag, style, begin, baseline, texts, ways))
            self.y += len(texts) * style.pitch_mm
            rows = rows[count:]
