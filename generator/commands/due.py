"""`due`: what is to be done today and in the next days, over all lists, and what has been done."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from shlex import quote

from generator.fast_dataclass import dataclass
from generator.language import full_date, weekday_and_day
from generator.model.channels import Channel
from generator.model.plan import Plan, PlannedStep
from generator.notes.channels import read_channels
from generator.output.manifest import check_placement, read_manifest
from generator.output.owner import owning_list
from generator.panel.earlier_plan import read_earlier
from generator.panel.folder_access import panel_folders
from generator.panel.mark_done import mark_done
from generator.panel.plan.done_steps import gone_steps, step_hint
from generator.panel.plan.plan_file.plan_json import NAME
from generator.problems import Location, Problem, Problems, display_path, only_errors
from generator.project.run import Outcome, Run
from generator.project.template_folders import template_folders

BETWEEN = "/"
"""Between a list's folder and a step of its plan: `people/thanks/ada-byron`."""


@dataclass(frozen=True)
class _Listed:
    """The plan of a list of people, and where both are."""

    name: str
    """The list's folder: what names its steps apart from those of other lists."""
    folder: Path
    people: Path
    plan: Plan


@dataclass(frozen=True)
class _DueStep:
    """A step that is to be done, and the list that it is of."""

    listed: _Listed
    step: PlannedStep

    @property
    def id(self) -> str:
        """How it is named among those of all lists."""
        return f"{self.listed.name}{BETWEEN}{self.step.id}"

    def is_late(self, today: date) -> bool:
        """Whether its last day is over, or the day on which it was to be made up for."""
        over = self.step.at if self.step.is_late else self.step.latest
        return over.date() < today

    def is_waiting(self, today: date) -> bool:
        """Whether its day is over, and its last day is not."""
        return self.step.at.date() < today and not self.is_late(today)

    def order(self, today: date) -> tuple[object, ...]:
        """What comes first: what is late, then what still has time, by its last day, then each day by itself."""
        waiting = self.is_waiting(today)
        return not self.is_late(today), not waiting, self.step.latest if waiting else self.step.at, self.step.order


def due(run: Run, folders: Sequence[Path], days: int, steps: Sequence[str], day: date) -> Outcome:
    """What the plans in these output folders have for the next days, today included; first, the steps of these ids
    are marked as done on a day."""
    listed, problems = _plans(run, folders)
    done, found = _marked(run, listed, steps, day)
    if only_errors(found):
        return Outcome(problems + found)
    left = _plans(run, folders)[0] if done else listed
    rows = sorted(_due(left, run.today + timedelta(days=days)), key=lambda one: one.order(run.today))
    facts = {"done": done, "due": [_record(one, run.today) for one in rows]}
    return Outcome(problems + found, "\n".join(_lines(rows, run.today, days)), facts)


def _plans(run: Run, folders: Sequence[Path]) -> tuple[list[_Listed], Problems]:
    """The plans of all lists, and those that cannot be read."""
    channels, problems = read_channels(template_folders(run.project))
    listed: list[_Listed] = []
    for out in dict.fromkeys(folders):
        for folder in panel_folders(out):
            problems += (misplaced := check_placement(folder, run.project / "content"))
            found = None if misplaced else _plan(folder, channels, problems)
            listed += [found] if found else []
    return listed, problems


def _plan(folder: Path, channels: Mapping[str, Channel], problems: Problems) -> _Listed | None:
    """The plan in a folder of ours; None where there is none."""
    manifest = read_manifest(folder)
    if folder.is_symlink() or manifest.files is None or NAME not in manifest.files:
        return None
    plan = read_earlier(folder / NAME, channels).collect(problems)
    return _Listed(folder.name, folder, owning_list(folder, manifest), plan) if plan else None


def _due(listed: Sequence[_Listed], last: date) -> Iterator[_DueStep]:
    """All that is open and due by a day; of what is about nobody else, as the greeting, the first."""
    for one in listed:
        for step in one.plan.distinct:
            if step.is_open and step.at.date() <= last:
                yield _DueStep(one, step)


def _marked(run: Run, listed: Sequence[_Listed], steps: Sequence[str], day: date) -> tuple[list[str], Problems]:
    """Mark steps as done, each list's at once; nothing is marked while one of them is unknown."""
    known = {f"{one.name}{BETWEEN}{step.id}": (one, step.id) for one in listed for step in one.plan.named}
    gone = {f"{one.name}{BETWEEN}{step}" for one in listed for step in gone_steps(one.plan)}
    short: dict[str, list[str]] = {}
    for name, (_, step) in known.items():
        if name not in gone:
            short.setdefault(step, []).append(name)
    for name in gone:  # of these `mark_done` tells
        short.setdefault(known[name][1], [name])
    names = [name if name in known else next(iter(short.get(name, [name]))) for name in steps]
    problems = [_unknown(name, listed) for name in names if name not in known]
    many = [name for name in steps if name not in known and len(short.get(name, [])) > 1]
    problems += [_ambiguous(name, short[name]) for name in many]
    if problems:
        return [], problems
    groups: dict[Path, tuple[_Listed, list[str]]] = {}
    for name in names:
        one, step = known[name]
        groups.setdefault(one.folder, (one, []))[1].append(step)
    for one, ids in groups.values():
        problems += mark_done(run, one.people, tuple(ids), day, one.folder).problems
    return names, problems


def _unknown(name: str, listed: Sequence[_Listed]) -> Problem:
    known = [
        f"{one.name}{BETWEEN}{step.id}" for one in listed for step in one.plan.named if step.state != "cancelled"
    ]
    hint = step_hint(name, known) if known else "make a plan first: afterword plan people.csv"
    return Problem(Location(f"--done {name}"), f"no plan has a step “{name}”", hint, check="step-unknown")


def _ambiguous(name: str, names: Sequence[str]) -> Problem:
    hint = f"write one of {', '.join(names)}"
    return Problem(Location(f"--done {name}"), f"several plans have a step “{name}”", hint, check="step-unknown")


def _lines(steps: Sequence[_DueStep], today: date, days: int) -> Iterator[str]:
    """What is late, what still has time, today's, then the days that follow."""
    if not steps:
        ahead = {0: "today", 1: "today or tomorrow"}.get(days, f"in the next {days} days")
        yield f"nothing is due {ahead}"
        return
    head = ""
    for one in steps:
        at, waiting = one.step.at, one.is_waiting(today)
        said = _heading(one, today)
        if said != head:
            head = said
            yield said
        may = " (if you like)" if one.step.state == "optional" else " (late)" if one.step.is_late else ""
        day = f"{weekday_and_day(at.date())}, " if at.date() < today else ""
        last = f" – by {weekday_and_day(one.step.latest.date())} at the latest" if waiting else ""
        yield f"  {day}{at:%H:%M}  {one.step.title}{may}{last}"
        yield f"         {one.id}"
    yield f"mark what is done: afterword due --done {quote(steps[0].id)}"


def _heading(one: _DueStep, today: date) -> str:
    """Below which words a step stands."""
    if one.is_late(today) or one.is_waiting(today):
        return "Late" if one.is_late(today) else "Still in time"
    day = one.step.at.date()
    return "Today" if day == today else full_date(day)


def _record(one: _DueStep, today: date) -> dict[str, object]:
    step = one.step
    return {
        "id": one.id,
        "list": display_path(one.listed.people),
        "step": step.id,
        "title": step.title,
        "at": step.at.isoformat(),
        "latest": step.latest.isoformat(),
        "state": step.state,
        "late": one.is_late(today) or step.is_late,
        "to": step.to,
        "channel": step.channel.name,
    }
