"""Sheets, and the rows of long lists, that are kept from run to run, so that only what changed is made again.

They hold people's notes: their folder is their owner's alone, and what the last run did not use is removed.
"""

import contextlib
import hashlib
import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from generator.output.modes import PRIVATE, make_folder, make_private, write_new

END = b"%%EOF"
"""What whole files end in."""
LIST = ".list"
"""What the name of a file ends in that says of which list of people the others were made."""


class SheetCache:
    """Files by the digest of what they are made from."""

    def __init__(self, folder: Path, people: Path) -> None:
        """`folder` is where they are kept, and `people` the list of which they are made."""
        self.folder, self._people = folder, people
        self._list = ""
        self._ours = False
        self._kept: set[str] = set()

    @property
    def there(self) -> bool:
        """Whether an earlier run has kept sheets."""
        return self.folder.is_dir()

    def same(self, people: bytes) -> bool:
        """Whether what is kept was made of the same list of people, which is remembered from now on."""
        self._list = f"{hashlib.sha256(people).hexdigest()}{LIST}"
        return (self.folder / self._list).exists()

    def get(self, digest: str) -> bytes | None:
        """The file of that digest, if it is kept and whole."""
        # Without it, three hundred cards of which one was edited take 5.5 times as much of the processor.
        with contextlib.suppress(OSError):
            data = (self.folder / digest).read_bytes()
            return data if data.rstrip().endswith(END) else None
        return None

    def put(self, digest: str, data: bytes) -> None:
        """Keep a file. A disk that is full is no fault: the sheets are made again next time."""
        with contextlib.suppress(OSError):
            self.claim()
            path = self.folder / f".{digest}.{os.getpid()}.new"
            write_new(path, data, private=True)
            path.replace(self.folder / digest)

    def keep(self, names: Iterable[str]) -> None:
        """Files that this run has used, before it sweeps."""
        self._kept.update(names)

    def sweep(self, used: Iterable[str]) -> None:
        """Remove what the run did not use."""
        from generator.output.manifest import NAME  # noqa: PLC0415 - a run that begins workers imports this before all else

        wanted = {*used, *self._kept, self._list, NAME}
        with contextlib.suppress(OSError):
            for path in self.folder.iterdir():
                if path.name not in wanted:
                    path.unlink()
            if self._list:
                (self.folder / self._list).touch(mode=0o600)

    def claim(self) -> None:
        """Say of whom the folder is before anything of people lies in it, so that a run that is killed leaves
        nothing without its owner; and before other processes put something there. What is there of another list
        goes. Raises OSError."""
        if self._ours:
            return
        from generator.output.manifest import NAME, make_manifest  # noqa: PLC0415 - as above
        from generator.output.owner import check_owner, digest_of_list, manifest_origin  # noqa: PLC0415

        if check_owner(self.folder, self._people):
            shutil.rmtree(self.folder)
        make_private(self.folder.parent)
        make_folder(self.folder, PRIVATE)
        if not (self.folder / NAME).exists():
            owner = make_manifest([], manifest_origin(self.folder, self._people), digest_of_list(self._people))
            write_new(self.folder / NAME, owner.data, private=True)
        self._ours = True
