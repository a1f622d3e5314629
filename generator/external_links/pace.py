"""Many addresses, asked politely: several hosts side by side, and each of them one thing after the other."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import replace
from threading import Lock

from generator.external_links.ask import BUSY, Answer, Asking, ask, host_of
from generator.fast_dataclass import dataclass

HOSTS_AT_ONCE = 8
TOO_MANY = 429


@dataclass(frozen=True)
class Asked:
    """What came of many addresses."""

    answers: Mapping[str, Answer]
    """To those that were asked for."""
    unasked: Mapping[str, str]
    """Those that were not → the one whose host was then too busy."""


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


def ask_all(addresses: Sequence[str], how: Asking, progress: Callable[[int, int], None]) -> Asked:
    """The answer to each address, in their order. A host that says it is asked too much is not asked for the rest;
    nor is one that is busy twice in a row."""
    by_host: dict[str, list[str]] = {}
    for address in addresses:
        by_host.setdefault(host_of(address), []).append(address)
    answers: dict[str, Answer] = {}
    unasked: dict[str, str] = {}
    with ThreadPoolExecutor(HOSTS_AT_ONCE) as pool:
        for done in as_completed([pool.submit(_ask_host, group, how) for group in by_host.values()]):
            answers |= done.result().answers
            unasked |= done.result().unasked
            progress(len(answers) + len(unasked), len(addresses))
    in_order = {address: answers[address] for address in addresses if address in answers}
    return Asked(in_order, unasked)


def _ask_host(addresses: Sequence[str], how: Asking) -> Asked:
    answers: dict[str, Answer] = {}
    before = 0
    for number, address in enumerate(addresses, 1):
        answer = answers[address] = ask(address, how)
        if answer.status == TOO_MANY or (answer.status in BUSY and before in BUSY):
            return Asked(answers, dict.fromkeys(addresses[number:], address))
        before = answer.status
    return Asked(answers, {})


def polite(how: Asking, delay: float) -> Asking:
    """The same with so many seconds between two requests of the same host."""
    return replace(how, turn=Pace(delay).turn)
