"""`serve`: content/ → the site on this machine, as it is now, while somebody writes it."""

import gc
import sys
from collections.abc import Callable, Collection, Sequence
from functools import partial
from pathlib import Path
from threading import Thread

from generator.problems import Problems, only_errors
from generator.project.run import Run
from generator.serve.manual import Manual
from generator.serve.preview import Preview
from generator.serve.rebuild import RebuildThread, SavedFiles
from generator.serve.server import Server
from generator.serve.state import PreviewState
from generator.serve.watch import require_watching, watch_changes

Told = Callable[[str, Problems], None]
"""Somebody who is told what happened, in a line, and what is wrong."""


def serve_site(run: Run, port: int, told: Told, clock: Callable[[], float], *, drafts: bool) -> None:
    """Show the site until somebody interrupts it. Raises CannotServe."""
    require_watching()
    state, manual = PreviewState(), Manual(run)
    state.manual = manual.get
    with Server(port, state) as server:
        preview = Preview(run, state, drafts=drafts)
        batches = watch_changes(run.project)
        next(batches)  # from now on nothing that is saved is missed
        preview.renew(())
        gc.freeze()  # what the first build made stays, so there is nothing in it to look for
        sys.setswitchinterval(
            0.0005
        )  # who saves and who reads need not wait long for what follows from the last save
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        told(f"{server.address}  (Ctrl-C ends it; how to write pages: {server.help})", [])
        _tell_problems(told, state.shown.problems)
        follower = RebuildThread(preview, partial(_tell, preview, told, clock))
        follower.start()
        try:
            for changed in batches:
                manual.outdate(changed)
                follower.follow(_save(preview, changed, clock))
        finally:
            preview.outdate()


def _save(preview: Preview, changed: Collection[Path], clock: Callable[[], float]) -> SavedFiles:
    """What was saved, shown at once where a page's words alone changed; all else that changes by it follows."""
    before, start = preview.state.shown, clock()
    return SavedFiles(frozenset(changed), before, start, clock() - start if preview.hurry(changed) else None)


def _tell(preview: Preview, told: Told, clock: Callable[[], float], saves: Sequence[SavedFiles]) -> None:
    """A line on what was saved, once the whole site is as it should be."""
    before, after, last = saves[0].before, preview.state.shown, saves[-1]
    seconds = clock() - last.start if last.seconds is None else last.seconds
    changed = {path for save in saves for path in save.changed}
    pages = sum(before.files.get(path) != data for path, data in after.files.items() if path.endswith(".html"))
    if (changed or pages) and not only_errors(after.problems):
        told(f"{_names(changed, preview.run)} changed: {seconds:.2f} s, {_count(pages, 'page')}", after.problems)
    elif after.problems != before.problems:
        _tell_problems(told, after.problems)


def _tell_problems(told: Told, problems: Problems) -> None:
    if only_errors(problems):
        told(f"{_count(len(only_errors(problems)), 'problem')}, see the browser", problems)


def _names(changed: Collection[Path], run: Run) -> str:
    """The first file that is still there, from the project on, and how many more there are: editors write files of
    their own, and take them away. Where none is left, the folder."""
    content = run.project.resolve() / "content"
    first, *more = sorted(path for path in changed if path.exists()) or [content]
    folders = [content.parent, *(Path(folder).resolve().parent for folder in run.folders)]
    inside = next((first.relative_to(folder) for folder in folders if first.is_relative_to(folder)), first)
    return f"{inside.as_posix()} and {len(more)} more" if more else inside.as_posix()


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
