"""What a person would check about an output, as text."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pypdfium2

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
