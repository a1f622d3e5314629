"""Who reads a note and has no row of their own: a recruiter who stands between, the coordinator of a panel."""

from generator.model.people import Interviewer
from generator.model.plan import PanelPlan, PlannedStep
from generator.model.situation import panel_situation
from generator.problems import Checked, Problem

TOLD = ("candidate", "company", "role", "topic", "strength", "recoup", "next_step", "decision", "new")
"""What a note to them may say of an interview: the first row that fills it."""
SHARED = "topic"
"""What a note that is passed on may say only where all rows that fill it agree: the panel did not talk as one."""


def kind_of_reader(step: PlannedStep, panel: PanelPlan) -> str:
    """Who reads the words of a step that is about nobody: recruiter, coordinator, or empty for nobody."""
    where = panel_situation(panel.people)
    if step.person is not None or not step.to:
        return ""
    names = {"coordinator": where.coordinator, "recruiter": where.recruiter}
    return next((kind for kind, name in names.items() if step.to == name), "")


def recipient_without_row(kind: str, panel: PanelPlan) -> Checked[Interviewer | None]:
    """A recruiter or coordinator with what the panel's rows say; None where only an address is known."""
    name, first = getattr(panel_situation(panel.people), kind), panel.people[0]
    if "@" in name:
        hint = f"fill the column {kind}"
        return Checked(
            None,
            [
                Problem(
                    first.where, f"“Dear {name}” addresses nobody", hint, warning=True, check="nobody-addressed"
                )
            ],
        )
    given = {column: [p.get(column) for p in panel.people if p.get(column)] for column in TOLD}
    filled = {column: values[0] for column, values in given.items() if values}
    if kind == "coordinator" and len(set(given[SHARED])) > 1:
        del filled[SHARED]
    values = {"name": name, "interviewed": first.get("interviewed"), **filled}
    return Checked(Interviewer(values, first.interviewed, first.where), [])
