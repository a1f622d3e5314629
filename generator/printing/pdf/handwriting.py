"""Notes drawn on pages that are laid out: glyphs, and the structure by which a screen reader reads them."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import pydyf

from generator.printing.document import Writing, WrittenLine
from generator.printing.drawn.pens import Pens
from generator.printing.drawn.text import spaced_line
from generator.printing.strokes import POINT_MM, rgb_operands

FONT = "Handwriting"
Paragraph = Sequence[WrittenLine]


def write_handwriting(file: Any, writing: Writing, pages: Sequence[tuple[frozenset[str], Any]]) -> None:
    """Write each page's paragraphs below the `<article>` they belong to. `pages`: the ids on each, and itself."""
    scribe = _PageWriter(file, writing)
    for names, page in pages:
        for name in names & writing.articles.keys():
            scribe.fill(page, writing.articles[name])
    fonts = dereference(file, dereference(file, pages[0][1]["Resources"])["Font"])
    for name, number in scribe.pens.embed(_EngineFile(file)).items():
        fonts[name] = f"{number} 0 R"


def dereference(file: Any, reference: bytes) -> Any:
    """The object of a PDF that a reference names."""
    return file.objects[int(reference.split()[0])]


class _EngineFile:
    """The engine's file, as ours that objects are added to."""

    def __init__(self, file: Any) -> None:
        self._file = file

    def add(self, data: str) -> int:
        """Add an object; its number."""
        made = _Plain(data)
        self._file.add_object(made)
        return int(made.number)

    def add_stream(self, data: bytes, entries: str = "") -> int:
        """Add a stream, compressed; its number."""
        pairs = dict(zip(*[iter(entries.strip("/").split())] * 2, strict=True))
        made = pydyf.Stream([data], pairs, compress=True)
        self._file.add_object(made)
        return int(made.number)


class _Plain(pydyf.Object):  # type: ignore[misc]
    """An object that is written already."""

    def __init__(self, data: str) -> None:
        super().__init__()
        self._data = data.encode()

    @property
    def data(self) -> bytes:
        return self._data


class _PageWriter:
    """Writes in one file, with one pen."""

    def __init__(self, file: Any, writing: Writing) -> None:
        self.pens = Pens(FONT)
        self._file, self._style = file, writing.style
        self._numbers = dereference(file, dereference(file, file.catalog["StructTreeRoot"])["ParentTree"])["Nums"]
        self._articles: dict[bytes, list[Any]] = defaultdict(list)
        for element in file.objects:
            if isinstance(element, pydyf.Dictionary) and element.get("S") == "/Art":
                self._articles[element["Pg"]].append(element)

    def fill(self, page: Any, articles: Sequence[Sequence[Paragraph]]) -> None:
        """The paragraphs of a page, article by article."""
        written = [
            self._paragraph(page, element, paragraph)
            for element, paragraphs in zip(self._articles[page.reference], articles, strict=True)
            for paragraph in paragraphs
        ]
        dereference(self._file, page["Contents"]).stream.insert(0, b"\n".join([b"q", *written, b"Q"]))

    def _paragraph(self, page: Any, article: Any, lines: Paragraph) -> bytes:
        """A paragraph as marked content (ISO 32000-1, 14.6 and 14.7.4)."""
        height = float(page["MediaBox"][3])
        drawn = [f"/P <</MCID {self._tagged(page, article)}>> BDC BT {rgb_operands(self._style.colour)} rg"]
        self.pens.begin()
        for line in lines:
            drawn.append(f"1 0 0 1 {line.x_mm / POINT_MM:.3f} {height - line.y_mm / POINT_MM:.3f} Tm")
            drawn += self.pens.show(spaced_line(line.text), self._style, line.direction)
        return "\n".join([*drawn, "ET EMC"]).encode()

    def _tagged(self, page: Any, article: Any) -> int:
        """A new element below the article, and the number of its content on the page."""
        contents = self._numbers[2 * page["StructParents"] + 1]
        number = len(contents)
        element = pydyf.Dictionary(
            {
                "Type": "/StructElem",
                "S": "/P",
                "K": pydyf.Array([number]),
                "Pg": page.reference,
                "P": article.reference,
            }
        )
        self._file.add_object(element)
        article["K"].append(element.reference)
        contents.append(element.reference)
        return number
