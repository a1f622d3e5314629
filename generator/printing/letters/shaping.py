"""Words as HarfBuzz shapes them: joined letters, marks on others, conjuncts."""

import unicodedata
from collections.abc import Mapping

from generator.printing.truetype.font import TrueTypeFont

SHAPED = {"R", "AL", "AN", "NSM"}
"""Letters from right to left, of joined scripts and on others (Unicode, “Bidirectional Class”)."""


def is_shaped(text: str) -> bool:
    """Whether its letters do not stand for themselves: they join, run from right to left or bear marks."""
    return not text.isascii() and any(
        unicodedata.bidirectional(letter) in SHAPED or unicodedata.category(letter).startswith("M")
        for letter in text
    )


def shaped_moves(font: TrueTypeFont, text: str, *, kerning: bool) -> list[float]:
    """How far the pen moves for each letter, in ems; what stands for several is counted at the first. Without
    HarfBuzz, each is as wide as by itself: joined ones are narrower."""
    try:
        import uharfbuzz as hb  # noqa: PLC0415 - for few texts only, and not there in a browser
    except ImportError:
        return [font.advances[font.glyphs[letter]] / font.units for letter in text]
    buffer, shaper = hb.Buffer(), hb.Font(hb.Face(font.data))
    if font.location:
        shaper.set_variations(dict(font.location))
    buffer.add_str(text)
    buffer.guess_segment_properties()
    features: Mapping[str, bool] = {"kern": kerning, "liga": False, "clig": False}
    hb.shape(shaper, buffer, features)
    made = [0.0] * len(text)
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        made[info.cluster] += position.x_advance / font.units
    return made
