"""The other interviews of a candidate: what they came to, and what a later one leaves of an earlier one."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from generator.fast_dataclass import dataclass
from generator.language import day_and_month
from generator.model.people import Panel, fold_text
from generator.model.plan import PlannedStep
from generator.model.situation import panel_situation
from generator.people.names.matching import company_key

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


class CandidateInterviews:
    """All interviews of a list by who was interviewed: each finds the others of its candidate."""

    def __init__(self, panels: Sequence[Panel]) -> None:
        """Of all panels of a list."""
        self._outcomes: dict[str, Counter[str]] = {}
        self._employers: dict[tuple[str, str], list[Panel]] = {}
        for panel in panels:
            candidate = fold_text(panel.interview.candidate)
            self._outcomes.setdefault(candidate, Counter())[panel_situation(panel.interviewers).outcome] += 1
            self._employers.setdefault(_employer(panel), []).append(panel)

    def elsewhere(self, panel: Panel) -> frozenset[str]:
        """What other interviews of a candidate have come to."""
        own = panel_situation(panel.interviewers).outcome
        known = self._outcomes[fold_text(panel.interview.candidate)]
        return frozenset(outcome for outcome, count in known.items() if count > (outcome == own))

    def later(self, panel: Panel, today: date) -> LaterInterview | None:
        """The last interview that the same candidate has with the same employer, for the same role or for one that
        is not named, after this one; None where there is none."""
        known = self._employers[_employer(panel)] if company_key(panel.interview.company) else []
        after = [other for other in known if other.interview.day > panel.interview.day and _same(panel, other)]
        if not after:
            return None
        last = max(after, key=lambda other: other.interview.day)
        held = [other for other in after if other.interview.day <= today]
        people = frozenset(fold_text(person.name) for other in held for person in other.interviewers)
        known_day = (max(held, key=lambda other: other.interview.day) if held else last).interview.day
        return LaterInterview(known_day, bool(held), people)


def _employer(panel: Panel) -> tuple[str, str]:
    return fold_text(panel.interview.candidate), company_key(panel.interview.company)


def _same(one: Panel, other: Panel) -> bool:
    """Whether two interviews with one employer are for one role, as far as they name it."""
    return len({fold_text(one.interview.role), fold_text(other.interview.role)} - {""}) < 2
