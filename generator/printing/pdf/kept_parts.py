"""Parts of drawn files that are kept from run to run: of a thousand cards of which one row was mended, only the
part in which it stands is drawn again."""

import copyreg
import hashlib
import io
import json
import pickle
from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

from generator import __version__
from generator.model.paper.printing import PrintJob
from generator.model.paper.stationery import PrinterProfile
from generator.printing.document import Document
from generator.printing.drawn.embedding import Pen
from generator.printing.drawn.pages import DrawnDocument, DrawnDocuments
from generator.printing.drawn.part import Bookmark, Part, PartPage
from generator.printing.drawn.pdf_file import PdfFile
from generator.printing.pdf.sheet_cache import END, SheetCache
from generator.printing.truetype.font import read_font

Drawn = tuple[DrawnDocument, Part]
"""What a part begins with, without its pages; and the part."""
WORDING = {"template", "seeds", "day", "read_days"}
"""What a job's notes are worded by, and nothing is drawn by; it is of the whole list."""
CODE = Path(__file__).parents[1]
UNREADABLE = (OSError, ValueError, KeyError, TypeError, IndexError)
"""What a file can be that was damaged, or names a font that is gone."""


class KeptParts:
    """Parts by the digest of what they show: values only, for what lies in a folder must never be run."""

    def __init__(self, sheets: SheetCache, profile: PrinterProfile) -> None:
        """`sheets` is where they lie, and `profile` what the printer needs."""
        self._sheets, self._seed = sheets, repr((__version__, profile, _code())).encode()
        self._jobs: dict[int, str] = {}

    def digest(self, documents: Sequence[Document | DrawnDocument]) -> str:
        """What a part of these documents is kept by; empty where it is not."""
        return self._digest(documents.makers) if isinstance(documents, DrawnDocuments) else ""

    def _digest(self, makers: object) -> str:
        return hashlib.sha256(self._seed + _bytes_of(makers, {PrintJob: self._named})).hexdigest()

    def _named(self, job: PrintJob) -> tuple[type[str], tuple[str]]:
        """What all cards of a run have in common, which is large, by its digest."""
        if id(job) not in self._jobs:
            drawn_by = [value for name, value in vars(job).items() if name not in WORDING]
            self._jobs[id(job)] = hashlib.sha256(_bytes_of(drawn_by)).hexdigest()
        return str, (self._jobs[id(job)],)

    def get(self, digest: str) -> Drawn | None:
        """The part of that digest, if it is kept and whole, and its fonts are as they were."""
        data = self._sheets.get(digest) if digest else None
        if data is None:
            return None
        try:
            return _read(json.loads(data.removesuffix(END)))
        except UNREADABLE:
            return None

    def put(self, digest: str, made: Sequence[Document | Drawn]) -> None:
        """Keep a part that was drawn in one; letters that are joined have glyphs which were made for it, and are
        drawn each time."""
        drawn = [one for one in made if isinstance(one, tuple)] if digest and len(made) == 1 else []
        for head, part in drawn:
            if not any(pen.clusters for pen in part.pens.values()):
                self._sheets.put(digest, json.dumps(_record(head, part)).encode() + END)


def _bytes_of(value: object, reduced: Mapping[type, Callable[[Any], Any]] = MappingProxyType({})) -> bytes:
    """The same bytes for the same values, whether or not they are the same objects. They are never read."""
    data = io.BytesIO()
    pickler = pickle.Pickler(data, pickle.HIGHEST_PROTOCOL)
    pickler.fast = True  # what comes twice stands there twice, and is not named the second time
    pickler.dispatch_table = copyreg.dispatch_table | dict(reduced)
    pickler.dump(value)
    return data.getvalue()


def _code() -> list[tuple[str, int, int]]:
    """What draws: other code may draw otherwise."""
    found = [(str(path), path.stat()) for path in sorted(CODE.rglob("*.py"))]
    return [(name, stat.st_size, stat.st_mtime_ns) for name, stat in found]


def _record(head: DrawnDocument, part: Part) -> dict[str, Any]:
    return {
        "head": [head.title, head.language, head.duplex, head.to_size],
        "objects": part.file.objects,
        "streams": {number: b64encode(data).decode() for number, data in part.file.streams.items()},
        "pages": part.pages,
        "top": part.top,
        "bookmarks": part.bookmarks,
        "pens": {name: _pen_record(pen) for name, pen in part.pens.items()},
        "drawings": {name: [digest.hex(), number] for name, (digest, number) in part.drawings.items()},
    }


def _pen_record(pen: Pen) -> list[Any]:
    return [pen.font.path, pen.font.location, _state(pen.font.path), pen.letters]


def _state(path: str) -> list[int]:
    """What a file has become another by."""
    stat = Path(path).stat()
    return [stat.st_size, stat.st_mtime_ns]


def _read(record: dict[str, Any]) -> Drawn:
    """Raises one of `UNREADABLE`."""
    title, language, duplex, to_size = record["head"]
    streams = {int(number): b64decode(data) for number, data in record["streams"].items()}
    return DrawnDocument(title, language, (), duplex, to_size=to_size), Part(
        PdfFile(record["objects"], streams),
        [PartPage(*page) for page in record["pages"]],
        record["top"],
        [Bookmark(*mark) for mark in record["bookmarks"]],
        {name: _pen(*pen) for name, pen in record["pens"].items()},
        {name: (bytes.fromhex(digest), number) for name, (digest, number) in record["drawings"].items()},
    )


def _pen(path: str, location: list[tuple[str, float]], state: list[int], letters: dict[str, str]) -> Pen:
    if _state(path) != state:
        raise ValueError(path)
    font = read_font(path, tuple((axis, value) for axis, value in location))
    return Pen(font, {int(code): glyph for code, glyph in letters.items()})
