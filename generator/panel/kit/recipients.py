"""Who reads a note and has no row of their own: a recruiter who stands between, the coordinator of a panel."""

import re

from generator.lazy_pattern import lazy_pattern
from generator.model.notes import SENTENCE_ENDS
from generator.model.people import Interviewer
from generator.model.plan import PanelPlan, PlannedStep
from generator.model.situation import panel_situation
from generator.problems import Checked, Problem

TOLD = ("candidate", "company", "role", "topic", "strength", "recoup", "next_step", "decision", "new")
"""What a note to them may say of an interview: the first row that fills it."""
TO_READER = lazy_pattern(r"\b(?:you|yours?|yourself|yourselves)\b", re.IGNORECASE)
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
    rows = {column: _rows_with(column, panel) for column in TOLD}
    if kind == "coordinator" and len({person.get(SHARED) for person in rows[SHARED]}) > 1:
        rows[SHARED] = []
    first_of = {column: people[0] for column, people in rows.items() if people}
    said = {column: person.get(column) for column, person in first_of.items()}
    shapes = {column: person.shapes[column] for column, person in first_of.items() if column in person.shapes}
    values = {"name": name, "interviewed": first.get("interviewed"), **said}
    return Checked(Interviewer(values, first.interviewed, first.where, shapes), [])


def _rows_with(column: str, panel: PanelPlan) -> list[Interviewer]:
    """The rows that fill a column, but for ends of sentences that speak to the person of the row: your team."""
    rows = [person for person in panel.people if person.get(column)]
    return [row for row in rows if column not in SENTENCE_ENDS or not TO_READER.search(row.get(column))]
