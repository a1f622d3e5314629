"""Sheets that are drawn: what an office may change of them, and what only the layout engine can set."""

import struct
import subprocess
import sys
import zlib
from pathlib import Path

import page as page_validation
import pdfua
import pikepdf
import pytest

from generator.model.files import Asset
from generator.model.paper.looks import NoteStyle
from generator.printing.drawn.pictures import picture_size_mm
from generator.printing.drawn.text import is_drawable, runs, width_mm, wrapped
from tests.conftest import ROOT, Afterword
from tests.facts import pdf_facts, pdf_words
from tests.samples.notes import shipped_looks
from tests.samples.projects import LIST_HEADER, panel_output, write_list

NAME = shipped_looks().trace.name
OWN_TRACE = """<!doctype html>
<html lang="{{ job.language }}"><head><title>{{ title }}</title>
<style>@page { size: {{ grid.width_mm }}mm {{ grid.height_mm }}mm; margin: 0 }</style></head><body>
{% for sheet in sheets %}<div class="sheet" id="s{{ loop.index0 }}">
{% for place in sheet.places %}<article><h1>The office’s own: {{ place.item.name }}</h1></article>{% endfor %}
</div>{% endfor %}</body></html>
"""
DRAWS_ALONE = """
import sys
for name in ("weasyprint", "uharfbuzz", "pikepdf", "fontTools", "pydyf"):
    sys.modules[name] = None
from pathlib import Path
from generator.model.paper.stationery import PrinterProfile
from generator.printing.drawn.guide import lines_document
from generator.printing.drawn.tagged_pdf import draw_pdf
from generator.printing.formats import read_cards, read_formats
from generator.printing.imposition import blank_grid
from generator.printing.looks import read_looks
from generator.model.paper.hand import ASSUMED_HAND
from generator.model.paper.stationery import Paper, UnfoldedCard
folder = Path(sys.argv[1])
looks, card = read_looks([folder])[0], read_cards([folder])[0]["a6"]
grid = blank_grid(UnfoldedCard(card), read_formats([folder], "papers", Paper)[0]["a4"])
lines = lines_document(looks, card, grid, {"stock": b"", "underlay": b""}, (ASSUMED_HAND, "en"))
made = draw_pdf([lines], PrinterProfile())
print(made[:8], len(made) > 5000)
"""


def is_accessible(path: Path) -> bool:
    rules = page_validation.ValidationProfile.PDF_UA_1
    return (
        page_validation.validate_pdf(str(path), profile=rules).is_compliant
        and not pdfua.validate(str(path)).findings
    )


def producer(path: Path) -> str:
    with pikepdf.open(path) as file:
        return str(file.docinfo.get("/Producer", ""))


def test_sheets_are_drawn_with_nothing_but_the_faces() -> None:
    command = [sys.executable, "-c", DRAWS_ALONE, str(ROOT / "templates")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "b'%PDF-1.7' True\n"


def test_an_office_changes_one_thing_of_a_look(office: Path, afterword: Afterword) -> None:
    folder = office / "templates" / "print"
    folder.mkdir(parents=True)
    (folder / "envelope.toml").write_text('title_one = "One letter"\nsender_left_mm = 25\n', "utf-8")
    words = ("--layout", "envelope", "--set", "return_address=1 Low Street")
    afterword("cards", write_list(office, 1), *words)
    path = panel_output(office, "envelopes.pdf")
    assert "title: One letter" in pdf_facts(path)
    assert pdf_words(path, 0)[0][1] == pytest.approx(25, abs=0.5)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('title = "{people} cards"\n', "trace.toml:1:9: nothing fills in “{people}” here [placeholder-unknown]"),
        ('title = "{count cards"\n', "trace.toml:1:9: a brace stands alone [placeholder-unknown]"),
        ('writing_colour = "grey"\n', "trace.toml:1:18: “grey” is no colour [value-wrong]"),
        ('[name]\nfaces = ["Comic Sans"]\n', "trace.toml:2:10: there is no face “Comic Sans” [value-unknown]"),
        ("[name]\nem_mm = 900\n", "trace.toml:2:9: “em_mm” cannot be 900 [value-wrong]"),
        ("cover_top = 5\n", "trace.toml:1:13: “cover_top” cannot be 5 [value-wrong]"),
        (
            "[name]\nem_mm = 8\n",
            "trace.toml:2:9: lines 3.1 mm apart would stand on each other, in type of 8 mm [value-wrong]",
        ),
        ('colour = "#ffffff"\n', "trace.toml:1:1: there is no “colour” here [key-unknown]"),
    ],
)
def test_a_slip_in_a_look_is_told_at_its_place(office: Path, afterword: Afterword, text: str, told: str) -> None:
    folder = office / "templates" / "print"
    folder.mkdir(parents=True)
    (folder / "trace.toml").write_text(text, "utf-8")
    assert told in afterword("cards", write_list(office, 1), "--layout", "trace", exit_code=1).stderr


def test_an_office_has_a_template_of_its_own(office: Path, afterword: Afterword) -> None:
    folder = office / "templates" / "print"
    folder.mkdir(parents=True)
    (folder / "trace.html").write_text(OWN_TRACE, "utf-8")
    told = afterword("cards", write_list(office, 2), "--layout", "trace", "--jobs", "1")
    assert "is not used" not in told.stderr
    path = panel_output(office, "trace.pdf")
    facts = pdf_facts(path)
    assert "The office’s own: Person A" in facts
    assert "Dear Person A," in facts, "the notes are written on it"
    assert producer(path).startswith("WeasyPrint")
    assert is_accessible(path)


def test_an_address_with_letters_that_we_have_no_face_for_is_set_by_the_layout_engine(
    office: Path, afterword: Afterword
) -> None:
    rows = (
        'Ada,Firm,2026-11-18,engines,,Sam,"1 Quay\n\U0010fffd"\nGrace,Firm,2026-11-18,looms,,Sam,"2 Quay\nPort"\n'
    )
    (office / "people.csv").write_text(f"{LIST_HEADER}{rows}", "utf-8")
    afterword("cards", "people.csv", "--layout", "envelope", "--jobs", "1", "--allow-similar")
    path = panel_output(office, "envelopes.pdf")
    assert producer(path).startswith("WeasyPrint")
    assert is_accessible(path)
    lines = [text for text, *_ in pdf_words(path, 1)]
    assert lines == ["Grace", "2 Quay", "Port"]


def test_a_whole_word_changes_face() -> None:
    style = shipped_looks().labels.address
    assert [run.text for run in runs("Olga Жукова, Kyiv", style)] == ["Olga ", "Жукова,", " Kyiv"]
    assert is_drawable("Nguyễn Ελένη Жук Şükrü Kaʻiulani", style)
    assert all(is_drawable(text, style) for text in ("مريم", "देवी", "e\u0331", "山田"))
    assert not is_drawable("\U0010fffd", style)


@pytest.mark.parametrize(
    ("line", "faces"),
    [
        ("Nguyễn Thị Ánh Tuyết", ["Source Serif 4"]),
        ("12 → Quay Street", ["Atkinson Hyperlegible", "Source Serif 4", "Atkinson Hyperlegible"]),
        ("Công ty TNHH Phở Việt, 12", ["Source Serif 4"]),
        ("İbrahim Işık", ["Source Serif 4"]),
        ("Ada Lovelace", ["Atkinson Hyperlegible"]),
        ("Olga Жукова, Işık", ["Atkinson Hyperlegible", "Source Serif 4", "Atkinson Hyperlegible"]),
        ("Ada Ἀχιλλεύς Παπάς", ["Atkinson Hyperlegible", "Noto Serif", "Atkinson Hyperlegible", "Noto Serif"]),
    ],
)
def test_a_name_or_an_address_is_in_one_face(line: str, faces: list[str]) -> None:
    style = shipped_looks().labels.address
    assert [run.face.file.family for run in runs(line, style) if run.face] == faces


def test_in_the_text_of_a_note_one_word_alone_changes_face() -> None:
    look = shipped_looks().labels.address
    style = NoteStyle(look.em_mm, look.pitch_mm, look.faces, look.colour)
    assert [run.text for run in runs("Dear İbrahim Işık", style)] == ["Dear ", "İbrahim", " Işık"]


def test_lines_break_between_words_and_after_hyphens_and_lose_nothing() -> None:
    text = "Wolfeschlegelsteinhausenbergerdorff Smith-Vanderbilt the Third"
    lines = wrapped(text, NAME, 30)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert lines[1].startswith("Smith-")
    assert all(width_mm(line, NAME) <= 12 for line in wrapped(text, NAME, 12, anywhere=True))


def png(kind: int, *chunks: bytes) -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">L", len(data)) + name + data + struct.pack(">L", zlib.crc32(name + data))

    head = chunk(b"IHDR", struct.pack(">LL5B", 96, 48, 8, kind, 0, 0, 0))
    parts = {0: 1, 2: 3, 6: 4}[kind]
    body = chunk(b"IDAT", zlib.compress((b"\0" + b"\x80" * 96 * parts) * 48))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(chunks) + body + chunk(b"IEND", b"")


def test_pictures_that_a_pdf_can_hold_are_known() -> None:
    assert picture_size_mm(Asset("a.png", png(2))) == pytest.approx((25.4, 12.7))
    assert picture_size_mm(Asset("a.png", png(6))) is None, "it lets through what lies behind it"
    assert picture_size_mm(Asset("a.png", png(2)[:60])) is None
    assert picture_size_mm(Asset("a.svg", b"<svg/>")) is None


@pytest.mark.parametrize(("logo", "drawn"), [("logo.png", True), ("logo.svg", False)])
def test_a_logo_stands_above_the_words_of_a_cover(
    office: Path, afterword: Afterword, logo: str, drawn: bool
) -> None:
    content = office / "content"
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" width="96" height="48"><path d="M0 0h96v48z"/></svg>'
    (content / logo).write_bytes(png(2) if drawn else svg)
    settings = (content / "site.toml").read_text("utf-8")
    lines = [line for line in settings.split("\n") if not line.startswith("logo =")]
    text = f'logo = "{logo}"\n' + "\n".join(lines).replace("[cards]\n", "[cards]\nlogo = true\n")
    (content / "site.toml").write_text(text, "utf-8")
    afterword("cards", write_list(office, 1), "--layout", "trace", "--fold", "top", "--jobs", "1")
    path = panel_output(office, "trace.pdf")
    assert producer(path).startswith("WeasyPrint") is not drawn
    assert is_accessible(path)
    with pikepdf.open(path) as file:
        shown = file.pages[1].Contents.read_bytes()
        assert b"/Figure" in shown
