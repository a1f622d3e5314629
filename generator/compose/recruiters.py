"""A recruiter who stands between, as a reader of notes: the people's file has columns for them, and no row."""

from generator.model import Interviewer, PanelPlan, PlannedStep, Problems, situation
from generator.problems import Problem

TOLD = ("candidate", "company", "role", "topic", "strength", "recoup", "next_step", "new")
"""What a note to a recruiter may say of an interview: the first row that fills it."""


def to_recruiter(step: PlannedStep, panel: PanelPlan) -> bool:
    """Whether a recruiter reads the words of a step. Questions whether they have decided are written for those one
    met, and would be wrong in a recruiter's hands."""
    to_them = step.person is None and bool(step.to) and step.to == situation(panel.people).recruiter
    return to_them and step.kind != "status"


def recruiter_as_reader(panel: PanelPlan) -> tuple[Interviewer | None, Problems]:
    """The recruiter with what the panel's rows say; None where only an address is known."""
    name, first = situation(panel.people).recruiter, panel.people[0]
    if "@" in name:
        hint = "fill the column recruiter"
        return None, [Problem(first.where, f"“Dear {name}” addresses nobody", hint, warning=True)]
    found = {column: next((p.get(column) for p in panel.people if p.get(column)), "") for column in TOLD}
    filled = {column: value for column, value in found.items() if value}
    values = {"name": name, "interviewed": first.get("interviewed"), **filled}
    return Interviewer(values, first.interviewed, first.where), []
