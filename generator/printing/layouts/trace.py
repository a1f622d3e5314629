"""Trace: the note in light grey in the handwriting face, at its place on the card; folded ones with a cover."""

from base64 import b64encode
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from generator.model import COVER_TYPE, Asset, Block, PrintItem, PrintJob, TypeSize
from generator.printing.document import Document, Writing, WrittenLine
from generator.printing.imposition import Grid, blank_grid, card_ruling
from generator.printing.layouts.grid import cell_drawing, sheet_drawings, sheets_of
from generator.printing.layouts.layout import Layout, PlacedItem, Sheet, in_documents
from generator.printing.marks import HIGHER_MM, NAMES_MM
from generator.templating import loader

INK = "#8d897e"
"""Light enough to be written over, dark enough to be seen through the pen's stroke."""
ROOMY_MM = 45.0
"""A name and its number take one line in this."""


def trace_documents(folders: loader.Folders, job: PrintJob, items: Sequence[PrintItem]) -> list[Document]:
    """The cards of a run, several to a sheet; with a cover, every second page is the back of the one before."""
    grid = blank_grid(job.blank, job.settings.paper)
    if grid is None:
        return []
    sheets = sheets_of(items, grid, job.settings.start, stacked=True)
    duplex = job.settings.flip if job.fold != "flat" and job.cover.wording else ""
    if duplex:
        sheets = [page for sheet in sheets for page in (sheet, replace(sheet, back=True))]
    css = loader.template_text(folders, "print/sheets.css")
    return [
        Document(
            _html(folders, job, grid, part, len(items)),
            css,
            duplex,
            behind=sheet_drawings(part, lambda slots: cell_drawing(job, grid, slots, "trace")),
            writing=_writing(job, part),
        )
        for _, part in in_documents(sheets)
    ]


@dataclass(frozen=True)
class Front:
    """The front cover of a card on the back of its sheet."""

    left_mm: float
    top_mm: float
    turned: bool
    """Whether it stands on its head there."""
    text: str


@dataclass(frozen=True)
class TracedSheets:
    """What print/trace.html shows besides the notes and the rules, which are drawn."""

    job: PrintJob
    grid: Grid
    sheets: Sequence[Sheet]
    fronts: Callable[[Sheet], Sequence[Front]]
    share: float
    """The room in millimetres that the line at the foot of a sheet has for each card."""
    names_mm: float
    """How far above the printable edge that line begins."""
    title: str
    logo: str
    """A `data:` URL, or nothing."""
    office: str
    cover: TypeSize = COVER_TYPE


def cover_fronts(job: PrintJob, grid: Grid, sheet: Sheet) -> list[Front]:
    """Where the covers lie, so that each is behind the right panel of its own card."""
    across, down = job.blank.cover_mm
    made: list[Front] = []
    for place in sheet.places:
        x, y, turned = grid.behind(place.x_mm, place.y_mm, job.settings.flip)
        if turned:
            x, y = x + grid.cell[0] - across - job.card.width_mm, y + grid.cell[1] - down - job.card.height_mm
        else:
            x, y = x + across, y + down
        made.append(Front(x, y, turned != job.blank.cover_turned, place.item.card.cover))
    return made


def _writing(job: PrintJob, sheets: Sequence[Sheet]) -> Writing:
    """Every line on its rule."""
    at = card_ruling(job.card, job.writing, job.hand)
    left, down = job.blank.writing_mm[0] + job.card.margin_mm, job.blank.writing_mm[1]

    def paragraph(place: PlacedItem, block: Block) -> tuple[WrittenLine, ...]:
        x, rules = place.x_mm + left + block.indent_mm, at.rules_mm[block.first :]
        return tuple(
            WrittenLine(x, place.y_mm + down + rule, text)
            for rule, text in zip(rules, block.text.split("\n"), strict=False)
        )

    articles = {
        f"s{number}": tuple(tuple(paragraph(p, block) for block in p.item.card.blocks) for p in sheet.places)
        for number, sheet in enumerate(sheets)
        if sheet.places and not sheet.back
    }
    return Writing(job.writing.family, at.em_mm, INK, articles)


def _html(folders: loader.Folders, job: PrintJob, grid: Grid, sheets: Sequence[Sheet], count: int) -> str:
    share = (grid.width_mm - 2 * grid.edge_mm - 4) / (grid.columns * grid.rows)
    shown = TracedSheets(
        job=job,
        grid=grid,
        sheets=sheets,
        fronts=partial(cover_fronts, job, grid),
        share=share,
        names_mm=NAMES_MM if share > ROOMY_MM else HIGHER_MM,
        title=f"{count} card{'' if count == 1 else 's'} to trace, {job.card.label}",
        logo=data_url(job.cover.logo) if job.cover.logo else "",
        office=job.cover.office,
    )
    return loader.render_fields(folders, "print/trace.html", shown)


def data_url(asset: Asset) -> str:
    """A picture as a `data:` URL."""
    kind = {"svg": "svg+xml", "jpg": "jpeg"}.get(ending := asset.name.rpartition(".")[2].casefold(), ending)
    return f"data:image/{kind};base64,{b64encode(asset.data).decode()}"


LAYOUT = Layout("trace", "trace", "cards to trace", trace_documents)
