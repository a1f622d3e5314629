"""The font files that every machine has alike, and their measures."""

import fontpkg
from fontTools.ttLib import TTFont
from fontTools.varLib.models import normalizeLocation, piecewiseLinearMap
from fontTools.varLib.varStore import VarStoreInstancer

from generator.model import Face, FontFile

HAND, READING, LABEL = "Kalam", "Source Serif 4", "Atkinson Hyperlegible"
HAND_WEIGHT = 300
OPTICAL_SIZE = 14
"""`font-variation-settings` in the style sheets: one size for all, because each takes a tenth of a second."""
FILES = ((HAND, HAND_WEIGHT, "300"), (READING, 400, "400"), (LABEL, 400, "400"), (LABEL, 700, "700"))


def font_files() -> tuple[FontFile, ...]:
    """Every font file that a sheet may use."""
    return tuple(FontFile(family, str(fontpkg.path(family, weight)), span) for family, weight, span in FILES)


def read_face(family: str, weight: int = 400) -> Face:
    """A face of a `fontpkg-*` package, measured in ems from its `cmap`, `hmtx`, `HVAR` and `hhea` tables."""
    path = fontpkg.path(family, weight)
    with TTFont(path, lazy=True) as font:
        em = font["head"].unitsPerEm
        widths = _widths(font, weight)
        advances = {chr(code): widths[glyph] / em for code, glyph in font.getBestCmap().items()}
        return Face(family, advances, font["hhea"].ascent / em, -font["hhea"].descent / em)


def _widths(font: TTFont, weight: int) -> dict[str, float]:
    """Glyph → advance; of a variable font at this weight and at the optical size that the sheets are set in."""
    if "HVAR" not in font:
        return {glyph: advance for glyph, (advance, _) in font["hmtx"].metrics.items()}
    axes = {axis.axisTag: (axis.minValue, axis.defaultValue, axis.maxValue) for axis in font["fvar"].axes}
    wanted = {"wght": weight, "opsz": OPTICAL_SIZE}
    place = normalizeLocation({tag: wanted[tag] for tag in axes if tag in wanted}, axes)
    if "avar" in font:
        place = {
            tag: piecewiseLinearMap(value, font["avar"].segments.get(tag, {-1: -1, 0: 0, 1: 1}))
            for tag, value in place.items()
        }
    table = font["HVAR"].table
    deltas = VarStoreInstancer(table.VarStore, font["fvar"].axes, place)
    index = table.AdvWidthMap.mapping if table.AdvWidthMap else {}
    return {
        glyph: advance + deltas[index.get(glyph, font.getGlyphID(glyph))]
        for glyph, (advance, _) in font["hmtx"].metrics.items()
    }
