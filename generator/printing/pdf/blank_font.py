"""A face of blanks, for letters that no other face has: instead of a box a sheet has a gap of its width, which is
read out and found like every other letter, and changes nothing of the others."""

import io
import unicodedata
from base64 import b64encode

from fontTools.fontBuilder import FontBuilder
from fontTools.ttLib.tables._g_l_y_f import Glyph

EM = 1000
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
    builder.setupGlyf({name: Glyph() for name in (NOTHING, *names)})
    builder.setupHorizontalMetrics(
        {NOTHING: (EM, 0), **{name: (_width(letter), 0) for name, letter in names.items()}}
    )
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Blank", "styleName": "Regular", "psName": "Blank-Regular"})
    builder.setupOS2(sTypoAscender=800, sTypoDescender=-200, usWinAscent=800, usWinDescent=200)
    builder.setupPost()
    builder.setupHead(unitsPerEm=EM, created=MADE, modified=MADE)
    builder.font.recalcTimestamp = False
    made = io.BytesIO()
    builder.save(made)
    return made.getvalue()


def _width(letter: str) -> int:
    """A square for what is as wide as high, nothing for a sign above another letter, and half a square else."""
    if unicodedata.combining(letter):
        return 0
    return EM if unicodedata.east_asian_width(letter) in "WF" else EM // 2
