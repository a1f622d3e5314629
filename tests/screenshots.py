"""The pictures of the documentation, made from what the program makes today: `make pictures`.

A page of the site as Chromium shows it, a copy sheet and a plan as PDFium shows them; of the invented office and
panel, on a day that does not change.
"""

import io
import shutil
import sys
import tempfile
from pathlib import Path

import pypdfium2
from PIL import Image
from playwright.sync_api import sync_playwright

from tests.browser import needs
from tests.browser.serving import serve
from tests.conftest import ROOT, SAMPLE, run

FOLDER = ROOT / "docs" / "content" / "pictures"
LARGEST = 150_000
"""Bytes of a picture: who reads the manual waits for it."""
WINDOW = {"width": 1200, "height": 820}
PAGE = "guides/first-hour/index.html"
PIXELS = (900, 1060)
"""Of a picture of paper: across, and what is seen of it from the top down."""
COLOURS = 64
CARD = (440, 140, 30, 24)
"""Points of a card that are shown: across and down, and what of it lies left of its first word and above it."""
SCRIPTS = {
    "Nguyễn Thị Hồng": "the training of your new staff",
    "Ελένη Παπαδοπούλου": "the plan for the spring",
    "Тарас Шевченко": "the first three months",
    "山田 太郎": "the way you review your work",
    "مريم الحسيني": "the new building",
    "देवी शर्मा": "the figures of the quarter",
    "Kaʻiulani Kawānanakoa": "the tide tables",
    "Şükrü Yıldız": "the visits to suppliers",
}
"""Eight invented people, and what was talked about with each."""
KIT = (
    "--from",
    "Sam Lee",
    "--set",
    "stage=final",
    "--set",
    "decision=2026-12-03",
    "--zone",
    "Europe/London",
    "--now",
    "2026-11-21T09:00",
)


def main() -> None:
    """Write each picture into the folder of the documentation, or into the one that is named."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in pictures().items():
        (folder / name).write_bytes(data)
        print(f"{folder / name}: {len(data)} bytes")


def pictures() -> dict[str, bytes]:
    """Every picture by its name, as a PNG of few colours."""
    with tempfile.TemporaryDirectory() as name:
        office = Path(name)
        shutil.copytree(ROOT / "content", office / "content")
        run("build", "--project", office)
        run("kit", SAMPLE, "--project", office, *KIT)
        panel = office / "output" / "panels" / SAMPLE.stem
        shown = {
            "site.png": page_of_site(office / "output" / "site"),
            "card.png": page_of_pdf(panel / "cards.pdf"),
            "plan.png": page_of_pdf(panel / "plan.pdf"),
            "scripts.png": cards_in_scripts(office),
        }
    return {name: as_png(image) for name, image in shown.items()}


def page_of_site(site: Path) -> Image.Image:
    """A guide in a window of a laptop's width, in the light colours."""
    with serve(site, "/") as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=needs.program(*needs.BROWSERS, package="chromium"), args=needs.FLAGS
        )
        tab = browser.new_page(viewport=WINDOW, color_scheme="light")  # type: ignore[arg-type]
        tab.goto(f"{address}{PAGE}")
        shot = tab.screenshot()
        browser.close()
    return Image.open(io.BytesIO(shot))


def page_of_pdf(path: Path) -> Image.Image:
    """The upper part of the first page of a PDF."""
    width, height = PIXELS
    document = pypdfium2.PdfDocument(path)
    sheet = document[0]
    image: Image.Image = sheet.render(scale=width / sheet.get_width()).to_pil()
    document.close()
    return image.crop((0, 0, width, height))


def cards_in_scripts(office: Path) -> Image.Image:
    """The beginning of each card of eight copy sheets, two beside two."""
    people = office / "people.csv"
    rows = (f"{name},2026-11-18,the Mill,Clerk,{topic},Sam Lee" for name, topic in SCRIPTS.items())
    people.write_text("\n".join(["name,interviewed,company,role,talked_about,candidate", *rows]), "utf-8")
    run("cards", people, "--project", office)
    document = pypdfium2.PdfDocument(office / "output" / "panels" / people.stem / "cards.pdf")
    pieces = [_beginning_of_card(sheet) for sheet in document]
    document.close()
    width, height = pieces[0].size
    whole = Image.new("RGB", (2 * width, (len(pieces) + 1) // 2 * height), "white")
    for number, piece in enumerate(pieces):
        whole.paste(piece, (number % 2 * width, number // 2 * height))
    return whole


def _beginning_of_card(sheet: pypdfium2.PdfPage) -> Image.Image:
    """What stands around the second greeting of a copy sheet, which is on the card."""
    found = sheet.get_textpage().search("Dear", match_case=True)
    found.get_next()
    start, _ = found.get_next()
    left, _, _, top = sheet.get_textpage().get_charbox(start)
    scale = PIXELS[0] / 2 / CARD[0]
    image: Image.Image = sheet.render(scale=scale).to_pil()
    x, y = (left - CARD[2]) * scale, (sheet.get_height() - top - CARD[3]) * scale
    return image.crop((round(x), round(y), round(x) + PIXELS[0] // 2, round(y + CARD[1] * scale)))


def as_png(image: Image.Image) -> bytes:
    """The picture in so few colours that it is small, without a date or anything else of its making."""
    kept = io.BytesIO()
    image.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(kept, "PNG", optimize=True)
    return kept.getvalue()


if __name__ == "__main__":
    main()
