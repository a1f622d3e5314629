"""`plan`: PEOPLE.csv → what to send to whom and when, as plan.json."""

from pathlib import Path

from generator.model.drafts import Drafts
from generator.output.publish import publish_folder
from generator.panel.drafts.folder import check_unused_drafts
from generator.panel.earlier_plan import plan_as_read
from generator.panel.earlier_run import earlier_run
from generator.panel.folder import panel_folder
from generator.panel.folder_access import with_folder_lock
from generator.panel.make_plan import MadePlan, PlanOptions, make_plan
from generator.panel.people_list import read_list
from generator.panel.plan.plan_file.plan_json import NAME
from generator.panel.plan.summary import plan_summary
from generator.panel.print_job import CardOptions
from generator.panel.write_plan import plan_file
from generator.people.read import PeopleList, PeopleOptions
from generator.problems import Checked, only_errors
from generator.project.run import Outcome, Run

OWNERLESS = "draft-of-nobody"


def plan(run: Run, people: Path, out: Path, reading: PeopleOptions, options: PlanOptions) -> Outcome:
    """PEOPLE.csv → `out/panels/<name>/plan.json`."""
    folder = panel_folder(out, people)
    return with_folder_lock(run, people, folder, lambda: _plan(run, people, folder, reading, options))


def _plan(run: Run, people: Path, folder: Path, reading: PeopleOptions, options: PlanOptions) -> Outcome:
    as_read = plan_as_read(folder)
    people_list = read_list(run, people, reading)
    (made, drafts), problems = _made(run, people_list, folder, options)
    problems += people_list.problems
    if made is None:
        return Outcome(problems)
    run.step("write")
    plan = made.plan
    file = plan_file(plan, made.advice.references, folder)
    written = publish_folder(
        folder, [file], people, run.project / "content", lambda name: name != NAME, as_read, private=True
    )
    problems += written.problems
    problems += check_unused_drafts(run.project, people_list.path, drafts, plan, CardOptions.note)
    if only_errors(written.problems):
        return Outcome(problems)
    path = str(folder / NAME)
    steps = sum(len(panel.steps) for panel in plan.panels)
    return Outcome(problems, f"{plan_summary(plan)}\n  {path}", {"files": [path], "steps": steps})


def _made(
    run: Run, people: PeopleList, folder: Path, options: PlanOptions
) -> Checked[tuple[MadePlan | None, Drafts | None]]:
    """The plan, and the drafts beside it. What an earlier run has left is gone with this function: of a large list
    there is no room for it beside what is written."""
    before = earlier_run(run.project, folder)
    made, problems = make_plan(run, people.panels, before, options)
    drafts, found = before.drafts([], people) if made else Checked(None, [])
    problems += [problem for problem in found if problem.check == OWNERLESS]  # else told where they are used
    return Checked((made, drafts), problems)
