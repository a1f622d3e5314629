"""`plan`: PEOPLE.csv → what to send to whom and when, as plan.json."""

from pathlib import Path

from generator.output.publish import publish_folder
from generator.panel.drafts.folder import check_unused_drafts, read_panel_drafts
from generator.panel.folder import panel_folder
from generator.panel.folder_access import with_folder_lock
from generator.panel.make_plan import PlanOptions, make_plan
from generator.panel.plan.plan_json import NAME, plan_json
from generator.panel.plan.summary import plan_summary
from generator.panel.print_job import CardOptions
from generator.problems import only_errors
from generator.project.run import Outcome, Run


def plan(run: Run, people: Path, out: Path, options: PlanOptions) -> Outcome:
    """PEOPLE.csv → `out/panels/<name>/plan.json`."""
    folder = panel_folder(out, people)
    return with_folder_lock(run, people, folder, lambda: _planned(run, people, folder, options))


def _planned(run: Run, people: Path, folder: Path, options: PlanOptions) -> Outcome:
    made, advice, problems = make_plan(run, people, folder, options)
    if made is None or advice is None:
        return Outcome(problems)
    run.step("write")
    file = plan_json(made, advice.references)
    written = publish_folder(folder, [file], people, True, run.project / "content", keep=lambda name: name != NAME)
    drafts, _ = read_panel_drafts(
        run.project, folder, [], None
    )  # what is wrong with them is told where they are used
    problems += written.problems + check_unused_drafts(run.project, people, drafts, made, CardOptions.note)
    if only_errors(written.problems):
        return Outcome(problems)
    path = str(folder / NAME)
    steps = sum(len(panel.steps) for panel in made.panels)
    return Outcome(problems, f"{plan_summary(made)}\n  {path}", {"files": [path], "steps": steps})
