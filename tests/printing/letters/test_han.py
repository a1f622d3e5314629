"""Chinese words: all ideographs of one are in one face, though Japanese ones have most of them."""

from pathlib import Path

import pypdfium2
import pytest

from generator.model.paper.looks import TextStyle
from generator.model.paper.stationery import PrinterProfile
from generator.printing.drawn.as_html import html_document
from generator.printing.drawn.pages import DrawnDocument, Element, Page, TextLine
from generator.printing.drawn.text import runs, width_mm
from generator.printing.fonts import READING, font_files
from generator.printing.letters import scripts
from generator.printing.letters.scripts import script_file
from generator.printing.pdf.typeset import typeset_one

ADDRESS = TextStyle(4, 6, ("Atkinson Hyperlegible", READING), "#000000", kerning=False)
NO_CHINESE = not any(script_file(one) for one in scripts.SCRIPTS if one.extra == "chinese")


@pytest.mark.skipif(not NO_CHINESE, reason="this machine has a face with all of them")
@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("海港博物馆", [(None, "海港博物馆")]),
        ("上海市东方路12号", [(None, "上海市东方路"), ("Atkinson Hyperlegible", "12"), (None, "号")]),
        ("海港博物館", [("Noto Serif JP", "海港博物館")]),
        ("谢谢您 山田", [(None, "谢谢您"), ("Atkinson Hyperlegible", " "), ("Noto Serif JP", "山田")]),
    ],
)
def test_the_ideographs_of_a_word_are_in_one_face(text: str, parts: list[tuple[str | None, str]]) -> None:
    found = [(run.face.file.family if run.face else None, run.text) for run in runs(text, ADDRESS)]
    assert found == parts
    assert width_mm(text, ADDRESS) > 0


@pytest.mark.parametrize(
    "text", ["海港博物馆", "上海市东方路号", "图书馆的新馆藏数字化项目", "谢谢您", "海港博物館"]
)
def test_the_layout_engine_finds_one_face_for_them(tmp_path: Path, text: str) -> None:
    page = Page(150, 50, (Element("P", (TextLine(20, 20, text, ADDRESS),)),))
    made = typeset_one(font_files(), PrinterProfile(), html_document(DrawnDocument("A line", "en", (page,))))
    if made.blanks:
        pytest.skip(f"no font of this machine has {made.blanks}")
    (tmp_path / "set.pdf").write_bytes(made.data)
    assert len(used_faces(tmp_path / "set.pdf", text)) == 1


def used_faces(path: Path, wanted: str) -> set[str]:
    """The fonts in which a page has these letters."""
    with pypdfium2.PdfDocument(path) as document:
        page = document[0]
        shown = page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT], textpage=page.get_textpage())
        return {text.get_font().get_base_name() for text in shown if set(text.extract()) & set(wanted)}
