"""What was measured on the page of the hand → the hand, and how many words fit a card in it."""

from collections.abc import Sequence

from generator.model.hand import ASSUMED_HAND, Handwriting
from generator.model.stationery import CardFormat
from generator.printing.hand import BOUNDS
from generator.printing.layouts.calibration import SENTENCES
from generator.problems import Checked, Location, Problem

WORD = 5.7
"""Characters a word, its space included."""
FILL = 0.92
"""How full lines are on the average: the rest is lost at their ends."""


def measured_hand(
    lines: Sequence[float], pitch: float, x_height: float | None, *, left_handed: bool
) -> Checked[Handwriting]:
    """Average and spread of a character over the sentences; a hand nobody has is a problem."""
    from statistics import fmean, stdev  # noqa: PLC0415 - with fractions and decimals, for few

    texts = [SENTENCES[n % len(SENTENCES)] for n in range(len(lines))]
    widths = [length / len(text) for length, text in zip(lines, texts, strict=True)]
    spread = round(stdev(widths), 3) if len(widths) > 1 else 0.0
    hand = Handwriting(round(fmean(widths), 3), pitch, spread, x_height or ASSUMED_HAND.x_height_mm, left_handed)
    low, high = BOUNDS["character_mm"]
    if low <= hand.character_mm <= high:
        return Checked(hand, [])
    message = f"a character would take {hand.character_mm:g} mm"
    hint = "say where each whole sentence ended, in millimetres from 0"
    return Checked(hand, [Problem(Location("--line"), message, hint, check="hand-impossible")])


def words_on(card: CardFormat, hand: Handwriting) -> int:
    """About how many words fit a card."""
    line = card.line_mm * FILL * hand.caution / hand.character_mm
    return int(card.capacity(hand) * line / WORD)
