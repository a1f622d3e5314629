"""Typed: the notes in type at their places on the cards, for whoever does not write by hand."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from generator.model.paper.printing import PrintItem, PrintJob
from generator.printing.document import Document
from generator.printing.drawn.as_html import data_url
from generator.printing.drawn.trace import cover_fronts
from generator.printing.imposition import card_grid
from generator.printing.layouts.layout import Layout
from generator.printing.letters.direction import has_right_to_left, note_runs_right
from generator.printing.marks import Stroke, cut_marks, fold_marks, ruler_ticks
from generator.printing.sheets import in_documents, ruler_at, sheet_drawings, sheets_of
from generator.templating import loader


def typed_documents(folders: loader.Folders, job: PrintJob, items: Sequence[PrintItem]) -> list[Document]:
    """The cards of a run, several to a sheet; with a cover, every second page is the back of the one before."""
    grid = card_grid(job)
    if grid is None:
        return []
    sheets = sheets_of(items, grid, job.settings.start)
    duplex = job.settings.flip if job.fold != "flat" and job.cover.wording else ""
    if duplex:
        sheets = [page for sheet in sheets for page in (sheet, replace(sheet, back=True))]
    css = loader.template_text(folders, "print/sheets.css")
    shown = {
        "job": job,
        "grid": grid,
        "has_right_to_left": has_right_to_left,
        "note_runs_right": note_runs_right,
        "fronts": partial(cover_fronts, job, grid),
        "title": f"{len(items)} card{'' if len(items) == 1 else 's'} in type, {job.card.label}",
        "logo": data_url(job.cover.logo) if job.cover.logo else "",
        "office": job.cover.office,
        "cover": job.looks.trace.cover,
    }
    return [
        Document(
            loader.render_template(folders, "print/typed.html", sheets=part, **shown),
            css,
            duplex,
            behind=sheet_drawings(
                part,
                lambda slots: (
                    Stroke((*cut_marks(grid, slots), *ruler_ticks(*ruler_at(grid)))),
                    Stroke(tuple(fold_marks(grid, slots, job.blank)), dash_mm=(1, 0.8)),
                ),
            ),
        )
        for _, part in in_documents(sheets)
    ]


LAYOUT = Layout("typed", "typed", "cards in type", typed_documents)
