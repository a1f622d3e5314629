"""A face of blanks, for letters that no other face has: instead of a box a sheet has a rule of its width to write
it on, which is read out and found like every other letter, and changes nothing of the others."""

import io
from base64 import b64encode

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib.tables._g_l_y_f import Glyph

from generator.printing.letters.faces import free_em

EM = 1000
RULE = (-90, -50)
"""How far its lower and its upper side are from the line."""
NOTHING = ".notdef"
MADE = 3_850_070_400
"""When, in seconds since 1904: always the same, so that the same letters give the same bytes."""
BETWEEN = " \u00a0"
"""What stands between words is taken from the face of the word before."""


def blank_rule(letters: str) -> str:
    """The face as a rule of a style sheet. No style names it: a face that has a letter is found by that alone."""
    data = b64encode(_face(letters)).decode()
    return f'@font-face {{ font-family: "Blank"; src: url("data:font/ttf;base64,{data}") }}\n'


def _face(letters: str) -> bytes:
    names = {f"u{ord(letter):04X}": letter for letter in sorted({*letters, *BETWEEN})}
    builder = FontBuilder(EM, isTTF=True)
    builder.setupGlyphOrder([NOTHING, *names])
    builder.setupCharacterMap({ord(letter): name for name, letter in names.items()})
    widths = {name: round(EM * free_em(letter)) for name, letter in names.items()}
    rules = {name: Glyph() if names[name] in BETWEEN else _rule(width) for name, width in widths.items()}
    builder.setupGlyf({NOTHING: Glyph(), **rules})
    builder.setupHorizontalMetrics({NOTHING: (EM, 0), **{name: (width, 0) for name, width in widths.items()}})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Blank", "styleName": "Regular", "psName": "Blank-Regular"})
    builder.setupOS2(sTypoAscender=800, sTypoDescender=-200, usWinAscent=800, usWinDescent=200)
    builder.setupPost()
    builder.setupHead(unitsPerEm=EM, created=MADE, modified=MADE)
    builder.font.recalcTimestamp = False
    made = io.BytesIO()
    builder.save(made)
    return made.getvalue()


def _rule(width: int) -> Glyph:
    """A rule just below the line, from one side of the letter to the other."""
    pen, (low, high) = TTGlyphPen(None), RULE
    if width:
        pen.moveTo((0, low))
        for point in ((0, high), (width, high), (width, low)):
            pen.lineTo(point)
        pen.closePath()
    return pen.glyph()
