"""What every command is told, and what it tells."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

from generator.fast_dataclass import dataclass
from generator.problems import Checked, Problems
from generator.project.template_folders import template_folders

T = TypeVar("T")
MADE_FROM = "content/"
"""What the manifest of a site says that it was made from."""


@dataclass(frozen=True)
class Run:
    """What every command is told: where, when, with how many processes, and whom to keep informed."""

    project: Path
    now: datetime
    """By the clock of whoever runs the command: the only moment that a run knows."""
    jobs: int = 0
    step: Callable[[str], None] = lambda _name: None
    progress: Callable[[int, int], None] = lambda _done, _total: None
    note: Callable[[Sequence[str], Mapping[str, object]], None] = lambda _said, _facts: None
    """How something was understood that is no problem: in lines for people, as facts for programs."""
    waiting: Callable[[str], None] = lambda _said: None
    """What the run is waiting for, as soon as it does."""
    look: Path | None = None
    """The project whose templates the site is made with, where it is another one."""
    memo: dict[object, Any] = field(default_factory=dict, compare=False, repr=False)
    """What was read of the project, for whoever needs it once more while nothing in it changes."""

    def once(self, key: object, read: Callable[[], Checked[T]]) -> Checked[T]:
        """What `read` finds, read once for all who ask by that key."""
        if key not in self.memo:
            self.memo[key] = read()
        value, problems = self.memo[key]
        return Checked(value, [*problems])

    @property
    def today(self) -> date:
        """The day that it is."""
        return self.now.date()

    @property
    def folders(self) -> tuple[str, ...]:
        """Where the templates are."""
        return tuple(str(folder) for folder in template_folders(self.look or self.project))


@dataclass(frozen=True)
class BuildOptions:
    """What a site is to have."""

    drafts: bool = False
    fail_on_overdue: bool = False
    with_print_pages: bool = True
    """With the pages that repeat others, such as a section to print."""
    report: bool = False
    """With what a program may want to know of each page."""

    @property
    def folder(self) -> str:
        """The folder of the output: what nobody has published yet never lies in that of the site."""
        return "preview" if self.drafts else "site"


@dataclass(frozen=True)
class Outcome:
    """What a command made, in a line for people and as facts for programs, and what was wrong."""

    problems: Problems
    said: str = ""
    facts: Mapping[str, object] = field(default_factory=dict)


def publish_summary(folder: Path, pages: int, changes: str = "nothing changed", *, drafts: bool) -> str:
    """The line that says what became of a site."""
    shown = ", with drafts, not to be published" if drafts else ""
    return f"{folder}: {count_words(pages, 'page')}{shown}, {changes}. Open {folder / 'index.html'}"


def count_words(number: int, thing: str) -> str:
    """So many of a thing, in words."""
    return f"{number} {thing}{'' if number == 1 else 's'}"
