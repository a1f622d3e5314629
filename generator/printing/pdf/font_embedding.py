"""A TrueType font in a PDF (ISO 32000-1, 9.7 to 9.10): the glyphs that are used, their widths, their letters."""

import hashlib
import struct
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import pydyf
import uharfbuzz as hb

from generator.printing.typed_letters import typed_letters

UNREAD = tuple(int.from_bytes(tag, "big") for tag in (b"GSUB", b"GPOS", b"GDEF", b"DSIG"))
"""Tables that nobody asks once the glyphs are placed."""
SYMBOLIC = 4
POSTSCRIPT_NAME = 6
STEM = 80
"""No table says how thick the stems are; programs use it only to stand in for a font they lack."""


CMAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
{}
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""


@dataclass(frozen=True)
class FontProgram:
    """A font file's measures, in its own units; equal when the file is."""

    path: str
    name: str = field(compare=False)
    units: int = field(compare=False)
    """So many to an em."""
    glyphs: Mapping[str, int] = field(compare=False, repr=False)
    """Letter → the number of its glyph."""
    widths: tuple[int, ...] = field(compare=False, repr=False)
    """How wide each glyph is, by its number."""
    box: tuple[int, int, int, int] = field(compare=False)
    ascent: int = field(compare=False)
    descent: int = field(compare=False)
    capitals: int = field(compare=False)

    def scaled(self, length: float) -> int:
        """A length in thousandths of an em, in which PDF measures glyphs."""
        return round(length * 1000 / self.units)


@lru_cache(maxsize=4)
def read_font_program(path: str) -> FontProgram:
    """Read a font file's measures."""
    read = harfbuzz_face(path)
    font = hb.Font(read)
    line = font.get_font_extents("ltr")
    return FontProgram(
        path,
        read.get_name(POSTSCRIPT_NAME),
        read.upem,
        {chr(code): font.get_nominal_glyph(code) for code in read.unicodes},
        tuple(font.get_glyph_h_advance(glyph) for glyph in range(read.glyph_count)),
        struct.unpack(">4h", read.reference_table("head").data[36:44]),
        line.ascender,
        line.descender,
        font.get_metric_position_with_fallback(hb.OTMetricsTag.CAP_HEIGHT),
    )


def embed_font(file: Any, font: FontProgram, text: Iterable[str]) -> bytes:
    """Add a font to a PDF, with the glyphs of these letters; the reference to it."""
    letters = {font.glyphs[letter]: letter for letter in sorted(text, reverse=True)}
    name = f"/{_tag(letters)}+{font.name}"
    descendant = {
        "Type": "/Font",
        "Subtype": "/CIDFontType2",
        "BaseFont": name,
        "CIDSystemInfo": pydyf.Dictionary(
            {"Registry": pydyf.String("Adobe"), "Ordering": pydyf.String("Identity"), "Supplement": 0}
        ),
        "CIDToGIDMap": "/Identity",
        "FontDescriptor": _added(file, _descriptor(file, font, name, letters)),
        "W": pydyf.Array(
            part for glyph in sorted(letters) for part in (glyph, pydyf.Array([font.scaled(font.widths[glyph])]))
        ),
    }
    whole = {
        "Type": "/Font",
        "Subtype": "/Type0",
        "BaseFont": name,
        "Encoding": "/Identity-H",
        "DescendantFonts": pydyf.Array([_added(file, descendant)]),
        "ToUnicode": _stream(
            file, to_unicode({glyph: typed_letters(letter) for glyph, letter in letters.items()})
        ),
    }
    reference: bytes = _added(file, whole)
    return reference


def _descriptor(file: Any, font: FontProgram, name: str, letters: Iterable[int]) -> Mapping[str, Any]:
    data = subset_font(font, letters)
    return {
        "Type": "/FontDescriptor",
        "FontName": name,
        "Flags": SYMBOLIC,
        "FontBBox": pydyf.Array(font.scaled(side) for side in font.box),
        "ItalicAngle": 0,
        "Ascent": font.scaled(font.ascent),
        "Descent": font.scaled(font.descent),
        "CapHeight": font.scaled(font.capitals),
        "StemV": STEM,
        "FontFile2": _stream(file, data, Length1=len(data)),
    }


def subset_font(font: FontProgram, glyphs: Iterable[int]) -> bytes:
    """The font file with these glyphs only, under the numbers they had."""
    wanted = hb.SubsetInput()
    wanted.glyph_set.update(glyphs)
    wanted.flags = hb.SubsetFlags.RETAIN_GIDS | hb.SubsetFlags.NO_HINTING
    wanted.drop_table_tag_set.update(UNREAD)
    data: bytes = hb.subset(harfbuzz_face(font.path), wanted).blob.data
    return data


@lru_cache(maxsize=4)
def harfbuzz_face(path: str) -> hb.Face:
    """A font file as HarfBuzz knows it."""
    return hb.Face(hb.Blob.from_file_path(path))


def to_unicode(letters: Mapping[int, str]) -> bytes:
    """What each glyph stands for, as a CMap (ISO 32000-1, 9.10.3): a hundred glyphs to a list at most."""
    rows = [f"<{glyph:04x}> <{said.encode('utf-16-be').hex()}>" for glyph, said in letters.items()]
    lists = [rows[start : start + 100] for start in range(0, len(rows), 100)]
    listed = "\n".join(f"{len(part)} beginbfchar\n{chr(10).join(part)}\nendbfchar" for part in lists)
    return CMAP.format(listed).encode()


def _tag(letters: Iterable[int]) -> str:
    """Six capitals that name the choice of glyphs (9.6.4)."""
    digest = hashlib.sha256(repr(sorted(letters)).encode()).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])


def _added(file: Any, values: Mapping[str, Any]) -> Any:
    made = pydyf.Dictionary(values)
    file.add_object(made)
    return made.reference


def _stream(file: Any, data: bytes, **extra: int) -> Any:
    made = pydyf.Stream([data], extra, compress=True)
    file.add_object(made)
    return made.reference
