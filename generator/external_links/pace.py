"""Many addresses, asked politely: several hosts side by side, and each of them one thing after the other."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import replace
from threading import Lock

from generator.external_links.ask import BUSY, Answer, Asking, ask, host_of

HOSTS_AT_ONCE = 8


class Pace:
    """Whose turn it is: between two requests of the same host lie so many seconds."""

    def __init__(self, delay: float) -> None:
        self.delay = delay
        self._lock = Lock()
        self._hosts: dict[str, Lock] = {}
        self._free: dict[str, float] = {}

    @contextmanager
    def turn(self, host: str) -> Iterator[None]:
        """Wait until the host may be asked; nobody else asks it meanwhile."""
        with self._lock:
            mine = self._hosts.setdefault(host, Lock())
        with mine:
            time.sleep(max(0.0, self._free.get(host, 0.0) - time.monotonic()))
            try:
                yield
            finally:
                self._free[host] = time.monotonic() + self.delay


def ask_all(addresses: Sequence[str], how: Asking, progress: Callable[[int, int], None]) -> Mapping[str, Answer]:
    """The answer to each address. A host that says it is asked too much is not asked for the rest."""
    by_host: dict[str, list[str]] = {}
    for address in addresses:
        by_host.setdefault(host_of(address), []).append(address)
    answers: dict[str, Answer] = {}
    with ThreadPoolExecutor(HOSTS_AT_ONCE) as pool:
        for done in as_completed([pool.submit(_ask_host, group, how) for group in by_host.values()]):
            answers |= done.result()
            progress(len(answers), len(addresses))
    return {address: answers[address] for address in addresses}


def _ask_host(addresses: Sequence[str], how: Asking) -> dict[str, Answer]:
    answers: dict[str, Answer] = {}
    busy = 0
    for address in addresses:
        answers[address] = Answer(busy) if busy else ask(address, how)
        busy = answers[address].status if answers[address].status in BUSY else 0
    return answers


def polite(how: Asking, delay: float) -> Asking:
    """The same with so many seconds between two requests of the same host."""
    return replace(how, turn=Pace(delay).turn)
