"""A CSV file as rows of cells, each with its line in the file: encodings, delimiters, quotes."""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.model import Problems, Source
from generator.problems import Location, Problem
from generator.read.sources import controls, shown

DELIMITERS = ",;\t|"
BOMS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


def read_cells(path: Path, encoding: str | None) -> tuple[Source | None, Problems]:
    """The file as text. Without a byte-order mark it must be UTF-8 or of the encoding that was named: guessing
    turns “Núñez” into “Núńez”, and a misspelt name on a card is worse than a question."""
    try:
        data = path.read_bytes()
    except OSError as error:
        hint = "check the path and that you may read the file"
        return None, [Problem(Location(shown(path)), f"cannot be read: {error.strerror}", hint)]
    known = next((codec for bom, codec in BOMS.items() if data.startswith(bom)), encoding or "utf-8")
    try:
        text = data.decode(known).replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        return None, [_undecoded(shown(path), error, known)]
    source = Source(shown(path), path.name, text)
    return source, controls(source) + _misnamed(source, data, known)


def _undecoded(path: str, error: UnicodeDecodeError, encoding: str) -> Problem:
    before = error.object[: error.start].decode(encoding, "replace")
    where = Location(path, before.count("\n") + 1, len(before) - before.rfind("\n"))
    if encoding != "utf-8":
        return Problem(where, f"the file is not {encoding}", "name another with --encoding")
    words = ", ".join(f"“{word}”" for word in _doubtful(error.object)[:5])
    hint = f"if {words} are spelled right here, add --encoding cp1252; if not, save the file as UTF-8"
    return Problem(where, "the file is not UTF-8, so its names cannot be trusted", hint)


def _doubtful(data: bytes) -> list[str]:
    """The cells that would change with the encoding, read as Western European."""
    cells = re.split(r"[,;\t|\r\n]+", data.decode("cp1252", "replace"))
    return list(dict.fromkeys(cell.strip(' "') for cell in cells if not cell.isascii()))


def _misnamed(source: Source, data: bytes, encoding: str) -> Problems:
    """A file of UTF-8 that was named as another: “Jürgen” would be printed as “JÃ¼rgen”."""
    if encoding.startswith("utf") or data.isascii():
        return []
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return []
    return [Problem(source.at(), f"the file is UTF-8, not {encoding}", "leave out --encoding")]


def delimiter(source: Source, known: Iterable[str]) -> str:
    """The delimiter under which the first row has the most known words, then the most cells."""
    words = set(known)

    def score(mark: str) -> tuple[int, int]:
        try:
            header = next((cells for _, cells in rows(source, mark) if any(cells)), [])
        except BrokenRow:
            return -1, 0
        return sum(normal(cell) in words for cell in header), len(header)

    return max(DELIMITERS, key=score)


def normal(header: str) -> str:
    """A column's name in any case and spelling: `Job Title` → `job_title`."""
    return re.sub(r"[\s\-]+", "_", header.strip().casefold())


class BrokenRow(Exception):
    """Quotes that do not match; `line` is where the row begins."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line


def rows(source: Source, mark: str) -> Iterator[tuple[int, list[str]]]:
    """Every row with the line it begins on; raises BrokenRow."""
    reader = csv.reader(io.StringIO(source.text), delimiter=mark, strict=True, skipinitialspace=True)
    while True:
        line = reader.line_num + 1
        try:
            yield line, next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise BrokenRow(line, str(error)) from error


def place(source: Source, mark: str, line: int, index: int, excerpt: str = "") -> Location:
    """Where the index-th cell of the row that begins on a line stands, line breaks in cells counted."""
    offset, quoted = source.starts[min(line, len(source.starts)) - 1], False
    while index and offset < len(source.text):
        char = source.text[offset]
        quoted ^= char == '"'
        index -= char == mark and not quoted
        offset += 1
    at = source.at_offset(offset)
    return Location(at.path, at.line, at.column, excerpt)
