"""What is seen on a sheet is what a search finds: the letters that the glyphs of a PDF stand for (ISO 32000-1,
9.10.3).

WeasyPrint notes of each glyph the letters it was first used for: an e that first stood below a sign of its own, a
space that first kept two words together, a ligature. Here a glyph stands for what people type to find it.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

import uharfbuzz as hb

from generator.printing.drawn.embedding import JOINER
from generator.printing.letters.typed_letters import typed_letters


def make_searchable(fonts: Iterable[Any]) -> None:
    """Let the glyphs of WeasyPrint's fonts stand for what is typed."""
    for font in fonts:
        font.used_in_forms = False  # what is typed has a font of its own
        own = _letters(font.file_content, font.index)
        font.to_unicode = {
            glyph: _glyph_letters(own.get(glyph, ()), said) for glyph, said in font.to_unicode.items()
        }


def _glyph_letters(own: tuple[str, ...], said: str) -> str:
    """What a glyph stands for: one of the letters that the font itself gives it, if any."""
    return typed_letters(said if said in own or not own else own[0]) or JOINER


@lru_cache(maxsize=8)
def _letters(content: bytes, index: int) -> Mapping[int, tuple[str, ...]]:
    """Glyph → the letters that are drawn with it alone, in the order of their codes."""
    face = hb.Face(hb.Blob(content), index)
    font, found = hb.Font(face), dict[int, tuple[str, ...]]()
    for code in sorted(face.unicodes):
        glyph = font.get_nominal_glyph(code)
        found[glyph] = (*found.get(glyph, ()), chr(code))
    return found
