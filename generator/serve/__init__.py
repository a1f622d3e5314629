"""`serve`: content/ → the site on this machine, as it is now, while somebody writes it."""

import gc
from collections.abc import Callable, Collection
from pathlib import Path
from threading import Thread

from generator.model import Problems
from generator.problems import errors
from generator.recipes.run import Run
from generator.serve.board import Board
from generator.serve.preview import Preview
from generator.serve.server import Server
from generator.serve.watch import changes, watchable

Told = Callable[[str, Problems], None]
"""Somebody who is told what happened, in a line, and what is wrong."""


def serve(run: Run, drafts: bool, port: int, told: Told, clock: Callable[[], float]) -> None:
    """Show the site until somebody interrupts it. Raises CannotServe."""
    watchable()
    board = Board()
    with Server(port, board) as server:
        preview = Preview(run, drafts, board)
        batches = changes(run.project)
        next(batches)  # from now on nothing that is saved is missed
        preview.renew(())
        gc.freeze()  # what the first build made stays, so there is nothing in it to look for
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        told(f"{server.address}  (Ctrl-C ends it)", [])
        _tell_problems(told, board.shown.problems)
        for changed in batches:
            _rebuild(preview, changed, told, clock)


def _rebuild(preview: Preview, changed: Collection[Path], told: Told, clock: Callable[[], float]) -> None:
    """What was saved, shown; a page whose words alone changed comes first, and then whatever else that changes."""
    before, start = preview.board.shown, clock()
    seconds = clock() - start if preview.hurry(changed) else None
    preview.renew(changed)
    seconds = clock() - start if seconds is None else seconds
    after = preview.board.shown
    pages = sum(before.files.get(path) != data for path, data in after.files.items() if path.endswith(".html"))
    if (changed or pages) and not errors(after.problems):
        told(f"{_names(changed, preview.run)} changed: {seconds:.2f} s, {_count(pages, 'page')}", after.problems)
    elif after.problems != before.problems:
        _tell_problems(told, after.problems)


def _tell_problems(told: Told, problems: Problems) -> None:
    if errors(problems):
        told(f"{_count(len(errors(problems)), 'problem')}, see the browser", problems)


def _names(changed: Collection[Path], run: Run) -> str:
    """The first file as its author knows it, and how many more there are; where no file is known, the folder."""
    content = run.project.resolve() / "content"
    first, *more = sorted(changed) or [content]
    folders = [content.parent if first == content else content, *map(Path, run.folders)]
    inside = next((first.relative_to(folder) for folder in folders if first.is_relative_to(folder)), first)
    return f"{inside.as_posix()} and {len(more)} more" if more else inside.as_posix()


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
