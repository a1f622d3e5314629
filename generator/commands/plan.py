"""`plan`: PEOPLE.csv → what to send to whom and when, as plan.json."""

from pathlib import Path

from generator.output.publish import publish_folder
from generator.panel.drafts.folder import check_unused_drafts
from generator.panel.earlier_run import earlier_run
from generator.panel.folder import panel_folder
from generator.panel.folder_access import with_folder_lock
from generator.panel.make_plan import PlanOptions, make_plan
from generator.panel.people_list import read_list
from generator.panel.plan.plan_json import NAME, plan_file
from generator.panel.plan.summary import plan_summary
from generator.panel.print_job import CardOptions
from generator.people.read import PeopleOptions
from generator.problems import only_errors
from generator.project.run import Outcome, Run


def plan(run: Run, people: Path, out: Path, reading: PeopleOptions, options: PlanOptions) -> Outcome:
    """PEOPLE.csv → `out/panels/<name>/plan.json`."""
    folder = panel_folder(out, people)
    return with_folder_lock(run, people, folder, lambda: _plan(run, people, folder, reading, options))


def _plan(run: Run, people: Path, folder: Path, reading: PeopleOptions, options: PlanOptions) -> Outcome:
    people_list = read_list(run, people, reading)
    before = earlier_run(run.project, folder)
    made, problems = make_plan(run, people_list.panels, before, options)
    problems += people_list.problems
    if made is None:
        return Outcome(problems)
    run.step("write")
    plan = made.plan
    file = plan_file(plan, made.advice.references)
    written = publish_folder(
        folder, [file], people, run.project / "content", keep=lambda name: name != NAME, private=True
    )
    drafts, _ = before.drafts([], None)  # their faults are told where they are used
    problems += written.problems
    problems += check_unused_drafts(run.project, people_list.path, drafts, plan, CardOptions.note)
    if only_errors(written.problems):
        return Outcome(problems)
    path = str(folder / NAME)
    steps = sum(len(panel.steps) for panel in plan.panels)
    return Outcome(problems, f"{plan_summary(plan)}\n  {path}", {"files": [path], "steps": steps})
