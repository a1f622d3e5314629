"""Faces with PostScript outlines, as those of Japanese, Chinese and Korean have: their letters as TrueType.

Not every program shows such outlines as WeasyPrint embeds them, and what we draw has TrueType only."""

import io
from functools import lru_cache
from pathlib import Path

POSTSCRIPT = b"OTTO"
"""How such a file begins."""
ASTRAY = 1.0
"""How far a quadratic curve may be from the cubic one that it stands for, where an em has a thousand units."""
NOTHING = ".notdef"
MADE = 3_850_070_400
"""When, in seconds since 1904: always the same, so that the same letters give the same bytes."""


@lru_cache(maxsize=32)
def has_postscript_outlines(path: str) -> bool:
    """Whether a font file has PostScript outlines and no others."""
    with Path(path).open("rb") as file:
        return file.read(4) == POSTSCRIPT


def glyph_order(letters: str) -> dict[str, int]:
    """Letter → its glyph in the font that is made of these letters."""
    return {letter: number for number, letter in enumerate(sorted(set(letters)), 1)}


@lru_cache(maxsize=32)
def truetype_of(path: str, family: str, letters: str) -> bytes:
    """A TrueType font of those of the letters that a face has; it says nothing of how they stand in a column."""
    import uharfbuzz as hb  # noqa: PLC0415 - for few texts only, and not there in a browser
    from fontTools.fontBuilder import FontBuilder  # noqa: PLC0415
    from fontTools.pens.cu2quPen import Cu2QuPen  # noqa: PLC0415
    from fontTools.pens.ttGlyphPen import TTGlyphPen  # noqa: PLC0415

    face = hb.Face(hb.Blob.from_file_path(path))
    font, line = hb.Font(face), hb.Font(face).get_font_extents("ltr")
    found = {letter: font.get_nominal_glyph(ord(letter)) for letter in letters}
    letters = "".join(letter for letter, glyph in found.items() if glyph)
    names = {NOTHING: 0, **{f"u{ord(letter):04X}": found[letter] for letter in glyph_order(letters)}}
    glyphs, advances = {}, {}
    for name, glyph in names.items():
        pen = TTGlyphPen(None)
        font.draw_glyph_with_pen(glyph, Cu2QuPen(pen, ASTRAY * face.upem / 1000, reverse_direction=True))
        glyphs[name], advances[name] = pen.glyph(), font.get_glyph_h_advance(glyph)
    builder = FontBuilder(face.upem, isTTF=True)
    builder.setupGlyphOrder(list(names))
    builder.setupCharacterMap({ord(letter): f"u{ord(letter):04X}" for letter in letters})
    builder.setupGlyf(glyphs)
    bearings = {name: getattr(builder.font["glyf"][name], "xMin", 0) for name in names}
    builder.setupHorizontalMetrics({name: (advances[name], bearings[name]) for name in names})
    builder.setupHorizontalHeader(ascent=line.ascender, descent=line.descender)
    builder.setupNameTable({"familyName": family, "styleName": "Regular", "psName": family.replace(" ", "")})
    builder.setupOS2(sTypoAscender=line.ascender, sTypoDescender=line.descender)
    builder.setupPost()
    builder.setupHead(unitsPerEm=face.upem, created=MADE, modified=MADE)
    builder.font.recalcTimestamp = False
    made = io.BytesIO()
    builder.save(made)
    return made.getvalue()
