"""What pdf.js, with which Firefox shows a PDF, draws of its pages: in Chromium, for it draws on any canvas."""

import io
from base64 import b64decode
from collections.abc import Callable
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Route

from tests.browser import needs
from tests.viewers import DPI, Pictures

PLACE = "http://viewer.test/"
DRAW = """async (scale) => {
  const pdfjs = await import("./build/pdf.min.mjs");
  pdfjs.GlobalWorkerOptions.workerSrc = "./build/pdf.worker.min.mjs";
  const file = await pdfjs.getDocument({
    url: "./file.pdf", standardFontDataUrl: "./standard_fonts/", wasmUrl: "./wasm/"
  }).promise;
  const drawn = [];
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number), viewport = page.getViewport({scale});
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [Math.round(viewport.width), Math.round(viewport.height)];
    await page.render({canvas, viewport, annotationMode: pdfjs.AnnotationMode.ENABLE}).promise;
    drawn.push(canvas.toDataURL().split(",")[1]);
  }
  return drawn;
}"""


def pdfjs(browser: Browser) -> Callable[[Path], Pictures]:
    """Draw files in this browser."""
    package = needs.module("pdfjs-dist/package.json").parent

    def drawn(path: Path) -> Pictures:
        page = browser.new_page()
        page.route(f"{PLACE}**", lambda route: _answer(route, package, path))
        page.goto(PLACE)
        pictures = [Image.open(io.BytesIO(b64decode(data))) for data in page.evaluate(DRAW, DPI / 72)]
        page.close()
        return [picture.convert("L") for picture in pictures]

    return drawn


def _answer(route: Route, package: Path, path: Path) -> None:
    name = route.request.url.removeprefix(PLACE)
    if not name:
        route.fulfill(body="<!doctype html><title>A viewer</title>", content_type="text/html")
    else:
        kind = {".mjs": "text/javascript", ".wasm": "application/wasm"}.get(Path(name).suffix)
        route.fulfill(path=path if name == "file.pdf" else package / name, content_type=kind)
