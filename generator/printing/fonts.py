"""The font files that every machine has alike, and their measures."""

from pathlib import Path

import fontpkg
import uharfbuzz as hb

from generator.model import OPTICAL_SIZE, FontFile, FontMetrics
from generator.problems import Location, Problem, ProblemError

HAND, READING, LABEL = "Kalam", "Source Serif 4", "Atkinson Hyperlegible"
HAND_WEIGHT = 300
FINE = 64
"""HarfBuzz measures in whole numbers: so many to a unit of the font."""
FILES = ((HAND, HAND_WEIGHT, "300"), (READING, 400, "400"), (LABEL, 400, "400"), (LABEL, 700, "700"))


def font_files() -> tuple[FontFile, ...]:
    """Every font file that a sheet may use. Raises Fault for one that is missing or damaged."""
    return tuple(FontFile(family, _whole(family, weight), span) for family, weight, span in FILES)


def read_metrics(family: str, weight: int = 400) -> FontMetrics:
    """A face of a `fontpkg-*` package, measured in ems; a variable one at the sheets' optical size. Raises
    Fault."""
    face = hb.Face(hb.Blob.from_file_path(_whole(family, weight)))
    font = hb.Font(face)
    em = face.upem * FINE
    font.scale = em, em
    font.set_variations({"wght": weight, "opsz": OPTICAL_SIZE})
    advances = {chr(code): font.get_glyph_h_advance(font.get_nominal_glyph(code)) / em for code in face.unicodes}
    line = font.get_font_extents("ltr")
    return FontMetrics(family, advances, line.ascender / em, -line.descender / em)


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
