"""The folders of people: whose each is, and one run at a time at work in it."""

from collections.abc import Callable
from pathlib import Path

from generator.lazy_pattern import lazy_pattern
from generator.output.exchange import recover_folder
from generator.output.lock import folder_lock
from generator.output.manifest import check_placement
from generator.output.owner import check_owner
from generator.problems import Problems
from generator.project.run import Outcome, Run

BESIDE = lazy_pattern(r"\.(.+)\.(lock|new|old|sheets|twin)")
"""What runs keep beside a panel's folder, or left there when they were killed."""


def panel_folders(out: Path) -> list[Path]:
    """The folders of all lists of people, those included of which only something beside them is left."""
    found: set[str] = set()
    for path in (out / "panels").glob("*"):
        beside = BESIDE.fullmatch(path.name)
        found |= {beside[1]} if beside else {path.name} if path.is_dir() else set()
    return [out / "panels" / name for name in sorted(found)]


def check_folder(run: Run, people: Path, folder: Path) -> Problems:
    """Why nothing of these people may be read or written in a folder: it is another's, or would be published."""
    return check_placement(folder, run.project / "content") or check_owner(folder, people)


def with_folder_lock(run: Run, people: Path, folder: Path, work: Callable[[], Outcome]) -> Outcome:
    """The outcome of work that reads and writes the folder of these people, with no other run at work there."""
    if problems := check_placement(folder, run.project / "content"):
        return Outcome(problems)
    with folder_lock(folder, run.waiting, people=True):
        recover_folder(folder)
        if problems := check_owner(folder, people):
            return Outcome(problems)
        return work()
