"""Pages as values: text, figures and strokes, each where it stands, in millimetres from the top left corner."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar, overload

from generator.fast_dataclass import dataclass
from generator.model.files import Asset
from generator.model.paper.looks import TextStyle
from generator.printing.letters.direction import Direction
from generator.printing.marks import Stroke

T = TypeVar("T", float, Direction)
Box = tuple[float, float, float, float]
"""Left, top, right and bottom."""


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of text: where it begins, on its baseline."""

    x_mm: float
    y_mm: float
    text: str
    style: TextStyle
    direction: Direction = Direction.SENTENCE


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture or a drawing that a screen reader names."""

    alt: str
    box: Box
    strokes: tuple[Stroke, ...] = ()
    """What is drawn, if it is no picture."""
    asset: Asset | None = None
    """The picture that fills the box."""


@dataclass(frozen=True, slots=True)
class Element:
    """A part of the structure (ISO 32000-1, 14.8.4), such as P, H1, L; in the order in which it is read."""

    tag: str
    parts: tuple["Element | Figure | TextLine", ...]
    turned_about: tuple[float, float] | None = None
    """The point about which it stands on its head."""
    title: str = ""
    """What the bookmark of a heading says, where that is less than its words."""

    @property
    def text(self) -> str:
        """The words of its lines."""
        return " ".join(part.text for part in self.parts if isinstance(part, TextLine))


@dataclass(frozen=True, slots=True)
class Page:
    """A side of a sheet."""

    width_mm: float
    height_mm: float
    elements: tuple[Element, ...] = ()
    behind: bytes = b""
    """What is drawn below the words, as PDF operators; pages with the same share it."""


@dataclass(frozen=True)
class DrawnDocument:
    """A few sheets that are drawn at once."""

    title: str
    language: str
    pages: tuple[Page, ...]
    duplex: str = ""
    """The edge over which sheets are turned; empty when only their fronts are printed."""
    to_size: bool = False
    """Whether the printer picks the tray by the page: envelopes."""

    def lines(self) -> Iterator[TextLine]:
        """Every line of text."""
        for page in self.pages:
            for element in page.elements:
                yield from _lines(element)

    def figures(self) -> Iterator[Figure]:
        """Every figure."""
        for page in self.pages:
            for element in page.elements:
                yield from _figures(element)

    @property
    def letters(self) -> set[str]:
        """The letters that stand on the sheets."""
        return set("".join(line.text for line in self.lines()))


class DrawnDocuments(Sequence[DrawnDocument]):
    """Documents of a file whose pages are worked out when they are asked for, in any process: there is no room for
    those of a hundred thousand cards."""

    def __init__(self, makers: Sequence[Callable[[], DrawnDocument]]) -> None:
        self.makers = makers

    def __len__(self) -> int:
        return len(self.makers)

    @overload
    def __getitem__(self, index: int) -> DrawnDocument: ...
    @overload
    def __getitem__(self, index: slice) -> "DrawnDocuments": ...
    def __getitem__(self, index: int | slice) -> "DrawnDocument | DrawnDocuments":
        if isinstance(index, slice):
            return DrawnDocuments(self.makers[index])
        return self.makers[index]()


def _lines(element: Element) -> Iterator[TextLine]:
    for part in element.parts:
        if isinstance(part, TextLine):
            yield part
        elif isinstance(part, Element):
            yield from _lines(part)


def _figures(element: Element) -> Iterator[Figure]:
    for part in element.parts:
        if isinstance(part, Figure):
            yield part
        elif isinstance(part, Element):
            yield from _figures(part)


def paragraph(
    tag: str,
    style: TextStyle,
    x_mm: float | Sequence[float],
    baseline_mm: float,
    lines: Sequence[str],
    direction: Direction | Sequence[Direction] = Direction.SENTENCE,
) -> Element:
    """An element with these lines, the first on a baseline and the others a pitch below each other; where all of
    them or each begins, and its direction."""
    rows = enumerate(zip(lines, each(x_mm, lines), each(direction, lines), strict=True))
    made = (TextLine(x, baseline_mm + n * style.pitch_mm, text, style, way) for n, (text, x, way) in rows)
    return Element(tag, tuple(made))


def each(value: T | Sequence[T], lines: Sequence[str]) -> Sequence[T]:
    """What is said of each line, where it may be said of all at once."""
    return value if isinstance(value, Sequence) else [value] * len(lines)
