"""Guide: ruled lines alone, dark to lie under a card, or light to be printed on the cards themselves."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import PrintItem, PrintJob
from generator.printing.document import Document
from generator.printing.imposition import Grid, blank_grid
from generator.printing.layouts.grid import cell_drawing, sheet_drawings, sheets_of
from generator.printing.layouts.layout import Layout, Sheet, in_documents
from generator.printing.marks import NAMES_MM
from generator.templating import loader


@dataclass(frozen=True)
class GuideSheets:
    """What print/guide.html shows besides the rules, which are drawn."""

    job: PrintJob
    grid: Grid
    sheets: Sequence[Sheet]
    title: str
    names_mm: float = NAMES_MM
    """How far above the printable edge the line at its foot begins."""


def guide_documents(folders: loader.Folders, job: PrintJob, items: Sequence[PrintItem]) -> list[Document]:
    """One full sheet as an underlay; on stock, a card for each note of the run."""
    grid = blank_grid(job.blank, job.settings.paper)
    if grid is None:
        return []
    wanted = items if job.settings.ink == "stock" else [items[0]] * (grid.columns * grid.rows)
    sheets = [sheet for sheet in sheets_of(wanted, grid, job.settings.start, stacked=True) if sheet.places]
    css = loader.template_text(folders, "print/sheets.css")
    title = f"Ruled lines for {job.card.label}"
    return [
        Document(
            loader.render_fields(folders, "print/guide.html", GuideSheets(job, grid, part, title)),
            css,
            behind=sheet_drawings(part, lambda slots: cell_drawing(job, grid, slots, job.settings.ink)),
        )
        for _, part in in_documents(sheets)
    ]


LAYOUT = Layout("guide", "guide", "ruled lines", guide_documents)
