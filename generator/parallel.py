"""Work spread over processes, where there is enough of it to be worth their start."""

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from multiprocessing.context import BaseContext

T = TypeVar("T")
R = TypeVar("R")


WORTH_IT = 80
"""Starting two processes takes as long as rendering about this many pages."""
MOST = 16
"""Items that a process takes at a time; fewer towards the end, so that no process waits long for the last one."""


def map_parallel(
    work: Callable[[T], R], items: Sequence[T], jobs: int, worth_it: int = WORTH_IT, single_items: int = 0
) -> Iterator[R]:
    """The results of `work` in the order of the items; `jobs` 0 means one process a core, when it is worth it. So
    many of the first items are taken `alone`: each takes as long as many others.

    What crosses to another process is values only. Processes are forked where that is safe, for they start at
    once then, and have the items already; elsewhere they are spawned.
    """
    processes = jobs or (os.cpu_count() or 1 if len(items) > worth_it else 1)
    if processes == 1 or len(items) <= 1:
        yield from map(work, items)
        return
    processes = min(processes, len(items))
    turns = list(_turns(len(items), processes, single_items))
    if _can_fork():
        yield from _by_copies(work, items, turns, processes)
    else:
        yield from _by_others(work, items, turns, processes)


def _by_copies(work: Callable[[T], R], items: Sequence[T], turns: Sequence[range], processes: int) -> Iterator[R]:
    """The same by this process and copies of it."""
    from generator.forked import share_work  # noqa: PLC0415 - where there is little to do, time matters

    def share(number: int) -> list[R]:
        return [work(items[each]) for each in turns[number]]

    return share_work(share, len(turns), processes, _hindered.append)


def _by_others(work: Callable[[T], R], items: Sequence[T], turns: Sequence[range], processes: int) -> Iterator[R]:
    """The same by processes that begin anew."""
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - as above

    try:
        pool = ProcessPoolExecutor(processes, _context(), _begin, (work,))
    except (OSError, ImportError) as error:
        _hindered.append(error)
        yield from map(work, items)
        return
    with pool:
        for some in pool.map(_do, [items[each.start : each.stop] for each in turns]):
            yield from some


def map_forked(work: Callable[[T], R], items: Sequence[T], jobs: int, at_once: int = 1) -> Iterator[R]:
    """The results of `work` in the order of the items, by processes that are copies of this one, each of which
    gets ever later items, so many `at_once`; by this one where it cannot be copied as it is, for then only values
    cross, or where there are no more than it takes at once."""
    processes = (jobs or os.cpu_count() or 1) if _can_fork() and len(items) > at_once else 1
    if processes == 1:
        return map(work, items)
    turns = [range(start, min(start + at_once, len(items))) for start in range(0, len(items), at_once)]
    return _by_copies(work, items, turns, min(processes, len(turns)))


def run_tasks(
    first: Sequence[Callable[[], T]], others: Sequence[Callable[[], R]], jobs: int
) -> tuple[list[T], Iterator[R]]:
    """What some tasks give, and what others give as it comes, in their order: by several processes where this one
    can be copied as it is, and else one after the other, for tasks need not be values."""
    tasks: list[Callable[[], Any]] = [*first, *others]
    processes = min(jobs or os.cpu_count() or 1, len(tasks)) if _can_fork() else 1
    results = (
        map_parallel(_call, tasks, processes, single_items=len(tasks)) if processes > 1 else map(_call, tasks)
    )
    return list(islice(results, len(first))), iter(results)


_hindered: list[Exception] = []
"""Why there are no other processes. Those that begin anew speak through /dev/shm on Linux, which may be full."""


def why_single_process() -> str:
    """A sentence for people when work that is better spread was done by one process; else nothing."""
    if not _hindered:
        return ""
    reason = getattr(_hindered[0], "strerror", None) or _hindered[0]
    return f"one process did it all, for this machine allows no more now ({reason})"


def _turns(count: int, processes: int, single_items: int) -> Iterator[range]:
    """The numbers of the items, in runs that one process takes at a time."""
    start = 0
    while start < count:
        size = 1 if start < single_items else min(MOST, max(1, (count - start) // (processes * 4)))
        yield range(start, start + size)
        start += size


class WorkerPool:
    """Processes that get ready while their work is still thought out; `with` sends them home."""

    def __init__(self, most: int, ready: Callable[[], None], prestart: int) -> None:
        """At `most` so many processes, of which some get ready `early`; the others when there is work for them."""
        from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - as above

        self.most, self.ready = most, bool(prestart)
        try:
            self._pool = ProcessPoolExecutor(most, _context(), _follow)
        except (OSError, ImportError) as error:
            _hindered.append(error)
            raise
        for _ in range(prestart):
            self._pool.submit(ready)

    def map(self, work: Callable[[T], R], items: Sequence[T], chunksize: int = 1) -> Iterator[R]:
        """The results of `work` in the order of the items, begun now; a process takes so many items `at_once`."""
        return self._pool.map(work, items, chunksize=chunksize)

    def __enter__(self) -> "WorkerPool":
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown(wait=False, cancel_futures=True)


def _context() -> "BaseContext":
    """A fork copies this process as it is: only on Linux, from a single thread, and without WeasyPrint, whose
    libraries do not survive it."""
    from multiprocessing import get_context  # noqa: PLC0415

    return get_context("fork" if _can_fork() else "spawn")


def _can_fork() -> bool:
    if not hasattr(os, "fork") or sys.platform != "linux":
        return False
    return threading.active_count() == 1 and "weasyprint" not in sys.modules


_work: Callable[[Any], Any]
"""What this process was started for: it crosses once, not with every item."""


def _follow() -> None:
    """Let this process end as soon as the one that started it has, however that ended: nobody else would tell it,
    and it would hold the memory of a program, and its caller's standard output."""
    from multiprocessing import parent_process  # noqa: PLC0415

    for name in ("SIGTERM", "SIGHUP"):
        if number := getattr(signal, name, None):
            signal.signal(number, signal.SIG_DFL)
    if parent := parent_process():
        threading.Thread(target=_outlived, args=(parent.sentinel,), daemon=True).start()


def _outlived(parent: int) -> None:
    from multiprocessing.connection import wait  # noqa: PLC0415

    wait([parent])
    os._exit(1)


def _begin(work: Callable[[Any], Any]) -> None:
    global _work  # noqa: PLW0603 - a process has it from its beginning
    _follow()
    _work = work


def _call(task: Callable[[], R]) -> R:
    return task()


def _do(items: Iterable[Any]) -> list[Any]:
    return [_work(item) for item in items]


def report_progress(results: Iterable[R], progress: Callable[[int], None]) -> Iterator[R]:
    """The same results, with their number told as they come."""
    for done, result in enumerate(results, 1):
        progress(done)
        yield result
