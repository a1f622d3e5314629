"""Words of joined letters in drawings, as outlines: WeasyPrint sets the text of an SVG letter by letter."""

import re
from collections.abc import Iterator
from html import unescape

import uharfbuzz as hb
from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen

from generator.lazy_pattern import lazy_pattern
from generator.model.paper.hand import WORDS
from generator.printing.fonts import READING
from generator.printing.letters.direction import from_left, value_direction
from generator.printing.letters.faces import Face, faces_of_word, moves_of_word
from generator.printing.letters.shaping import is_shaped, shaped_word

TEXT = lazy_pattern(r"<text\b([^>]*)>([^<]*)</text>")
ATTRIBUTE = lazy_pattern(r"([\w-]+)=\"([^\"]*)\"")
FACES = ("Atkinson Hyperlegible", READING)
BEGINS = {"start": 0.0, "middle": 0.5, "end": 1.0}
"""How much of a text lies before the point that it is set at."""


def with_outlines(html: str) -> str:
    """The same page with outlines where the text of a drawing has letters that are joined; they have no words of
    their own: the drawing is described besides."""
    return html if html.isascii() else TEXT.sub(_outlined, html)


def _outlined(match: re.Match[str]) -> str:
    text, given = unescape(match[2]), dict(ATTRIBUTE.findall(match[1]))
    if not is_shaped(text):
        return match[0]
    size, colour = float(given["font-size"]), given.get("fill", "#000000")
    whole = sum(sum(moves_of_word(word, FACES, 400)) for word, _ in _words(text))
    x = float(given["x"]) - whole * size * BEGINS[given.get("text-anchor", "start")]
    pen = SVGPathPen(None, lambda number: f"{number:.2f}")
    at = 0.0
    for word, turned in _words(text):
        _draw(pen, word, (x + at * size, float(given["y"])), size, turned=turned)
        at += sum(moves_of_word(word, FACES, 400))
    return f'<path fill="{colour}" d="{pen.getCommands()}"/>'


def _words(text: str) -> Iterator[tuple[str, bool]]:
    """The words from the left, and whether each runs from right to left."""
    for run, turned in from_left(text, value_direction(text)):
        words = WORDS.findall(run)
        yield from ((word, turned) for word in (reversed(words) if turned else words))


def _draw(pen: SVGPathPen, word: str, at: tuple[float, float], size: float, *, turned: bool) -> None:
    x, y = at
    for found, part in faces_of_word(word, FACES, 400):
        if found is None:
            continue
        scale = size * found.scale / found.font.units
        for glyph, right, up in _glyphs(found, part, turned=turned):
            moved = TransformPen(pen, (scale, 0, 0, -scale, x + right * scale, y - up * scale))
            _font(found).draw_glyph_with_pen(glyph, moved)
        x += sum(moves_of_word(part, FACES, 400)) * size


def _glyphs(found: Face, part: str, *, turned: bool) -> Iterator[tuple[int, float, float]]:
    """Each glyph, and how far right and up it is, in the font's units."""
    if turned or is_shaped(part):
        for cluster in shaped_word(found.font, part, kerning=False, turned=turned):
            yield from ((glyph, cluster.left + right, up) for glyph, right, up in cluster.components)
        return
    at = 0.0
    for letter in part:
        yield found.font.glyphs[letter], at, 0.0
        at += found.font.advances[found.font.glyphs[letter]]


def _font(found: Face) -> hb.Font:
    font = hb.Font(hb.Face(found.font.data))
    if found.font.location:
        font.set_variations(dict(found.font.location))
    return font
