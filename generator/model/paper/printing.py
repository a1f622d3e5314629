"""What goes to the printer: lines, cards, and what all cards of a run have in common. Lengths in millimetres."""

import marshal
from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import date
from itertools import groupby
from typing import Any, NamedTuple

from generator.fast_dataclass import dataclass
from generator.model.files import Asset
from generator.model.notes import Note, NoteTemplate, Passage, Wording
from generator.model.paper.address_forms import Country
from generator.model.paper.hand import FontMetrics, Handwriting
from generator.model.paper.looks import Looks
from generator.model.paper.stationery import (
    CardFormat,
    Envelope,
    LabelSheet,
    Paper,
    PostalRules,
    PrinterProfile,
    UnfoldedCard,
)
from generator.model.people import Interview, Interviewer
from generator.problems import Location
from generator.words import LONG_EDGE

MARSHAL = 2
"""The last form in which equal values are equal bytes, however they came about."""


class Line(NamedTuple):
    """A line to write: its words and how far from the left margin it begins."""

    text: str
    indent_mm: float = 0.0


@dataclass(frozen=True)
class Block:
    """Lines that follow each other and begin at the same place; `first` counts from 0."""

    first: int
    indent_mm: float
    text: str


@dataclass(frozen=True)
class TypeSize:
    """How large type is set: its em, and from line to line."""

    em_mm: float
    pitch_mm: float


@dataclass(frozen=True)
class FittedCard:
    """A note broken into the lines it takes on a card. Its words are held as bytes, which take a third of the
    memory: of a long list, all are held at once."""

    person: Interviewer
    """Who reads it."""
    packed: bytes = field(repr=False)
    """The rest of the note, the lines as one text, and how far from the left margin each begins, in mm."""
    draft: Location | None = None
    """As the note's."""
    cover: str = ""
    """What stands on the front of a folded card, in its lines."""
    cover_size: TypeSize | None = None
    """How large that is set."""

    @property
    def note(self) -> Note:
        """The note, made anew each time."""
        template, channel, passages, wordings, _, _ = marshal.loads(self.packed)  # noqa: S302 - our own process's
        return Note(
            self.person, template, channel, tuple([Passage(*one) for one in passages]), self.draft, wordings
        )

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines one by one."""
        *_, text, indents = marshal.loads(self.packed)  # noqa: S302
        return tuple(map(Line, text.split("\n"), indents))

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The lines as few blocks of text, each line ended by a line break."""
        rows = [
            (indent, list(group)) for indent, group in groupby(enumerate(self.lines), lambda row: row[1].indent_mm)
        ]
        return tuple(
            Block(group[0][0], indent, "\n".join(line.text for _, line in group)) for indent, group in rows
        )


def packed_note(note: Note, lines: Sequence[Line]) -> bytes:
    """A note in these lines, as a card holds it."""
    passages, text = tuple(map(tuple, note.passages)), "\n".join([line.text for line in lines])
    indents = tuple([line.indent_mm for line in lines])
    held: Any = (note.template, note.channel, passages, note.wordings, text, indents)
    return marshal.dumps(held, MARSHAL)


def fitted_card(note: Note, lines: Sequence[Line]) -> FittedCard:
    """A note in these lines."""
    return FittedCard(note.interviewer, packed_note(note, lines), note.draft)


@dataclass(frozen=True)
class TypedParagraph:
    """Lines of type that stand together on a card: from its top left corner to that of their first line."""

    left_mm: float
    top_mm: float
    lines: tuple[str, ...]


@dataclass(frozen=True)
class TypedCard:
    """A note as it stands on its card in type."""

    size: TypeSize
    paragraphs: tuple[TypedParagraph, ...]


@dataclass(frozen=True)
class PlacedAddress:
    """An envelope or label to be: the lines of its address as they are set, how large, and where they stand on
    it."""

    lines: tuple[str, ...]
    left_mm: float
    top_mm: float
    size: TypeSize
    sender: tuple[str, ...] = ()
    sender_size: TypeSize | None = None


@dataclass(frozen=True)
class PrintItem:
    """A card, envelope or label of the run: its number, and the person it is for."""

    number: int
    card: FittedCard
    address: tuple[str, ...] = ()
    """Name and address as they are written by hand, line by line."""
    letter: PlacedAddress | None = None
    label: PlacedAddress | None = None
    typed: TypedCard | None = None
    step: str = ""
    """What the plan says of it, if there is one: when it is best posted, and by when at the latest."""
    read_on: date | None = None
    """The day on which it is read by the plan; None where there is none."""

    @property
    def name(self) -> str:
        """Who reads it."""
        return self.card.person.name

    @property
    def candidate(self) -> str:
        """Whose it is; empty where the list names none."""
        return self.card.person.get("candidate")


@dataclass(frozen=True)
class PrintSettings:
    """How the sheets of a run are printed."""

    paper: Paper
    profile: PrinterProfile = field(default_factory=PrinterProfile)
    flip: str = LONG_EDGE
    """The edge over which the printer turns a sheet to print its back: long-edge or short-edge."""
    ink: str = "underlay"
    """Ruled guides are dark, to shine through the card (underlay), or light, to be written over (stock)."""
    start: int = 1
    """The first place of the first sheet that is still free."""


@dataclass(frozen=True)
class Cover:
    """What the front of a folded card shows."""

    wording: Wording | None = None
    logo: Asset | None = None
    office: str = ""


@dataclass(frozen=True)
class PrintJob:
    """What all cards of a run have in common."""

    template: NoteTemplate
    card: CardFormat
    formats: tuple[CardFormat, ...]
    """Every format there is, smallest first: one of them may fit a note that `card` does not."""
    papers: tuple[Paper, ...]
    """Every paper there is: one of them may hold what that of the run does not."""
    settings: PrintSettings
    hand: Handwriting
    writing: FontMetrics
    """The handwriting face."""
    reading: FontMetrics
    """The face of names and of the words to copy."""
    language: str
    labelling: FontMetrics
    """The face of addresses and labels."""
    looks: Looks
    """How drawn sheets look."""
    envelope: Envelope
    labels: LabelSheet
    label_paper: Paper
    fold: str = "flat"
    cover: Cover = field(default_factory=Cover)
    post: Mapping[str, PostalRules] = field(default_factory=dict)
    """Country, as two letters → where its post reads addresses."""
    countries: Mapping[str, Country] = field(default_factory=dict)
    """How addresses are written, by country."""
    home: str = ""
    """The country that is written from, as two letters."""
    return_address: str = ""
    """The office's own, for rows that have none."""
    seeds: Mapping[str, str] = field(default_factory=dict)
    """Candidate, by the folded name → what their wordings are drawn from."""
    day: date | None = None
    """The day on which cards are read, where `read_days` says nothing of a person's."""
    read_days: Mapping[tuple[Interview, str], date] = field(default_factory=dict)
    """Interview and name → the day on which the plan has that person's card arrive."""

    def read_on(self, person: Interviewer) -> date | None:
        """The day on which a person reads their card, if anything is known of it."""
        return self.read_days.get((person.interview, person.name), self.day)

    @property
    def blank(self) -> UnfoldedCard:
        """The piece of paper that a card is made from."""
        return UnfoldedCard(self.card, self.fold)
