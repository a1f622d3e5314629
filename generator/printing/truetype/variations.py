"""Variable fonts: where on its axes a font is, and how far that moves what is measured (OpenType, “Font
Variations”)."""

import math
import struct
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import pairwise

Coordinates = tuple[float, ...]
Region = tuple[tuple[float, float, float], ...]
"""Of each axis where the region begins, peaks and ends."""
ONE = 1 << 14
LONG_WORDS = 0x8000


def normalized_coordinates(tables: Mapping[str, bytes], location: Mapping[str, float]) -> Coordinates:
    """A place on the axes of a font, each from -1 to 1; empty for a font without."""
    if "fvar" not in tables:
        return ()
    table = tables["fvar"]
    first, _, count, size = struct.unpack(">4H", table[4:12])
    bends = _bends(tables["avar"], count) if "avar" in tables else [()] * count
    made = []
    for number in range(count):
        tag, *limits = struct.unpack(">4s3l", table[first + number * size : first + number * size + 16])
        low, usual, high = (limit / 65536 for limit in limits)
        at = min(max(location.get(tag.decode("latin-1"), usual), low), high)
        share = (at - usual) / ((usual - low if at < usual else high - usual) or 1)
        made.append(round(_bent(round(share * ONE) / ONE, bends[number]) * ONE) / ONE)
    return tuple(made)


def _bends(table: bytes, count: int) -> list[tuple[tuple[float, float], ...]]:
    """The table `avar`: of each axis, which place stands for which."""
    at, made = 8, []
    for _ in range(count):
        pairs = int.from_bytes(table[at : at + 2], "big")
        numbers = struct.iter_unpack(">2h", table[at + 2 : at + 2 + 4 * pairs])
        made.append(tuple((before / ONE, after / ONE) for before, after in numbers))
        at += 2 + 4 * pairs
    return made


def _bent(share: float, bends: Sequence[tuple[float, float]]) -> float:
    for (x0, y0), (x1, y1) in pairwise(bends):
        if x0 <= share <= x1 and x1 > x0:
            return y0 + (y1 - y0) * (share - x0) / (x1 - x0)
    return share


def rounded(number: float) -> int:
    """The nearest whole number, of two the greater: so instances of fonts are rounded."""
    return math.floor(number + 0.5)


def region_share(region: Region, coordinates: Coordinates) -> float:
    """How much of a region's deltas counts at a place: none outside of it, all at its peak."""
    share = 1.0
    for (start, peak, end), at in zip(region, coordinates, strict=True):
        if peak == 0 or start > peak or peak > end or (start < 0 < end):
            continue
        if at <= start or at >= end:
            share *= 1.0 if at == peak else 0.0
        else:
            share *= (at - start) / (peak - start) if at < peak else (end - at) / (end - peak) if at > peak else 1
    return share


class VariationStore:
    """Deltas by their outer and inner number (“Item Variation Store”)."""

    def __init__(self, data: bytes, coordinates: Coordinates) -> None:
        self._data = data
        regions, count = struct.unpack(">LH", data[2:8])
        self._parts = struct.unpack(f">{count}L", data[8 : 8 + 4 * count])
        self._shares = [region_share(region, coordinates) for region in _regions(data[regions:])]

    def delta(self, outer: int, inner: int) -> float:
        """How far the number moves, in units of the font."""
        if outer >= len(self._parts):
            return 0.0
        part = self._data[self._parts[outer] :]
        items, words, count = struct.unpack(">3H", part[:6])
        if inner >= items:
            return 0.0
        regions = struct.unpack(f">{count}H", part[6 : 6 + 2 * count])
        wide, narrow = ("l", "h") if words & LONG_WORDS else ("h", "b")
        words &= ~LONG_WORDS
        row = f">{words}{wide}{count - words}{narrow}"
        at = 6 + 2 * count + inner * struct.calcsize(row)
        deltas = struct.unpack(row, part[at : at + struct.calcsize(row)])
        return float(sum(delta * self._shares[region] for delta, region in zip(deltas, regions, strict=True)))


def _regions(data: bytes) -> list[Region]:
    axes, count = struct.unpack(">2H", data[:4])
    numbers = [n / ONE for n in struct.unpack(f">{3 * axes * count}h", data[4 : 4 + 6 * axes * count])]
    triples = list(zip(numbers[::3], numbers[1::3], numbers[2::3], strict=True))
    return [tuple(triples[start : start + axes]) for start in range(0, axes * count, axes)]


class Advances(dict[int, float]):
    """Glyph → how far the pen moves: what `hmtx` says, and how far `HVAR` moves it."""

    def __init__(self, tables: Mapping[str, bytes], coordinates: Coordinates) -> None:
        super().__init__()
        count = int.from_bytes(tables["hhea"][34:36], "big")
        self._widths = struct.unpack(">" + "Hh" * count, tables["hmtx"][: 4 * count])[::2]
        self._moves = tables.get("HVAR", b"") if any(coordinates) else b""
        self._coordinates = coordinates

    def __missing__(self, glyph: int) -> float:
        width = float(self._widths[min(glyph, len(self._widths) - 1)])
        self[glyph] = width + self._store.delta(*self._place(glyph)) if self._moves else width
        return self[glyph]

    @cached_property
    def _store(self) -> VariationStore:
        at = int.from_bytes(self._moves[4:8], "big")
        return VariationStore(self._moves[at:], self._coordinates)

    def _place(self, glyph: int) -> tuple[int, int]:
        at = int.from_bytes(self._moves[8:12], "big")
        if not at:
            return 0, glyph
        kind, entry = self._moves[at : at + 2]
        size, inner, head = (entry >> 4 & 3) + 1, (entry & 15) + 1, 4 if kind == 0 else 6
        count = int.from_bytes(self._moves[at + 2 : at + head], "big")
        start = at + head + min(glyph, count - 1) * size
        number = int.from_bytes(self._moves[start : start + size], "big")
        return number >> inner, number & (1 << inner) - 1
