"""The fonts at work in one PDF: they show text by the faces that have it, and are embedded at the end."""

from collections.abc import Generator, Iterator

from generator.model import TextStyle
from generator.model.hand import WORDS
from generator.printing.drawn.embedding import Objects, Pen, embed_font
from generator.printing.drawn.pdf_file import pdf_string
from generator.printing.drawn.text import first_face, runs, shown
from generator.printing.letters.faces import moves_of_word
from generator.printing.letters.shaping import is_shaped
from generator.printing.strokes import POINT_MM
from generator.printing.truetype.font import TrueTypeFont

RULE = "_"
"""What is drawn out to a blank."""


class Pens:
    """Fonts by the names that a page's content gives them."""

    def __init__(self, prefix: str = "F") -> None:
        self._prefix = prefix
        self._pens: dict[str, tuple[str, Pen]] = {}
        self._current = ("", 0.0)

    def begin(self) -> None:
        """Begin a text, in which no font is set yet."""
        self._current = ("", 0.0)

    def show(self, text: str, style: TextStyle) -> Iterator[str]:
        """The operators that show a text as it is typed, each word in its face."""
        for run in runs(shown(text, style), style):
            for part in WORDS.findall(run.text) if is_shaped(run.text) else (run.text,):
                if run.face and run.face.has_outlines and not is_shaped(part):
                    pen = yield from self._in(run.face.font, style.em_mm * run.face.scale)
                    yield pen.shown(part, kerning=style.kerning)
                else:
                    yield from self._blank(part, style)

    def _in(self, font: TrueTypeFont, em_mm: float) -> Generator[str, None, Pen]:
        """The pen of a font, chosen in this size."""
        if font.path not in self._pens:
            self._pens[font.path] = f"{self._prefix}{len(self._pens)}", Pen(font)
        name, pen = self._pens[font.path]
        if (name, em_mm) != self._current:
            self._current = name, em_mm
            yield f"/{name} {em_mm / POINT_MM:.4f} Tf"
        return pen

    def _blank(self, text: str, style: TextStyle) -> Iterator[str]:
        """A rule to write a word on that no face has, or whose letters would have to be joined; it is read out all
        the same (14.9.4)."""
        font = first_face(style).font
        pen = yield from self._in(font, style.em_mm)
        long, unit = (
            sum(moves_of_word(text, style.faces, style.weight)),
            font.width(font.glyphs[RULE]) / font.units,
        )
        rule = f"{100 * long / unit:.2f} Tz {pen.shown(RULE, kerning=False)} 100 Tz"
        yield f"/Span <</ActualText{pdf_string(text)}>> BDC {rule} EMC"

    def embed(self, file: Objects) -> dict[str, int]:
        """Add all fonts to a file; the number of each by its name."""
        return {name: embed_font(file, pen) for name, pen in self._pens.values() if pen.letters}
