"""A font file with some glyphs only, under the numbers they had: what a PDF embeds."""

import struct
from collections.abc import Iterable, Mapping

from generator.printing.truetype.font import TrueTypeFont
from generator.printing.truetype.outlines import Outline, embedded_outline


def subset_font(font: TrueTypeFont, glyphs: Iterable[int]) -> bytes:
    """The file; the same glyphs give the same bytes."""
    todo, kept = [0, *glyphs], dict[int, Outline]()
    while todo:
        glyph = todo.pop()
        if glyph not in kept:
            kept[glyph] = embedded_outline(font, glyph)
            todo += kept[glyph].parts
    places, outlines = [0], bytearray()
    for glyph in range(font.count):
        data = kept[glyph].data if glyph in kept else b""
        outlines += data + b"\0" * (-len(data) % 4)
        places.append(len(outlines))
    head = bytearray(font.tables["head"])
    head[8:12], head[50:52] = bytes(4), b"\0\1"
    return _file(
        {
            "head": bytes(head),
            "hhea": font.tables["hhea"],
            "hmtx": _measures(font, kept),
            "maxp": font.tables["maxp"],
            "glyf": bytes(outlines),
            "loca": struct.pack(f">{font.count + 1}L", *places),
        }
    )


def _measures(font: TrueTypeFont, kept: Mapping[int, Outline]) -> bytes:
    """The table `hmtx`, with the widths of these glyphs where the font is on its axes."""
    made = bytearray(font.tables["hmtx"])
    full = int.from_bytes(font.tables["hhea"][34:36], "big")
    for glyph, outline in kept.items() if any(font.coordinates) else ():
        if glyph < full:
            struct.pack_into(">H", made, 4 * glyph, font.width(glyph))
            if outline.bearing is not None:
                struct.pack_into(">h", made, 4 * glyph + 2, outline.bearing)
    return bytes(made)


def _file(tables: Mapping[str, bytes]) -> bytes:
    """A font file of these tables (“Organization of an OpenType Font”)."""
    count = len(tables)
    power = 1 << (count.bit_length() - 1)
    head = struct.pack(">LHHHH", 0x10000, count, 16 * power, power.bit_length() - 1, 16 * (count - power))
    at, rows, body = 12 + 16 * count, b"", b""
    for tag, data in sorted(tables.items()):
        padded = data + b"\0" * (-len(data) % 4)
        total = sum(struct.unpack(f">{len(padded) // 4}L", padded)) & 0xFFFFFFFF
        rows += struct.pack(">4sLLL", tag.encode(), total, at + len(body), len(data))
        body += padded
    return head + rows + body
