"""A tagged PDF to draw on (ISO 14289-1): pages, and the structure by which a screen reader reads them."""

from collections import Counter
from collections.abc import Callable, Sequence
from html import escape
from itertools import groupby

from generator.model.looks import TextStyle
from generator.model.stationery import PrinterProfile
from generator.printing.drawn.pages import DrawnDocument, Element, Figure, Page, TextLine
from generator.printing.drawn.pdf_file import PdfFile, pdf_string
from generator.printing.drawn.pens import Pens
from generator.printing.drawn.pictures import embed_picture
from generator.printing.drawn.text import spaced_line
from generator.printing.strokes import POINT_MM, pdf_operators, rgb_operands
from generator.words import LONG_EDGE, SHORT_EDGE

METADATA = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt></dc:title></rdf:Description>
</rdf:RDF></x:xmpmeta><?xpacket end="r"?>"""
DUPLEX = {LONG_EDGE: "/DuplexFlipLongEdge", SHORT_EDGE: "/DuplexFlipShortEdge", "": "/Simplex"}
BOOKMARKED = "H1"
SHARED = 2000
"""Bytes of a drawing that is worth an object of its own."""
EVERYWHERE = "[-5000 -5000 5000 5000]"


def draw_pdf(documents: Sequence[DrawnDocument], profile: PrinterProfile) -> bytes:
    """The documents as one file, with the first one's title and wishes, moved as this printer needs it."""
    file = _TaggedPdf(documents[0], profile)
    pages = [page for document in documents for page in document.pages]
    shown = Counter(page.behind for page in pages)
    file.repeated = {behind for behind, count in shown.items() if count > 1 and len(behind) > SHARED}
    for page in pages:
        file.draw_page(page)
    return file.finished()


class _TaggedPdf:
    """Pages are drawn one after the other; fonts and the tables of the structure come last."""

    def __init__(self, document: DrawnDocument, profile: PrinterProfile) -> None:
        self.repeated: set[bytes] = set()
        self._document, self._profile = document, profile
        self._file = PdfFile()
        self._catalog, self._tree, self._root = (self._file.reserve() for _ in range(3))
        self._pages_node, self._resources, self._outlines = (self._file.reserve() for _ in range(3))
        self._pens = Pens()
        self._drawings: dict[object, tuple[str, int]] = {}
        self._pages: list[int] = []
        self._top: list[int] = []
        self._parents: list[list[int]] = []
        self._bookmarks: list[tuple[str, int, float, float]] = []
        self._height = 0.0
        self._content: list[str] = []

    def draw_page(self, page: Page) -> None:
        """A page with all that stands on it."""
        number = self._file.reserve()
        self._pages.append(number)
        self._parents.append([])
        self._height = page.height_mm / POINT_MM
        self._content = [self._moved()]
        if page.behind:
            self._draw_behind(page.behind)
        self._top += [self._element(element, self._root) for element in page.elements]
        content = self._file.add_stream("\n".join(filter(None, self._content)).encode())
        box = f"[0 0 {page.width_mm / POINT_MM:.4f} {self._height:.4f}]"
        self._file.put(
            number,
            f"<</Type/Page/Parent {self._pages_node} 0 R/MediaBox{box}/Contents {content} 0 R"
            f"/Resources {self._resources} 0 R/StructParents {len(self._pages) - 1}/Tabs/S>>",
        )

    def _moved(self) -> str:
        """Stretch a page from its top left corner and move it. PDF counts points from the bottom left."""
        profile, back = self._profile, bool(self._document.duplex) and len(self._pages) % 2 == 0
        if profile == PrinterProfile():
            return ""
        right = profile.dx_mm + (profile.back_dx_mm if back else 0)
        down = profile.dy_mm + (profile.back_dy_mm if back else 0)
        x, y = right / POINT_MM, self._height * (1 - profile.scale_y) - down / POINT_MM
        return f"{profile.scale_x:.6f} 0 0 {profile.scale_y:.6f} {x:.4f} {y:.4f} cm"

    def _draw_behind(self, operators: bytes) -> None:
        """Strokes, in the page itself, or once in the file where several pages show them."""
        drawn = operators.decode()
        if operators in self.repeated:
            entries = f"/Type/XObject/Subtype/Form/BBox{EVERYWHERE}"
            drawn = f"/{self._drawing(operators, lambda: self._file.add_stream(operators, entries))} Do"
        self._content.append(f"/Artifact BMC q 1 0 0 1 0 {self._height:.3f} cm {drawn} Q EMC")

    def _drawing(self, key: object, add: Callable[[], int]) -> str:
        """The name of something that is in the file once, however often it is shown."""
        if key not in self._drawings:
            self._drawings[key] = f"X{len(self._drawings)}", add()
        return self._drawings[key][0]

    def _element(self, element: Element, parent: int) -> int:
        """An element with all that is in it; its number."""
        number, kids = self._file.reserve(), list[str]()
        if element.turned_about:
            x, y = (2 * side / POINT_MM for side in element.turned_about)
            self._content.append(f"q -1 0 0 -1 {x:.4f} {2 * self._height - y:.4f} cm")
        for kind, some in groupby(element.parts, key=type):
            if kind is TextLine:
                lines = [part for part in some if isinstance(part, TextLine)]
                kids.append(str(self._text(element.tag, number, lines)))
            else:
                kids += [f"{self._part(part, number)} 0 R" for part in some]
        if element.turned_about:
            self._content.append("Q")
        if element.tag == BOOKMARKED and (
            line := next((p for p in element.parts if isinstance(p, TextLine)), None)
        ):
            top = self._height - (line.y_mm - line.style.pitch_mm) / POINT_MM
            self._bookmarks.append((element.text, self._pages[-1], line.x_mm / POINT_MM, top))
        self._put_element(number, element.tag, parent, kids)
        return number

    def _put_element(self, number: int, tag: str, parent: int, kids: Sequence[str], more: str = "") -> None:
        self._file.put(
            number,
            f"<</Type/StructElem/S/{tag}/P {parent} 0 R/Pg {self._pages[-1]} 0 R/K[{' '.join(kids)}]{more}>>",
        )

    def _part(self, part: Element | Figure | TextLine, parent: int) -> int:
        if isinstance(part, Figure):
            return self._figure(part, parent)
        assert isinstance(part, Element)  # noqa: S101 - for the type checker: lines are written together
        return self._element(part, parent)

    def _mark(self, element: int) -> int:
        """The number of a piece of content on the page that belongs to an element (14.7.4)."""
        self._parents[-1].append(element)
        return len(self._parents[-1]) - 1

    def _figure(self, figure: Figure, parent: int) -> int:
        number = self._file.reserve()
        mark = self._mark(number)
        left, top, right, bottom = (side / POINT_MM for side in figure.box)
        drawn = f"1 0 0 1 0 {self._height:.3f} cm {pdf_operators(figure.strokes).decode()}"
        if asset := figure.asset:
            name = self._drawing((asset.name, asset.data), lambda: embed_picture(self._file, asset))
            drawn = (
                f"{right - left:.4f} 0 0 {bottom - top:.4f} {left:.4f} {self._height - bottom:.4f} cm /{name} Do"
            )
        self._content.append(f"/Figure <</MCID {mark}>> BDC q {drawn} Q EMC")
        box = f"[{left:.3f} {self._height - bottom:.3f} {right:.3f} {self._height - top:.3f}]"
        self._put_element(
            number, "Figure", parent, [str(mark)], f"/Alt{pdf_string(figure.alt)}/A<</O/Layout/BBox{box}>>"
        )
        return number

    def _text(self, tag: str, element: int, lines: Sequence[TextLine]) -> int:
        """Lines of an element as marked content; its number."""
        mark = self._mark(element)
        made = [f"/{tag} <</MCID {mark}>> BDC BT"]
        style: TextStyle | None = None
        self._pens.begin()
        for line in lines:
            if line.style is not style:
                style = line.style
                made.append(f"{rgb_operands(style.colour)} rg {style.spacing_em * style.em_mm / POINT_MM:.4f} Tc")
            made.append(f"1 0 0 1 {line.x_mm / POINT_MM:.3f} {self._height - line.y_mm / POINT_MM:.3f} Tm")
            made += self._pens.show(line.text if line is lines[-1] else spaced_line(line.text), style)
        self._content.append("\n".join([*made, "ET EMC"]))
        return mark

    def finished(self) -> bytes:
        """The whole file."""
        file, document = self._file, self._document
        fonts = "".join(f"/{name} {number} 0 R" for name, number in self._pens.embed(file).items())
        drawings = "".join(f"/{name} {number} 0 R" for name, number in self._drawings.values())
        file.put(self._resources, f"<</Font<<{fonts}>>/XObject<<{drawings}>>>>")
        file.put(self._pages_node, f"<</Type/Pages/Count {len(self._pages)}/Kids[{_references(self._pages)}]>>")
        file.put(self._root, f"<</Type/StructElem/S/Document/P {self._tree} 0 R/K[{_references(self._top)}]>>")
        parents = " ".join(f"{n} [{_references(some)}]" for n, some in enumerate(self._parents))
        numbers = file.add(f"<</Nums[{parents}]>>")
        file.put(
            self._tree,
            f"<</Type/StructTreeRoot/K[{self._root} 0 R]/ParentTree {numbers} 0 R"
            f"/ParentTreeNextKey {len(self._parents)}>>",
        )
        self._put_outlines()
        title = METADATA.format(escape(document.title)).encode()
        metadata = file.add_stream(b"", "/Type/Metadata/Subtype/XML", packed=title)
        tray = "/PickTrayByPDFSize true" if document.to_size else ""
        wishes = f"<</DisplayDocTitle true/PrintScaling/None/Duplex{DUPLEX[document.duplex]}{tray}>>"
        outlines = f"/Outlines {self._outlines} 0 R" if self._bookmarks else ""
        file.put(
            self._catalog,
            f"<</Type/Catalog/Pages {self._pages_node} 0 R/Lang{pdf_string(document.language)}"
            f"/MarkInfo<</Marked true>>/StructTreeRoot {self._tree} 0 R/Metadata {metadata} 0 R"
            f"/ViewerPreferences{wishes}{outlines}>>",
        )
        return file.written(self._catalog, file.add(f"<</Title{pdf_string(document.title)}>>"))

    def _put_outlines(self) -> None:
        """A bookmark for each heading of the first level (12.3.3)."""
        marks = [self._file.reserve() for _ in self._bookmarks]
        for n, (text, page, x, y) in enumerate(self._bookmarks):
            before = f"/Prev {marks[n - 1]} 0 R" if n else ""
            after = f"/Next {marks[n + 1]} 0 R" if n + 1 < len(marks) else ""
            self._file.put(
                marks[n],
                f"<</Title{pdf_string(text)}/Parent {self._outlines} 0 R"
                f"/Dest[{page} 0 R/XYZ {x:.3f} {y:.3f} 0]{before}{after}>>",
            )
        if marks:
            ends = f"/First {marks[0]} 0 R/Last {marks[-1]} 0 R/Count {len(marks)}"
            self._file.put(self._outlines, f"<</Type/Outlines{ends}>>")


def _references(numbers: Sequence[int]) -> str:
    return " ".join(f"{number} 0 R" for number in numbers)
