"""What four programs show of a PDF: PDFium (Chrome), Poppler (Evince, Okular), MuPDF and, in `tests/browser`,
pdf.js (Firefox). Pages are pictures in grey; black is 0."""

import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops, ImageStat

from tests.browser import needs

DPI = 100
MOST = 0.1
"""The share of a field's ink by which programs may smooth its letters in another way than those of the page."""
Box = tuple[float, float, float, float]
Pictures = list[Image.Image]


def pdfium(path: Path) -> Pictures:
    with pypdfium2.PdfDocument(path) as document:
        document.init_forms()
        return [page.render(scale=DPI / 72, may_draw_forms=True).to_pil().convert("L") for page in document]


def poppler(path: Path) -> Pictures:
    tool = needs.program("pdftoppm", package="poppler-utils")
    return _drawn(path, [tool, "-gray", "-r", f"{DPI}", path, path.with_suffix("")], "pgm")


def mupdf(path: Path) -> Pictures:
    tool = needs.program("mutool", package="mupdf-tools")
    return _drawn(
        path,
        [tool, "draw", "-q", "-c", "gray", "-r", f"{DPI}", "-o", f"{path.with_suffix('')}-%d.png", path],
        "png",
    )


def _drawn(path: Path, command: list[Path | str], ending: str) -> Pictures:
    subprocess.run(command, check=True, capture_output=True)
    files = sorted(path.parent.glob(f"{path.stem}-*.{ending}"), key=lambda file: int(file.stem.rpartition("-")[2]))
    pictures = [Image.open(file).convert("L") for file in files]
    for file in files:
        file.unlink()
    return pictures


VIEWERS: Mapping[str, Callable[[Path], Pictures]] = {"pdfium": pdfium, "poppler": poppler, "mupdf": mupdf}


def cut(page: Image.Image, field: Box) -> Image.Image:
    """A field, in points from the bottom left, without the line that it stands on."""
    left, lower, right, upper = (round(side * DPI / 72) for side in field)
    return page.crop((left, page.height - upper, right, page.height - lower - 2))


def ink(picture: Image.Image) -> float:
    """How much black there is, in pixels."""
    total: float = ImageStat.Stat(ImageChops.invert(picture)).sum[0]
    return total / 255


def difference(one: Image.Image, other: Image.Image) -> float:
    """How much black there is in only one of two pictures."""
    total: float = ImageStat.Stat(ImageChops.difference(one, other)).sum[0]
    return total / 255
