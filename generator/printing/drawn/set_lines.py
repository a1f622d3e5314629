"""Lines in a room of a given size: as large as they fit, down to what is still read, and broken where they must
be."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.fast_dataclass import dataclass
from generator.model.paper.looks import TextStyle
from generator.model.paper.printing import TypeSize
from generator.printing.drawn.text import width_mm, wrapped

POINT_MM = 25.4 / 72
STEP_MM = POINT_MM / 2
"""From one size to the next smaller one: half a point."""
CLOSE = 1.15
"""From line to line in ems where room is short: ascenders and descenders do not touch."""
NEAR = 1e-6


@dataclass(frozen=True)
class SetLines:
    """Lines as they are set, and the room that they take."""

    lines: tuple[str, ...]
    size: TypeSize
    width_mm: float

    @property
    def height_mm(self) -> float:
        """From the top of the first line to the foot of the last."""
        return len(self.lines) * self.size.pitch_mm


def set_lines(
    lines: Sequence[str],
    style: TextStyle,
    smallest_mm: float,
    room_mm: tuple[float, float],
    *,
    rather_whole: bool = True,
) -> SetLines | None:
    """The lines in the largest size at which each is whole, if they are rather that than large; else in the
    largest at which they fit when they are broken between words; else, in the smallest, broken within a word, and
    at last closer together. None where they have no room then. `smallest_mm` is the smallest em that is read,
    `room_mm` width and height."""
    for size, texts in _tries(lines, list(_sizes(style, smallest_mm)), room_mm[0], rather_whole=rather_whole):
        made = _measured(texts, size)
        if made.width_mm <= room_mm[0] + NEAR and made.height_mm <= room_mm[1] + NEAR:
            return made
    return None


def _tries(
    lines: Sequence[str], sizes: Sequence[TextStyle], room_mm: float, *, rather_whole: bool
) -> Iterator[tuple[TextStyle, Sequence[str]]]:
    """How the lines may be set, the best first."""
    if rather_whole:
        yield from ((size, lines) for size in sizes)
    yield from ((size, broken_lines(lines, size, room_mm)) for size in sizes)
    least = broken_lines(lines, sizes[-1], room_mm, anywhere=True)
    yield from ((size, least) for size in (sizes[-1], _close(sizes[-1])))


def smallest_lines(lines: Sequence[str], style: TextStyle, smallest_mm: float, room_mm: float) -> SetLines:
    """The lines in the smallest size and as close as they are read, broken into that width: what they take at the
    least."""
    size = _close(list(_sizes(style, smallest_mm))[-1])
    return _measured(broken_lines(lines, size, room_mm, anywhere=True), size)


def broken_lines(lines: Sequence[str], style: TextStyle, room_mm: float, *, anywhere: bool = False) -> list[str]:
    """Every line in as many as it takes."""
    return [part for line in lines for part in wrapped(line, style, room_mm, anywhere=anywhere)]


def _sizes(style: TextStyle, smallest_mm: float) -> Iterator[TextStyle]:
    """The style in each size from its own to the smallest, its lines as far apart in ems."""
    em = style.em_mm
    while em > smallest_mm + NEAR:
        yield _sized(style, em)
        em -= STEP_MM
    yield _sized(style, min(style.em_mm, smallest_mm))


def _sized(style: TextStyle, em_mm: float) -> TextStyle:
    return replace(style, em_mm=em_mm, pitch_mm=style.pitch_mm * em_mm / style.em_mm)


def _close(style: TextStyle) -> TextStyle:
    return replace(style, pitch_mm=min(style.pitch_mm, style.em_mm * CLOSE))


def _measured(lines: Sequence[str], style: TextStyle) -> SetLines:
    width = max((width_mm(line, style) for line in lines), default=0.0)
    return SetLines(tuple(lines), TypeSize(style.em_mm, style.pitch_mm), width)
