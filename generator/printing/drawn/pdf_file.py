"""A PDF file by its objects (ISO 32000-1, 7.5): numbered, packed into streams, the same objects the same bytes."""

import hashlib
import zlib
from collections.abc import Iterable, Mapping

HEAD = b"%PDF-1.7\n%\xf0\x9f\x96\xa4\n"
LEVEL = 4
"""Of compression: the usual one takes a twentieth of a thousand cards’ time, for a fifteenth of their bytes."""
PACKED = 200
"""So many objects share a stream."""
MARK = "\0"
"""Stands before and after the number of an object that a part of a file refers to by its own count."""


class PdfFile:
    """Objects are added, or reserved and set later; a reference to one is `12 0 R`."""

    def __init__(self, objects: Iterable[str] = (), streams: Mapping[int, bytes] | None = None) -> None:
        """Empty, or with the objects and streams of another."""
        self._objects = [data.encode("latin-1") for data in objects]
        self._streams = dict(streams or {})

    @property
    def objects(self) -> list[str]:
        """The objects in the order of their numbers."""
        return [data.decode("latin-1") for data in self._objects]

    @property
    def streams(self) -> Mapping[int, bytes]:
        """Those that are streams, by their numbers."""
        return self._streams

    def reserve(self) -> int:
        """The number of an object that is set later."""
        self._objects.append(b"null")
        return len(self._objects)

    def put(self, number: int, data: str) -> None:
        """Set an object."""
        self._objects[number - 1] = data.encode("latin-1")

    def add(self, data: str) -> int:
        """Add an object; its number."""
        self._objects.append(data.encode("latin-1"))
        return len(self._objects)

    def add_stream(self, data: bytes, entries: str = "", *, packed: bytes | None = None) -> int:
        """Add a stream, compressed; its number. `packed` is what the entries say how to read."""
        number = self.reserve()
        if packed is None:
            packed, entries = zlib.compress(data, LEVEL), f"{entries}/Filter/FlateDecode"
        self._streams[number] = f"<<{entries}/Length {len(packed)}>>stream\n".encode() + packed + b"\nendstream"
        return number

    def absorb(self, part: "PdfFile", above: int) -> int:
        """Add all objects of a part, in which references are `local_reference`, to 0 for what is `above` it; the
        number that is added to theirs."""
        base, mark = len(self._objects), MARK.encode()
        references = [b"%d 0 R" % number for number in (above, *range(base + 1, base + len(part._objects) + 1))]
        pieces = b"\n".join(part._objects).split(mark)
        pieces[1::2] = [references[int(number)] for number in pieces[1::2]]
        self._objects += b"".join(pieces).split(b"\n") if part._objects else []
        self._streams |= {base + number: data for number, data in part._streams.items()}
        return base

    def drop(self, number: int) -> None:
        """Leave a stream out: nothing refers to it."""
        del self._streams[number]

    def written(self, catalog: int, info: int) -> bytes:
        """The whole file."""
        plain = [number for number in range(1, len(self._objects) + 1) if number not in self._streams]
        places: dict[int, tuple[int, int, int]] = {}
        for start in range(0, len(plain), PACKED):
            part = plain[start : start + PACKED]
            holder = self._pack(part)
            places |= {number: (2, holder, index) for index, number in enumerate(part)}
        made = bytearray(HEAD)
        for number, data in self._streams.items():
            places[number] = (1, len(made), 0)
            made += f"{number} 0 obj\n".encode() + data + b"\nendobj\n"
        identifier = hashlib.sha256(made).hexdigest()[:32]
        return bytes(made) + self._table(
            places, len(made), f"/Root {catalog} 0 R/Info {info} 0 R/ID[<{identifier}><{identifier}>]"
        )

    def _pack(self, numbers: Iterable[int]) -> int:
        """Put objects into a stream (7.5.7)."""
        rows, body = [], bytearray()
        for number in numbers:
            rows.append(f"{number} {len(body)}")
            body += self._objects[number - 1] + b"\n"
        head = " ".join(rows).encode() + b"\n"
        return self.add_stream(head + bytes(body), f"/Type/ObjStm/N {len(rows)}/First {len(head)}")

    def _table(self, places: dict[int, tuple[int, int, int]], at: int, entries: str) -> bytes:
        """The cross-reference stream (7.5.8) and what leads to it."""
        number = len(self._objects) + 1
        rows = [(0, 0, 65535), *(places[n] for n in range(1, number)), (1, at, 0)]
        table = zlib.compress(
            b"".join(
                bytes([kind]) + place.to_bytes(4, "big") + more.to_bytes(2, "big") for kind, place, more in rows
            )
        )
        head = f"/Type/XRef/Size {number + 1}/W[1 4 2]{entries}/Filter/FlateDecode/Length {len(table)}"
        return (
            f"{number} 0 obj\n<<{head}>>stream\n".encode()
            + table
            + f"\nendstream\nendobj\nstartxref\n{at}\n%%EOF\n".encode()
        )


def local_reference(number: int) -> str:
    """A reference in a part of a file, which counts its objects from 1."""
    return f"{MARK}{number}{MARK}"


def pdf_string(text: str) -> str:
    """A text string (7.9.2.2)."""
    if text.isascii() and text.isprintable():
        escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        return f"({escaped})"
    return f"<feff{text.encode('utf-16-be').hex()}>"
