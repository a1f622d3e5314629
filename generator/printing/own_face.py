"""A face of one's own, such as a font made of one's handwriting: whether it can be used, and may be embedded."""

import struct
from collections.abc import Sequence
from pathlib import Path

from generator.model.paper.hand import RUNNING_TEXT
from generator.printing.truetype.font import TrueTypeFont, read_font
from generator.printing.truetype.subset import subset_font
from generator.problems import Checked, Location, Problem

TRUETYPE = (b"\0\1\0\0", b"true")
"""How a TrueType file begins."""
OTHERS = {b"OTTO": "OpenType with PostScript outlines", b"wOFF": "WOFF", b"wOF2": "WOFF2", b"ttcf": "a collection"}
RESTRICTED, WHOLE_ONLY, BITMAPS_ONLY = 0x0002, 0x0100, 0x0200
"""Bits of `fsType` in the table `OS/2` (OpenType): no embedding at all, none of some letters, none of outlines."""
LARGEST = 32 * 2**20
"""Bytes; no hand has so many letters."""
DAMAGED = (struct.error, IndexError, KeyError, ValueError, StopIteration, UnicodeError, ZeroDivisionError)


def read_own_face(path: Path, where: Location) -> Checked[str | None]:
    """The family by which sheets know the face, its path; None for one that cannot be used or may not be embedded.
    `where` is what named it."""
    try:
        with path.open("rb") as file:
            kind = file.read(4)
        large = path.stat().st_size > LARGEST
    except OSError as error:
        return Checked(None, [_problem(where, path, f"cannot be read: {error.strerror}", "correct its name")])
    if kind not in TRUETYPE or large:
        made = "is too large" if large else f"is {OTHERS.get(kind, 'no font')}, and not TrueType"
        return Checked(None, [_problem(where, path, made, "save the font as TrueType, with the ending .ttf")])
    try:
        font = read_font(str(path.resolve()))
        missing, flat = _missing_letters(font), _without_width(font)
        rights = int.from_bytes(font.tables.get("OS/2", b"")[8:10], "big")
    except DAMAGED:
        return Checked(None, [_problem(where, path, "is damaged", "save the font anew, as TrueType")])
    if fault := _forbidden(rights):
        return Checked(None, [_problem(where, path, fault, "ask who made it for one that may be embedded")])
    if unfit := _unfit(missing, flat):
        return Checked(None, [_problem(where, path, *unfit)])
    return Checked(font.path, [])


def _unfit(missing: Sequence[str], flat: Sequence[str]) -> tuple[str, str] | None:
    """Why nobody can say how wide the hand is, and how that is mended."""
    if missing:
        hint = "draw them too: without letters for running text, nobody can say how wide the hand is"
        return f"has no {' '.join(missing)}", hint
    hint = "give each letter its width: without, nobody can say how wide the hand is"
    return (f"has no width for {' '.join(flat)}", hint) if flat else None


def _without_width(font: TrueTypeFont) -> list[str]:
    """The letters of running text after which the pen stands where it stood before."""
    return sorted(
        letter for letter in set(RUNNING_TEXT) if letter.isalpha() and not font.width(font.glyphs.get(letter, 0))
    )


def _missing_letters(font: TrueTypeFont) -> list[str]:
    """The letters of running text that it lacks. Everything is read once that sheets need, to find what is wrong
    with it now."""
    subset_font(font, font.glyphs.values())
    _ = font.lines, font.name, font.box, font.capitals, [font.width(glyph) for glyph in font.glyphs.values()]
    return sorted({letter for letter in RUNNING_TEXT if letter.islower()} - font.glyphs.keys())


def _forbidden(rights: int) -> str:
    """What its maker does not allow."""
    if rights & 0x000F == RESTRICTED:
        return "may not be embedded, says the font itself"
    if rights & BITMAPS_ONLY:
        return "may be embedded as pictures of letters only, says the font itself"
    return "may be embedded only with all its letters, says the font itself" if rights & WHOLE_ONLY else ""


def _problem(where: Location, path: Path, message: str, hint: str) -> Problem:
    return Problem(where, f"{path.name} {message}", hint, check="font-faulty")
