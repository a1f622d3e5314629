"""HTML → PDF: the only module that knows WeasyPrint, with `forms` for its fields.

Nothing is fetched but the files that are handed in. A document is a few sheets: long runs are typeset in several,
because WeasyPrint's time grows with the square of a document's pages, and joined afterwards.
"""

import logging
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from copy import copy
from dataclasses import replace
from functools import lru_cache, partial
from html import unescape
from multiprocessing.util import Finalize
from pathlib import Path
from tempfile import gettempdir
from types import MappingProxyType
from typing import Any

import pydyf
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from generator.lazy_pattern import lazy_pattern
from generator.model.paper.hand import FontFile
from generator.model.paper.stationery import PrinterProfile
from generator.printing.document import Document, TypesetDocument
from generator.printing.drawn.as_html import css_family, css_string
from generator.printing.letters.emoji import find_emoji, text_without_emoji
from generator.printing.letters.faces import standby_files
from generator.printing.letters.postscript import has_postscript_outlines
from generator.printing.letters.running_text import running_text
from generator.printing.pdf.blank_font import blank_rule
from generator.printing.pdf.font_files import font_bytes
from generator.printing.pdf.forms import SHOWN, Form
from generator.printing.pdf.handwriting import dereference, write_handwriting
from generator.printing.pdf.searchable_text import make_searchable
from generator.printing.pdf.svg_text import with_outlines
from generator.printing.pdf.word_faces import with_word_faces
from generator.printing.strokes import POINT_MM
from generator.problems import Location, Problem
from generator.words import LONG_EDGE, SHORT_EDGE

EVERYWHERE = (-5000, -5000, 5000, 5000)
OF_THE_MACHINE = lazy_pattern(r"Please install|Unable to subset|Unable to instantiate")
"""What WeasyPrint says of the machine, such as a library that would help: it takes another way then, as good in
the end. Whoever edits templates cannot mend that; `pango` tells it when the program is set up."""
BOX = lazy_pattern(r"\.notdef glyph rendered .*\(U\+([0-9A-F]+)\)", re.DOTALL)
DRAWINGS = "svg"
"""The part of WeasyPrint that tells which styles of an office's own drawing it does without."""
NONE: Mapping[str, tuple[str, bytes]] = MappingProxyType({})
DUPLEX = {LONG_EDGE: "/DuplexFlipLongEdge", SHORT_EDGE: "/DuplexFlipShortEdge", "": "/Simplex"}


def render_pdf(fonts: Sequence[FontFile], profile: PrinterProfile, document: Document) -> TypesetDocument:
    """One tagged PDF/UA-1 document, to be printed at 100 %."""
    where, hint = Location(f"templates/{document.template}"), "mend the template or its style sheet"
    if not document.with_emoji:
        document = replace(document, html=text_without_emoji(document.html))  # in drawings and fields, too
    if not document.faced:
        document = replace(document, html=with_word_faces(document.html))
    fonts = tuple(dict.fromkeys((*fonts, *document.fonts, *standby_files(unescape(document.html)))))
    blanks = ""
    try:
        data, complaints = _typeset(fonts, profile, document)
        if lacking := _without_a_face(complaints):
            pictures = "" if document.with_emoji else "".join(find_emoji(lacking))
            blanks = "".join(letter for letter in lacking if letter not in pictures)
            gone = dict.fromkeys(map(ord, pictures))
            html = running_text(document.html, lambda text, _: text.translate(gone)) if gone else document.html
            css = blank_rule(lacking) + document.css
            data, complaints = _typeset(fonts, profile, replace(document, html=html, css=css))
    except FatalURLFetchingError as error:
        hint = "put the file itself into the template, as a data: address"
        return TypesetDocument(b"", [Problem(where, str(error), hint, check="template-faulty")], "")
    problems = [Problem(where, message, hint, check="template-faulty") for message in complaints]
    return TypesetDocument(data, problems, blanks)


def _without_a_face(complaints: Sequence[str]) -> str:
    """The letters for which the engine has drawn boxes."""
    boxes = filter(None, map(BOX.match, complaints))
    return "".join(sorted({chr(int(box[1], 16)) for box in boxes}))


def _typeset(fonts: Sequence[FontFile], profile: PrinterProfile, document: Document) -> tuple[bytes, list[str]]:
    with _complaints() as complaints:
        return _written(fonts, profile, document), complaints


def _written(fonts: Sequence[FontFile], profile: PrinterProfile, document: Document) -> bytes:
    css = SHOWN + document.css if document.forms else document.css
    converted = any(has_postscript_outlines(font.path) for font in fonts)
    letters = "".join(sorted(set(unescape(document.html)))) if converted else ""
    sheet, configuration = _styles(tuple(fonts), css, gettempdir(), letters)
    files = _OurFiles(fonts, letters, document.pictures)
    asked = {"pdf_variant": "pdf/ua-1", "pdf_forms": document.forms}
    laid_out = HTML(string=with_outlines(document.html), url_fetcher=files).render(
        configuration, stylesheets=[sheet], **asked
    )
    form = Form()
    for page in laid_out.pages:
        page.paint = partial(_paint, laid_out, form, copy(page))
    data: bytes = laid_out.write_pdf(finisher=partial(_finish, document, profile, fonts, form), **asked)
    return data


def _paint(laid_out: Any, form: Form, page: Any, stream: Any, scale: float = 1) -> None:
    """A page; the engine chooses the glyphs that it embeds when the last is painted."""
    form.paint(page, stream, scale)
    make_searchable(laid_out.fonts.values())


class _OurFiles(URLFetcher):  # type: ignore[misc]
    """Hands out the given fonts and pictures and `data:` URLs; anything else ends the run."""

    def __init__(
        self, fonts: Sequence[FontFile], letters: str, pictures: Mapping[str, tuple[str, bytes]] = NONE
    ) -> None:
        super().__init__(allowed_protocols=("data",), allow_redirects=False)
        self._pictures, self._letters = pictures, letters
        self._ours = {_address(font): font for font in fonts}

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        if url in self._ours:
            return URLFetcherResponse(url, font_bytes(self._ours[url], self._letters))
        if url in self._pictures:
            kind, data = self._pictures[url]
            return URLFetcherResponse(url, data, {"Content-Type": kind})
        if not url.startswith("data:"):
            raise FatalURLFetchingError(f"a sheet asked for {url}, which is not part of it")
        return super().fetch(url, headers)


def _address(font: FontFile) -> str:
    """Where a style sheet finds a face: one file has several of a family."""
    return f"{Path(font.path).as_uri()}#{font.weight}"


@lru_cache(maxsize=8)
def _styles(fonts: tuple[FontFile, ...], css: str, _folder: str, letters: str) -> tuple[CSS, FontConfiguration]:
    """The style sheet of many documents, read once for each folder of a run, to which the engine copies its faces.
    The copies go when this process ends: in one that was started for its work, nothing but multiprocessing sees to
    that."""
    fetcher, configuration = _OurFiles(fonts, letters), FontConfiguration()
    Finalize(None, configuration.__del__, exitpriority=1)
    rule = "@font-face {{ font-family: {}; font-weight: {}; src: url({}) }}\n"
    faces = "".join(
        rule.format(css_family(font.family), font.weight, css_string(_address(font))) for font in fonts
    )
    return CSS(string=faces + css, font_config=configuration, url_fetcher=fetcher), configuration


def _finish(
    document: Document, profile: PrinterProfile, fonts: Sequence[FontFile], form: Form, laid_out: Any, file: Any
) -> None:
    """Ask the printing program not to scale and how to turn the sheets (ISO 32000-1, table 150); draw what lies
    behind the words; and move everything to where this printer puts it right."""
    wishes = file.catalog.setdefault("ViewerPreferences", {})
    wishes["PrintScaling"] = "/None"
    wishes["Duplex"] = DUPLEX[document.duplex]
    if document.to_size:
        wishes["PickTrayByPDFSize"] = "true"
    _scope(file)
    pages = [file.objects[index] for index in file.pages["Kids"][::3]]
    heads = [frozenset(page.anchors) for page in laid_out.pages]
    form.finish(file, pages[0]["Resources"], fonts)
    if document.writing:
        write_handwriting(file, document.writing, list(zip(heads, pages, strict=True)))
    if document.behind:
        _draw(document, heads, pages, file)
    if profile != PrinterProfile():
        for number, page in enumerate(pages):
            _move(file, page, profile, back=bool(document.duplex) and number % 2 == 1)


def _scope(file: Any) -> None:
    """Say of each header cell of a table whether it heads a column or a row (ISO 32000-1, table 349): readers that
    do not follow the ids from cell to header ask for that."""
    for cell in file.objects:
        if isinstance(cell, pydyf.Dictionary) and cell.get("S") == "/TH":
            row = dereference(file, cell["P"])
            group = dereference(file, row["P"])
            cell["A"]["Scope"] = "/Column" if group.get("S") == "/THead" else "/Row"


def _draw(document: Document, heads: Sequence[frozenset[str]], pages: Sequence[Any], file: Any) -> None:
    """Each drawing once in the file, shown by all pages that begin with one of its ids."""
    forms: dict[bytes, str] = {}
    for names, page in zip(heads, pages, strict=True):
        drawing = next((document.behind[name] for name in names if name in document.behind), None)
        if drawing is not None:
            forms.setdefault(drawing, f"behind{len(forms)}")
            height = float(page["MediaBox"][3])
            placed = f"/Artifact BMC q 1 0 0 1 0 {height:.3f} cm /{forms[drawing]} Do Q EMC"
            dereference(file, page["Contents"]).stream.insert(0, placed.encode())
    resources = dereference(file, pages[0]["Resources"])
    shown = resources.setdefault("XObject", pydyf.Dictionary())
    for drawing, name in forms.items():
        form = pydyf.Stream([drawing], {"Type": "/XObject", "Subtype": "/Form", "BBox": pydyf.Array(EVERYWHERE)})
        file.add_object(form)
        shown[name] = form.reference


def _move(file: Any, page: Any, profile: PrinterProfile, *, back: bool) -> None:
    """Stretch a page from its top left corner and move it. PDF counts points from the bottom left."""
    height = float(page["MediaBox"][3])
    right = profile.dx_mm + (profile.back_dx_mm if back else 0)
    down = profile.dy_mm + (profile.back_dy_mm if back else 0)
    x, y = right / POINT_MM, height * (1 - profile.scale_y) - down / POINT_MM
    dereference(file, page["Contents"]).stream.insert(
        0, f"{profile.scale_x:.6f} 0 0 {profile.scale_y:.6f} {x:.4f} {y:.4f} cm".encode()
    )
    for reference in page.get("Annots", ()):
        _move_field(dereference(file, reference), profile, x, y)


def _move_field(annotation: Any, profile: PrinterProfile, x: float, y: float) -> None:
    left, bottom, right, top = (float(n) for n in annotation["Rect"])
    annotation["Rect"][:] = [
        left * profile.scale_x + x,
        bottom * profile.scale_y + y,
        right * profile.scale_x + x,
        top * profile.scale_y + y,
    ]


@contextmanager
def _complaints() -> Iterator[list[str]]:
    """Gather WeasyPrint's warnings of a document: an ignored style or an unloaded font is a fault, no footnote."""
    messages: list[str] = []

    class Gather(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            message, of_a_drawing = record.getMessage(), Path(record.pathname).parent.name == DRAWINGS
            if not of_a_drawing and not OF_THE_MACHINE.search(message):
                messages.append(message)

    logger, handler = logging.getLogger("weasyprint"), Gather(logging.WARNING)
    logger.addHandler(handler)
    propagate, logger.propagate = logger.propagate, False
    try:
        yield messages
    finally:
        logger.removeHandler(handler)
        logger.propagate = propagate
