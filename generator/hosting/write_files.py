"""Files of a host → the project: what is missing is written, what nobody has edited is renewed, the rest told."""

import difflib
from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.hosting.sealed import is_unedited
from generator.model.files import Artifact
from generator.output.together import written_together
from generator.problems import Checked, Location, Problem, display_path

MOST = 40
"""Lines of a difference that are shown."""
KEPT = "take over by hand what you want of it; or move the file away, and run this again"


def write_files(project: Path, files: Sequence[Artifact]) -> Checked[list[str]]:
    """The paths that were written; a warning for each file that somebody has edited, which is kept. Raises OSError
    with nothing written."""
    wanted, problems = [], []
    for file in files:
        before = _read(project / file.path)
        if before == file.data:
            continue
        if before is not None and is_kept(project, file):
            problems.append(_edited(project / file.path, before, file.data))
        else:
            wanted.append(file)
    with written_together(project / file.path for file in files) as together:
        for file in wanted:
            together.write(project / file.path, file.data)
    return Checked([file.path for file in wanted], problems)


def is_kept(project: Path, file: Artifact) -> bool:
    """Whether somebody has edited the file that is there, so that it is not written."""
    before = _read(project / file.path)
    return not (before in (None, file.data) or file.path.endswith(".whl") or is_unedited(before or b""))


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
