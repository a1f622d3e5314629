"""Pictures in the handbook: the project's own, with their words, and decoration without any."""

from pathlib import Path

import page as page_validation
import pdfua
import pikepdf
import pytest
from pypdfium2 import PdfDocument

from generator.model.paper.stationery import PrinterProfile
from generator.printing.document import Document
from generator.printing.fonts import font_files
from generator.printing.pdf.weasyprint import render_pdf
from tests.conftest import Afterword
from tests.pictures import drawing, from_a_telephone, moving, photo, saved
from tests.samples.projects import add_settings, write_page

DRAWN = b"""<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="300">
<style>a:is(b) {} rect { fill: #1f4e79 }</style><rect width="1200" height="300"/></svg>"""
TEXT = """
![The hall](hall.jpg "The hall before the first interview")

![](swirl.png){: role="presentation" }

![Two bars](bars.png){: width=200 }, ![a blue field](field.svg), ![Colours that change](round.gif)

![Somebody who stands](tall.png)

- One point ![in a list](bars.png)

| Shown | Here |
|---|---|
| in a table | ![Cell](hall.jpg) |
"""


@pytest.fixture(params=["", 'base_url = "https://careers.example.ac.uk/"\n'], ids=["no address", "an address"])
def handbook(project: Path, afterword: Afterword, request: pytest.FixtureRequest) -> Path:
    add_settings(project, f"handbook = true\n{request.param}")
    folder = project / "content" / "guides"
    from_a_telephone(folder / "hall.jpg", 2000, 1500)
    for name, data in {
        "swirl.png": saved(photo(300, 40), "PNG"),
        "bars.png": saved(drawing(800, 400), "PNG"),
        "tall.png": saved(drawing(900, 3000), "PNG"),
        "round.gif": moving(1),
        "field.svg": DRAWN,
    }.items():
        (folder / name).write_bytes(data)
    write_page(project, "guides/shown.md", text=TEXT, title="Shown")
    afterword("build")
    return project / "output" / "site" / "handbook.pdf"


def figures(path: Path) -> list[str]:
    """The texts of all figures of a PDF."""
    with pikepdf.open(path) as document:
        elements = [item for item in document.objects if isinstance(item, pikepdf.Dictionary)]
        return [str(item.get("/Alt", "")) for item in elements if item.get("/S") == "/Figure"]


def test_pictures_stand_in_the_handbook_with_their_words(handbook: Path) -> None:
    texts = figures(handbook)
    for words in ("The hall", "Two bars", "a blue field", "Colours that change", "Somebody who stands", "Cell"):
        assert words in texts
    assert "" not in texts
    document = PdfDocument(handbook)
    assert "The hall before the first interview" in "".join(
        page.get_textpage().get_text_range() for page in document
    )
    report = page_validation.validate_pdf(str(handbook), profile=page_validation.ValidationProfile.PDF_UA_1)
    assert report.is_compliant, report
    assert pdfua.validate(str(handbook)).findings == ()


def test_every_picture_lies_within_its_column_and_a_photograph_is_a_small_jpeg(handbook: Path) -> None:
    document = PdfDocument(handbook)
    found = [(page, item) for page in document for item in page.get_objects(filter=[3], max_depth=1)]
    assert len(found) >= 7
    for page, item in found:
        left, bottom, right, top = item.get_bounds()
        assert left > 80, "the margin is 30 mm, 85 points"
        assert right < page.get_width() - 80
        assert bottom > 60
        assert top < page.get_height() - 60
    halls = [item for _, item in found if item.get_filters() == ["DCTDecode"]]
    assert {item.get_px_size() for item in halls} == {(1240, 1653)}
    assert b"Taken at home" not in handbook.read_bytes()


def test_a_document_gets_its_own_pictures_and_asks_for_nothing_else() -> None:
    html = '<html lang="en"><title>x</title><p><img alt="x" src="{}"></p></html>'
    own = {"picture:0": ("image/png", saved(drawing(40, 20), "PNG"))}
    _, problems, _ = render_pdf(
        font_files(), PrinterProfile(), Document(html.format("picture:0"), "", pictures=own)
    )
    assert problems == []
    for address in (
        "picture:1",
        "https://example.org/x.png",
        "//example.org/x.png",
        "file:///etc/hostname",
        "x.png",
    ):
        _, problems, _ = render_pdf(
            font_files(), PrinterProfile(), Document(html.format(address), "", pictures=own)
        )
        assert problems, address


CHECKS = ("link-nowhere", "anchor-missing", "footnote-unused", "id-twice")
DEAD_ENDS = """
We met in ![the great hall](missing.png), and [a page](missing.md) or [a part](#nowhere) said so.

<p id="twice">One</p><p id="twice">Two</p>

<svg width="9" height="9"><image href="missing.png"/><use href="#nowhere"/></svg>

[^unused]: Nobody refers to this note.
"""


@pytest.mark.parametrize("base_url", ["", 'base_url = "https://careers.example.ac.uk/"\n'])
def test_what_is_only_a_warning_does_not_stop_the_handbook(
    project: Path, afterword: Afterword, base_url: str
) -> None:
    """It has the words of what leads nowhere, and no link."""
    lowered = "".join(f'{check} = "warning"\n' for check in CHECKS)
    add_settings(project, f"handbook = true\n{base_url}[checks]\n{lowered}")
    write_page(project, "guides/shown.md", text=DEAD_ENDS, title="Shown")
    told = afterword("build").stderr
    assert [check for check in CHECKS if f"[{check}]" not in told] == []
    assert "template-faulty" not in told
    with PdfDocument(project / "output" / "site" / "handbook.pdf") as pdf:
        text = " ".join(page.get_textpage().get_text_range() for page in pdf)
    assert "We met in the great hall, and a page or a part said so." in " ".join(text.split())
