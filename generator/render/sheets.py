"""Where each face lies on a sheet of paper: millimetres, arithmetic."""

from dataclasses import dataclass

from generator.model import CardFormat, Face, Hand, Paper, Problems
from generator.problems import Location, Problem

SIDE_MM, TOP_MM = 14.0, 10.0
"""The margins of a sheet: wider than the 6.4 mm rim that some office printers cannot print on."""


REST_MM = 66.0
"""What a sheet needs besides the card and the words to copy: headings, a name of two lines, the ruler."""
READING_MM = 8.0
"""From line to line of the words to copy, where there is room for it."""


@dataclass(frozen=True)
class Layout:
    """A card on a copy sheet: where its rules lie, and where a line of writing goes to stand on its rule."""

    left_mm: float
    """From the sheet's margin to the card's left edge: the card lies in the middle."""
    rules_mm: tuple[float, ...]
    """From the card's top edge down to each ruled line."""
    em_mm: float
    """The size of the handwriting face."""
    drop_mm: float
    """From the top of a line box, one pitch high, down to the baseline in it."""
    reading_mm: float
    """From line to line of the words to copy: as large as a full card leaves room for on one sheet."""


def layout(card: CardFormat, paper: Paper, face: Face, hand: Hand) -> Layout:
    """The arithmetic of one card format on one paper, in one hand: the lines stand in the middle of the card."""
    count = card.capacity(hand)
    top = (card.height_mm - count * hand.pitch_mm) / 2
    em = face.em_mm(hand)
    half_leading = (hand.pitch_mm - (face.ascent + face.descent) * em) / 2
    return Layout(
        left_mm=(paper.width_mm - 2 * SIDE_MM - card.width_mm) / 2,
        rules_mm=tuple(top + (n + 1) * hand.pitch_mm for n in range(count)),
        em_mm=em,
        drop_mm=half_leading + face.ascent * em,
        reading_mm=min(READING_MM, (paper.height_mm - 2 * TOP_MM - card.height_mm - REST_MM) / count),
    )


def misfit(card: CardFormat, paper: Paper, hand: Hand) -> Problems:
    """A card that the paper cannot show whole, or that has no room for a line."""
    where = Location(f"templates/print/cards/{card.name}.toml")
    width, height = paper.width_mm - 2 * SIDE_MM, paper.height_mm - 2 * TOP_MM
    if card.width_mm > width or card.height_mm > height:
        message = f"{card.label} is larger than the {width:g} × {height:g} mm that {paper.label} has to offer"
        return [Problem(where, message, "choose another card with --card or another paper with --paper")]
    if card.capacity(hand) < 1 or card.line_mm <= 0:
        return [Problem(where, f"{card.label} has no room for a line {hand.pitch_mm:g} mm high", "make it larger")]
    return []
