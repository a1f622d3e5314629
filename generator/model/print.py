"""Cards, papers, faces and hands. Lengths are in millimetres unless a name says otherwise."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate, groupby, repeat

from generator.model.notes import Note, NoteTemplate


@dataclass(frozen=True)
class Hand:
    """How somebody writes: the room a character takes on average, and from line to line."""

    character_mm: float
    pitch_mm: float


ASSUMED_HAND = Hand(character_mm=2.4, pitch_mm=8.0)
"""A middling adult hand (x-height about 2.5 mm), until the writer measures their own."""


@dataclass(frozen=True)
class CardFormat:
    """A card as it lies before the writer: finished size and the margin kept free of writing."""

    name: str
    label: str
    width_mm: float
    height_mm: float
    margin_mm: float

    @property
    def line_mm(self) -> float:
        """How long a line may be."""
        return self.width_mm - 2 * self.margin_mm

    def capacity(self, hand: Hand) -> int:
        """How many lines of this hand the card has room for."""
        return math.floor((self.height_mm - 2 * self.margin_mm) / hand.pitch_mm + 1e-9)


@dataclass(frozen=True)
class Paper:
    """A sheet that a printer takes."""

    name: str
    label: str
    width_mm: float
    height_mm: float


RUNNING_TEXT = (
    "Thank you for the time you gave me on Wednesday. I enjoyed hearing how the team works, and it was good to "
    "talk about what the first months would bring. I left with a clear picture of the post, and I would be glad "
    "to take it on. If you need anything else from me, please write; I look forward to your decision."
)
"""Letters as often as a note has them: a writer's average character is measured on such sentences."""


@dataclass(frozen=True)
class Face:
    """A font file's measures in ems, and the characters it has."""

    family: str
    advances: Mapping[str, float] = field(repr=False)
    """Character → how far the pen moves, in ems."""
    ascent: float
    descent: float

    def width(self, text: str) -> float:
        """How long a text is in ems, letter by letter, without kerning."""
        return sum(map(self.advances.get, text, repeat(0.0)))

    def stops(self, text: str) -> list[float]:
        """Where the pen stands, in ems, before the first letter of a text and after each."""
        return list(accumulate(map(self.advances.get, text, repeat(0.0)), initial=0.0))

    @cached_property
    def running(self) -> float:
        """How long the running text is in ems."""
        return self.width(RUNNING_TEXT)

    def em_mm(self, hand: Hand) -> float:
        """The size at which the face's average character is as wide as the writer's."""
        return hand.character_mm * len(RUNNING_TEXT) / self.running

    def lacks(self, text: str) -> list[str]:
        """The characters of a text that the face does not have."""
        if self.advances.keys() >= set(text):
            return []
        return [char for char in dict.fromkeys(text) if char not in self.advances and char != "\n"]


@dataclass(frozen=True)
class FontFile:
    """A font file as `@font-face` needs it."""

    family: str
    path: str
    weight: str


@dataclass(frozen=True)
class Line:
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
class FittedCard:
    """A note broken into the lines it takes on a card, none too long, none too many."""

    note: Note
    lines: tuple[Line, ...]

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The lines as few blocks of text, each line ended by a line break."""
        rows = [
            (indent, list(group)) for indent, group in groupby(enumerate(self.lines), lambda row: row[1].indent_mm)
        ]
        return tuple(
            Block(group[0][0], indent, "\n".join(line.text for _, line in group)) for indent, group in rows
        )


@dataclass(frozen=True)
class Deck:
    """What all cards of a run have in common."""

    template: NoteTemplate
    card: CardFormat
    formats: tuple[CardFormat, ...]
    """Every format there is, smallest first: one of them may fit a note that `card` does not."""
    paper: Paper
    hand: Hand
    writing: Face
    """The handwriting face."""
    reading: Face
    """The face of names and of the words to copy."""
    language: str
