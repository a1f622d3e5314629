"""Lines of handwriting → glyphs on a PDF page, each line where arithmetic has put it.

A layout engine takes most of a millisecond to a line, and a thousand cards have fifteen thousand. HarfBuzz shapes
them here as it does inside Pango; kerning and ligatures are off, because the lines were measured letter by letter.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

import uharfbuzz as hb

from generator.render.embedding import Program, face

PLAIN = {"kern": False, "liga": False, "clig": False}
PIECES = re.compile(r"[^\s\-–—/()]+ ?|.")
"""Words, each in one script, with the space after them; and what else stands between them."""


class Run(NamedTuple):
    """Glyphs that follow each other by their own widths: from where to where they reach, in the font's units."""

    x: int
    y: int
    end: int
    glyphs: str
    """Their numbers, four hexadecimal digits each."""


class Piece(NamedTuple):
    """A word as glyphs, and how far it moves the pen."""

    runs: tuple[Run, ...]
    advance: int
    letters: tuple[tuple[int, str], ...]
    """Each glyph with the letters it stands for; the last of a cluster stands for all of its letters."""


@dataclass
class Pen:
    """A font at work in one document: it writes lines, and remembers its words."""

    program: Program
    written: dict[str, Piece] = field(default_factory=dict)

    def write(self, text: str, x: float, y: float, em: float) -> Iterator[str]:
        """The operators of a line that begins at a point, lengths in points (ISO 32000-1, 9.4.3)."""
        unit = em / self.program.units
        for run in joined(self._runs(text)):
            yield f"1 0 0 1 {x + run.x * unit:.3f} {y + run.y * unit:.3f} Tm <{run.glyphs}> Tj"

    def _runs(self, text: str) -> Iterator[Run]:
        pen = 0
        for found in PIECES.findall(text):
            made = self.written.get(found) or self.written.setdefault(found, piece(self.program, found))
            for x, y, end, glyphs in made.runs:
                yield Run(pen + x, y, pen + end, glyphs)
            pen += made.advance

    def spells(self, text: str) -> bool:
        """Whether a reader gets a written text back glyph by glyph, or needs the words besides."""
        return all(all(said for _, said in self.written[found].letters) for found in PIECES.findall(text))

    @property
    def letters(self) -> dict[int, str]:
        """Every glyph that was used, and what it stood for first."""
        made: dict[int, str] = {}
        for word in self.written.values():
            for glyph, said in word.letters:
                made.setdefault(glyph, said)
        return made


@lru_cache(maxsize=20_000)
def piece(program: Program, text: str) -> Piece:
    """A word, shaped. The words of a thousand cards are few."""
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(_font(program.path), buffer, PLAIN)
    infos, places = buffer.glyph_infos, buffer.glyph_positions
    ends = [*(info.cluster for info in infos[1:]), len(text)]
    letters = [(info.codepoint, text[info.cluster : end]) for info, end in zip(infos, ends, strict=True)]
    runs, pen = [], 0
    for info, place in zip(infos, places, strict=True):
        x = pen + place.x_offset
        runs.append(Run(x, place.y_offset, x + program.widths[info.codepoint], f"{info.codepoint:04x}"))
        pen += place.x_advance
    return Piece(tuple(joined(runs)), pen, tuple(letters))


def joined(runs: Iterable[Run]) -> Iterator[Run]:
    """Runs that go on where the one before ended, as one."""
    taken: list[str] = []
    start, end = (0, 0), (0, 0)
    for x, y, until, glyphs in runs:
        if taken and (x, y) != end:
            yield Run(*start, end[0], "".join(taken))
            taken = []
        start = start if taken else (x, y)
        taken.append(glyphs)
        end = until, y
    if taken:
        yield Run(*start, end[0], "".join(taken))


@lru_cache(maxsize=4)
def _font(path: str) -> hb.Font:
    return hb.Font(face(path))
