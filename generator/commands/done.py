"""`done`: a step of a plan is marked as done, with its day."""

from datetime import date
from pathlib import Path

from generator.panel.folder import panel_folder
from generator.panel.mark_done import mark_done
from generator.project.run import Outcome, Run


def done(run: Run, people: Path, steps: tuple[str, ...], day: date, out: Path) -> Outcome:
    """The steps of these ids are done on that day, and stay so when the plan is made anew."""
    return mark_done(run, people, steps, day, panel_folder(out, people))
