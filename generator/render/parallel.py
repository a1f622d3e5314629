"""Work spread over processes, where there is enough of it to be worth their start."""

import gc
import os
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from multiprocessing.context import BaseContext

T = TypeVar("T")
R = TypeVar("R")

WORTH_IT = 80
"""Starting two processes takes as long as rendering about this many pages."""
MOST = 16
"""Items that a process takes at a time: the fewer, the less the others wait for the last one."""


def spread(work: Callable[[T], R], items: Sequence[T], jobs: int, worth_it: int = WORTH_IT) -> Iterator[R]:
    """The results of `work` in the order of the items; `jobs` 0 means one process a core, when it is worth it.

    What crosses to another process is values only. Processes are forked where that is safe, for they start at
    once then, and have the items already; elsewhere they are spawned.
    """
    processes = jobs or (os.cpu_count() or 1 if len(items) > worth_it else 1)
    if processes == 1 or len(items) <= 1:
        yield from map(work, items)
        return
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - where there is little to do, time matters

    processes, context = min(processes, len(items)), _context()
    chunk = max(1, min(MOST, len(items) // (processes * 4)))
    if context.get_start_method() == "fork":
        with ProcessPoolExecutor(processes, context, _begin, (work, items)) as pool:
            yield from pool.map(_do_number, range(len(items)), chunksize=chunk)
    else:
        with ProcessPoolExecutor(processes, context, _begin, (work, ())) as pool:
            yield from pool.map(_do, items, chunksize=chunk)


class Crew:
    """Processes that get ready while their work is still thought out; `with` sends them home."""

    def __init__(self, ready: Callable[[], None], most: int) -> None:
        from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - as above

        self._pool = ProcessPoolExecutor(most, _context(), ready)
        for _ in range(most):
            self._pool.submit(int)  # a process is started when there is something to do

    def map(self, work: Callable[[T], R], items: Sequence[T]) -> Iterator[R]:
        """The results of `work` in the order of the items."""
        return self._pool.map(work, items)

    def __enter__(self) -> "Crew":
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown(wait=False, cancel_futures=True)


def _context() -> "BaseContext":
    """A fork copies this process as it is: only on Linux, from a single thread, and without WeasyPrint, whose
    libraries do not survive it."""
    from multiprocessing import get_context  # noqa: PLC0415

    alone = threading.active_count() == 1 and "weasyprint" not in sys.modules
    return get_context("fork" if sys.platform == "linux" and alone else "spawn")


_work: Callable[[Any], Any]
"""What this process was started for: it crosses once, not with every item."""
_items: Sequence[Any]


def _begin(work: Callable[[Any], Any], items: Sequence[Any]) -> None:
    global _work, _items
    _work, _items = work, items
    gc.freeze()  # what was there before the fork stays, and is not to be copied by looking at it


def _do(item: Any) -> Any:
    return _work(item)


def _do_number(number: int) -> Any:
    return _work(_items[number])


def told(results: Iterable[R], progress: Callable[[int], None]) -> Iterator[R]:
    """The same results, with their number told as they come."""
    for done, result in enumerate(results, 1):
        progress(done)
        yield result
