"""Calibration pages: how wide a writer's characters are, and how far a printer strays."""

from generator.model import Paper
from generator.render import looks
from generator.render.layouts.layout import Document
from generator.render.marks import path_of, picture, ruler_path

SENTENCES = (
    "Thank you for the time you took to talk to me",
    "I left with a clear picture of what you do now",
    "It would be good to hear from you again soon",
)
"""Known text with letters as often as notes have them; how many characters each has is printed beside it."""
PITCHES_MM = (7.1, 8.0, 8.7)
"""College rule, ordinary notebooks, wide rule."""
EDGE_MM = 20.0
"""How far the crosses of the printer's page lie from the edges of the sheet."""
BLACK = 'stroke="#1f2430" stroke-width=".15"'
GREY = 'stroke="#8a8472" stroke-width=".1"'
ASIDE_MM = 43.0
VERNIER = 0.9
"""On the back the ticks lie so many millimetres apart, on the front one: where they meet tells tenths."""


def hand_page(folders: looks.Folders, paper: Paper, language: str) -> Document:
    """Sentences to copy on rules of three pitches, each with a millimetre scale below it."""
    length = paper.width_mm - 2 * 16
    scale = picture(length, 5, [(BLACK, _scale(length))])
    html = looks.render(
        folders, "print/hand.html", paper=paper, language=language, sentences=SENTENCES, pitches=PITCHES_MM,
        length=length, scale=scale,
    )  # fmt: skip
    return Document(html, looks.source(folders, "print/calibration.css"))


def _scale(length: float) -> str:
    ticks = (f"M{n} 0v{3 if n % 10 == 0 else 2 if n % 5 == 0 else 1.2}" for n in range(int(length) + 1))
    return f"M0 0h{length:g}{''.join(ticks)}"


def printer_page(folders: looks.Folders, paper: Paper, language: str, flip: str) -> Document:
    """Rulers on both axes and crosses in the corners; on the back a vernier against the front's."""
    shared = {"paper": paper, "language": language, "edge": EDGE_MM, "flip": flip}
    size = paper.width_mm, paper.height_mm
    front = picture(*size, [(BLACK, _crosses(paper) + _rulers()), (GREY, _combs(paper, 1))])
    back = picture(*size, [(GREY, _combs(paper, VERNIER, flip == "long-edge"))])
    html = looks.render(folders, "print/printer.html", front=front, back=back, **shared)
    return Document(html, looks.source(folders, "print/calibration.css"), duplex=flip)


def _crosses(paper: Paper) -> str:
    corners = [(x, y) for x in (EDGE_MM, paper.width_mm - EDGE_MM) for y in (EDGE_MM, paper.height_mm - EDGE_MM)]
    return path_of(segment for x, y in corners for segment in ((x - 5, y, x + 5, y), (x, y - 5, x, y + 5)))


def _rulers() -> str:
    """150 mm across from the left cross, 200 mm down from it: long enough to tell a thousandth."""
    across = ruler_path(EDGE_MM, EDGE_MM + 12, 150)
    left = EDGE_MM + 12
    ticks = (
        f"M{left} {EDGE_MM + n}h{4 if n % 50 == 0 else 2.6 if n % 10 == 0 else 1.4}" for n in range(0, 201, 5)
    )
    return f"{across}M{left} {EDGE_MM}v200{''.join(ticks)}"


def _combs(paper: Paper, step: float, mirrored: bool = False) -> str:
    """Ticks about the middle of the sheet, across and down; on a mirrored back they lie behind the front's."""
    x, y = paper.width_mm / 2, paper.height_mm / 2
    left, way = (x + ASIDE_MM, -1) if mirrored else (x - ASIDE_MM, 1)
    across = "".join(f"M{x + n * step:.2f} {y - 3}v{6 if n % 5 else 9}" for n in range(-10, 11))
    down = "".join(f"M{left} {y + n * step:.2f}h{way * (6 if n % 5 else 9)}" for n in range(-10, 11))
    return across + down
