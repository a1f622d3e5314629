"""Words as HarfBuzz shapes them: joined letters, marks on others, conjuncts."""

import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from importlib.util import find_spec
from itertools import pairwise, repeat
from typing import Any, NamedTuple

from generator.printing.letters.direction import has_right_to_left
from generator.printing.truetype.font import TrueTypeFont

SHAPED = {"R", "AL", "AN", "NSM"}
"""Letters from right to left, of joined scripts and on others (Unicode, “Bidirectional Class”)."""


JOINERS = frozenset("\u200c\u200d")
"""They keep two letters apart, or together, and are no letters that a face must have (Unicode, 23.2)."""


class Component(NamedTuple):
    """A glyph that is drawn with others, and how far right and up it is moved, in the font's units."""

    glyph: int
    right: int
    up: int


class Cluster(NamedTuple):
    """Letters that are drawn together (as HarfBuzz calls them), in the font's units."""

    letters: str
    components: tuple[Component, ...]
    advance: int
    left: int
    """From the left edge of the word."""


@lru_cache(maxsize=1)
def can_shape() -> bool:
    """Whether HarfBuzz is there; in a browser it is not."""
    return find_spec("uharfbuzz") is not None


def is_shaped(text: str) -> bool:
    """Whether its letters do not stand for themselves: they join, run from right to left or bear marks."""
    return not text.isascii() and any(map(_is_shaped, text))


@lru_cache(maxsize=4096)
def _is_shaped(letter: str) -> bool:
    return unicodedata.bidirectional(letter) in SHAPED or unicodedata.category(letter).startswith("M")


def shaped_word(font: TrueTypeFont, text: str, *, kerning: bool, turned: bool) -> list[Cluster]:
    """A word in the order in which it is read; `turned` where that is from right to left."""
    import uharfbuzz as hb  # noqa: PLC0415 - for few texts only, and not there in a browser

    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if turned else "ltr"
    features: Mapping[str, bool] = {"kern": kerning, "liga": False, "clig": False}
    hb.shape(_shaper(font), buffer, features)
    parts: dict[int, list[Component]] = {}
    edges: dict[int, tuple[int, int]] = {}
    pen = 0
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        left, _ = edges.get(info.cluster, (pen, pen))
        component = Component(info.codepoint, pen - left + place.x_offset, place.y_offset)
        parts.setdefault(info.cluster, []).append(component)
        pen += place.x_advance
        edges[info.cluster] = left, pen
    return [
        Cluster(text[start:end], tuple(parts[start]), edges[start][1] - edges[start][0], edges[start][0])
        for start, end in pairwise([*sorted(parts), len(text)])
    ]


@lru_cache(maxsize=16)
def _shaper(font: TrueTypeFont) -> Any:
    import uharfbuzz as hb  # noqa: PLC0415

    shaper = hb.Font(hb.Face(font.data))
    if font.location:
        shaper.set_variations(dict(font.location))
    return shaper


def shaped_moves(font: TrueTypeFont, text: str, *, kerning: bool) -> list[float]:
    """How far the pen moves for each letter, in ems; what stands for several is counted at the first. Without
    HarfBuzz, each is as wide as by itself: joined ones are narrower."""
    if not can_shape():
        return [0.0 if letter in JOINERS else font.advances[font.glyphs[letter]] / font.units for letter in text]
    shaped = shaped_word(font, text, kerning=kerning, turned=has_right_to_left(text))
    return [move for some in shaped for move in (some.advance / font.units, *repeat(0.0, len(some.letters) - 1))]
