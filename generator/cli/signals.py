"""How a run ends that is told to, by `kill` or by a terminal that is closed: like any other, with nothing left."""

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

ENDINGS = ("SIGTERM", "SIGHUP")


@contextmanager
def end_well() -> Iterator[None]:
    """Let this process unwind when it is told to end; `nohup` has it ignore that, which is kept."""
    alone = threading.current_thread() is threading.main_thread()
    numbers = [getattr(signal, name) for name in ENDINGS if alone and hasattr(signal, name)]
    ours = [number for number in numbers if signal.getsignal(number) is signal.SIG_DFL]
    for number in ours:
        signal.signal(number, _end)
    try:
        yield
    finally:
        for number in ours:
            signal.signal(number, signal.SIG_DFL)


def _end(number: int, _frame: FrameType | None) -> None:
    signal.signal(number, signal.SIG_DFL)  # who says it twice means it
    processes = sys.modules.get("multiprocessing.process")  # there are none where it was never needed
    for child in processes.active_children() if processes else ():
        child.kill()  # nobody waits for what they are at
    threading.excepthook = _say_nothing
    sys.exit(128 + number)


def _say_nothing(_: threading.ExceptHookArgs) -> None:
    """A thread that looks after processes may fall over their end: Python 3.11 then tells of work called off
    (https://github.com/python/cpython/issues/107219)."""
