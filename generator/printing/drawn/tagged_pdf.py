"""Drawn sheets as a tagged PDF (ISO 14289-1): pages, and the structure by which a screen reader reads them."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import TypeVar

from generator.model.paper.stationery import PrinterProfile
from generator.printing.drawn.embedding import Pen, embed_font
from generator.printing.drawn.pages import DrawnDocument
from generator.printing.drawn.part import Bookmark, Part, PartPage, draw_part
from generator.printing.drawn.pdf_file import PdfFile, pdf_string
from generator.words import LONG_EDGE, SHORT_EDGE

METADATA = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt></dc:title></rdf:Description>
</rdf:RDF></x:xmpmeta><?xpacket end="r"?>"""
D = TypeVar("D")
DUPLEX = {LONG_EDGE: "/DuplexFlipLongEdge", SHORT_EDGE: "/DuplexFlipShortEdge", "": "/Simplex"}
DOCUMENTS_A_PART = 4
"""Always as many, however many processes draw them: the same sheets are the same bytes."""


def draw_pdf(documents: Sequence[DrawnDocument], profile: PrinterProfile) -> bytes:
    """The documents as one file, with the first one's title and wishes, moved as this printer needs it."""
    return join_parts(documents[0], [draw_part(some, profile) for some in in_parts(documents)])


def in_parts(documents: Sequence[D]) -> Iterator[Sequence[D]]:
    """The documents in runs, each of which another process can draw."""
    for start in range(0, len(documents), DOCUMENTS_A_PART):
        yield documents[start : start + DOCUMENTS_A_PART]


def join_parts(first: DrawnDocument, parts: Iterable[Part]) -> bytes:
    """The parts as one file, with the title and the wishes of its first document."""
    file = _TaggedPdf(first)
    for part in parts:
        file.add(part)
    return file.finished()


class _TaggedPdf:
    """Parts are added one after the other; fonts and the tables of the structure come last."""

    def __init__(self, document: DrawnDocument) -> None:
        self._document, self._file = document, PdfFile()
        self._catalog, self._tree, self._root = (self._file.reserve() for _ in range(3))
        self._pages_node, self._outlines = self._file.reserve(), self._file.reserve()
        self._pages: list[int] = []
        self._top: list[int] = []
        self._parents: list[str] = []
        self._bookmarks: list[Bookmark] = []
        self._pens: dict[object, Pen] = {}
        self._drawings: dict[bytes, int] = {}
        self._resources: list[tuple[int, Part, str]] = []
        """Of each part the number of its table, what it is of, and what the table says of drawings."""

    def add(self, part: Part) -> None:
        """The pages of a part, with all that stands on them."""
        base, resources = self._file.absorb(part.file, self._root), self._file.reserve()
        for page in part.pages:
            self._add_page(page, base, resources)
        self._top += [base + number for number in part.top]
        self._bookmarks += [mark._replace(page=base + mark.page) for mark in part.bookmarks]
        for pen in part.pens.values():
            if not pen.clusters:
                shared = self._pens.setdefault(_of_font(pen), Pen(pen.font))
                shared.letters.update(pen.letters)
        self._resources.append((resources, part, self._added_drawings(part, base)))

    def _add_page(self, page: PartPage, base: int, resources: int) -> None:
        self._file.put(
            base + page.number,
            f"<</Type/Page/Parent {self._pages_node} 0 R/MediaBox[0 0 {page.width:.4f} {page.height:.4f}]"
            f"/Contents {base + page.content} 0 R/Resources {resources} 0 R"
            f"/StructParents {len(self._pages)}/Tabs/S>>",
        )
        self._pages.append(base + page.number)
        self._parents.append(f"[{_references(base + number for number in page.parents)}]")

    def _added_drawings(self, part: Part, base: int) -> str:
        """What the pages of a part show besides text; what an earlier part has is in the file once."""
        for digest, number in part.drawings.values():
            if self._drawings.setdefault(digest, base + number) != base + number:
                self._file.drop(base + number)
        named = ((name, self._drawings[digest]) for name, (digest, _) in part.drawings.items())
        return "".join(f"/{name} {number} 0 R" for name, number in named)

    def finished(self) -> bytes:
        """The whole file."""
        file, document = self._file, self._document
        self._put_resources()
        file.put(self._pages_node, f"<</Type/Pages/Count {len(self._pages)}/Kids[{_references(self._pages)}]>>")
        file.put(self._root, f"<</Type/StructElem/S/Document/P {self._tree} 0 R/K[{_references(self._top)}]>>")
        parents = " ".join(f"{n} {elements}" for n, elements in enumerate(self._parents))
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

    def _put_resources(self) -> None:
        """The fonts and drawings of each part. A font is in the file once, but for those that have glyphs which
        were made for joined letters: each part has counted its own."""
        shared = {key: embed_font(self._file, pen) for key, pen in self._pens.items()}
        for number, part, drawings in self._resources:
            fonts = "".join(
                f"/{name} {embed_font(self._file, pen) if pen.clusters else shared[_of_font(pen)]} 0 R"
                for name, pen in part.pens.items()
            )
            self._file.put(number, f"<</Font<<{fonts}>>/XObject<<{drawings}>>>>")

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


def _of_font(pen: Pen) -> object:
    return pen.font.path, pen.font.location


def _references(numbers: Iterable[int]) -> str:
    return " ".join(f"{number} 0 R" for number in numbers)
