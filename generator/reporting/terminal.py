"""What the terminal shows: problems, in colour where that is wanted, and how far the work has got."""

import os
import sys
import time
from collections.abc import Mapping, Sequence
from functools import partial

import click

from generator.problems import Problem, encodable, only_errors, printable
from generator.reporting.text import as_text, grouped


def report_outcome(
    problems: list[Problem], said: str, facts: Mapping[str, object], form: str, *, quiet: bool
) -> None:
    """Data to standard output, words to standard error."""
    if form in {"json", "gitlab", "sarif"}:
        click.echo(_document(problems, facts, form))
        return
    for problem in grouped(problems):
        click.echo(_annotation(problem) if form == "github" else _coloured(problem), err=form == "text")
    if not quiet:
        count = len(only_errors(problems))
        told = f"{count} problem{'' if count == 1 else 's'}" if count else ""
        for line in (said, told):
            if line:
                click.echo(encodable(line), err=True)


def _document(problems: list[Problem], facts: Mapping[str, object], form: str) -> str:
    """All problems as one document, in letters that standard output can take."""
    # Most runs want text: the other formats, and the list of checks behind SARIF, wait for whoever asks.
    from generator.reporting.gitlab import as_gitlab  # noqa: PLC0415
    from generator.reporting.json import as_json  # noqa: PLC0415
    from generator.reporting.sarif import as_sarif  # noqa: PLC0415

    formats = {"sarif": as_sarif, "gitlab": as_gitlab}
    made = partial(formats[form], problems) if form in formats else partial(as_json, problems, facts)
    document = made()
    try:
        document.encode(getattr(sys.stdout, "encoding", None) or "utf-8")
    except UnicodeEncodeError:
        return made(ascii_only=True)
    return document


def _annotation(problem: Problem) -> str:
    from generator.reporting.github import as_github  # noqa: PLC0415 - as above

    return as_github(problem)


def _coloured(problem: Problem) -> str:
    """Colour only on a terminal, and only where NO_COLOR does not forbid it."""
    text = as_text(problem)
    if os.environ.get("NO_COLOR") or not sys.stderr.isatty():
        return text
    first, *rest = text.split("\n")
    message, _, check = first.rpartition(" ")
    colour = "yellow" if problem.warning else "red"
    return "\n".join([f"{click.style(message, fg=colour, bold=True)} {click.style(check, dim=True)}", *rest])


class Progress:
    """A bar for work that takes over a second, on a terminal; with -v, the time of each step; and notes."""

    def __init__(self, *, shown: bool, verbose: bool, told: bool = True) -> None:
        self.shown, self.verbose, self.told = shown, verbose, told
        self.start = self.began = time.perf_counter()
        self.name = ""
        self.drawn = False
        self.seconds: dict[str, float] = {}
        """How long each step took."""
        self.notes: list[str] = []
        self.facts: dict[str, object] = {}

    def step(self, name: str) -> None:
        """A step begins, and the one before it ends."""
        self._finish()
        self.name, self.began = name, time.perf_counter()

    def progress(self, done: int, total: int) -> None:
        """So many of so many are done."""
        if self.shown and time.perf_counter() - self.start > 1:
            filled = round(30 * done / total)
            click.echo(f"\r{self.name:8}{'█' * filled}{'·' * (30 - filled)} {done}/{total}", nl=False, err=True)
            self.drawn = True

    def note(self, said: Sequence[str], facts: Mapping[str, object]) -> None:
        """How something was understood: it is told when the work is over."""
        self.notes += [printable(line) for line in said]
        self.facts.update(facts)

    def waiting(self, said: str) -> None:
        """What the run is waiting for: somebody may want to know that before the work is over."""
        self._rub_out()
        if self.told:
            click.echo(printable(said), err=True)

    def clear(self) -> None:
        """The work is over."""
        self._finish()

    def _finish(self) -> None:
        self._rub_out()
        if self.name:
            self.seconds[self.name] = round(time.perf_counter() - self.began, 3)
            if self.verbose:
                click.echo(f"{self.name:8}{self.seconds[self.name]:6.2f} s", err=True)
            self.name = ""

    def _rub_out(self) -> None:
        if self.drawn:
            click.echo("\r\033[K", nl=False, err=True)
            self.drawn = False
