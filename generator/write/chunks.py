"""Typeset sheets that are kept from run to run, so that only what changed is typeset again.

They hold people's notes: their folder is their owner's alone, and what the last run did not use is removed.
"""

import contextlib
import hashlib
import os
from collections.abc import Iterable
from pathlib import Path

LIST = ".list"
"""What the name of a file ends in that says of which list of people the others were made."""


class Chunks:
    """PDF files by the digest of what they are made from."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._list = ""

    @property
    def there(self) -> bool:
        """Whether an earlier run has kept any."""
        return self._folder.is_dir()

    def same(self, people: bytes) -> bool:
        """Whether what is kept was made of the same list of people, which is remembered from now on."""
        self._list = f"{hashlib.sha256(people).hexdigest()}{LIST}"
        return (self._folder / self._list).exists()

    def get(self, digest: str) -> bytes | None:
        """The file of that digest, if it is kept and whole."""
        with contextlib.suppress(OSError):
            data = (self._folder / digest).read_bytes()
            return data if data.rstrip().endswith(b"%%EOF") else None
        return None

    def put(self, digest: str, data: bytes) -> None:
        """Keep a file. A disk that is full is no fault: the sheets are typeset again next time."""
        with contextlib.suppress(OSError):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            path = self._folder / f".{digest}.new"
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "wb") as file:
                file.write(data)
            path.replace(self._folder / digest)

    def sweep(self, used: Iterable[str]) -> None:
        """Remove what the run did not use."""
        wanted = {*used, self._list}
        with contextlib.suppress(OSError):
            for path in self._folder.iterdir():
                if path.name not in wanted:
                    path.unlink()
            if self._list:
                (self._folder / self._list).touch(mode=0o600)
