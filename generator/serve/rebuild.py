"""What follows from a save: the whole site, made anew in a thread of its own, so that the next save need not wait.

When somebody saves meanwhile, it is begun again, for all that was saved since the site was last whole.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from queue import SimpleQueue
from threading import Thread

from generator.fast_dataclass import dataclass
from generator.serve.preview import Preview
from generator.serve.state import PreviewFiles


@dataclass(frozen=True)
class SavedFiles:
    """Files that were saved together, and what was shown before."""

    changed: frozenset[Path]
    before: PreviewFiles
    start: float
    """When it was noticed, in seconds of the clock that all have."""
    seconds: float | None
    """After which it was shown; None where it waits for the whole site."""


class RebuildThread(Thread):
    """Renews the site after each save; `done` hears of the saves that it has."""

    def __init__(self, preview: Preview, done: Callable[[Sequence[SavedFiles]], None]) -> None:
        super().__init__(daemon=True)
        self._preview, self._done = preview, done
        self._saves: SimpleQueue[SavedFiles] = SimpleQueue()

    def follow(self, save: SavedFiles) -> None:
        """Somebody saved something."""
        self._saves.put(save)

    def run(self) -> None:
        """For as long as the preview lasts. Whoever overtakes a renewal puts another save into the queue."""
        waiting: list[SavedFiles] = []
        while True:
            waiting.append(self._saves.get())
            while not self._saves.empty():
                waiting.append(self._saves.get())
            if self._preview.renew({path for save in waiting for path in save.changed}):
                self._done(waiting)
                waiting = []
