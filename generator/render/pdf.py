"""HTML → PDF: the only module that knows WeasyPrint.

Nothing is fetched but the files that are handed in. Long runs are laid out in several documents of bounded
length, because WeasyPrint's time grows with the square of a document's pages, and written as one.
"""

import logging
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from generator.model import FontFile, Problems
from generator.problems import Location, Problem

EPOCH = "315532800"
"""1980: the time stamped on variable fonts as they are embedded, so that the same input gives the same bytes."""


def pdf(
    htmls: Sequence[str], css: str, fonts: Sequence[FontFile], progress: Callable[[int], None]
) -> tuple[bytes, Problems]:
    """One tagged PDF/UA-1 document of all pages, printed at 100 %, and whatever the engine complained of.

    `progress` is told after each of the htmls how many are laid out.
    """
    where, hint = Location("templates/print"), "mend the template or its style sheet"
    with _complaints() as complaints, _timeless():
        try:
            data = _laid_out(htmls, _font_faces(fonts) + css, fonts, progress)
        except FatalURLFetchingError as error:
            return b"", [Problem(where, str(error), "put the file itself into the template, as a data: address")]
    return data, [Problem(where, message, hint) for message in complaints]


def _laid_out(htmls: Sequence[str], css: str, fonts: Sequence[FontFile], progress: Callable[[int], None]) -> bytes:
    fetcher = _OurFiles([font.path for font in fonts])
    configuration = FontConfiguration()
    documents = []
    sheet = CSS(string=css, font_config=configuration, url_fetcher=fetcher)
    for done, text in enumerate(htmls, 1):
        html = HTML(string=text, url_fetcher=fetcher)
        documents.append(html.render(font_config=configuration, stylesheets=[sheet], pdf_variant="pdf/ua-1"))
        progress(done)
    pages = [page for document in documents for page in document.pages]
    written: bytes = documents[0].copy(pages).write_pdf(finisher=_actual_size, pdf_variant="pdf/ua-1")
    return written


class _OurFiles(URLFetcher):  # type: ignore[misc]
    """Opens the given files and `data:` URLs; anything else ends the run."""

    def __init__(self, paths: Sequence[str]) -> None:
        super().__init__(allowed_protocols=("file", "data"), allow_redirects=False)
        self._ours = {Path(path).as_uri() for path in paths}

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        if not url.startswith("data:") and url not in self._ours:
            raise FatalURLFetchingError(f"a sheet asked for {url}, which is not part of it")
        return super().fetch(url, headers)


def _font_faces(fonts: Sequence[FontFile]) -> str:
    rule = '@font-face {{ font-family: "{0.family}"; font-weight: {0.weight}; src: url("{1}") }}\n'
    return "".join(rule.format(font, Path(font.path).as_uri()) for font in fonts)


def _actual_size(document: object, file: object) -> None:  # noqa: ARG001
    """Ask the printing program not to scale (ISO 32000-1, table 150)."""
    file.catalog.setdefault("ViewerPreferences", {})["PrintScaling"] = "/None"  # type: ignore[attr-defined]


@contextmanager
def _complaints() -> Iterator[list[str]]:
    """Gather WeasyPrint's warnings: an ignored style or an unloaded font is a fault, not a footnote."""
    messages: list[str] = []

    class Gather(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            messages.append(record.getMessage())

    logger, handler = logging.getLogger("weasyprint"), Gather(logging.WARNING)
    logger.addHandler(handler)
    propagate, logger.propagate = logger.propagate, False
    try:
        yield messages
    finally:
        logger.removeHandler(handler)
        logger.propagate = propagate


@contextmanager
def _timeless() -> Iterator[None]:
    """SOURCE_DATE_EPOCH as given, or ours."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = given or EPOCH
    try:
        yield
    finally:
        if given is None:
            del os.environ["SOURCE_DATE_EPOCH"]
