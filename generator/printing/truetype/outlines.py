"""Outlines of glyphs (OpenType, “glyf” and “gvar”): without hints, and at a place on the font's axes."""

import struct
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.fast_dataclass import dataclass
from generator.printing.truetype.font import TrueTypeFont
from generator.printing.truetype.variations import ONE, region_share, rounded

ON_CURVE, X_SHORT, Y_SHORT, REPEAT, X_SAME, Y_SAME, OVERLAP = 1, 2, 4, 8, 16, 32, 64
WORDS, ARE_OFFSETS, SCALE, MORE, TWO_SCALES, MATRIX, HINTS = 1, 2, 8, 0x20, 0x40, 0x80, 0x100
SHARED_POINTS, OWN_PEAK, INTERMEDIATE, OWN_POINTS = 0x8000, 0x8000, 0x4000, 0x2000
PHANTOMS = 4
"""Points after those of a glyph that say where it begins and ends."""

Point = tuple[float, float]


@dataclass(frozen=True)
class Outline:
    """A glyph as it is embedded."""

    data: bytes
    parts: tuple[int, ...] = ()
    """The glyphs that it is made of."""
    bearing: int | None = None
    """From where the glyph begins to its left edge; None as the file says."""


def embedded_outline(font: TrueTypeFont, glyph: int) -> Outline:
    """A glyph of the font, without hints."""
    data = font.outline(glyph)
    if not data:
        return Outline(b"")
    if struct.unpack(">h", data[:2])[0] < 0:
        return _composite(font, glyph, data)
    if any(font.coordinates):
        return _moved_simple(font, glyph, data)
    at = 10 + 2 * struct.unpack(">h", data[:2])[0]
    return Outline(data[:at] + b"\0\0" + data[at + 2 + int.from_bytes(data[at : at + 2], "big") :])


def _composite(font: TrueTypeFont, glyph: int, data: bytes) -> Outline:
    """A glyph that is made of others: their numbers and where each lies."""
    made, parts = bytearray(data[:10]), _components(data)
    moves = _moves(font, glyph, [(0, 0)] * (len(parts) + PHANTOMS), ()) if any(font.coordinates) else []
    for number, (at, flags, part, end) in enumerate(parts):
        moved = moves[number] if moves and flags & ARE_OFFSETS else None
        made += _component(data[at + 4 : end], flags & ~HINTS, part, moved)
    return Outline(bytes(made), tuple(part for _, _, part, _ in parts))


def _component(rest: bytes, flags: int, part: int, moved: Point | None) -> bytes:
    """A part of a composite glyph, `rest` being what follows its number; one that has moved further than a byte
    can say is written with words."""
    if moved is None:
        return struct.pack(">2H", flags, part) + rest
    kind = ">2h" if flags & WORDS else ">2b"
    offset = struct.unpack_from(kind, rest)
    at = [rounded(o + m) for o, m in zip(offset, moved, strict=True)]
    wide = flags & WORDS or not all(-128 <= place <= 127 for place in at)
    head = struct.pack(">2H2h" if wide else ">2H2b", flags | WORDS if wide else flags, part, *at)
    return head + rest[struct.calcsize(kind) :]


def _components(data: bytes) -> list[tuple[int, int, int, int]]:
    """Of each part of a composite glyph: where it stands, its flags, its glyph, and where it ends."""
    at, made, flags = 10, [], MORE
    while flags & MORE:
        flags, part = struct.unpack(">2H", data[at : at + 4])
        matrix = 2 if flags & SCALE else 4 if flags & TWO_SCALES else 8 if flags & MATRIX else 0
        end = at + 4 + (4 if flags & WORDS else 2) + matrix
        made.append((at, flags, part, end))
        at = end
    return made


def _moved_simple(font: TrueTypeFont, glyph: int, data: bytes) -> Outline:
    """A glyph of lines and curves, its points moved to the place on the axes."""
    ends, flags, points = _points(data)
    width = font.advances[glyph]
    whole = [*points, (0, 0), (width, 0), (0, 0), (0, 0)]
    moves = _moves(font, glyph, whole, ends)
    moved = [(rounded(x + dx), rounded(y + dy)) for (x, y), (dx, dy) in zip(whole, moves, strict=True)]
    shown, origin = moved[: len(points)], moved[len(points)][0]
    xs, ys = [x for x, _ in shown], [y for _, y in shown]
    head = struct.pack(">5h", len(ends), min(xs), min(ys), max(xs), max(ys))
    steps = [[after - before for before, after in pairwise([0, *row])] for row in (xs, ys)]
    body = struct.pack(f">{len(ends)}HH{len(flags)}B", *ends, 0, *(flag & (ON_CURVE | OVERLAP) for flag in flags))
    body += b"".join(struct.pack(f">{len(row)}h", *row) for row in steps)
    return Outline(head + body, bearing=min(xs) - origin)


def _points(data: bytes) -> tuple[tuple[int, ...], list[int], list[Point]]:
    """Where each contour ends, the flags of each point, and the points."""
    count = int.from_bytes(data[:2], "big")
    ends = struct.unpack(f">{count}H", data[10 : 10 + 2 * count])
    at = 12 + 2 * count + int.from_bytes(data[10 + 2 * count : 12 + 2 * count], "big")
    flags: list[int] = []
    while len(flags) <= ends[-1]:
        flag, again = data[at], data[at + 1] if data[at] & REPEAT else 0
        flags += [flag] * (again + 1)
        at += 2 if flag & REPEAT else 1
    xs, at = _axis(data, at, flags, X_SHORT, X_SAME)
    ys, _ = _axis(data, at, flags, Y_SHORT, Y_SAME)
    return ends, flags, list(zip(xs, ys, strict=True))


def _axis(data: bytes, at: int, flags: Sequence[int], short: int, same: int) -> tuple[list[float], int]:
    place, made = 0, []
    for flag in flags:
        if flag & short:
            place += data[at] if flag & same else -data[at]
            at += 1
        elif not flag & same:
            place += int.from_bytes(data[at : at + 2], "big", signed=True)
            at += 2
        made.append(float(place))
    return made, at


def _moves(font: TrueTypeFont, glyph: int, points: Sequence[Point], ends: Sequence[int]) -> list[Point]:
    """How far each point of a glyph moves."""
    total = [(0.0, 0.0)] * len(points)
    for share, numbers, xs, ys in _tuples(font, glyph, len(points)):
        if numbers is None:
            moves = [(float(x), float(y)) for x, y in zip(xs, ys, strict=True)]
        else:
            given = {n: (float(x), float(y)) for n, x, y in zip(numbers, xs, ys, strict=True) if n < len(points)}
            moves = _interpolated(points, ends, given)
        total = [(x + share * dx, y + share * dy) for (x, y), (dx, dy) in zip(total, moves, strict=True)]
    return total


Tuple = tuple[float, list[int] | None, list[int], list[int]]
"""The share that counts, the points that move (None for all), and how far they do."""


def _tuples(font: TrueTypeFont, glyph: int, points: int) -> Iterator[Tuple]:
    """The variations of a glyph that count at the font's place on its axes."""
    table, axes = font.tables["gvar"], len(font.coordinates)
    shared, _, flags, start = struct.unpack(">LHHL", table[8:20])
    size, step = (4, 1) if flags & 1 else (2, 2)
    rows = table[20 + glyph * size : 20 + (glyph + 2) * size]
    at, end = (step * int.from_bytes(rows[n : n + size], "big") for n in (0, size))
    data = table[start + at : start + end]
    if not data:
        return
    count, body = struct.unpack(">2H", data[:4])
    common, body = _packed_points(data, body) if count & SHARED_POINTS else (None, body)
    head = 4
    for _ in range(count & 0x0FFF):
        length, index = struct.unpack(">2H", data[head : head + 4])
        head += 4
        places = shared + 2 * axes * (index & 0x0FFF)
        peak, head = _numbers(data, head, axes) if index & OWN_PEAK else (_numbers(table, places, axes)[0], head)
        low, high = [min(p, 0.0) for p in peak], [max(p, 0.0) for p in peak]
        if index & INTERMEDIATE:
            low, head = _numbers(data, head, axes)
            high, head = _numbers(data, head, axes)
        share = region_share(tuple(zip(low, peak, high, strict=True)), font.coordinates)
        if share:
            numbers, at = _packed_points(data, body) if index & OWN_POINTS else (common, body)
            moving = points if numbers is None else len(numbers)
            deltas = _packed_deltas(data, at, 2 * moving)
            yield share, numbers, deltas[:moving], deltas[moving:]
        body += length


def _numbers(data: bytes, at: int, count: int) -> tuple[list[float], int]:
    end = at + 2 * count
    return [n / ONE for n in struct.unpack(f">{count}h", data[at:end])], end


def _packed_points(data: bytes, at: int) -> tuple[list[int] | None, int]:
    """Numbers of points, and where they end; None for all points."""
    count, at = data[at], at + 1
    if count == 0:
        return None, at
    if count & 0x80:
        count, at = (count & 0x7F) << 8 | data[at], at + 1
    made, place = list[int](), 0
    while len(made) < count:
        run, size = (data[at] & 0x7F) + 1, 2 if data[at] & 0x80 else 1
        at += 1
        for _ in range(run):
            place += int.from_bytes(data[at : at + size], "big")
            at += size
            made.append(place)
    return made, at


def _packed_deltas(data: bytes, at: int, count: int) -> list[int]:
    made: list[int] = []
    while len(made) < count:
        control = data[at]
        run, size, at = (control & 0x3F) + 1, (1, 2, 0, 4)[control >> 6], at + 1
        made += [
            int.from_bytes(data[at + n * size : at + n * size + size], "big", signed=True) for n in range(run)
        ]
        at += run * size
    return made


def _interpolated(points: Sequence[Point], ends: Sequence[int], given: dict[int, Point]) -> list[Point]:
    """The moves of all points, of which some are given: those between them follow (“Inferred deltas”)."""
    moves = [given.get(n, (0.0, 0.0)) for n in range(len(points))]
    start = 0
    for end in ends:
        known = [n for n in range(start, end + 1) if n in given]
        for before, after in zip(known, [*known[1:], *known[:1]], strict=True):
            between = (
                range(before + 1, after) if before < after else [*range(before + 1, end + 1), *range(start, after)]
            )
            for n in between:
                moves[n] = (
                    _between(points, given, (before, after, n), 0),
                    _between(points, given, (before, after, n), 1),
                )
        start = end + 1
    return moves


def _between(points: Sequence[Point], given: dict[int, Point], numbers: tuple[int, int, int], axis: int) -> float:
    before, after, n = numbers
    (x0, d0), (x1, d1) = sorted((points[m][axis], given[m][axis]) for m in (before, after))
    x = points[n][axis]
    if x0 == x1:
        return d0 if d0 == d1 else 0.0
    return d0 if x <= x0 else d1 if x >= x1 else d0 + (d1 - d0) * (x - x0) / (x1 - x0)
