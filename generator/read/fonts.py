"""The font files that every machine has alike, and their measures."""

import fontpkg
import uharfbuzz as hb

from generator.model import OPTICAL_SIZE, Face, FontFile

HAND, READING, LABEL = "Kalam", "Source Serif 4", "Atkinson Hyperlegible"
HAND_WEIGHT = 300
FINE = 64
"""HarfBuzz measures in whole numbers: so many to a unit of the font."""
FILES = ((HAND, HAND_WEIGHT, "300"), (READING, 400, "400"), (LABEL, 400, "400"), (LABEL, 700, "700"))


def font_files() -> tuple[FontFile, ...]:
    """Every font file that a sheet may use."""
    return tuple(FontFile(family, str(fontpkg.path(family, weight)), span) for family, weight, span in FILES)


def read_face(family: str, weight: int = 400) -> Face:
    """A face of a `fontpkg-*` package, measured in ems; a variable one at the sheets' optical size."""
    face = hb.Face(hb.Blob.from_file_path(str(fontpkg.path(family, weight))))
    font = hb.Font(face)
    em = face.upem * FINE
    font.scale = em, em
    font.set_variations({"wght": weight, "opsz": OPTICAL_SIZE})
    advances = {chr(code): font.get_glyph_h_advance(font.get_nominal_glyph(code)) / em for code in face.unicodes}
    line = font.get_font_extents("ltr")
    return Face(family, advances, line.ascender / em, -line.descender / em)
