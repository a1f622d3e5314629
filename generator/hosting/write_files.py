"""Files of a host → the project: what is missing is written, what nobody has edited is renewed, the rest told."""

import difflib
from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.hosting.sealed import is_unedited
from generator.model.files import Artifact
from generator.output.modes import make_folder, write_beside
from generator.problems import Checked, Location, Problem, display_path, refusals_concern

MOST = 40
"""Lines of a difference that are shown."""
KEPT = "take over by hand what you want of it; or move the file away, and run this again"


def write_files(project: Path, files: Sequence[Artifact]) -> Checked[list[str]]:
    """The paths that were written; a warning for each file that somebody has edited, which is kept."""
    written, problems = [], []
    for file in files:
        path = project / file.path
        before = _read(path)
        if before == file.data:
            continue
        if before is None or is_unedited(before) or file.path.endswith(".whl"):
            with refusals_concern(path):
                make_folder(path.parent)
                write_beside(path, file.data)
            written.append(file.path)
        else:
            problems.append(_edited(path, before, file.data))
    return Checked(written, problems)


def differences(project: Path, files: Sequence[Artifact]) -> Iterator[str]:
    """How each file that was kept differs from what would be written, in lines as `diff -u` has them."""
    for file in files:
        before = _read(project / file.path)
        if before not in (None, file.data):
            theirs, ours = ((before or b"").decode("utf-8", "replace"), file.data.decode("utf-8", "replace"))
            yield from list(
                difflib.unified_diff(
                    theirs.splitlines(), ours.splitlines(), file.path, "what would be written", lineterm="", n=1
                )
            )[:MOST]


def _edited(path: Path, before: bytes, ours: bytes) -> Problem:
    """At the first line that differs."""
    pairs = zip(before.splitlines(), ours.splitlines(), strict=False)
    line = next((number for number, (a, b) in enumerate(pairs, 1) if a != b), 1)
    where = Location(display_path(path), line)
    return Problem(
        where, "is not as it would be written now, and was kept", KEPT, warning=True, check="host-file-edited"
    )


def _read(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
