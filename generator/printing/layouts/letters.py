"""Letters: a page each, typed, ready to be signed; with ticks where to fold and punch where the form has them."""

from collections.abc import Sequence
from itertools import groupby

from generator.model.paper.letters import TypedLetter
from generator.model.paper.stationery import LetterForm, Paper
from generator.printing.document import Document
from generator.printing.letters.direction import has_right_to_left, note_runs_right
from generator.printing.marks import Segment, Stroke
from generator.printing.strokes import pdf_operators
from generator.templating import loader

LETTERS_A_DOCUMENT = 24
"""WeasyPrint's time grows with the square of a document's pages."""
EDGE_MM, TICK_MM, LONGER_MM = 5.0, 5.0, 8.0
"""How far from the left edge the ticks begin, so that most printers reach it, and how long they are: that in the
middle, to punch at, is the longer."""


def letter_documents(folders: loader.Folders, letters: Sequence[TypedLetter], language: str) -> list[Document]:
    """The letters in their order, those on one paper together."""
    runs = [list(group) for _, group in groupby(letters, key=lambda letter: letter.paper)]
    parts = [run[at : at + LETTERS_A_DOCUMENT] for run in runs for at in range(0, len(run), LETTERS_A_DOCUMENT)]
    css = loader.template_text(folders, "print/letters.css")
    title = f"{len(letters)} letter{'' if len(letters) == 1 else 's'}"
    return [
        Document(
            loader.render_template(
                folders,
                "print/letters.html",
                letters=part,
                paper=part[0].paper,
                title=title,
                language=language,
                has_right_to_left=has_right_to_left,
                note_runs_right=note_runs_right,
            ),
            css,
            behind={
                f"l{n}": marks for n, letter in enumerate(part) if (marks := _marks(letter.form, letter.paper))
            },
        )
        for part in parts
    ]


def _marks(form: LetterForm, paper: Paper) -> bytes:
    """The ticks at the left edge."""
    middle = form.marks[len(form.marks) // 2] if len(form.marks) % 2 else 0.0
    ticks = tuple(_tick(down, LONGER_MM if down == middle else TICK_MM) for down in form.marks)
    shown = tuple(tick for tick in ticks if tick[1] < paper.height_mm)
    return pdf_operators([Stroke(shown, 0.18, "#565b66")]) if shown else b""


def _tick(down: float, length: float) -> Segment:
    return EDGE_MM, down, EDGE_MM + length, down
