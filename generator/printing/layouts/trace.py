"""Trace: the note in light grey in the handwriting face, at its place on the card; folded ones with a cover."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from generator.model.paper.printing import PrintItem, PrintJob
from generator.printing.document import Document, Writing, WrittenLine
from generator.printing.drawn.as_html import Documents, data_url
from generator.printing.drawn.pages import DrawnDocuments, TextLine
from generator.printing.drawn.trace import (
    cover_fronts,
    note_paragraphs,
    trace_document,
    trace_title,
    writing_style,
)
from generator.printing.imposition import Grid, card_grid, card_ruling
from generator.printing.layouts.layout import Layout
from generator.printing.marks import HIGHER_MM, NAMES_MM
from generator.printing.sheets import PlacedItem, Sheet, cell_drawing, in_documents, sheet_drawings, sheets_of
from generator.templating import loader

OWN = "print/trace.html"
"""An office's own template, which is set by the layout engine."""
ROOMY_MM = 45.0
"""A name and its number take one line in this."""


def trace_documents(folders: loader.Folders, job: PrintJob, items: Sequence[PrintItem]) -> Documents:
    """The cards of a run, several to a sheet; with a cover, every second page is the back of the one before."""
    grid = card_grid(job)
    if grid is None:
        return []
    sheets = sheets_of(items, grid, job.settings.start)
    duplex = job.settings.flip if job.fold != "flat" and job.cover.wording else ""
    if duplex:
        sheets = [page for sheet in sheets for page in (sheet, replace(sheet, back=True))]
    title = trace_title(job, len(items))
    if loader.has_template(folders, OWN):
        return [_own_document(folders, job, grid, part, (title, duplex)) for _, part in in_documents(sheets)]
    return DrawnDocuments(
        [partial(trace_document, job, grid, part, title, duplex) for _, part in in_documents(sheets)]
    )


def _own_document(
    folders: loader.Folders, job: PrintJob, grid: Grid, sheets: Sequence[Sheet], words: tuple[str, str]
) -> Document:
    """By the office's own template: the notes are written over it, and the rules lie behind it."""
    title, duplex = words
    return Document(
        _html(folders, job, grid, sheets, title),
        loader.template_text(folders, "print/sheets.css"),
        duplex,
        behind=sheet_drawings(sheets, lambda slots: cell_drawing(job, grid, slots, job.looks.trace.rules)),
        writing=_writing(job, sheets),
        template=OWN,
    )


def _writing(job: PrintJob, sheets: Sequence[Sheet]) -> Writing:
    """Every line on its rule."""
    at = card_ruling(job.card, job.writing, job.hand)
    left, down = job.blank.writing_mm[0] + job.card.margin_mm, job.blank.writing_mm[1]
    style = writing_style(job, at, job.looks.trace.writing_colour)

    def article(place: PlacedItem) -> tuple[tuple[WrittenLine, ...], ...]:
        begin = place.x_mm + left, place.y_mm + down
        paragraphs = (element.parts for element in note_paragraphs(place.item, at, begin, style, job.card.line_mm))
        return tuple(tuple(_written(part) for part in parts if isinstance(part, TextLine)) for parts in paragraphs)

    articles = {
        f"s{number}": tuple(map(article, sheet.places))
        for number, sheet in enumerate(sheets)
        if sheet.places and not sheet.back
    }
    return Writing(style, articles)


def _written(line: TextLine) -> WrittenLine:
    return WrittenLine(line.x_mm, line.y_mm, line.text, line.direction)


def _html(folders: loader.Folders, job: PrintJob, grid: Grid, sheets: Sequence[Sheet], title: str) -> str:
    share = (grid.width_mm - 2 * grid.edge_mm - 4) / (grid.columns * grid.rows)
    return loader.render_template(
        folders,
        OWN,
        job=job,
        grid=grid,
        sheets=sheets,
        fronts=partial(cover_fronts, job, grid),
        share=share,
        names_mm=NAMES_MM if share > ROOMY_MM else HIGHER_MM,
        title=title,
        logo=data_url(job.cover.logo) if job.cover.logo else "",
        office=job.cover.office,
        cover=job.looks.trace.cover,
    )


LAYOUT = Layout("trace", "trace", "cards to trace", trace_documents)
