"""The font files that every machine has alike."""

from functools import lru_cache
from pathlib import Path

from generator.model.paper.hand import OPTICAL_SIZE, FontFile
from generator.printing.font_packages import font_path
from generator.problems import Location, Problem, ProblemError

HAND, READING, LABEL = "Kalam", "Source Serif 4", "Atkinson Hyperlegible"
HAND_WEIGHT = 300
FILES = ((HAND, HAND_WEIGHT, "300"), (READING, 400, "400"), (LABEL, 400, "400"), (LABEL, 700, "700"))
"""What nearly every sheet has."""
HANDS = (HAND, "Indie Flower", "Caveat")
"""Handwriting faces, the first one first: Indie Flower has all of Vietnamese, Caveat all of Cyrillic."""
READING_TOO = "Noto Serif"
"""Greek with all its accents, and Latin letters that the reading face lacks."""
STANDBY = (("Indie Flower", 400, "400"), ("Caveat", 400, "400"), (READING_TOO, 400, "400"))
"""What stands in where a word needs it."""
READING_FACES = frozenset((READING, LABEL, READING_TOO))


def is_own(family: str) -> bool:
    """Whether a family is a file of one's own."""
    return Path(family).is_absolute()


def font_files() -> tuple[FontFile, ...]:
    """The font files of nearly every sheet. Raises Fault for one that is missing or damaged."""
    return tuple(FontFile(family, _whole(family, weight), span) for family, weight, span in FILES)


def standby_fonts() -> tuple[FontFile, ...]:
    """The font files that stand in where a word needs them. Raises Fault as well."""
    return tuple(FontFile(family, _whole(family, weight), span) for family, weight, span in STANDBY)


@lru_cache(maxsize=32)
def font_file(family: str, weight: int) -> FontFile:
    """A file of a family, in the weight that is nearest; of a face of one's own, the family is its path. Raises
    Fault."""
    if is_own(family):
        return FontFile(family, family, "400")
    known = [file for file in (*FILES, *STANDBY) if file[0] == family]
    _, nearest, span = min(known, key=lambda file: abs(file[1] - weight))
    return FontFile(family, _whole(family, nearest), span)


def font_location(weight: int) -> tuple[tuple[str, float], ...]:
    """Where on the axes of a variable face our sheets are set."""
    return ("opsz", OPTICAL_SIZE), ("wght", float(weight))


def _whole(family: str, weight: int) -> str:
    """The path of a font file that has all its tables. Raises Fault: without it, words would be measured or set in
    another face than they are printed in."""
    package = f"fontpkg-{family.casefold().replace(' ', '-')}"
    try:
        path = str(font_path(family, weight))
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
