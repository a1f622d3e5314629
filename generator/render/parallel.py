"""Work spread over processes, where there is enough of it to be worth their start."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")

WORTH_IT = 80
"""Starting two processes takes as long as rendering about this many pages."""


def spread(work: Callable[[T], R], items: Sequence[T], jobs: int) -> Iterator[R]:
    """The results of `work` in the order of the items; `jobs` 0 means one process a core, when it is worth it.

    What crosses to another process is values only. Processes are spawned, never forked: WeasyPrint's libraries
    do not survive a fork.
    """
    processes = jobs or (os.cpu_count() or 1 if len(items) > WORTH_IT else 1)
    if processes == 1 or len(items) <= 1:
        yield from map(work, items)
        return
    processes = min(processes, len(items))
    with ProcessPoolExecutor(processes, get_context("spawn"), _begin, (work,)) as pool:
        yield from pool.map(_do, items, chunksize=max(1, len(items) // (processes * 4)))


_work: Callable[[Any], Any]
"""What this process was started for: it crosses once, not with every item."""


def _begin(work: Callable[[Any], Any]) -> None:
    global _work  # noqa: PLW0603 - a process of a pool has no other place to keep it
    _work = work


def _do(item: Any) -> Any:
    return _work(item)


def told(results: Iterable[R], progress: Callable[[int], None]) -> Iterator[R]:
    """The same results, with their number told as they come."""
    for done, result in enumerate(results, 1):
        progress(done)
        yield result
