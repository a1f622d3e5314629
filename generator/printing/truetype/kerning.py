"""Kerning: what a font puts between two glyphs (OpenType, “GPOS”, lookups of type 2)."""

import struct
from collections.abc import Iterator, Mapping
from functools import cached_property

from generator.printing.truetype.variations import Coordinates, VariationStore, rounded

PAIRS, EXTENSION = 2, 9
ADVANCE, ADVANCE_TABLE = 0x04, 0x40
VARIATION = 0x8000
SCRIPTS = (b"latn", b"DFLT")


class Kerning(dict[tuple[int, int], int]):
    """Pair of glyphs → how much further apart they stand, in units of the font."""

    def __init__(self, tables: Mapping[str, bytes], coordinates: Coordinates) -> None:
        super().__init__()
        self._data = tables.get("GPOS", b"")
        self._definitions = tables.get("GDEF", b"") if any(coordinates) else b""
        self._coordinates = coordinates

    def __missing__(self, pair: tuple[int, int]) -> int:
        self[pair] = sum(rounded(self._in_lookup(lookup, *pair)) for lookup in self._lookups)
        return self[pair]

    @cached_property
    def _lookups(self) -> list[list[int]]:
        """Of each lookup that kerns, where its subtables begin."""
        if not self._data:
            return []
        scripts, features, lookups = struct.unpack(">3H", self._data[4:10])
        wanted = sorted(
            {lookup for feature in self._features(scripts) for lookup in self._lookups_of(features, feature)}
        )
        return [subtables for number in wanted if (subtables := list(self._subtables(lookups, number)))]

    def _u16(self, at: int) -> int:
        return int.from_bytes(self._data[at : at + 2], "big")

    def _features(self, scripts: int) -> list[int]:
        """The numbers of the features that the script has without naming a language."""
        rows = struct.iter_unpack(">4sH", self._data[scripts + 2 : scripts + 2 + 6 * self._u16(scripts)])
        known = {tag: scripts + at for tag, at in rows}
        script = next((known[tag] for tag in SCRIPTS if tag in known), None)
        if script is None or not self._u16(script):
            return []
        language = script + self._u16(script)
        return [self._u16(language + 6 + 2 * n) for n in range(self._u16(language + 4))]

    def _lookups_of(self, features: int, feature: int) -> list[int]:
        at = features + 2 + 6 * feature
        if self._data[at : at + 4] != b"kern":
            return []
        at = features + self._u16(at + 4)
        return [self._u16(at + 4 + 2 * n) for n in range(self._u16(at + 2))]

    def _subtables(self, lookups: int, number: int) -> Iterator[int]:
        lookup = lookups + self._u16(lookups + 2 + 2 * number)
        for n in range(self._u16(lookup + 4)):
            at, kind = lookup + self._u16(lookup + 6 + 2 * n), self._u16(lookup)
            if kind == EXTENSION:
                kind, at = self._u16(at + 2), at + int.from_bytes(self._data[at + 4 : at + 8], "big")
            if kind == PAIRS:
                yield at

    def _in_lookup(self, subtables: list[int], left: int, right: int) -> float:
        """What the first subtable that knows the pair says."""
        for at in subtables:
            covered = self._covered(at + self._u16(at + 2), left)
            if covered is not None:
                read = self._of_glyphs if self._u16(at) == 1 else self._of_classes
                found = read(at, covered, left, right)
                if found is not None:
                    return found
        return 0.0

    def _of_glyphs(self, at: int, covered: int, left: int, right: int) -> float | None:  # noqa: ARG002 - read alike
        start = at + self._u16(at + 10 + 2 * covered)
        sizes = [2 * self._u16(at + n).bit_count() for n in (4, 6)]
        row = 2 + sum(sizes)
        for number in range(self._u16(start)):
            place = start + 2 + number * row
            if self._u16(place) == right:
                return self._value(start, place + 2, self._u16(at + 4))
        return None

    def _of_classes(self, at: int, covered: int, left: int, right: int) -> float:  # noqa: ARG002 - read alike
        sizes = [2 * self._u16(at + n).bit_count() for n in (4, 6)]
        lefts, rights = self._u16(at + 8), self._u16(at + 10)
        row = self._class(at + lefts, left) * self._u16(at + 14) + self._class(at + rights, right)
        return self._value(at, at + 16 + row * sum(sizes), self._u16(at + 4))

    def _value(self, base: int, at: int, kind: int) -> float:
        """How far the pen moves further after the left glyph."""
        if not kind & ADVANCE:
            return 0.0
        place = at + 2 * (kind & ADVANCE - 1).bit_count()
        value = float(int.from_bytes(self._data[place : place + 2], "big", signed=True))
        table = self._u16(at + 2 * (kind & ADVANCE_TABLE - 1).bit_count()) if kind & ADVANCE_TABLE else 0
        if table and self._store and self._u16(base + table + 4) == VARIATION:
            value += self._store.delta(self._u16(base + table), self._u16(base + table + 2))
        return value

    @cached_property
    def _store(self) -> VariationStore | None:
        at = int.from_bytes(self._definitions[14:18], "big") if self._definitions[2:4] >= b"\0\3" else 0
        return VariationStore(self._definitions[at:], self._coordinates) if at else None

    def _covered(self, at: int, glyph: int) -> int | None:
        """The number of a glyph among those that a table covers."""
        count = self._u16(at + 2)
        if self._u16(at) == 1:
            glyphs = struct.unpack(f">{count}H", self._data[at + 4 : at + 4 + 2 * count])
            return glyphs.index(glyph) if glyph in glyphs else None
        for start, end, first in struct.iter_unpack(">3H", self._data[at + 4 : at + 4 + 6 * count]):
            if start <= glyph <= end:
                return int(first + glyph - start)
        return None

    def _class(self, at: int, glyph: int) -> int:
        if self._u16(at) == 1:
            number = glyph - self._u16(at + 2)
            return self._u16(at + 6 + 2 * number) if 0 <= number < self._u16(at + 4) else 0
        rows = struct.iter_unpack(">3H", self._data[at + 4 : at + 4 + 6 * self._u16(at + 2)])
        return next((kind for start, end, kind in rows if start <= glyph <= end), 0)
