"""Many sheets are drawn in parts, which may come from several processes: the file is one all the same."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import page as page_validation
import pdfua
import pikepdf
import pytest

from generator.model.paper.looks import TextStyle
from generator.model.paper.stationery import PrinterProfile
from generator.printing.drawn.pages import DrawnDocument, DrawnDocuments, Page, paragraph
from generator.printing.drawn.tagged_pdf import DOCUMENTS_A_PART, draw_pdf
from generator.printing.letters.shaping import can_shape
from tests.facts import pdf_words

STYLE = TextStyle(4, 6, ("Source Serif 4",), "#000000")
BEHIND = b"0 0 m 100 100 l S\n" * 200
DOCUMENTS = DOCUMENTS_A_PART + 1


def document(number: int, words: str) -> DrawnDocument:
    """Two pages with a heading and a line, and the same drawing behind them."""
    lines = [f"Sheet {number} front", f"Sheet {number} {words}"]
    pages = tuple(Page(210, 297, (paragraph("H1", STYLE, 20, 30, [line]),), BEHIND) for line in lines)
    return DrawnDocument("Sheets", "en", pages)


def drawn(path: Path, words: Callable[[int], str]) -> Path:
    """A file of more documents than one part has."""
    documents = DrawnDocuments([partial(document, n, words(n)) for n in range(DOCUMENTS)])
    path.write_bytes(draw_pdf(documents, PrinterProfile()))
    return path


def lines_of(path: Path) -> list[str]:
    """All lines of a file, page by page."""
    with pikepdf.open(path) as pdf:
        return [word[0] for page in range(len(pdf.pages)) for word in pdf_words(path, page)]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return drawn(tmp_path / "sheets.pdf", lambda n: f"says {chr(97 + n)}")


def test_a_file_of_several_parts_is_accessible_and_has_all_pages_in_order(file: Path) -> None:
    rules = page_validation.ValidationProfile.PDF_UA_1
    assert page_validation.validate_pdf(str(file), profile=rules).is_compliant
    assert not pdfua.validate(str(file)).findings
    with pikepdf.open(file) as pdf:
        assert len(pdf.pages) == 2 * DOCUMENTS
        with pdf.open_outline() as outline:
            titles = [str(item.title) for item in outline.root]
    pairs = [(f"Sheet {n} front", f"Sheet {n} says {chr(97 + n)}") for n in range(DOCUMENTS)]
    assert titles == [title for pair in pairs for title in pair]
    assert lines_of(file) == titles


def test_the_structure_of_each_page_leads_to_that_page_and_back(file: Path) -> None:
    with pikepdf.open(file) as pdf:
        numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
        for index, page in enumerate(pdf.pages):
            assert [int(page.obj.StructParents), int(numbers[2 * index])] == [index, index]
            assert all(element.Pg.objgen == page.obj.objgen for element in numbers[2 * index + 1])


def test_a_face_and_a_drawing_are_in_the_file_once(file: Path) -> None:
    with pikepdf.open(file) as pdf:
        shown = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary | pikepdf.Stream)]
        assert sum(thing.get("/Type") == "/FontDescriptor" for thing in shown) == 1
        assert sum(thing.get("/Subtype") == "/Form" for thing in shown) == 1


@pytest.mark.skipif(not can_shape(), reason="joined letters need HarfBuzz")
def test_joined_letters_of_every_part_are_read_as_they_were_typed(tmp_path: Path) -> None:
    names = ["مريم", "الحسيني", "ليلى", "سلمى", "نور"]
    file = drawn(tmp_path / "joined.pdf", names.__getitem__)
    found = " ".join(lines_of(file))
    assert [name for name in names[:DOCUMENTS] if name not in found] == []
