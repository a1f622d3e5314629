"""Lines of handwriting → glyphs on a PDF page, each line where arithmetic has put it.

A layout engine takes most of a millisecond to a line, and a thousand cards have fifteen thousand. The lines were
measured letter by letter, in letters that stand for themselves in every face, and so they are shown.
"""

from dataclasses import dataclass, field

from generator.printing.pdf.font_embedding import FontProgram


@dataclass
class Pen:
    """A font at work in one document: it writes lines, and remembers their letters."""

    program: FontProgram
    letters: dict[str, str] = field(default_factory=dict)
    """Letter → its glyph as four hexadecimal digits."""

    def write(self, text: str, x: float, y: float) -> str:
        """The operator that shows a line which begins at a point, in points (ISO 32000-1, 9.4.3)."""
        if not self.letters.keys() >= set(text):
            self.letters |= {letter: f"{self.program.glyphs[letter]:04x}" for letter in text}
        return f"1 0 0 1 {x:.3f} {y:.3f} Tm <{''.join(map(self.letters.__getitem__, text))}> Tj"
