"""Processes that load their tools while a list of people is read and its words are composed.

They are called before a command imports what it needs itself, so this module is light.
"""

import importlib
import os
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path

from generator.fast_dataclass import dataclass
from generator.parallel import WorkerPool
from generator.printing.pdf.sheet_cache import SheetCache

MOST = 8
"""Each takes the memory of a program."""
MANY = 32_000
"""Bytes of a list of people so long that its sheets keep all of them busy."""


@dataclass(frozen=True)
class PrintWorkers:
    """The sheets that an earlier run has kept, and who makes the others; None where this process does."""

    sheets: SheetCache
    pool: WorkerPool | None = None


@contextmanager
def print_workers(
    people: Path, folder: Path, jobs: int, most: int = 0, *, typeset: bool = True
) -> Iterator[PrintWorkers]:
    """Processes for what is made of these people in a folder, at `most` so many if it says; none where nothing is
    typeset."""
    sheets = SheetCache(folder.parent / f".{folder.name}.sheets", people)
    pool = _crew(people, sheets, jobs, most) if typeset else None
    with pool or nullcontext():
        yield PrintWorkers(sheets, pool)


def _crew(people: Path, sheets: SheetCache, jobs: int, most: int) -> WorkerPool | None:
    """All of them load their tools at once where there is much to do; there is only one where most is kept, so
    that no other takes its work; none does where that was made of the same list, or there is little to compose."""
    processes = min(jobs or os.cpu_count() or 1, most or MOST)
    if processes == 1:
        return None
    with suppress(OSError, ImportError):  # it will be told
        known, much = sheets.same(people.read_bytes()), most or people.stat().st_size > MANY
        prestart = 0 if known or not much else 1 if sheets.there else processes
        return WorkerPool(1 if prestart == 1 else processes, _tools, prestart)
    return None


def _tools() -> None:
    if importlib.import_module("generator.printing.pdf.pango").missing_library() is None:
        importlib.import_module("generator.printing.pdf.weasyprint")
