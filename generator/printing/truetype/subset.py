"""A font file with some glyphs only, under the numbers they had: what a PDF embeds."""

import struct
from collections.abc import Iterable, Mapping, Sequence

from generator.printing.truetype.font import TrueTypeFont
from generator.printing.truetype.outlines import Outline, embedded_outline

Components = Sequence[tuple[int, int, int]]
"""Glyphs, and how far each is moved to the right and up."""
WORDS, MOVED, MORE = 0x0001, 0x0002, 0x0020
"""Flags of a component: its two arguments have 16 bits, they move it, and another follows (OpenType, `glyf`)."""


def subset_font(
    font: TrueTypeFont, glyphs: Iterable[int], composites: Sequence[tuple[Components, int]] = ()
) -> bytes:
    """The file; the same glyphs give the same bytes. `composites` are glyphs to be made of others, with their
    widths: they follow those of the font."""
    kept = _outlines(font, [0, *glyphs, *(part[0] for parts, _ in composites for part in parts)])
    places, outlines = [0], bytearray()
    whole = [kept[glyph].data if glyph in kept else b"" for glyph in range(font.count)]
    for data in [*whole, *(_composite(font, parts) for parts, _ in composites)]:
        outlines += data + b"\0" * (-len(data) % 4)
        places.append(len(outlines))
    head = bytearray(font.tables["head"])
    head[8:12], head[50:52] = bytes(4), b"\0\1"
    return _file(
        {
            "head": bytes(head),
            "hhea": _with_count(font.tables["hhea"], 34, font.count + len(composites) if composites else 0),
            "hmtx": _measures(font, kept, [width for _, width in composites]),
            "maxp": _with_count(font.tables["maxp"], 4, font.count + len(composites)),
            "glyf": bytes(outlines),
            "loca": struct.pack(f">{len(places)}L", *places),
        }
    )


def _outlines(font: TrueTypeFont, todo: list[int]) -> dict[int, Outline]:
    """The outlines of glyphs, and of those that they are made of."""
    kept = dict[int, Outline]()
    while todo:
        glyph = todo.pop()
        if glyph not in kept:
            kept[glyph] = embedded_outline(font, glyph)
            todo += kept[glyph].parts
    return kept


def _composite(font: TrueTypeFont, parts: Components) -> bytes:
    """A glyph made of others; its box is the font's, and so is what its left bearing says."""
    made = struct.pack(">h4h", -1, *font.box)
    for number, (glyph, right, up) in enumerate(parts, 1):
        flags = WORDS | MOVED | (MORE if number < len(parts) else 0)
        made += struct.pack(">HH2h", flags, glyph, right, up)
    return made


def _with_count(table: bytes, at: int, count: int) -> bytes:
    """A table with another number of glyphs; 0 leaves it as it is."""
    return table[:at] + count.to_bytes(2, "big") + table[at + 2 :] if count else table


def _measures(font: TrueTypeFont, kept: Mapping[int, Outline], widths: Sequence[int]) -> bytes:
    """The table `hmtx`, with the widths of these glyphs where the font is on its axes, and those of the glyphs
    that follow the font's own: then each has its own width in it."""
    made = bytearray(font.tables["hmtx"])
    full = int.from_bytes(font.tables["hhea"][34:36], "big")
    if widths:
        made, full = _full_measures(font.tables["hmtx"], full, font.count), font.count
    for glyph, outline in kept.items() if any(font.coordinates) else ():
        if glyph < full:
            struct.pack_into(">H", made, 4 * glyph, font.width(glyph))
            if outline.bearing is not None:
                struct.pack_into(">h", made, 4 * glyph + 2, outline.bearing)
    return bytes(made) + b"".join(struct.pack(">Hh", width, font.box[0]) for width in widths)


def _full_measures(table: bytes, full: int, count: int) -> bytearray:
    """The table `hmtx` with a width for each glyph: those that have none have that of the last one with one."""
    last, bearings = table[4 * full - 4 : 4 * full - 2], table[4 * full :]
    return bytearray(table[: 4 * full] + b"".join(last + bearings[2 * n : 2 * n + 2] for n in range(count - full)))


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
