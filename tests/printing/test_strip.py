"""Words at the foot of sheets of cards: on every card, paper and fold clear of rules, ticks, ruler, edge and each
other."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pypdfium2
import pytest

from generator.model.notes import Note
from generator.model.paper.printing import PrintItem, PrintJob, fitted_card
from generator.model.paper.stationery import PrinterProfile, UnfoldedCard
from generator.printing.drawn.pages import DrawnDocument, TextLine
from generator.printing.drawn.tagged_pdf import draw_pdf
from generator.printing.formats import read_sheets
from generator.printing.imposition import Grid, blank_grid, card_grid
from generator.printing.layouts.blank import Office, blank_document, offered_sheets
from generator.printing.layouts.guide import guide_documents
from generator.printing.layouts.trace import trace_documents
from generator.printing.marks import Segment
from generator.printing.sheets import cell_drawing
from generator.words import FOLDS, INKS
from tests.conftest import ROOT, person
from tests.facts import MM
from tests.samples.notes import CARD_FORMATS, KALAM, PAPERS, TEMPLATE_FOLDERS, sample_print_job, shipped_looks

Box = tuple[float, float, float, float]
LINE_MM = 0.4
"""Half of what a rule is wide at most, and what an ascent may be off."""
LONG = "Dr Wolfeschlegelsteinhausenbergerdorff-Vanderbilt, Dean of Mechanical Engineering"
CARDS = [*CARD_FORMATS.values(), *(card.upright for card in CARD_FORMATS.values())]


def item(number: int, name: str) -> PrintItem:
    return PrintItem(number, fitted_card(Note(person(name), "card", "card", ()), ()))


def jobs() -> Iterator[PrintJob]:
    """Every card on every paper, folded in every way that it can hold."""
    for card in CARDS:
        for paper in PAPERS:
            for fold in FOLDS:
                job = sample_print_job(card, paper, fold=fold)
                if card_grid(job):
                    yield job


def text_boxes(path: Path) -> list[list[Box]]:
    """The boxes of the text of every page, in millimetres from the top left corner."""
    with pypdfium2.PdfDocument(path) as document:
        pages = []
        for sheet in document:
            height, text = sheet.get_height(), sheet.get_textpage()
            boxes = [text.get_rect(n) for n in range(text.count_rects())]
            pages.append([(b[0] * MM, (height - b[3]) * MM, b[2] * MM, (height - b[1]) * MM) for b in boxes])
        return pages


def meets(one: Box, other: Box, near: float = 0.0) -> bool:
    return (
        one[0] < other[2] + near
        and other[0] < one[2] + near
        and one[1] < other[3] + near
        and other[1] < one[3] + near
    )


def check_strip(boxes: Sequence[Box], grid: Grid, lines: Sequence[Segment], told: str) -> None:
    assert boxes, told
    for box in boxes:
        assert min(box[:2]) >= grid.edge_mm - 0.1, (told, box)
        assert box[2] <= grid.width_mm - grid.edge_mm, (told, box)
        assert box[3] <= grid.height_mm - grid.edge_mm + 0.1, (told, box)
        assert not [line for line in lines if meets(box, line)], (told, box)
    assert not [pair for pair in combinations(boxes, 2) if meets(*pair, near=-LINE_MM)], told


def drawn(path: Path, documents: Sequence[DrawnDocument]) -> list[list[Box]]:
    path.write_bytes(draw_pdf(list(documents), PrinterProfile()))
    return text_boxes(path)


def strokes(job: PrintJob, grid: Grid) -> list[Segment]:
    pen = job.looks.guide.dark_rules
    return [line for stroke in cell_drawing(job, grid, grid.slots, pen) for line in stroke.segments]


@pytest.mark.parametrize("ink", INKS)
def test_lines_to_write_on_say_what_they_are_beside_their_ruler(tmp_path: Path, ink: str) -> None:
    made = [replace(job, settings=replace(job.settings, ink=ink)) for job in jobs()]
    documents = [guide_documents(TEMPLATE_FOLDERS, job, [item(1, "Ada")])[0] for job in made]
    pages = drawn(tmp_path / "guide.pdf", [d for d in documents if isinstance(d, DrawnDocument)])
    assert len(pages) == len(made) > 60
    for job, boxes in zip(made, pages, strict=True):
        grid = card_grid(job)
        assert grid
        used = replace(grid, columns=1, rows=1) if ink == "stock" else grid
        check_strip(boxes, grid, strokes(job, used), f"{job.card.name} {job.settings.paper.name} {job.fold}")


@pytest.mark.parametrize("names", [["Ada Byron"], [LONG], ["Ada Byron", LONG, "Ng", LONG, LONG, "Zoë Ng"]])
def test_cards_to_trace_are_named_beside_their_ruler(tmp_path: Path, names: list[str]) -> None:
    made = list(jobs())
    filled = [[item(n, names[n % len(names)]) for n in range(24)] for _ in made]
    documents = [
        trace_documents(TEMPLATE_FOLDERS, job, some[: len(grid.slots)])[0]
        for job, some in zip(made, filled, strict=True)
        if (grid := card_grid(job))
    ]
    pages = drawn(tmp_path / "trace.pdf", [d for d in documents if isinstance(d, DrawnDocument)])
    assert len(pages) == len(made)
    for job, boxes in zip(made, pages, strict=True):
        grid = card_grid(job)
        assert grid
        check_strip(boxes, grid, strokes(job, grid), f"{job.card.name} {job.settings.paper.name} {job.fold}")


def test_the_lines_that_the_site_offers_say_what_they_are_beside_their_ruler(tmp_path: Path) -> None:
    kinds, _ = read_sheets([ROOT / "templates"])
    office = Office(TEMPLATE_FOLDERS, "en-GB", "long-edge", KALAM, shipped_looks())
    sheets = list(offered_sheets([kinds["guide"]], CARDS, list(PAPERS.values())))
    documents = [blank_document(office, sheet) for sheet in sheets]
    pages = drawn(tmp_path / "lines.pdf", [d for d in documents if isinstance(d, DrawnDocument)])
    assert len(pages) == 2 * len(sheets) > 40
    for n, boxes in enumerate(pages):
        sheet = sheets[n // 2]
        assert sheet.card
        job = sample_print_job(sheet.card, sheet.paper.name)
        grid = blank_grid(UnfoldedCard(sheet.card), sheet.paper)
        assert grid
        check_strip(boxes, grid, strokes(job, grid), f"{sheet.card.name} {sheet.paper.name}")


def test_what_is_said_at_the_foot_of_ruled_lines_stays_together() -> None:
    """Its first line stood above the ruler, and the rest beside it."""
    job = sample_print_job(CARD_FORMATS["a6"], "a4")
    (document,) = guide_documents(TEMPLATE_FOLDERS, job, [item(1, "Ann Lee")])
    assert isinstance(document, DrawnDocument)
    (_, said) = document.pages[0].elements
    lines = [part for part in said.parts if isinstance(part, TextLine)]
    assert len(lines) == 2
    assert lines[1].x_mm <= lines[0].x_mm
