"""`plan`: PEOPLE.csv → what to send to whom and when, as plan.json."""

from pathlib import Path

from generator.output.publish import replace
from generator.panel.drafts.folder import idle_drafts, panel_drafts
from generator.panel.folder import panel_folder
from generator.panel.folder_access import alone
from generator.panel.make_plan import PlanOptions, make_plan
from generator.panel.plan.plan_json import NAME, plan_json
from generator.panel.plan.summary import agenda
from generator.panel.print_job import CardOptions
from generator.problems import errors
from generator.project.run import Outcome, Run


def plan(run: Run, people: Path, out: Path, options: PlanOptions) -> Outcome:
    """PEOPLE.csv → `out/panels/<name>/plan.json`."""
    folder = panel_folder(out, people)
    return alone(run, people, folder, lambda: _planned(run, people, folder, options))


def _planned(run: Run, people: Path, folder: Path, options: PlanOptions) -> Outcome:
    made, advice, problems = make_plan(run, people, folder, options)
    if made is None or advice is None:
        return Outcome(problems)
    run.step("write")
    file = plan_json(made, advice.references)
    written = replace(folder, [file], people, True, run.project / "content", keep=lambda name: name != NAME)
    drafts, _ = panel_drafts(run.project, folder, [], None)  # what is wrong with them is told where they are used
    problems += written.problems + idle_drafts(run.project, people, drafts, made, CardOptions.note)
    if errors(written.problems):
        return Outcome(problems)
    path = str(folder / NAME)
    steps = sum(len(panel.steps) for panel in made.panels)
    return Outcome(problems, f"{agenda(made)}\n  {path}", {"files": [path], "steps": steps})
