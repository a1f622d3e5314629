"""Steps of a plan that are marked as done, with their day: what `done` and `due` do."""

from datetime import date
from pathlib import Path
from shlex import quote

from generator.model.plan import Plan
from generator.notes.channels import read_channels
from generator.output.publish import publish_folder
from generator.panel.earlier_plan import plan_as_read, read_earlier
from generator.panel.folder_access import with_folder_lock
from generator.panel.plan.done_steps import gone_steps, step_hint, with_done
from generator.panel.plan.plan_file.plan_json import NAME
from generator.panel.write_plan import plan_file
from generator.problems import Location, Problem, Problems, only_errors
from generator.project.run import Outcome, Run
from generator.project.template_folders import template_folders
from generator.rules.references import read_references


def mark_done(run: Run, people: Path, steps: tuple[str, ...], day: date, folder: Path) -> Outcome:
    """The steps of these ids are done on that day, and stay so when the plan is made anew."""
    if not folder.parent.is_dir():  # nothing is made there in order to say so
        return Outcome([_no_plan(people, folder)])
    return with_folder_lock(run, people, folder, lambda: _done_in(run, people, steps, day, folder))


def _done_in(run: Run, people: Path, steps: tuple[str, ...], day: date, folder: Path) -> Outcome:
    channels, problems = read_channels(template_folders(run.project))
    as_read = plan_as_read(folder)
    plan = read_earlier(folder / NAME, channels).collect(problems)
    references = read_references(run.project / "content").collect(problems)
    if plan is None:
        return Outcome(problems or [_no_plan(people, folder)])
    problems += _unknown(plan, steps, folder) + _no_such_day(plan, steps, day, run.today)
    if only_errors(problems):
        return Outcome(problems)
    marked = with_done(plan, dict.fromkeys(steps, day))
    file = plan_file(marked, references, folder)
    written = publish_folder(
        folder, [file], people, run.project / "content", lambda name: name != NAME, as_read, private=True
    )
    if only_errors(written.problems):
        return Outcome(problems + written.problems)
    said = "\n".join(f"{day}  {step.title}" for step in marked.named if step.id in steps)
    return Outcome(problems + written.problems, said, {"done": list(steps)})


def _no_plan(people: Path, folder: Path) -> Problem:
    hint = f"make it first: afterword plan {quote(str(people))}"
    return Problem(Location(str(folder / NAME)), "there is no plan yet", hint, check="plan-missing")


def _unknown(plan: Plan, steps: tuple[str, ...], folder: Path) -> Problems:
    """Steps that the plan has not, or keeps of people who are no longer in the list."""
    known = {step.id: step for panel in plan.panels for step in panel.steps}
    gone = gone_steps(plan)
    open_steps = [step.id for step in known.values() if step.state != "cancelled"]
    where = Location(str(folder / NAME))
    problems: Problems = []
    for name in (name for name in steps if name not in known or name in gone):
        message = f"the plan has no step “{name}”"
        if name in gone:
            message = f"“{name}” is of {gone[name]}, who is no longer in the list"
        problems.append(Problem(where, message, step_hint(name, open_steps), check="step-unknown"))
    return problems


def _no_such_day(plan: Plan, steps: tuple[str, ...], day: date, today: date) -> Problems:
    """A day on which nobody can have done these steps: others are shown the record of them."""
    where = Location(f"--on {day}")
    if day > today:
        return [
            Problem(
                where,
                f"{day} is in the future",
                f"say it when it is done: today is {today}",
                check="done-day-wrong",
            )
        ]
    return [
        Problem(
            where,
            f"“{step.id}” cannot be done before the interview on {panel.interview.day}",
            "say a later day",
            check="done-day-wrong",
        )
        for panel in plan.panels
        for step in panel.steps
        if step.id in steps and day < panel.interview.day
    ]
