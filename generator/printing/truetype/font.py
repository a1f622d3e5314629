"""A TrueType file → its glyphs and measures, in the file's own units."""

import struct
import unicodedata
from collections.abc import Mapping
from dataclasses import field
from functools import cached_property, lru_cache
from pathlib import Path

from generator.fast_dataclass import dataclass
from generator.printing.truetype.kerning import Kerning
from generator.printing.truetype.variations import Advances, Coordinates, normalized_coordinates, rounded

POSTSCRIPT_NAME = 6
WINDOWS = 3
USE_TYPO_METRICS = 0x80
UNICODE_TABLES = ((3, 10), (0, 6), (0, 4), (3, 1), (0, 3), (0, 2), (0, 1), (0, 0))
"""Platform and encoding of the tables that map Unicode to glyphs, those with the most letters first."""
FACES = 24
VISIBLE = "LNPS"
"""How Unicode's categories of letters, numbers and signs begin: all others may be without a drawing."""
ALIKE = (("\u02bb", "\u2018"), ("\u02bc", "\u2019"), ("\u2010", "-"), ("\u2011", "-"))
"""Letters, and marks that look the same: the ʻokina, the apostrophe in a word, hyphens."""


@dataclass(frozen=True)
class TrueTypeFont:
    """A font file, at a place on its axes where it has any."""

    path: str
    location: tuple[tuple[str, float], ...] = ()
    """Tag of an axis → where on it; other axes are at their default."""
    data: bytes = field(default=b"", compare=False, repr=False)

    def __reduce__(self) -> tuple[object, ...]:
        """To another process goes where it is, not what is in it."""
        return read_font, (self.path, self.location)

    @cached_property
    def tables(self) -> Mapping[str, bytes]:
        """Tag → the bytes of the table."""
        count = int.from_bytes(self.data[4:6], "big")
        rows = struct.iter_unpack(">4sLLL", self.data[12 : 12 + 16 * count])
        return {tag.decode("latin-1"): self.data[at : at + size] for tag, _, at, size in rows}

    @cached_property
    def units(self) -> int:
        """So many to an em."""
        return int.from_bytes(self.tables["head"][18:20], "big")

    @cached_property
    def count(self) -> int:
        """How many glyphs there are."""
        return int.from_bytes(self.tables["maxp"][4:6], "big")

    @cached_property
    def box(self) -> tuple[int, int, int, int]:
        """The box around all glyphs: left, bottom, right, top."""
        return struct.unpack(">4h", self.tables["head"][36:44])

    @cached_property
    def coordinates(self) -> Coordinates:
        """The place on each axis, from -1 to 1; none of a font without axes."""
        return normalized_coordinates(self.tables, dict(self.location))

    @cached_property
    def glyphs(self) -> Mapping[str, int]:
        """Letter → the number of its glyph; not of one that the file maps to a glyph without a drawing, as people
        leave letters of a hand that they have not drawn."""
        table = self.tables["cmap"]
        rows = struct.iter_unpack(">HHL", table[4 : 4 + 8 * int.from_bytes(table[2:4], "big")])
        places = {(platform, encoding): at for platform, encoding, at in rows}
        at = next(places[wanted] for wanted in UNICODE_TABLES if wanted in places)
        found = _segments(table[at:]) if table[at : at + 2] == b"\0\x04" else _groups(table[at:])
        found = {letter: glyph for letter, glyph in found.items() if not self._is_blank(letter, glyph)}
        return found | {letter: found[like] for letter, like in ALIKE if letter not in found and like in found}

    def _is_blank(self, letter: str, glyph: int) -> bool:
        """Whether a letter that has to be seen is not; of files that hold measures alone nothing is known."""
        if "glyf" not in self.tables or glyph >= self.count or self.outlines[glyph] < self.outlines[glyph + 1]:
            return False
        return unicodedata.category(letter)[0] in VISIBLE

    def as_mapped(self, text: str) -> str:
        """A text in letters that the file itself maps to glyphs."""
        for letter, like in ALIKE:
            if letter in text and self.glyphs.get(letter) == self.glyphs.get(like):
                text = text.replace(letter, like)
        return text

    @cached_property
    def advances(self) -> Advances:
        """Glyph → how far the pen moves."""
        return Advances(self.tables, self.coordinates)

    def width(self, glyph: int) -> int:
        """How far the pen moves, in whole units, as the glyph is embedded."""
        if (known := self._widths.get(glyph)) is None:
            known = self._widths[glyph] = rounded(self.advances[glyph])
        return known

    @cached_property
    def _widths(self) -> dict[int, int]:
        """The glyphs that were measured: a list of people has few letters, many times."""
        return {}

    @cached_property
    def kerning(self) -> Kerning:
        """What comes between two glyphs."""
        return Kerning(self.tables, self.coordinates)

    @cached_property
    def lines(self) -> tuple[int, int]:
        """How far letters reach above and below the line."""
        shapes = self.tables.get("OS/2", b"")
        typo = len(shapes) >= 72 and int.from_bytes(shapes[62:64], "big") & USE_TYPO_METRICS
        above, below = struct.unpack(">2h", shapes[68:72] if typo else self.tables["hhea"][4:8])
        return above, -below

    @cached_property
    def capitals(self) -> int:
        """How high capitals are."""
        shapes = self.tables.get("OS/2", b"")
        return int.from_bytes(shapes[88:90], "big", signed=True) if len(shapes) >= 90 else self.lines[0]

    @cached_property
    def name(self) -> str:
        """The PostScript name."""
        table = self.tables["name"]
        count, strings = struct.unpack(">2H", table[2:6])
        for platform, _, _, kind, length, at in struct.iter_unpack(">6H", table[6 : 6 + 12 * count]):
            if (platform, kind) == (WINDOWS, POSTSCRIPT_NAME):
                return table[strings + at : strings + at + length].decode("utf-16-be")
        return Path(self.path).stem

    @cached_property
    def outlines(self) -> tuple[int, ...]:
        """Where each glyph begins in the table `glyf`; one number more than there are glyphs."""
        long = self.tables["head"][50:52] != b"\0\0"
        numbers = struct.unpack(
            f">{self.count + 1}{'L' if long else 'H'}",
            self.tables["loca"][: (self.count + 1) * (4 if long else 2)],
        )
        return numbers if long else tuple(2 * number for number in numbers)

    def outline(self, glyph: int) -> bytes:
        """The bytes of a glyph, as they stand in the file."""
        return self.tables["glyf"][self.outlines[glyph] : self.outlines[glyph + 1]]


@lru_cache(maxsize=FACES)
def read_font(path: str, location: tuple[tuple[str, float], ...] = ()) -> TrueTypeFont:
    """A font file; nothing of it is worked out before it is asked for. Raises OSError."""
    return TrueTypeFont(path, location, Path(path).read_bytes())


def _segments(table: bytes) -> dict[str, int]:
    """Format 4: runs of letters below U+10000."""
    half = int.from_bytes(table[6:8], "big") // 2
    words = struct.unpack(f">{len(table) // 2}H", table[: len(table) // 2 * 2])
    ends, starts = words[7 : 7 + half], words[8 + half : 8 + 2 * half]
    deltas, offsets = words[8 + 2 * half : 8 + 3 * half], words[8 + 3 * half : 8 + 4 * half]
    found: dict[str, int] = {}
    for number, (start, end) in enumerate(zip(starts, ends, strict=True)):
        for code in range(start, min(end, 0xFFFE) + 1):
            at = 8 + 3 * half + number + offsets[number] // 2 + code - start
            glyph = words[at] if offsets[number] else code
            if glyph and (made := (glyph + deltas[number]) & 0xFFFF):
                found[chr(code)] = made
    return found


def _groups(table: bytes) -> dict[str, int]:
    """Format 12: runs of all letters."""
    count = int.from_bytes(table[12:16], "big")
    rows = struct.iter_unpack(">3L", table[16 : 16 + 12 * count])
    return {chr(code): glyph + code - start for start, end, glyph in rows for code in range(start, end + 1)}
