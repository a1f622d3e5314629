"""Drawn sheets as HTML, for what only a layout engine can set: scripts that are joined or run from right to left,
letters of faces that are only on this machine, and drawings."""

from base64 import b64encode
from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import escape
from itertools import groupby

from generator.model.files import Asset
from generator.model.paper.hand import FontFile
from generator.model.paper.looks import TextStyle
from generator.printing.document import Document
from generator.printing.drawn.pages import DrawnDocument, Element, Figure, Page, TextLine
from generator.printing.drawn.pictures import picture_size_mm
from generator.printing.drawn.text import Run, baseline_mm, composed, is_drawable, runs_from_left
from generator.printing.fonts import is_own
from generator.printing.letters.direction import MARKS
from generator.printing.letters.scripts import HAN
from generator.printing.marks import Stroke
from generator.printing.strokes import path_of

Documents = Sequence[Document | DrawnDocument]
"""What a file is made of."""
TAGS = {
    "Art": "article",
    "H1": "h1",
    "H2": "h2",
    "P": "p",
    "L": "ol",
    "LI": "li",
    "Lbl": "span",
    "LBody": "span",
    "Div": "div",
}
CSS = """* { margin: 0; padding: 0; font: inherit; list-style: none }
.page { position: relative; break-after: page }
.page:last-child { break-after: auto }
.line { position: absolute; white-space: pre; font-variant-ligatures: none }
.back { direction: rtl }
.other { line-height: 0 }
.turned { position: absolute; transform-origin: 0 0; transform: rotate(180deg); display: block }
.figure { position: absolute; object-fit: contain }
h2 { bookmark-level: none }
"""


def split_document(document: DrawnDocument) -> Iterator[Document | DrawnDocument]:
    """The sheets in their order: those on which something cannot be drawn letter by letter as HTML. The back of a
    sheet stays with its front."""
    sides = 2 if document.duplex else 1
    sheets = [document.pages[start : start + sides] for start in range(0, len(document.pages), sides)]
    parts = [replace(document, pages=pages) for pages in sheets]
    for laid_out, some in groupby(parts, needs_layout):
        whole = replace(document, pages=tuple(page for part in some for page in part.pages))
        yield html_document(whole) if laid_out else whole


def needs_layout(document: DrawnDocument) -> bool:
    """Whether something on the sheets cannot be drawn letter by letter."""
    known = {(line.text, line.style) for line in document.lines() if not line.text.isascii()}
    pictures = {figure.asset for figure in document.figures() if figure.asset}
    return not all(is_drawable(text, style) for text, style in known) or any(
        picture_size_mm(asset) is None for asset in pictures
    )


def html_document(document: DrawnDocument) -> Document:
    """The same sheets for the layout engine, each line where it is drawn."""
    sizes = {(page.width_mm, page.height_mm) for page in document.pages}
    names = {size: f"p{n}" for n, size in enumerate(sorted(sizes))}
    rules = "".join(f"@page {name} {{ size: {w}mm {h}mm; margin: 0 }}\n" for (w, h), name in names.items())
    pages = "".join(_page(page, n, names[page.width_mm, page.height_mm]) for n, page in enumerate(document.pages))
    head = f'<meta charset="utf-8"><title>{escape(document.title)}</title>'
    return Document(
        f'<!doctype html><html lang="{escape(document.language)}"><head>{head}</head><body>{pages}</body></html>',
        CSS + rules,
        document.duplex,
        to_size=document.to_size,
        behind={f"s{n}": page.behind for n, page in enumerate(document.pages) if page.behind},
        fonts=_fonts(document),
        faced=True,
    )


def _fonts(document: DrawnDocument) -> tuple[FontFile, ...]:
    """The files of all faces on the sheets."""
    used = {run.face.file for line in set(document.lines()) for run in _runs(line) if run.face}
    return tuple(sorted(used, key=lambda file: (file.family, file.weight)))


def _runs(line: TextLine) -> Sequence[Run]:
    """A line as it is seen, without marks that only say how."""
    return runs_from_left(MARKS.sub("", composed(line.text)), line.style, line.direction)


def _page(page: Page, number: int, name: str) -> str:
    inside = "".join(_element(element) for element in page.elements)
    style = f"page: {name}; height: {page.height_mm - 1}mm"
    return f'<div class="page" id="s{number}" style="{style}">{inside}</div>'


def _element(element: Element) -> str:
    tag, inside = TAGS[element.tag], "".join(_parts(element))
    if element.turned_about:
        x, y = (2 * side for side in element.turned_about)
        inside = f'<span class="turned" style="left: {x:.4f}mm; top: {y:.4f}mm">{inside}</span>'
    title = f' style="bookmark-label: {escape(css_string(element.title))}"' if element.title else ""
    return f"<{tag}{title}>{inside}</{tag}>"


def _parts(element: Element) -> Iterator[str]:
    for part in element.parts:
        if isinstance(part, Element):
            yield _element(part)
        elif isinstance(part, Figure):
            yield _figure(part)
        else:
            yield _line(part)


def _line(line: TextLine) -> str:
    style, top = line.style, line.y_mm - baseline_mm(line.style)
    where = f"left: {line.x_mm:.4f}mm; top: {top:.4f}mm"
    inside = "".join(_run(run, style) for run in _runs(line))
    return f'<span class="line" style="{where}; {_css(style)}">{inside} </span>'


def _run(run: Run, style: TextStyle) -> str:
    """Letters in the face that stands in for the first one, or in one that the engine finds: on the baseline of
    the first, for they have no height of their own."""
    text = escape(run.face.font.as_mapped(run.text) if run.face else run.text)
    text = f'<bdi class="back">{text}</bdi>' if run.turned else text
    if run.face is None:
        return f'<span class="other"{_language(run.text)}>{text}</span>'
    if run.face.file.family == style.faces[0]:
        return text
    family, size = css_family(run.face.file.family), f"{run.face.scale:.4f}em"
    return f'<span class="other" style="font-family: {escape(family)}; font-size: {size}">{text}</span>'


def _language(text: str) -> str:
    """The attribute that says whose ideographs they are, so that the engine finds one face for all of a word."""
    if not HAN.search(text):
        return ""
    try:
        text.encode("shift_jis_2004")
    except UnicodeEncodeError:
        return ' lang="zh"'
    return ' lang="ja"'


def _css(style: TextStyle) -> str:
    faces = ", ".join(map(css_family, style.faces))
    return (
        f"font: {style.weight} {style.em_mm}mm/{style.pitch_mm}mm {escape(faces)}; color: {style.colour}; "
        f"letter-spacing: {style.spacing_em}em; text-transform: {'uppercase' if style.capitals else 'none'}; "
        f"font-kerning: {'normal' if style.kerning else 'none'}"
    )


def css_family(family: str) -> str:
    """A family as a style sheet calls it, after which the engine names the font in the PDF: for a face of one's
    own that is no path, which a PDF would read as several names, and which is nobody else's business."""
    return css_string("Own face" if is_own(family) else family)


def css_string(text: str) -> str:
    """A text as a string of a style sheet (CSS Syntax, 4.3.5)."""
    return "'" + "".join(f"\\{ord(letter):x} " if letter in "'\"\\\n" else letter for letter in text) + "'"


def _figure(figure: Figure) -> str:
    left, top, right, bottom = figure.box
    width, height, alt = right - left, bottom - top, escape(figure.alt)
    where = f"left: {left:.4f}mm; top: {top:.4f}mm; width: {width:.4f}mm; height: {height:.4f}mm"
    if figure.asset:
        return f'<img class="figure" style="{where}" alt="{alt}" src="{data_url(figure.asset)}">'
    paths = "".join(_path(stroke) for stroke in figure.strokes)
    view = f"{left:.4f} {top:.4f} {width:.4f} {height:.4f}"
    return f'<svg class="figure" style="{where}" viewBox="{view}"><title>{alt}</title>{paths}</svg>'


def _path(stroke: Stroke) -> str:
    shape = f'stroke="{stroke.colour}" stroke-width="{stroke.width_mm:g}"'
    return f'<path fill="none" {shape} d="{path_of(stroke.segments)}"/>'


def data_url(asset: Asset) -> str:
    """A picture as a `data:` URL."""
    kind = {"svg": "svg+xml", "jpg": "jpeg"}.get(ending := asset.name.rpartition(".")[2].casefold(), ending)
    return f"data:image/{kind};base64,{b64encode(asset.data).decode()}"
