"""Labels: addresses on sheets of self-adhesive labels."""

from collections.abc import Sequence
from functools import partial

from generator.model.paper.printing import PrintItem, PrintJob
from generator.printing.document import Document, Drawings
from generator.printing.drawn.address import label_document, label_title
from generator.printing.drawn.as_html import Documents
from generator.printing.drawn.pages import DrawnDocument, DrawnDocuments
from generator.printing.imposition import Grid, label_grid
from generator.printing.imposition_checks import check_labels
from generator.printing.layouts.layout import Layout
from generator.printing.marks import Stroke, ruler_ticks
from generator.printing.sheets import Sheet, in_documents, sheet_drawings, sheets_in_rows
from generator.templating import loader

OWN = "print/labels.html"
RULER_ROOM_MM = 11.0
"""The margin at the head of a label sheet that a ruler needs."""


def label_documents(folders: loader.Folders, job: PrintJob, items: Sequence[PrintItem]) -> Documents:
    """The labels of a run, row by row from the first free place on, one candidate's after the other's."""
    grid = label_grid(job.labels, job.label_paper)
    if check_labels(job) or job.settings.start > grid.columns * grid.rows:
        return []
    addressed = [item for item in items if item.label]
    sheets = sheets_in_rows(addressed, grid, job.settings.start)
    title, several = label_title(job, len(addressed)), len({item.candidate for item in addressed}) > 1
    if loader.has_template(folders, OWN):
        parts = [(part, _rulers(grid, part)) for _, part in in_documents(sheets)]
        return [_own_document(folders, job, grid, part, rulers, title) for part, rulers in parts]
    return DrawnDocuments([partial(_drawn, job, grid, part, title, several) for _, part in in_documents(sheets)])


def _drawn(job: PrintJob, grid: Grid, sheets: Sequence[Sheet], title: str, several: bool) -> DrawnDocument:
    return label_document(job, grid, sheets, _rulers(grid, sheets), title, several=several)


def _own_document(
    folders: loader.Folders, job: PrintJob, grid: Grid, sheets: Sequence[Sheet], rulers: Drawings, title: str
) -> Document:
    shown = {"job": job, "grid": grid, "type": job.looks.labels.address, "title": title}
    html = loader.render_template(folders, OWN, sheets=sheets, **shown)
    return Document(html, loader.template_text(folders, "print/sheets.css"), behind=rulers, template=OWN)


def _rulers(grid: Grid, sheets: Sequence[Sheet]) -> Drawings:
    return sheet_drawings(sheets, lambda _slots: _ruler(grid))


def _ruler(grid: Grid) -> tuple[Stroke, ...]:
    """The ruler in the margin above the labels, where there is one."""
    at = (grid.width_mm - 100) / 2, grid.edge_mm
    return (Stroke(ruler_ticks(*at) if grid.top_mm >= RULER_ROOM_MM else ()),)


LAYOUT = Layout("labels", "labels", "address labels", label_documents)
