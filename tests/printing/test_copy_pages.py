"""Copy sheets of every card: nothing leaves the sheet, and the card lies where printers reach it."""

import re
from dataclasses import replace
from pathlib import Path

from generator.model.notes import Note, Passage
from generator.model.paper.printing import Line, PrintItem, PrintJob, fitted_card
from generator.model.paper.stationery import CardFormat, Paper, PrinterProfile
from generator.printing.drawn.pages import DrawnDocument
from generator.printing.drawn.tagged_pdf import draw_pdf
from generator.printing.imposition import copy_page
from generator.printing.layouts.copy import copy_documents
from tests.conftest import person
from tests.facts import pdf_boxes, pdf_words
from tests.samples.notes import CARD_FORMATS, PAPERS, TEMPLATE_FOLDERS, sample_print_job

CARDS = [*CARD_FORMATS.values(), *(card.upright for card in CARD_FORMATS.values())]
PEN_MM = 0.2
"""The outline of a card is drawn around it."""
LONG = "Professor Maria-Magdalena Wolfeschlegelsteinhausenbergerdorff-Vanderbilt of the Long Museum"


def own(width: int, height: int) -> CardFormat:
    return CardFormat(f"{width}x{height}", f"{width} × {height} mm", width, height, 8)


def largest(paper: Paper) -> list[CardFormat]:
    """Cards a millimetre of which more would be refused, upright and turned, and a small one."""
    high = max(h for h in range(100, 300) if copy_page(own(100, h), paper))
    low = max(h for h in range(100, 300) if copy_page(own(230, h), paper))
    return [own(197, high), own(100, high), own(266, low), own(60, 60)]


def full_card(job: PrintJob, name: str) -> PrintItem:
    """A card of which every line is filled, to somebody with everything that a copy sheet says."""
    text = "Thank you for the hour that you gave me " * 9
    most = int(job.card.line_mm / job.hand.character_mm * 0.8)
    lines = tuple(Line(text[:most]) for _ in range(job.card.capacity(job.hand)))
    ada = person(name, pronunciation=LONG, enclosure="cuttings", candidate=LONG, job_title=LONG, company=LONG)
    address = (name, LONG, "4 Quay Street", "Port Linden", "PL1 4QS")
    note = Note(ada, "card", "card", (Passage("Remember", False, text),))
    return PrintItem(1, fitted_card(note, lines), address)


def test_nothing_leaves_a_copy_sheet(tmp_path: Path) -> None:
    papers = ("a4", "letter")
    jobs = [sample_print_job(card, name) for name in papers for card in [*CARDS, *largest(PAPERS[name])]]
    assert len(jobs) > 30
    for job in jobs:
        (document,) = copy_documents(TEMPLATE_FOLDERS, job, [full_card(job, LONG)])
        assert isinstance(document, DrawnDocument)
        path = tmp_path / "copy.pdf"
        path.write_bytes(draw_pdf([document], PrinterProfile()))
        edge, told = job.settings.paper.edge_mm - 2 * PEN_MM, f"{job.card.name} on {job.settings.paper.name}"
        for number, page in enumerate(document.pages):
            boxes = [row[1:] for row in pdf_words(path, number)] + [tuple(b) for b in pdf_boxes(path, number)]
            assert min(min(box[:2]) for box in boxes) >= edge, told
            assert max(box[2] for box in boxes) <= page.width_mm - edge, told
            assert max(box[3] for box in boxes) <= page.height_mm - edge, told


def test_a_narrow_margin_is_no_reason_to_refuse_a_card() -> None:
    paper = PAPERS["a4"]
    assert copy_page(CardFormat("x", "X", 197, 180, 8), paper) == (210, 297)
    assert copy_page(CardFormat("x", "X", 198, 150, 8), paper) == (297, 210)
    assert copy_page(CardFormat("x", "X", 198, 180, 8), paper) is None
    assert copy_page(CARD_FORMATS["a5"], replace(paper, width_mm=300)) == (300, 297)


def between_lines(document: DrawnDocument) -> float:
    """From line to line of the words to copy, in millimetres."""
    (model, *_) = [part for part in document.pages[0].elements[0].parts if "Thank you for" in repr(part)]
    found = re.search(r"pitch_mm=([\d.]+)", repr(model))
    assert found
    return float(found[1])


def test_words_to_copy_are_large_where_the_card_is_on_the_next_side() -> None:
    job = sample_print_job(CARD_FORMATS["a7"].upright, "a4")
    (document,) = copy_documents(TEMPLATE_FOLDERS, job, [full_card(job, "Ada Bell")])
    assert isinstance(document, DrawnDocument)
    assert (len(document.pages), between_lines(document) > 7) == (2, True)


def test_words_to_copy_share_their_side_with_a_card_that_has_room() -> None:
    job = sample_print_job(CARD_FORMATS["a6"], "a4")
    (document,) = copy_documents(TEMPLATE_FOLDERS, job, [full_card(job, "Ada Bell")])
    assert isinstance(document, DrawnDocument)
    assert len(document.pages) == 1


def test_a_short_note_has_large_words_beside_a_high_card() -> None:
    """The words of a card that opens like a book were set as small as a full one needs."""
    job = sample_print_job(CARD_FORMATS["a6"].upright, "a4")
    note = Note(person("Ann Lee"), "card", "card", (Passage("Remember", False, "I liked the plan."),))
    item = PrintItem(1, fitted_card(note, tuple(Line("I liked the plan.") for _ in range(6))))
    (document,) = copy_documents(TEMPLATE_FOLDERS, job, [item])
    assert isinstance(document, DrawnDocument)
    assert len(document.pages) == 1
    assert max(line.style.em_mm for line in document.lines() if line.text == "I liked the plan.") > 5.3
