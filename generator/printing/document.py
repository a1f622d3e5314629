"""A few sheets, as HTML and as what is drawn on them: what is typeset at once."""

from collections.abc import Mapping
from dataclasses import field
from typing import NamedTuple

from generator.fast_dataclass import dataclass
from generator.model.paper.hand import FontFile
from generator.model.paper.looks import TextStyle
from generator.printing.letters.direction import Direction
from generator.problems import Problems

Drawings = Mapping[str, bytes]


@dataclass(frozen=True)
class WrittenLine:
    """A line of handwriting: the left end of the rule it stands on, from the sheet's top left corner."""

    x_mm: float
    y_mm: float
    text: str
    direction: Direction = Direction.SENTENCE


@dataclass(frozen=True)
class Writing:
    """The notes of a document, drawn line by line after its sheets are laid out."""

    style: TextStyle
    articles: Mapping[str, tuple[tuple[tuple[WrittenLine, ...], ...], ...]]
    """Id of an element at the head of a page → the paragraphs of each `<article>` on it, in their order."""


@dataclass(frozen=True)
class Document:
    """A few sheets as HTML: what is typeset at once, in any process."""

    html: str
    css: str
    duplex: str = ""
    """The edge over which sheets are turned; empty when only their fronts are printed."""
    forms: bool = False
    to_size: bool = False
    """Whether the printer picks the tray by the page: envelopes."""
    behind: Drawings = field(default_factory=dict)
    """Id of an element at the head of a page → what is drawn behind that page, as PDF operators."""
    writing: Writing | None = None
    pictures: Mapping[str, tuple[str, bytes]] = field(default_factory=dict)
    """Address of a picture in the HTML → its type and its bytes: what may be fetched besides faces."""
    fonts: tuple[FontFile, ...] = ()
    """Those that it names besides the ones that nearly every sheet has."""
    faced: bool = False
    """Whether every word names its face."""
    with_emoji: bool = False
    """Whether emoji stay: those of a site's pages do, where a face has them."""
    template: str = "print"
    """The file of `templates/` that it was made with, which is named where something is wrong."""


class TypesetDocument(NamedTuple):
    """A document as PDF."""

    data: bytes
    problems: Problems
    """What the engine complained of."""
    blanks: str
    """The letters that no face has, for which there are blanks."""
