"""A font file → the same with some letters only, as a page fetches it: as WOFF2, or the tables of its outlines."""

from functools import partial
from io import BytesIO

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph
from fontTools.varLib import instancer

from generator.model.paper.hand import OPTICAL_SIZE

FEATURES = ["ccmp", "kern", "liga", "locl", "mark", "mkmk", "onum"]
COPYRIGHT, LICENCE, LICENCE_URL = 0, 13, 14
"""Entries of the table `name` that the SIL Open Font License wants to go with the font."""
FAMILY, FULL_NAME, POSTSCRIPT_NAME = 1, 4, 6


def web_font(path: str, family: str, letters: str, weight: str) -> bytes:
    """The WOFF2 file (W3C, WOFF 2.0), the same bytes for the same font and letters. `family` becomes its name, for
    that of the whole font may be reserved. Of a variable font, the optical size is that of running text."""
    kept = [COPYRIGHT, LICENCE, LICENCE_URL]
    subsetter = Subsetter(Options(layout_features=FEATURES, hinting=False, name_IDs=kept))
    subsetter.populate(text=letters)
    made = BytesIO()
    with TTFont(path, lazy=True, recalcTimestamp=False) as font:
        subsetter.subset(font)
        if "fvar" in font:
            instancer.instantiateVariableFont(font, _limits(font, weight), inplace=True)
        rename = partial(font["name"].setName, platformID=3, platEncID=1, langID=0x409)
        for name in (FAMILY, FULL_NAME, POSTSCRIPT_NAME):
            rename(family if name != POSTSCRIPT_NAME else family.replace(" ", ""), name)
        font.flavor = "woff2"
        font.save(made)
    return made.getvalue()


def _limits(font: TTFont, weight: str) -> dict[str, float | tuple[float, float]]:
    """Where on its axes a variable font stays."""
    low, _, high = weight.partition(" ")
    places: dict[str, float | tuple[float, float]] = {
        "opsz": OPTICAL_SIZE,
        "wght": (float(low), float(high)) if high else float(low),
    }
    return {axis.axisTag: places.get(axis.axisTag, axis.defaultValue) for axis in font["fvar"].axes}


def letter_outlines(data: bytes) -> dict[bytes, bytes]:
    """The tables `glyf`, `loca` and `gvar` of a variable font with those outlines only that letters have, and that
    these are made of; every glyph keeps its number."""
    font = TTFont(BytesIO(data), recalcBBoxes=False, recalcTimestamp=False)
    outlines, wanted = font["glyf"], {".notdef", *font.getBestCmap().values()}
    todo = list(wanted)
    while todo:
        parts = set(outlines[todo.pop()].getComponentNames(outlines)) - wanted
        wanted |= parts
        todo += parts
    for name in set(font.getGlyphOrder()) - wanted:
        outlines[name] = Glyph()
        font["gvar"].variations[name] = []
    made = BytesIO()
    font.save(made)
    reader = TTFont(made).reader
    return {name.encode(): reader[name] for name in ("glyf", "loca", "gvar")}
