"""The font files that every machine has alike, and their measures."""

import fontpkg
from fontTools.ttLib import TTFont

from generator.model import Face, FontFile

HAND, READING, LABEL = "Kalam", "Source Serif 4", "Atkinson Hyperlegible"
HAND_WEIGHT = 300
FILES = ((HAND, HAND_WEIGHT, "300"), (READING, 400, "400"), (LABEL, 400, "400"), (LABEL, 700, "700"))


def font_files() -> tuple[FontFile, ...]:
    """Every font file that a sheet may use."""
    return tuple(FontFile(family, str(fontpkg.path(family, weight)), span) for family, weight, span in FILES)


def read_face(family: str, weight: int = 400) -> Face:
    """A face of a `fontpkg-*` package, measured in ems from its `cmap`, `hmtx` and `hhea` tables."""
    path = fontpkg.path(family, weight)
    with TTFont(path, lazy=True) as font:
        em = font["head"].unitsPerEm
        metrics = font["hmtx"].metrics
        advances = {chr(code): metrics[glyph][0] / em for code, glyph in font.getBestCmap().items()}
        return Face(family, advances, font["hhea"].ascent / em, -font["hhea"].descent / em)
