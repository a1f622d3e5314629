"""Work shared by this process and copies of it, which begin at once and have everything that it has.

The numbers of the shares wait in a file without a name, from which each process takes the next; what a copy makes
comes back through a pipe of its own. This process works too, so half of what is made need not be sent at all.
"""

import gc
import os
import pickle
import select
import signal
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")
Share = Callable[[int], list[R]]
"""What is made of the share with a number."""

NUMBER = 4
"""Bytes of the number of a share: as many are read at once."""
HEAD = 12
"""Bytes before what was made of a share: its number, and the length of the rest."""
FAILED = 0xFFFF_FFFF
"""The number of a share that has raised the exception that follows."""
AT_ONCE = 1 << 20
"""Bytes that a pipe holds, where the system allows it: whoever has made something goes on at once."""


def share_work(work: Share[R], shares: int, processes: int, hindered: Callable[[OSError], None]) -> Iterator[R]:
    """All that is made of the shares, in their order; `hindered` hears why there are fewer processes. Raises what
    a share raises, and BrokenProcessPool where a process was ended."""
    tickets = _tickets(shares)
    life, parent = os.pipe()
    copies: list[_Copy] = []
    made: dict[int, list[R]] = {}
    try:
        while len(copies) < processes - 1:
            try:
                copies.append(_Copy(work, tickets, life, parent))
            except OSError as error:
                hindered(error)
                break
        os.close(life)
        life = -1
        for due in range(shares):
            while due not in made:
                _advance(work, tickets, copies, made)
            yield from made.pop(due)
    finally:
        for each in (tickets, parent, life):
            if each >= 0:
                os.close(each)
        for copy in copies:
            copy.end()


def _tickets(shares: int) -> int:
    """A file without a name, with the numbers of all shares: up to where it is read, all processes know."""
    try:
        file = os.memfd_create("shares")
    except (AttributeError, OSError):  # a Python built for old systems, or a machine that allows none
        with tempfile.TemporaryFile() as other:
            file = os.dup(other.fileno())
    os.write(file, b"".join(number.to_bytes(NUMBER, "little") for number in range(shares)))
    os.lseek(file, 0, os.SEEK_SET)
    return file


def _next(tickets: int) -> int | None:
    ticket = os.read(tickets, NUMBER)
    return int.from_bytes(ticket, "little") if ticket else None


def _advance(work: Share[R], tickets: int, copies: "Sequence[_Copy]", made: dict[int, list[R]]) -> None:
    """Make one more share here, if any is left, and take what the copies have sent; else wait for them."""
    number = _next(tickets)
    if number is not None:
        made[number] = work(number)
    waiting = {copy.made: copy for copy in copies if not copy.closed}
    ready = select.poll()
    for pipe in waiting:
        ready.register(pipe, select.POLLIN)
    for pipe, _ in ready.poll(0 if number is not None else None) if waiting else ():
        made.update(waiting[pipe].receive())


class _Copy:
    """A copy of this process that makes shares, and what has come from it so far."""

    def __init__(self, work: Share[Any], tickets: int, life: int, parent: int) -> None:
        self.made, sent = os.pipe()
        self.closed = False
        self._data = bytearray()
        try:
            self.number = os.fork()
        except OSError:
            os.close(self.made)
            raise
        finally:
            if getattr(self, "number", None) != 0:
                os.close(sent)
        if self.number == 0:
            os.close(self.made)
            os.close(parent)
            _be_copy(work, tickets, life, sent)

    def receive(self) -> Iterator[tuple[int, list[Any]]]:
        """The shares that have come."""
        data = os.read(self.made, AT_ONCE)
        self.closed = not data
        if self.closed and os.waitpid(self.number, 0)[1] != 0:
            from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415 - it takes long to import

            raise BrokenProcessPool("it ended before its work was done")
        self._data += data
        while len(self._data) >= HEAD:
            number = int.from_bytes(self._data[:NUMBER], "little")
            end = HEAD + int.from_bytes(self._data[NUMBER:HEAD], "little")
            if len(self._data) < end:
                return
            with memoryview(self._data) as view:
                found = pickle.loads(view[HEAD:end])  # noqa: S301 - from a copy of this process
            del self._data[:end]
            if number == FAILED:
                raise found
            yield number, found

    def end(self) -> None:
        """Let it be over, whatever it is at."""
        os.close(self.made)
        if not self.closed:
            os.kill(self.number, signal.SIGKILL)
            os.waitpid(self.number, 0)


def _be_copy(work: Share[Any], tickets: int, life: int, sent: int) -> None:
    """What the copy does, to its end: it returns nowhere, and says nothing but what it sends."""
    code = 1
    try:
        for name in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(name, signal.SIG_DFL)
        threading.Thread(target=_outlived, args=(life,), daemon=True).start()
        gc.freeze()  # what was there before stays, and is not to be copied by looking at it
        _enlarge(sent)
        try:
            while (number := _next(tickets)) is not None:
                _send(sent, number, work(number))
        except Exception as error:  # it is raised where somebody waits for the work
            _send(sent, FAILED, _as_sent(error))
        code = 0
    finally:
        os._exit(code)


def _as_sent(error: Exception) -> Exception:
    """An exception as it can cross: as it is, or what it says."""
    try:
        pickle.loads(pickle.dumps(error, -1))  # noqa: S301 - our own
    except Exception:
        return RuntimeError(f"{type(error).__name__}: {error}")
    return error


def _outlived(life: int) -> None:
    """End as soon as the first process has, however that ended: nobody else would tell."""
    os.read(life, 1)
    os._exit(1)


def _enlarge(pipe: int) -> None:
    import fcntl  # noqa: PLC0415 - where there is fork

    with suppress(OSError, AttributeError):
        fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, AT_ONCE)


def _send(pipe: int, number: int, made: object) -> None:
    data = pickle.dumps(made, -1)
    view = memoryview(number.to_bytes(NUMBER, "little") + len(data).to_bytes(HEAD - NUMBER, "little") + data)
    while view:
        view = view[os.write(pipe, view) :]
