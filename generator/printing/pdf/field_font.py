"""The font in which people type into a form: a simple TrueType font of Western letters (ISO 32000-1, 9.6.3 and
annex D.2), which every program can draw by itself. What was filled in before needs no such font."""

import struct
from functools import lru_cache
from typing import Any, NamedTuple

import pydyf
import uharfbuzz as hb

from generator.model.paper.hand import FontFile
from generator.printing.drawn.embedding import STEM
from generator.printing.pdf.font_files import static_instance
from generator.printing.truetype.font import POSTSCRIPT_NAME

FIRST, LAST = 32, 255
LETTERS = bytes(range(FIRST, LAST + 1)).decode("cp1252", "replace").replace("\N{REPLACEMENT CHARACTER}", "•")
"""The letters of WinAnsiEncoding from its 32nd on; codes that stand for nothing show a bullet."""
NONSYMBOLIC = 32
UNREAD = tuple(int.from_bytes(tag, "big") for tag in (b"GSUB", b"GPOS", b"GDEF", b"DSIG"))
"""Tables that nobody asks once the glyphs are placed."""


def embed_for_typing(file: Any, font: FontFile) -> bytes:
    """Add the font to a PDF; the reference to it."""
    data, facts, widths = _measured(font)
    program = pydyf.Stream([data], {"Length1": len(data)}, compress=True)
    file.add_object(program)
    descriptor = pydyf.Dictionary(
        {**facts, "FontBBox": pydyf.Array(facts["FontBBox"]), "FontFile2": program.reference}
    )
    file.add_object(descriptor)
    whole = pydyf.Dictionary(
        {
            "Type": "/Font",
            "Subtype": "/TrueType",
            "BaseFont": facts["FontName"],
            "Encoding": "/WinAnsiEncoding",
            "FirstChar": FIRST,
            "LastChar": LAST,
            "Widths": pydyf.Array(widths),
            "FontDescriptor": descriptor.reference,
        }
    )
    file.add_object(whole)
    reference: bytes = whole.reference
    return reference


class _MeasuredFont(NamedTuple):
    file: bytes
    """With these letters only."""
    descriptor: dict[str, Any]
    widths: tuple[int, ...]
    """Of each letter, in thousandths of an em."""


@lru_cache(maxsize=2)
def _measured(font: FontFile) -> _MeasuredFont:
    """The font as a field of a form needs it."""
    face = hb.Face(static_instance(font))
    shaped = hb.Font(face)
    shaped.scale = 1000, 1000
    line, box = shaped.get_font_extents("ltr"), struct.unpack(">4h", face.reference_table("head").data[36:44])
    facts = {
        "Type": "/FontDescriptor",
        "FontName": f"/{face.get_name(POSTSCRIPT_NAME)}",
        "Flags": NONSYMBOLIC,
        "FontBBox": tuple(round(side * 1000 / face.upem) for side in box),
        "ItalicAngle": 0,
        "Ascent": line.ascender,
        "Descent": line.descender,
        "CapHeight": shaped.get_metric_position_with_fallback(hb.OTMetricsTag.CAP_HEIGHT),
        "StemV": STEM,
    }
    widths = tuple(shaped.get_glyph_h_advance(shaped.get_nominal_glyph(ord(letter)) or 0) for letter in LETTERS)
    return _MeasuredFont(_subset(face), facts, widths)


def _subset(face: hb.Face) -> bytes:
    wanted = hb.SubsetInput()
    wanted.unicode_set.update(map(ord, LETTERS))
    wanted.flags = hb.SubsetFlags.NO_HINTING
    wanted.drop_table_tag_set.update(UNREAD)
    data: bytes = hb.subset(face, wanted).blob.data
    return data
