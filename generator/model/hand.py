"""Hands and the faces that stand for them. Lengths are in millimetres, of faces in ems."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate, repeat


@dataclass(frozen=True)
class Handwriting:
    """How somebody writes: the room a character takes on average, and from line to line."""

    character_mm: float
    pitch_mm: float
    spread_mm: float = 0.0
    """How far a line's average character strays from that (standard deviation)."""
    x_height_mm: float = 2.5
    left_handed: bool = False
    assumed: bool = False
    """Nobody has measured it."""

    @property
    def caution(self) -> float:
        """The part of a line to plan with: lines of characters one spread wider than the average still fit."""
        return self.character_mm / (self.character_mm + self.spread_mm)


ASSUMED_HAND = Handwriting(character_mm=2.4, pitch_mm=8.0, assumed=True)
"""A middling adult hand (x-height about 2.5 mm), until the writer measures their own."""

RUNNING_TEXT = (
    "Thank you for the time you gave me on Wednesday. I enjoyed hearing how the team works, and it was good to "
    "talk about what the first months would bring. I left with a clear picture of the post, and I would be glad "
    "to take it on. If you need anything else from me, please write; I look forward to your decision."
)
"""Letters as often as a note has them: a writer's average character is measured on such sentences."""


@dataclass(frozen=True)
class FontMetrics:
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

    def em_mm(self, hand: Handwriting) -> float:
        """The size at which the face's average character is as wide as the writer's."""
        return hand.character_mm * len(RUNNING_TEXT) / self.running

    def lacks(self, text: str) -> list[str]:
        """The characters of a text that the face does not have."""
        if self.advances.keys() >= set(text):
            return []
        return [char for char in dict.fromkeys(text) if char not in self.advances and char != "\n"]


OPTICAL_SIZE = 14
"""The size in points for which a variable face is drawn on our sheets: one for all, to embed it once."""


@dataclass(frozen=True)
class FontFile:
    """A font file as `@font-face` needs it."""

    family: str
    path: str
    weight: str
