"""The sheets about nobody: which there are, and each as a document. Lines are those of the assumed hand."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from generator.fast_dataclass import dataclass
from generator.model.pages.blank_sheets import BlankSheet, SheetKind
from generator.model.paper.hand import ASSUMED_HAND, FontMetrics, Handwriting
from generator.model.paper.looks import Looks
from generator.model.paper.stationery import CardFormat, Paper, UnfoldedCard
from generator.printing.document import Document
from generator.printing.drawn.guide import lines_document
from generator.printing.drawn.pages import DrawnDocument
from generator.printing.formats import BLANK
from generator.printing.imposition import Grid, blank_grid, card_ruling
from generator.printing.layouts.calibration import hand_page, printer_page
from generator.printing.layouts.debrief import debrief_document
from generator.printing.marks import NAMES_MM, Stroke, card_rules, cut_marks, ruler_ticks
from generator.printing.sheets import guide_pen, ruler_at
from generator.printing.strokes import pdf_operators
from generator.templating import loader
from generator.words import INKS

OWN_LINES = "print/blank/guide.html"
"""An office's own template of ruled lines, which is set by the layout engine."""


@dataclass(frozen=True)
class Office:
    """What blank sheets need to know of whoever prints them."""

    folders: loader.Folders
    language: str
    flip: str
    """The edge over which the office's printer turns a sheet."""
    writing: FontMetrics
    """The handwriting face."""
    looks: Looks
    """How drawn sheets look."""


@dataclass(frozen=True)
class PlainSheet:
    """What the template of a blank sheet shows for which nothing is worked out."""

    paper: Paper
    card: CardFormat | None
    language: str


@dataclass(frozen=True)
class RuledSheets:
    """What print/blank/guide.html shows besides the rules, which are drawn."""

    card: CardFormat
    grid: Grid
    language: str
    inks: Sequence[str] = INKS
    hand: Handwriting = ASSUMED_HAND
    names_mm: float = NAMES_MM
    """How far above the printable edge the line at its foot begins."""


def offered_sheets(
    kinds: Iterable[SheetKind], cards: Sequence[CardFormat], papers: Sequence[Paper]
) -> Iterator[BlankSheet]:
    """Every sheet on every paper; of a kind with one for each card, those of which the paper holds one."""
    for kind in kinds:
        if not kind.each_card:
            yield from (BlankSheet(kind, paper) for paper in papers)
            continue
        for card in cards:
            if card.capacity(ASSUMED_HAND) >= 1:
                yield from (
                    BlankSheet(kind, paper, card) for paper in papers if blank_grid(UnfoldedCard(card), paper)
                )


def blank_document(office: Office, sheet: BlankSheet) -> Document | DrawnDocument:
    """A blank sheet as a document."""
    return DRAWN.get(sheet.kind.name, _filled)(office, sheet)


def _filled(office: Office, sheet: BlankSheet) -> Document:
    """A sheet that is its look and nothing else."""
    kind = sheet.kind
    shown = PlainSheet(sheet.paper, sheet.card, office.language)
    html = loader.render_fields(office.folders, f"print/{BLANK}/{kind.name}.html", shown)
    css = loader.template_text(office.folders, kind.styles) if kind.styles else ""
    return Document(html, css, forms=kind.forms)


def _debrief(office: Office, sheet: BlankSheet) -> Document:
    return debrief_document(office.folders, (), sheet.paper, office.language)


def _hand(office: Office, sheet: BlankSheet) -> Document:
    return hand_page(office.folders, sheet.paper, office.language)


def _printer(office: Office, sheet: BlankSheet) -> Document:
    return printer_page(office.folders, sheet.paper, office.language, office.flip)


def _guide(office: Office, sheet: BlankSheet) -> Document | DrawnDocument:
    """A page for each ink, as many cards on it as the paper holds."""
    card, grid = sheet.card, blank_grid(UnfoldedCard(sheet.card), sheet.paper) if sheet.card else None
    assert card  # noqa: S101 - for the type checker: `offered` makes no guide without
    assert grid  # noqa: S101
    drawings = {ink: pdf_operators(_lines(office, card, grid, ink)) for ink in INKS}
    if not loader.has_template(office.folders, OWN_LINES):
        return lines_document(office.looks, card, grid, drawings, (ASSUMED_HAND, office.language))
    shown = RuledSheets(card, grid, office.language)
    html = loader.render_fields(office.folders, OWN_LINES, shown)
    return Document(html, loader.template_text(office.folders, "print/sheets.css"), behind=drawings)


def _lines(office: Office, card: CardFormat, grid: Grid, ink: str) -> tuple[Stroke, ...]:
    made, pen = card_ruling(card, office.writing, ASSUMED_HAND), guide_pen(office.looks.guide, ink)
    lines = (rule for x, y in grid.slots for rule in card_rules(x, y, made, card.margin_mm, card.line_mm))
    marks = (*cut_marks(grid, grid.slots), *ruler_ticks(*ruler_at(grid)))
    return Stroke(tuple(lines), pen.width_mm, pen.colour), Stroke(marks)


DRAWN: Mapping[str, Callable[[Office, BlankSheet], Document | DrawnDocument]] = {
    "debrief": _debrief,
    "guide": _guide,
    "hand": _hand,
    "printer": _printer,
}
"""The sheets that have more than their look says, because something on them is worked out or drawn."""
