"""Hands and the faces that stand for them. Lengths are in millimetres, of faces in ems."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import field
from functools import cached_property
from itertools import accumulate, repeat

from generator.fast_dataclass import dataclass
from generator.lazy_pattern import lazy_pattern


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

MARKS = "\u0300"
"""From here on, letters may be joined, or stand on others: a word is measured as it is shaped."""
CONTROL = lazy_pattern(r"[\x00-\x1f]")
"""Line breaks and tabs take no room of their own."""
WORDS = lazy_pattern(r"\S+|\s+")
RUNNING_TEXT = (
    "Thank you for the time you gave me on Wednesday. I enjoyed hearing how the team works, and it was good to "
    "talk about what the first months would bring. I left with a clear picture of the post, and I would be glad "
    "to take it on. If you need anything else from me, please write; I look forward to your decision."
)
"""Letters as often as a note has them: a writer's average character is measured on such sentences."""

TALL = 1.0
"""From the top of a “d” to the foot of a “g” in ems, as handwriting faces have it."""


@dataclass(frozen=True)
class FontMetrics:
    """A font file's measures in ems, and how words are measured for which other faces stand in."""

    family: str
    advances: Mapping[str, float] = field(repr=False)
    """Character → how far the pen moves, in ems."""
    ascent: float
    descent: float
    fallback: Callable[[str], Sequence[float]] | None = field(default=None, repr=False, compare=False)
    """A word that the face does not have, or whose letters may be joined → how far the pen moves for each of them,
    in ems of this face; without it, what the face does not have takes no room."""

    def width(self, text: str) -> float:
        """How long a text is in ems, letter by letter, without kerning."""
        if self.fallback is None or (text.isascii() and self.has_ascii):
            return sum(map(self.advances.get, text, repeat(0.0)))
        return sum(self._moves(text))

    def stops(self, text: str) -> list[float]:
        """Where the pen stands, in ems, before the first letter of a text and after each."""
        if self.fallback is None or (text.isascii() and self.has_ascii):
            return list(accumulate(map(self.advances.get, text, repeat(0.0)), initial=0.0))
        return list(accumulate(self._moves(text), initial=0.0))

    def _moves(self, text: str) -> Iterator[float]:
        """How far the pen moves for each character: a whole word changes face."""
        for word in WORDS.findall(text):
            known = [self.advances.get(letter) for letter in word]
            if self.fallback and (None in known or max(word) >= MARKS) and not CONTROL.search(word):
                yield from self.fallback(word)
            else:
                yield from (move or 0.0 for move in known)

    @cached_property
    def has_ascii(self) -> bool:
        """Whether it has all that a keyboard has."""
        return self.advances.keys() >= set(map(chr, range(32, 127)))

    @cached_property
    def running(self) -> float:
        """How long the running text is in ems."""
        return self.width(RUNNING_TEXT)

    def em_mm(self, hand: Handwriting) -> float:
        """The size at which the face's average character is as wide as the writer's."""
        return hand.character_mm * len(RUNNING_TEXT) / self.running

    def shown_em_mm(self, hand: Handwriting) -> float:
        """The size at which it is shown: smaller where a wide hand writes on narrow lines, so that no line touches
        another. Its words are then shorter than the writer's."""
        return min(self.em_mm(hand), hand.pitch_mm / TALL)


OPTICAL_SIZE = 14
"""The size in points for which a variable face is drawn on our sheets: one for all, to embed it once."""


@dataclass(frozen=True)
class FontFile:
    """A font file as `@font-face` needs it."""

    family: str
    path: str
    weight: str
