"""Labels: addresses on sheets of self-adhesive labels."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import LABEL_TYPE, PrintItem, PrintJob, TypeSize
from generator.printing.document import Document
from generator.printing.imposition import Grid, label_grid
from generator.printing.layouts.grid import sheet_drawings, sheets_of
from generator.printing.layouts.layout import Layout, Sheet, in_documents
from generator.printing.marks import Stroke, ruler_ticks
from generator.templating import loader

RULER_ROOM_MM = 11.0
"""The margin at the head of a label sheet that a ruler needs."""


@dataclass(frozen=True)
class LabelledSheets:
    """What print/labels.html shows."""

    job: PrintJob
    grid: Grid
    sheets: Sequence[Sheet]
    title: str
    type: TypeSize = LABEL_TYPE


def label_documents(folders: loader.Folders, job: PrintJob, items: Sequence[PrintItem]) -> list[Document]:
    """The labels of a run, row by row from the first free place on."""
    grid = label_grid(job.labels, job.label_paper)
    addressed = [item for item in items if item.label]
    sheets = [s for s in sheets_of(addressed, grid, job.settings.start, stacked=False) if s.places]
    css = loader.template_text(folders, "print/sheets.css")
    title = f"{len(addressed)} address label{'' if len(addressed) == 1 else 's'}, {job.labels.label}"
    return [
        Document(
            loader.render_fields(folders, "print/labels.html", LabelledSheets(job, grid, part, title)),
            css,
            behind=sheet_drawings(part, lambda _slots: _ruler(grid)),
        )
        for _, part in in_documents(sheets)
    ]


def _ruler(grid: Grid) -> tuple[Stroke, ...]:
    """The ruler in the margin above the labels, where there is one."""
    at = (grid.width_mm - 100) / 2, grid.edge_mm
    return (Stroke(ruler_ticks(*at) if grid.top_mm >= RULER_ROOM_MM else ()),)


LAYOUT = Layout("labels", "labels", "address labels", label_documents)
