"""The fonts at work in one PDF: they show text by the faces that have it, and are embedded at the end."""

from collections.abc import Generator, Iterator

from generator.model.paper.hand import WORDS
from generator.model.paper.looks import TextStyle
from generator.printing.drawn.embedding import Objects, Pen, embed_font
from generator.printing.drawn.text import Run, can_draw, first_face, runs, runs_from_left, shown
from generator.printing.letters.direction import Direction, has_right_to_left
from generator.printing.letters.faces import Face, faces_of_word, moves_of_word
from generator.printing.letters.shaping import Cluster, Component, is_shaped, shaped_word
from generator.printing.strokes import POINT_MM
from generator.printing.truetype.font import TrueTypeFont

RULE = "_"
"""What is drawn out to a blank."""


class Pens:
    """Fonts by the names that a page's content gives them."""

    def __init__(self, prefix: str = "F") -> None:
        self._prefix = prefix
        self._pens: dict[tuple[object, ...], tuple[str, Pen]] = {}
        self._current = ("", 0.0)

    def begin(self) -> None:
        """Begin a text, in which no font is set yet."""
        self._current = ("", 0.0)

    def show(self, text: str, style: TextStyle, direction: Direction = Direction.SENTENCE) -> Iterator[str]:
        """The operators that show a text as it is typed, each word in its face. What runs from right to left is
        shown from the left, as programs expect it that read it again: they turn it round. The space that parts a
        line from the next is on its right in any case."""
        if direction is not Direction.RIGHT_TO_LEFT and not has_right_to_left(text):
            for run in runs(shown(text, style), style):
                yield from self._left_to_right(run, style)
            return
        line = text.rstrip()
        for run in (*runs_from_left(shown(line, style), style, direction), *runs(text[len(line) :], style)):
            if not run.turned:
                yield from self._left_to_right(run, style)
                continue
            for word in reversed(WORDS.findall(run.text)):
                yield from self._part(run.face, word, style, turned=True)

    def _left_to_right(self, run: Run, style: TextStyle) -> Iterator[str]:
        if run.face and can_draw(run.face, run.text) and not is_shaped(run.text):
            pen = yield from self._in(run.face.font, style.em_mm * run.face.scale)
            yield pen.shown(run.text, kerning=style.kerning)
            return
        for word in WORDS.findall(run.text):
            for found, part in faces_of_word(word, style.faces, style.weight):
                yield from self._part(found, part, style, turned=False)

    def _part(self, found: Face | None, part: str, style: TextStyle, *, turned: bool) -> Iterator[str]:
        """Letters in a face, or the rule that stands for them."""
        joined = not part.isspace() and (turned or is_shaped(part))
        if found is None or not can_draw(found, part, turned=joined):
            yield from self._blank(part, style)
        elif joined:
            yield from self._shaped(found, part, style, turned=turned)
        else:
            pen = yield from self._in(found.font, style.em_mm * found.scale)
            yield pen.shown(part, kerning=style.kerning)

    def _shaped(self, found: Face, part: str, style: TextStyle, *, turned: bool) -> Iterator[str]:
        """A word whose letters are joined; nothing is added between them."""
        pen = yield from self._in(found.font, style.em_mm * found.scale)
        spacing = style.spacing_em * style.em_mm / POINT_MM
        yield from ("0 Tc",) if spacing else ()
        yield pen.joined(shaped_word(found.font, part, kerning=style.kerning, turned=turned))
        yield from (f"{spacing:.4f} Tc",) if spacing else ()

    def _in(self, font: TrueTypeFont, em_mm: float) -> Generator[str, None, Pen]:
        """The pen of a font, chosen in this size."""
        key = font.path, font.location
        if key not in self._pens:
            self._pens[key] = f"{self._prefix}{len(self._pens)}", Pen(font)
        name, pen = self._pens[key]
        if (name, em_mm) != self._current:
            self._current = name, em_mm
            yield f"/{name} {em_mm / POINT_MM:.4f} Tf"
        return pen

    def _blank(self, text: str, style: TextStyle) -> Iterator[str]:
        """A rule to write a word on that no face has, or whose letters nothing joins; it is read as the word."""
        font = first_face(style).font
        pen = yield from self._in(font, style.em_mm)
        rule = font.glyphs[RULE]
        long, unit = (
            round(sum(moves_of_word(text, style.faces, style.weight)) * font.units),
            font.width(rule),
        )
        edges = [*range(0, max(long - unit, 1), unit), max(long - unit, 0)]
        yield pen.joined([Cluster(text, tuple(Component(rule, edge, 0) for edge in edges), long, 0)])

    def used(self) -> dict[str, Pen]:
        """The pens that have shown something, by the names of their fonts."""
        return {name: pen for name, pen in self._pens.values() if pen.letters or pen.clusters}

    def embed(self, file: Objects) -> dict[str, int]:
        """Add all fonts to a file; the number of each by its name."""
        return {name: embed_font(file, pen) for name, pen in self.used().items()}
