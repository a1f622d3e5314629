"""Typed letters: the form that countries give them, what stands in one, and where. Lengths are in millimetres."""

from collections.abc import Mapping

from generator.fast_dataclass import dataclass
from generator.model.notes import Note
from generator.model.paper.address_forms import Country
from generator.model.paper.hand import FontMetrics
from generator.model.paper.printing import TypeSize
from generator.model.paper.stationery import LetterForm, Paper


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
