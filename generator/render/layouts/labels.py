"""Labels: addresses on sheets of self-adhesive labels."""

from collections.abc import Sequence

from generator.model import LABEL_TYPE, Deck, Piece
from generator.render import looks
from generator.render.layouts.cells import HAIRLINE, sheets_of
from generator.render.layouts.layout import Document, Layout, Sheet, in_documents
from generator.render.marks import picture, ruler_path
from generator.render.sheets import Grid, label_grid

RULER_ROOM_MM = 11.0
"""The margin at the head of a label sheet that a ruler needs."""


def documents(folders: looks.Folders, deck: Deck, pieces: Sequence[Piece]) -> list[Document]:
    """The labels of a run, row by row from the first free place on."""
    grid = label_grid(deck.labels, deck.label_paper)
    addressed = [piece for piece in pieces if piece.label]
    sheets = [s for s in sheets_of(addressed, grid, deck.press.start, stacked=False) if s.places]
    css = looks.source(folders, "print/sheets.css")
    return [Document(_html(folders, deck, grid, part, len(addressed)), css) for _, part in in_documents(sheets)]


def _html(folders: looks.Folders, deck: Deck, grid: Grid, sheets: Sequence[Sheet], count: int) -> str:
    title = f"{count} address label{'' if count == 1 else 's'}, {deck.labels.label}"
    return looks.render(
        folders,
        "print/labels.html",
        deck=deck,
        grid=grid,
        sheets=sheets,
        picture=_picture(grid),
        title=title,
        type=LABEL_TYPE,
    )


def _picture(grid: Grid) -> str:
    """The ruler in the margin above the labels, where there is one."""
    at = (grid.width_mm - 100) / 2, grid.edge_mm
    data = ruler_path(*at) if grid.top_mm >= RULER_ROOM_MM else ""
    return picture(grid.width_mm, grid.height_mm, [(HAIRLINE, data)])


LAYOUT = Layout("labels", "labels", "address labels", documents)
