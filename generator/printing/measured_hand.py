"""What was measured on the page of the hand → the hand, and how many words fit a card in it."""

from collections.abc import Iterator, Sequence
from math import fsum, sqrt

from generator.model.paper.hand import ASSUMED_HAND, Handwriting
from generator.model.paper.stationery import CardFormat
from generator.printing.hand import BOUNDS
from generator.printing.layouts.calibration import SENTENCES
from generator.problems import Checked, Location, Problem

WORD = 5.7
"""Characters a word, its space included."""
HIGHEST = 0.75
"""How much of a line an “x” may take: what rises above it and hangs below needs the rest."""
FILL = 0.92
"""How full lines are on the average: the rest is lost at their ends."""


def measured_hand(
    lines: Sequence[float], pitch: float, x_height: float | None, *, left_handed: bool
) -> Checked[Handwriting]:
    """Average and spread of a character over the sentences; a hand nobody has is a problem."""
    texts = [SENTENCES[n % len(SENTENCES)] for n in range(len(lines))]
    widths = [length / len(text) for length, text in zip(lines, texts, strict=True)]
    mean = fsum(widths) / len(widths)
    hand = Handwriting(
        round(mean, 3), pitch, _spread(widths, mean), x_height or ASSUMED_HAND.x_height_mm, left_handed
    )
    return Checked(hand, list(_impossible(hand)))


def _impossible(hand: Handwriting) -> Iterator[Problem]:
    """What no hand has: characters of no width, or an “x” that leaves a line no room for a “d”."""
    low, high = BOUNDS["character_mm"]
    if not low <= hand.character_mm <= high:
        message = f"a character would take {hand.character_mm:g} mm"
        advice = "say where each whole sentence ended, in millimetres from 0"
        yield Problem(Location("--line"), message, advice, check="hand-impossible")
    most = max(hand.pitch_mm * HIGHEST, ASSUMED_HAND.x_height_mm)
    if hand.x_height_mm > most:
        message = f"an “x” of {hand.x_height_mm:g} mm has no room on lines {hand.pitch_mm:g} mm apart"
        plain = "measure an “x” alone, without what rises above it"
        advice = f"{plain}: --x-height is {most:.1f} at the most there"
        yield Problem(Location("--x-height"), message, advice, plain=plain, check="hand-impossible")


def _spread(widths: Sequence[float], mean: float) -> float:
    """The standard deviation of a sample; a browser has no module for it."""
    if len(widths) < 2:
        return 0.0
    return round(sqrt(fsum((width - mean) ** 2 for width in widths) / (len(widths) - 1)), 3)


def words_on(card: CardFormat, hand: Handwriting) -> int:
    """About how many words fit a card."""
    line = card.line_mm * FILL * hand.caution / hand.character_mm
    return int(card.capacity(hand) * line / WORD)
