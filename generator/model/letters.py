"""Typed letters: the form that countries give them, what stands in one, and where. Lengths are in millimetres."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.address_forms import Country
from generator.model.hand import FontMetrics
from generator.model.notes import Note
from generator.model.printing import TypeSize
from generator.model.stationery import Paper


@dataclass(frozen=True)
class LetterForm:
    """Where the parts of a letter stand on its page. In block form, with no window, they follow each other from
    the top margin down."""

    name: str
    label: str
    paper: str
    """What it is usually printed on, a name of `templates/print/papers/`."""
    locale: str
    """Whose way of writing dates it has: en_GB, en_US."""
    countries: tuple[str, ...] = ()
    """The countries that write letters so, as two letters; none: all that no other form names."""
    top_mm: float = 25.0
    bottom_mm: float = 20.0
    left_mm: float = 25.0
    right_mm: float = 25.0
    window_left_mm: float = 0.0
    window_top_mm: float = 0.0
    window_width_mm: float = 0.0
    """0: there is no window."""
    window_height_mm: float = 0.0
    window_notes_mm: float = 0.0
    """From the top of the window down to the recipient's address: room for the return address."""
    sender_left_mm: float = 0.0
    """Where the block with name, address and date begins that stands beside a window."""
    sender_top_mm: float = 0.0
    text_top_mm: float = 0.0
    """Where the words begin at the earliest, below a window."""
    marks: tuple[float, ...] = ()
    """How far from the top edge a tick stands at the left one: where to fold and where to punch."""

    @property
    def windowed(self) -> bool:
        """Whether the address stands where the window of an envelope is."""
        return self.window_width_mm > 0

    def line_mm(self, paper: Paper) -> float:
        """How long a line of the words may be."""
        return paper.width_mm - self.left_mm - self.right_mm


@dataclass(frozen=True)
class LetterJob:
    """What all letters of a run have in common."""

    forms: Mapping[str, LetterForm]
    """By their names; one of them has no countries of its own."""
    papers: Mapping[str, Paper]
    form: str
    """The name of the form for all of them; empty: that of each country."""
    paper: str
    """The same of the paper; empty: that of the form."""
    face: FontMetrics
    language: str
    countries: Mapping[str, Country]
    """How addresses are written, by country."""
    home: str
    """The country that the office writes from, as two letters."""
    return_address: str
    """The office's own, for rows that have none."""


@dataclass(frozen=True)
class LetterWords:
    """All that stands in a letter, from the top."""

    note: Note
    sender: str
    """The name of who writes."""
    sender_address: tuple[str, ...]
    date: str
    address: tuple[str, ...]
    enclosure: str = ""


@dataclass(frozen=True)
class PlacedText:
    """Lines of a letter that stand together: the top left corner of the first, and how large they are set."""

    role: str
    """sender, return, date, address, subject, paragraph, close, name or enclosure."""
    left_mm: float
    top_mm: float
    size: TypeSize
    lines: tuple[str, ...]


@dataclass(frozen=True)
class TypedLetter:
    """A letter on its page."""

    name: str
    """What its file of words is called, without its ending: `01-letter-ada-byron`."""
    words: LetterWords
    form: LetterForm
    paper: Paper
    texts: tuple[PlacedText, ...]
