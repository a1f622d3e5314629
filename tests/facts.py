"""What a person would check about an output, as text."""

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import icalendar
import page as page_validation
import pikepdf
import pypdfium2

from generator.model.paper.stationery import PrinterProfile
from generator.printing.document import Document
from generator.printing.drawn.pages import DrawnDocument
from generator.printing.fonts import font_files
from generator.printing.pdf.typeset import typeset_one

MM = 25.4 / 72


def pdf_words(path: Path, page: int) -> list[tuple[str, float, float, float, float]]:
    """The lines of a page with their boxes: left, top, right, bottom in mm from the top left corner."""
    with pypdfium2.PdfDocument(path) as document:
        sheet = document[page]
        height = sheet.get_height()
        text = sheet.get_textpage()
        boxes = [text.get_rect(index) for index in range(text.count_rects())]
        return [
            (
                text.get_text_bounded(*box).strip().replace("\x02", "-"),  # a hyphen that ends a line
                box[0] * MM,
                (height - box[3]) * MM,
                box[2] * MM,
                (height - box[1]) * MM,
            )
            for box in boxes
        ]


def pdf_facts(path: Path) -> str:
    """Title, size of each page and its lines."""
    with pypdfium2.PdfDocument(path) as document:
        rows = [f"title: {document.get_metadata_value('Title')}"]
        sizes = [page.get_size() for page in document]
    for number, (width, height) in enumerate(sizes):
        rows.append(f"\npage {number + 1}: {width * MM:.1f} × {height * MM:.1f} mm")
        rows += [f"  {text}" for text, *_ in pdf_words(path, number)]
    return "\n".join(rows) + "\n"


def pdf_boxes(path: Path, page: int, kind: int = pypdfium2.raw.FPDF_PAGEOBJ_PATH) -> list[tuple[float, ...]]:
    """Left, top, right and bottom in mm of every drawn path of a page (or form: a picture in the background).

    A stroke counts with its width, all around.
    """
    with pypdfium2.PdfDocument(path) as document:
        sheet = document[page]
        height = sheet.get_height()
        boxes = [item.get_bounds() for item in sheet.get_objects(filter=[kind], max_depth=1)]
    return [
        (left * MM, (height - top) * MM, right * MM, (height - bottom) * MM) for left, bottom, right, top in boxes
    ]


class _Outline(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.rows: list[str] = []
        self.open: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "a" and not (values.get("href") or "").startswith("#"):
            self.rows.append(f"  link {values.get('href')}")
        if tag in {"title", "h1", "h2", "h3"}:
            self.open = tag
            self.rows.append(f"{tag}: ")

    def handle_endtag(self, tag: str) -> None:
        if tag == self.open:
            self.open = None

    def handle_data(self, data: str) -> None:
        if self.open:
            self.rows[-1] += re.sub(r"\s+", " ", data)


def page_facts(html: str) -> str:
    """Title, headings and links of a page, in their order."""
    outline = _Outline()
    outline.feed(html)
    return "\n".join(row.rstrip() for row in outline.rows) + "\n"


def calendar_events(data: bytes) -> dict[str, Any]:
    """The events by their titles."""
    return {str(event["summary"]): event for event in icalendar.Calendar.from_ical(data).walk("VEVENT")}


def pdf_text(path: Path) -> str:
    """The words of all pages, on one line."""
    with pypdfium2.PdfDocument(path) as document:
        return " ".join(page.get_textpage().get_text_range().replace("\r\n", " ") for page in document)


def built_page(project: Path, name: str, folder: str = "site") -> str:
    """A page of the site as it was built."""
    return (project / "output" / folder / name).read_text("utf-8")


def typeset_as(path: Path, document: Document | DrawnDocument) -> Path:
    """The PDF, without a word from the typesetter; there may be blanks for what this machine has no face for."""
    data, problems, _ = typeset_one(font_files(), PrinterProfile(), document)
    assert problems == []
    path.write_bytes(data)
    return path


def accessible_pdf(tmp_path: Path, document: Document | DrawnDocument) -> Path:
    """The PDF, which has to be what PDF/UA-1 asks for, without a word from the typesetter."""
    path = typeset_as(tmp_path / "made.pdf", document)
    report = page_validation.validate_pdf(str(path), profile=page_validation.ValidationProfile.PDF_UA_1)
    assert report.is_compliant, str(report)
    with pikepdf.open(path) as file:
        fonts = {str(f.BaseFont) for page in file.pages for f in page.Resources.get("/Font", {}).values()}
    assert {re.split(r"[+-]", name)[1] for name in fonts} <= {"Source", "Atkinson"}
    return path


def form_fields(path: Path) -> dict[str, str]:
    """The fields of a form with what a screen reader says of them."""
    with pikepdf.open(path) as file:
        found = [(str(field.T), str(field.TU)) for field in file.Root.AcroForm.Fields]
    assert len({name for name, _ in found}) == len(found)
    assert all(title for _, title in found)
    return dict(found)
