"""What a layout is: a way to lay the cards of a run out on sheets of paper."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from generator.model import Deck, Piece
from generator.render.looks import Folders

SHEETS_A_DOCUMENT = 24
"""WeasyPrint's time grows with the square of a document's pages: documents are short, and joined afterwards. An
even number, for every second sheet may be the back of another."""


Drawings = Mapping[str, bytes]


@dataclass(frozen=True)
class Place:
    """A piece on a sheet: the top left corner of its cell."""

    piece: Piece
    x_mm: float
    y_mm: float


@dataclass(frozen=True)
class Sheet:
    """A sheet of paper: what lies on it, or, of a candidate's cover sheet, whose pieces follow."""

    places: tuple[Place, ...] = ()
    candidate: str = ""
    people: tuple[Piece, ...] = ()
    back: bool = False


@dataclass(frozen=True)
class WrittenLine:
    """A line of handwriting: the left end of the rule it stands on, from the sheet's top left corner."""

    x_mm: float
    y_mm: float
    text: str


@dataclass(frozen=True)
class Writing:
    """The notes of a document, drawn line by line after its sheets are laid out."""

    family: str
    em_mm: float
    colour: str
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


@dataclass(frozen=True)
class Layout:
    """A way to print cards: `--layout NAME` makes `<file>.pdf`."""

    name: str
    file: str
    label: str
    documents: Callable[[Folders, Deck, Sequence[Piece]], list[Document]]


def by_candidate(pieces: Sequence[Piece]) -> Iterator[tuple[str, list[Piece]]]:
    """The pieces of each candidate, in the order of the run; no name where there is one candidate only."""
    groups = [(key, list(group)) for key, group in groupby(pieces, key=_candidate)]
    yield from groups if len(groups) > 1 else [("", group) for _, group in groups]


def _candidate(piece: Piece) -> str:
    return piece.card.note.interviewer.get("candidate")


def in_documents(sheets: Sequence[Sheet]) -> Iterator[tuple[int, Sequence[Sheet]]]:
    """The sheets in runs of bounded length, each with the number of its first sheet, from 1; backs stay with
    their fronts."""
    for start in range(0, len(sheets), SHEETS_A_DOCUMENT):
        yield start + 1, sheets[start : start + SHEETS_A_DOCUMENT]
