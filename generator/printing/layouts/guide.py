"""Guide: ruled lines alone, dark to lie under a card, or light to be printed on the cards themselves."""

from collections.abc import Sequence
from functools import partial

from generator.model.paper.printing import PrintItem, PrintJob
from generator.printing.document import Document
from generator.printing.drawn.as_html import Documents
from generator.printing.drawn.guide import guide_document
from generator.printing.drawn.pages import DrawnDocuments
from generator.printing.imposition import Grid, card_grid
from generator.printing.layouts.layout import Layout
from generator.printing.marks import NAMES_MM
from generator.printing.sheets import Sheet, cell_drawing, guide_pen, in_documents, sheet_drawings, sheets_in_rows
from generator.templating import loader

OWN = "print/guide.html"


def guide_documents(folders: loader.Folders, job: PrintJob, items: Sequence[PrintItem]) -> Documents:
    """One full sheet as an underlay; on stock, a card for each note of the run."""
    grid = card_grid(job)
    if grid is None or not items:
        return []
    wanted = items if job.settings.ink == "stock" else [items[0]] * (grid.columns * grid.rows)
    sheets = sheets_in_rows(wanted, grid, job.settings.start)
    if loader.has_template(folders, OWN):
        return [_own_document(folders, job, grid, part) for _, part in in_documents(sheets)]
    return DrawnDocuments([partial(guide_document, job, grid, part) for _, part in in_documents(sheets)])


def _own_document(folders: loader.Folders, job: PrintJob, grid: Grid, sheets: Sequence[Sheet]) -> Document:
    look = job.looks.guide
    pen = guide_pen(look, job.settings.ink)
    title = look.title.format_map({"card": job.card.label})
    shown = {"job": job, "grid": grid, "title": title, "names_mm": NAMES_MM}
    return Document(
        loader.render_template(folders, OWN, sheets=sheets, **shown),
        loader.template_text(folders, "print/sheets.css"),
        behind=sheet_drawings(sheets, lambda slots: cell_drawing(job, grid, slots, pen)),
        template=OWN,
    )


LAYOUT = Layout("guide", "guide", "ruled lines", guide_documents)
