"""Work spread over processes, where there is enough of it to be worth their start."""

import gc
import os
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from multiprocessing.context import BaseContext
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")

WORTH_IT = 80
"""Starting two processes takes as long as rendering about this many pages."""


def spread(work: Callable[[T], R], items: Sequence[T], jobs: int, worth_it: int = WORTH_IT) -> Iterator[R]:
    """The results of `work` in the order of the items; `jobs` 0 means one process a core, when it is worth it.

    What crosses to another process is values only. Processes are forked where that is safe, for they start at
    once then; elsewhere they are spawned.
    """
    processes = jobs or (os.cpu_count() or 1 if len(items) > worth_it else 1)
    if processes == 1 or len(items) <= 1:
        yield from map(work, items)
        return
    processes = min(processes, len(items))
    with ProcessPoolExecutor(processes, _context(), _begin, (work,)) as pool:
        yield from pool.map(_do, items, chunksize=max(1, len(items) // (processes * 4)))


def _context() -> BaseContext:
    """A fork copies this process as it is: only on Linux, from a single thread, and without WeasyPrint, whose
    libraries do not survive it."""
    alone = threading.active_count() == 1 and "weasyprint" not in sys.modules
    return get_context("fork" if sys.platform == "linux" and alone else "spawn")


_work: Callable[[Any], Any]
"""What this process was started for: it crosses once, not with every item."""


def _begin(work: Callable[[Any], Any]) -> None:
    global _work  # noqa: PLW0603 - a process of a pool has no other place to keep it
    _work = work
    gc.set_threshold(100_000)  # a page leaves little behind, and looking for it takes a twentieth of the time


def _do(item: Any) -> Any:
    return _work(item)


def told(results: Iterable[R], progress: Callable[[int], None]) -> Iterator[R]:
    """The same results, with their number told as they come."""
    for done, result in enumerate(results, 1):
        progress(done)
        yield result
