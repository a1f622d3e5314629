"""What the layout engine sets stands on the rules of the card, whatever the face."""

import ctypes
from pathlib import Path

import pypdfium2
import pytest

from generator.model.paper.looks import NoteStyle
from generator.model.paper.stationery import PrinterProfile
from generator.printing.drawn.as_html import html_document
from generator.printing.drawn.pages import DrawnDocument, Element, Page, TextLine
from generator.printing.fonts import HAND, HAND_WEIGHT, font_files
from generator.printing.pdf.typeset import typeset_one

MM = 25.4 / 72
CARD = NoteStyle(5.686, 8, (HAND,), "#000000", HAND_WEIGHT, kerning=False)


def baselines(path: Path) -> set[float]:
    """Where letters stand, in mm from the top."""
    with pypdfium2.PdfDocument(path) as document:
        page, found = document[0], set[float]()
        text, x, y = page.get_textpage(), ctypes.c_double(), ctypes.c_double()
        for n in range(text.count_chars()):
            if not text.get_text_range(n, 1).isspace():
                pypdfium2.raw.FPDFText_GetCharOrigin(text, n, x, y)
                found.add(round((page.get_height() - y.value) * MM, 1))
        return found


@pytest.mark.parametrize(
    "text",
    ["Dear Ada", "the 항구 and", "박물관", "Ṃahā", "Dear Ṃahā 山田", "馆", "Нґ שרה", "\U0010fffd"],
)
def test_every_line_stands_on_its_rule(tmp_path: Path, text: str) -> None:
    page = Page(150, 50, (Element("P", (TextLine(20, 20, text, CARD), TextLine(20, 28, "Ada", CARD))),))
    document = html_document(DrawnDocument("A line", "en", (page,)))
    (tmp_path / "set.pdf").write_bytes(typeset_one(font_files(), PrinterProfile(), document).data)
    assert baselines(tmp_path / "set.pdf") == {20.0, 28.0}
