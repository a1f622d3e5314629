"""A later interview with the same employer, and what it leaves of an earlier one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.language import day_and_month
from generator.model import Panel, PlannedStep
from generator.model.people import fold_text
from generator.people.matching import company_key

STILL_DUE = ("thanks", "ask", "debrief")
"""Kinds of steps that an earlier interview is owed whatever comes later."""


@dataclass(frozen=True)
class LaterInterview:
    """The interview that follows one with the same employer."""

    day: date
    held: bool
    """Whether it has been."""
    people: frozenset[str]
    """Whom it was with."""

    @property
    def remark(self) -> str:
        """What the reader of the earlier one's plan should know."""
        when = day_and_month(self.day)
        if self.held:
            return f"You saw them again on {when}: the plan of that interview takes the place of this one."
        return f"You see them again on {when}: nobody is asked for news before that."

    def leaves(self, step: PlannedStep) -> bool:
        """Whether a step of the earlier interview is still to be done: thanks that are in time to somebody who is
        not thanked for the later one; before that one has been, all that is open but the answer to the invitation.
        """
        if not self.held:
            return step.is_pending and step.kind != "reply"
        again = step.person is not None and fold_text(step.person.name) in self.people
        return step.is_open and step.kind in STILL_DUE and not step.is_late and not again


def later_interview(panel: Panel, panels: Sequence[Panel], today: date) -> LaterInterview | None:
    """The last interview that the same candidate has with the same employer, for the same role or for one that is
    not named, after this one; None where there is none."""
    after = [other for other in panels if other.interview.day > panel.interview.day and _same(panel, other)]
    if not after:
        return None
    last = max(after, key=lambda other: other.interview.day)
    held = [other for other in after if other.interview.day <= today]
    people = frozenset(fold_text(person.name) for other in held for person in other.interviewers)
    known = max(held, key=lambda other: other.interview.day) if held else last
    return LaterInterview(known.interview.day, bool(held), people)


def _same(one: Panel, other: Panel) -> bool:
    first, second = one.interview, other.interview
    company = company_key(first.company)
    roles = {fold_text(first.role), fold_text(second.role)} - {""}
    return (
        bool(company)
        and company == company_key(second.company)
        and fold_text(first.candidate) == fold_text(second.candidate)
        and len(roles) < 2
    )
