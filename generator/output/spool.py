"""Finished files that wait on the disk until all are published: those of a hundred thousand cards have as many
kilobytes."""

import hashlib
import io
import weakref
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import IO

from generator.fast_dataclass import dataclass
from generator.model.files import LargeFile
from generator.problems import refusals_concern

AT_ONCE = 8_000_000
"""So many bytes are held in memory, before all go to the disk."""
PIECE = 1_000_000


@dataclass(frozen=True)
class Spooled:
    """Some bytes that wait: where they are, how many, and their SHA-256."""

    spool: "Spool"
    start: int
    size: int
    digest: str

    def pieces(self) -> Iterator[bytes]:
        """The bytes, as many at a time as memory has room for."""
        for done in range(0, self.size, PIECE):
            yield self.spool.read(self.start + done, min(PIECE, self.size - done))

    @property
    def data(self) -> bytes:
        """All of them."""
        return self.spool.read(self.start, self.size)

    def as_file(self, name: str) -> LargeFile:
        """The bytes as a file to be."""
        return LargeFile(name, self.digest, partial(Spooled.pieces, self))


class Spool:
    """A file without a name, which only this process reads, and which goes with it, however it ends."""

    def __init__(self, folder: Path) -> None:
        """In this folder, or where the system has such files if it is not there."""
        self._folder = folder
        self._file: IO[bytes] = io.BytesIO()
        self._end, self._on_disk = 0, False

    def put(self, pieces: Iterable[bytes]) -> Spooled:
        """Let the bytes of a file wait. Raises OSError when the disk will not have them."""
        start, digest = self._end, hashlib.sha256()
        self._file.seek(start)
        for piece in pieces:
            with refusals_concern(self._folder):
                self._add(piece)
            digest.update(piece)
        with refusals_concern(self._folder):
            self._file.flush()
        return Spooled(self, start, self._end - start, digest.hexdigest())

    def _add(self, piece: bytes) -> None:
        if self._end + len(piece) > AT_ONCE and not self._on_disk:
            self._roll()
        self._file.write(piece)
        self._end += len(piece)

    def read(self, start: int, size: int) -> bytes:
        """So many of the bytes, from a place on."""
        self._file.seek(start)
        return self._file.read(size)

    def _roll(self) -> None:
        """Bring what waits in memory to the disk."""
        from tempfile import TemporaryFile  # noqa: PLC0415 - few runs need it

        waiting = self.read(0, self._end)
        made = TemporaryFile(dir=self._folder if self._folder.is_dir() else None)  # noqa: SIM115
        weakref.finalize(self, made.close)
        made.write(waiting)
        self._file, self._on_disk = made, True
