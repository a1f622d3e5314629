"""What was saved: the only module that knows watchfiles, which comes with the extra `serve`.

watchfiles forgets what is saved in the moment in which it says that nothing was, and a network drive may say
nothing at all: so the files themselves are looked at as well.
"""

import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

from generator.parsing.content_files.fingerprint import FolderEntry, entries_below
from generator.project.installation import package_command, requirement
from generator.project.template_folders import template_folders
from generator.serve.server import CannotServe

GATHER = 20
"""Milliseconds without another change that end a batch: an editor may write a file in several steps."""
AT_MOST = 50
LOOK = 500
"""Milliseconds of silence after which we see for ourselves whether folders and files are still the same."""


def require_watching() -> None:
    """Raises CannotServe where files cannot be watched."""
    if find_spec("watchfiles") is None:
        raise CannotServe(f"serve needs watchfiles: {package_command(requirement('watchfiles'))}")


def watch_changes(project: Path) -> Iterator[frozenset[Path]]:
    """The files of content/ and templates/ that were saved, a batch at a time.

    A batch without a file, which is the first, means that something may have been saved while nobody watched.
    """
    from watchfiles import watch  # noqa: PLC0415 - an extra

    while True:
        folders = _folders(project)
        if not folders:
            time.sleep(LOOK / 1000)
            continue
        paths = [path for path, _ in folders]
        stream = watch(
            *paths, watch_filter=_seen, debounce=AT_MOST, step=GATHER, rust_timeout=LOOK, yield_on_timeout=True
        )
        known = _entries(paths)
        for number, found in enumerate(stream):
            before, known = known, _entries(paths)
            changed = {path for _, path in found} | {path for path, _ in before.items() ^ known.items()}
            if changed or not number:
                yield frozenset(map(Path, changed))
            if _folders(project) != folders:
                break


def _folders(project: Path) -> list[tuple[Path, int]]:
    """The folders to watch, each with its inode, which another folder in its place would not have."""
    folders = [(project / "content").resolve(), *template_folders(project)]
    return [(folder, folder.stat().st_ino) for folder in folders if folder.is_dir()]


def _entries(folders: Iterable[Path]) -> Mapping[str, FolderEntry]:
    """The files below these folders that can matter, as they were last saved."""
    found: dict[str, FolderEntry] = {}
    for folder in folders:
        with suppress(OSError):  # it goes while we look
            found |= {entry.path: entry for entry in entries_below(str(folder)) if _seen(None, entry.path)}
    return found


def _seen(_change: object, path: str) -> bool:
    """Whether a file can matter: not an editor's own, which is hidden or has a mark at its end."""
    name = Path(path).name
    return not name.startswith(".") and not name.endswith(("~", ".swp", ".tmp"))
