"""The font files that every machine has alike, and their measures."""

from pathlib import Path

import fontpkg

from generator.model import OPTICAL_SIZE, FontFile, FontMetrics
from generator.printing.truetype.font import read_font
from generator.problems import Location, Problem, ProblemError

HAND, READING, LABEL = "Kalam", "Source Serif 4", "Atkinson Hyperlegible"
HAND_WEIGHT = 300
FILES = ((HAND, HAND_WEIGHT, "300"), (READING, 400, "400"), (LABEL, 400, "400"), (LABEL, 700, "700"))


def font_files() -> tuple[FontFile, ...]:
    """Every font file that a sheet may use. Raises Fault for one that is missing or damaged."""
    return tuple(FontFile(family, _whole(family, weight), span) for family, weight, span in FILES)


def read_metrics(family: str, weight: int = 400) -> FontMetrics:
    """A face of a `fontpkg-*` package, measured in ems; a variable one at the sheets' optical size. Raises
    Fault."""
    font = read_font(_whole(family, weight), font_location(weight))
    advances = {letter: font.advances[glyph] / font.units for letter, glyph in font.glyphs.items()}
    above, below = font.lines
    return FontMetrics(family, advances, above / font.units, below / font.units)


def font_location(weight: int) -> tuple[tuple[str, float], ...]:
    """Where on the axes of a variable face our sheets are set."""
    return ("opsz", OPTICAL_SIZE), ("wght", float(weight))


def _whole(family: str, weight: int) -> str:
    """The path of a font file that has all its tables. Raises Fault: without it, words would be measured or set in
    another face than they are printed in."""
    package = f"fontpkg-{family.casefold().replace(' ', '-')}"
    try:
        path = str(fontpkg.path(family, weight))
        if _complete(Path(path).read_bytes()):
            return path
        fault = "is damaged"
    except (OSError, LookupError) as error:
        path, fault = getattr(error, "filename", None) or package, "cannot be read"
    hint = f"install it anew: python -m pip install --force-reinstall --no-deps {package}"
    raise ProblemError(
        Problem(Location(str(path)), f"the font file of {family} {fault}", hint, check="font-faulty")
    )


def _complete(data: bytes) -> bool:
    """Whether a font file reaches as far as its list of tables says (OpenType, “Organization of an OpenType
    Font”)."""
    count = int.from_bytes(data[4:6], "big")
    rows = [data[12 + 16 * number : 28 + 16 * number] for number in range(count)]
    return bool(rows) and all(
        len(row) == 16 and int.from_bytes(row[8:12], "big") + int.from_bytes(row[12:], "big") <= len(data)
        for row in rows
    )
