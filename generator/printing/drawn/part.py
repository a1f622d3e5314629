"""Sheets drawn by themselves, in any process: the objects of a PDF that belong to them, counted from 1."""

from collections import Counter
from collections.abc import Callable, Sequence
from hashlib import sha256
from itertools import groupby
from typing import NamedTuple

from generator.fast_dataclass import dataclass
from generator.model.paper.looks import TextStyle
from generator.model.paper.stationery import PrinterProfile
from generator.printing.drawn.embedding import Pen
from generator.printing.drawn.pages import DrawnDocument, Element, Figure, Page, TextLine
from generator.printing.drawn.pdf_file import PdfFile, local_reference, pdf_string
from generator.printing.drawn.pens import Pens
from generator.printing.drawn.pictures import embed_picture
from generator.printing.drawn.text import spaced_line
from generator.printing.strokes import POINT_MM, pdf_operators, rgb_operands

BOOKMARKED = "H1"
SHARED = 2000
"""Bytes of a drawing that is worth an object of its own."""
EVERYWHERE = "[-5000 -5000 5000 5000]"


class PartPage(NamedTuple):
    """A page: its number and that of its content, its size in points, and the element of each piece of content."""

    number: int
    content: int
    width: float
    height: float
    parents: list[int]


class Bookmark(NamedTuple):
    """A heading, the number of its page, and the point on it."""

    text: str
    page: int
    x: float
    y: float


@dataclass(frozen=True)
class Part:
    """What was drawn, by the numbers of its objects, in which 0 is the element above the topmost."""

    file: PdfFile
    pages: Sequence[PartPage]
    top: Sequence[int]
    bookmarks: Sequence[Bookmark]
    pens: dict[str, Pen]
    """Fonts by the names that the content of these pages gives them."""
    drawings: dict[str, tuple[bytes, int]]
    """Pictures and drawings by such names: the digest of what they show, and their numbers."""


def draw_part(documents: Sequence[DrawnDocument], profile: PrinterProfile) -> Part:
    """The pages of some documents, moved as this printer needs it."""
    drawn = _DrawnPages(documents[0], profile)
    pages = [page for document in documents for page in document.pages]
    shown = Counter(page.behind for page in pages)
    drawn.repeated = {behind for behind, count in shown.items() if count > 1 and len(behind) > SHARED}
    for page in pages:
        drawn.draw_page(page)
    return drawn.part()


class _DrawnPages:
    """Pages are drawn one after the other."""

    def __init__(self, document: DrawnDocument, profile: PrinterProfile) -> None:
        self.repeated: set[bytes] = set()
        self._document, self._profile = document, profile
        self._file, self._pens = PdfFile(), Pens()
        self._drawings: dict[bytes, tuple[str, int]] = {}
        self._pages: list[PartPage] = []
        self._top: list[int] = []
        self._parents: list[int] = []
        self._bookmarks: list[Bookmark] = []
        self._page, self._height = 0, 0.0
        self._content: list[str] = []

    def part(self) -> Part:
        """What has been drawn."""
        pens = {name: Pen(pen.font, pen.letters, pen.clusters) for name, pen in self._pens.used().items()}
        drawings = {name: (sha256(key).digest(), number) for key, (name, number) in self._drawings.items()}
        return Part(self._file, self._pages, self._top, self._bookmarks, pens, drawings)

    def draw_page(self, page: Page) -> None:
        """A page with all that stands on it."""
        self._page, self._parents, self._height = self._file.reserve(), [], page.height_mm / POINT_MM
        self._content = [self._moved()]
        if page.behind:
            self._draw_behind(page.behind)
        self._top += [self._element(element, 0) for element in page.elements]
        content = self._file.add_stream("\n".join(filter(None, self._content)).encode())
        self._pages.append(PartPage(self._page, content, page.width_mm / POINT_MM, self._height, self._parents))

    def _moved(self) -> str:
        """Stretch a page from its top left corner and move it. PDF counts points from the bottom left."""
        profile, back = self._profile, bool(self._document.duplex) and len(self._pages) % 2 == 1
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

    def _drawing(self, key: bytes, add: Callable[[], int]) -> str:
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
                kids += [local_reference(self._part(part, number)) for part in some]
        if element.turned_about:
            self._content.append("Q")
        if element.tag == BOOKMARKED and (
            line := next((p for p in element.parts if isinstance(p, TextLine)), None)
        ):
            top = self._height - (line.y_mm - line.style.pitch_mm) / POINT_MM
            self._bookmarks.append(Bookmark(element.title or element.text, self._page, line.x_mm / POINT_MM, top))
        self._put_element(number, element.tag, parent, kids)
        return number

    def _put_element(self, number: int, tag: str, parent: int, kids: Sequence[str], more: str = "") -> None:
        self._file.put(
            number,
            f"<</Type/StructElem/S/{tag}/P {local_reference(parent)}/Pg {local_reference(self._page)}"
            f"/K[{' '.join(kids)}]{more}>>",
        )

    def _part(self, part: Element | Figure | TextLine, parent: int) -> int:
        if isinstance(part, Figure):
            return self._figure(part, parent)
        assert isinstance(part, Element)  # noqa: S101 - for the type checker: lines are written together
        return self._element(part, parent)

    def _mark(self, element: int) -> int:
        """The number of a piece of content on the page that belongs to an element (14.7.4)."""
        self._parents.append(element)
        return len(self._parents) - 1

    def _figure(self, figure: Figure, parent: int) -> int:
        number = self._file.reserve()
        mark = self._mark(number)
        left, top, right, bottom = (side / POINT_MM for side in figure.box)
        drawn = f"1 0 0 1 0 {self._height:.3f} cm {pdf_operators(figure.strokes).decode()}"
        if asset := figure.asset:
            name = self._drawing(asset.data, lambda: embed_picture(self._file, asset))
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
            made += self._pens.show(
                line.text if line is lines[-1] else spaced_line(line.text), style, line.direction
            )
        self._content.append("\n".join([*made, "ET EMC"]))
        return mark
