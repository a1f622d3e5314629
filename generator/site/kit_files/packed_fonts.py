"""Font files as the kit page is given them: with what its engine asks for and nothing else (OpenType,
“Organization of an OpenType Font”). What it makes of them is the same, byte by byte."""

from collections.abc import Callable, Mapping

Files = Mapping[str, bytes]
AXES = (b"DSIG", b"GDEF", b"GSUB", b"HVAR", b"MVAR", b"STAT", b"avar", b"fvar", b"gvar")
"""The tables of a variable font that nobody asks for where it is taken as it lies."""
SHAPES = (b"DSIG", b"GDEF", b"GPOS", b"GSUB", b"STAT", b"gasp", b"glyf", b"gvar", b"loca", b"prep")
"""The tables of a font file that nobody asks for who only measures."""
FEATURES = (b"DSIG", b"GSUB", b"STAT", b"gasp", b"prep")
"""Those that nobody asks for who takes each letter's own glyph."""


def measures_of(files: Files) -> dict[str, bytes]:
    """Font files that have no letters, only how wide they are."""
    return _each(files, lambda font: _with_tables(font, dict.fromkeys(SHAPES, b"")))


def instances_of(files: Files) -> dict[str, bytes]:
    """Variable fonts in their default instance only, which is upright and of weight 400."""
    return _each(files, lambda font: _with_tables(font, dict.fromkeys(AXES, b"")))


def letters_of(files: Files) -> dict[str, bytes]:
    """Font files without the outlines of glyphs that no letter leads to, as small capitals: a third of all."""
    from generator.printing.web_fonts import letter_outlines  # noqa: PLC0415 - fontTools takes long to import

    return _each(files, lambda font: _with_tables(font, dict.fromkeys(FEATURES, b"") | letter_outlines(font)))


def _each(files: Files, change: Callable[[bytes], bytes]) -> dict[str, bytes]:
    return {name: change(data) if name.endswith(".ttf") else data for name, data in files.items()}


def _with_tables(font: bytes, tables: Mapping[bytes, bytes]) -> bytes:
    """A font file with other tables in the place of some, or without those that are empty."""
    rows = [font[12 + 16 * number : 28 + 16 * number] for number in range(int.from_bytes(font[4:6], "big"))]
    kept = [row for row in rows if tables.get(row[:4], row)]
    head, bodies, place = [font[:4], len(kept).to_bytes(2, "big"), font[6:12]], [], 12 + 16 * len(kept)
    for row in kept:
        begin, size = int.from_bytes(row[8:12], "big"), int.from_bytes(row[12:], "big")
        body = tables.get(row[:4], font[begin : begin + size])
        head.append(row[:8] + place.to_bytes(4, "big") + len(body).to_bytes(4, "big"))
        bodies.append(body.ljust(-(-len(body) // 4) * 4, b"\0"))
        place += len(bodies[-1])
    return b"".join([*head, *bodies])
