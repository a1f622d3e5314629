"""Whoever searches a PDF for words that they see there finds them, in the search of every program."""

import html
import re
import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pypdfium2
import pytest

from generator.model.paper.hand import FontFile
from generator.model.paper.stationery import PrinterProfile
from generator.printing.document import Document
from generator.printing.drawn.pages import DrawnDocument
from generator.printing.drawn.part import Part, draw_part
from generator.printing.drawn.tagged_pdf import join_parts
from generator.printing.letters.typed_letters import typed_letters
from generator.printing.pdf import draw
from generator.printing.pdf import weasyprint as pdf
from generator.problems import Problems
from tests.browser import needs
from tests.conftest import Afterword
from tests.facts import typeset_as

FACES = '"Source Serif 4"', '"Atkinson Hyperlegible", "Source Serif 4"', "Kalam"
TRAPS = {
    "the\u00a0first hour of the\u00a0fleet": "the first hour of the fleet",
    "e\u0331 and hence e": "hence e",
    "the o\ufb03ce and the office": "the office and the office",
    "O\u02bcHara and O’Brien": "O’Hara and O’Brien",
    "non\u2011stop, e\u2010mail, on-site": "non-stop, e-mail, on-site",
}
"""What comes first in a document, where it has the same glyph as what people type → what they search for."""


def of_poppler(path: Path) -> str:
    tool = needs.program("pdftotext", package="poppler-utils")
    return subprocess.run([tool, "-raw", path, "-"], capture_output=True, text=True, check=True).stdout


def of_mupdf(path: Path) -> str:
    command: list[str | Path] = [needs.program("mutool", package="mupdf-tools"), "draw", "-q", "-F", "txt", path]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def of_pdfium(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document).replace("\x02", "-")


READERS: Mapping[str, Callable[[Path], str]] = {"pdfium": of_pdfium, "poppler": of_poppler, "mupdf": of_mupdf}


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("face", FACES)
def test_what_shares_a_glyph_is_found_as_it_is_typed(tmp_path: Path, reader: str, face: str) -> None:
    page = f'<html lang="en"><title>x</title>{"".join(f"<p>{trap}</p>" for trap in TRAPS)}</html>'
    path = typeset_as(tmp_path / "traps.pdf", Document(page, f"body {{ font-family: {face} }}"))
    found = READERS[reader](path)
    assert [seen for seen in TRAPS.values() if seen not in found] == []


def test_letters_that_are_no_spelling_of_others_stay_as_they_are() -> None:
    said = "½ ² … ™ № ß œ Ğ ễ Ж λ 田 ي"
    assert typed_letters(said) == said


Made = Document | DrawnDocument


@pytest.fixture
def typeset_now(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Made, bytes]]:
    """Every document that is typeset or drawn, with its file."""
    found, real = list[tuple[Made, bytes]](), pdf.render_pdf
    sheets = list[DrawnDocument]()

    def noted(
        fonts: tuple[FontFile, ...], profile: PrinterProfile, document: Document
    ) -> tuple[bytes, Problems, str]:
        made = real(fonts, profile, document)
        found.append((document, made[0]))
        return made

    def drawn(documents: Sequence[DrawnDocument], profile: PrinterProfile) -> Part:
        sheets.extend(documents)
        return draw_part(documents, profile)

    def joined(first: DrawnDocument, parts: Sequence[Part]) -> bytes:
        data = join_parts(first, parts)
        own = [document for document in sheets if document.title == first.title]
        found.extend((document, data) for document in own)
        sheets[:] = [document for document in sheets if document.title != first.title]
        return data

    monkeypatch.setattr(pdf, "render_pdf", noted)
    monkeypatch.setattr(draw, "draw_part", drawn)
    monkeypatch.setattr(draw, "join_parts", joined)
    return found


def words_of(document: Made) -> set[str]:
    """What is seen on a sheet, but for what a style sheet says, and for what telephones alone show."""
    if isinstance(document, DrawnDocument):
        return {plain(word) for line in document.lines() for word in line.text.split()}
    html_alone = re.sub(r'(?s)<span class="below".*?</span>', " ", document.html)
    shown = re.sub(r"(?s)<(head|textarea)\b.*?</\1>|<svg.*?</svg>|<[^>]+>", " ", html_alone)
    writing = document.writing.articles.values() if document.writing else ()
    lines = [line.text for articles in writing for paragraphs in articles for some in paragraphs for line in some]
    return {plain(word) for word in (*html.unescape(shown).split(), *" ".join(lines).split())}


def plain(text: str) -> str:
    """Words without what a program may put between their parts where a line ends."""
    return re.sub(r"[\s-]", "", typed_letters(text)).casefold()


def test_every_word_of_every_sheet_is_found(
    office: Path, afterword: Afterword, typeset_now: list[tuple[Made, bytes]]
) -> None:
    people = office / "content" / "samples" / "harbour-museum.csv"
    text = people.read_text("utf-8").replace("Okafor", "O’Brien-Çağlar")
    people.write_text(text.replace("the ship plans", "the ﬁrst ofﬁce"), "utf-8")
    settings = ("--set", "stage=final", "--set", "decision=2026-12-03", "--set", "may_call=yes")
    afterword("kit", people, *settings, "--jobs", "1", "--allow-similar")
    layouts = ("--layout", "trace", "--layout", "labels", "--layout", "checklist")
    afterword("cards", people, *layouts, "--jobs", "1", "--allow-similar")
    assert len(typeset_now) >= 8
    for number, (document, data) in enumerate(typeset_now):
        path = office / f"{number}.pdf"
        path.write_bytes(data)
        for name, read in READERS.items():
            found = plain(read(path))
            assert [word for word in words_of(document) if word not in found] == [], (name, repr(document)[:200])
