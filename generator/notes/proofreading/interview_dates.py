"""Days of interviews that are likely wrong: one that is still to come, and one of long ago."""

from collections.abc import Sequence
from datetime import date

from generator.language import long_date
from generator.model.people import Interviewer, Panel, fold_text
from generator.model.situation import panel_situation
from generator.people.names.matching import company_key
from generator.problems import Problem, Problems

LONG_AGO = 183
"""Days after which nobody waits for an answer."""


def check_interview_dates(panels: Sequence[Panel], today: date) -> Problems:
    """An interview after today is likely a slip of the pen, and one of long ago of which nobody knows the end: a
    later one with the same employer is what came of it."""
    old = [panel for panel in panels if (today - panel.interview.day).days > LONG_AGO]
    later = _LaterInterviews(panels if old else ())
    long_ago = [
        _long_ago(person, today)
        for panel in old
        if panel_situation(panel.interviewers).outcome == "none" and not later.follows(panel)
        for person in panel.interviewers
    ]
    return long_ago + [
        Problem(person.where, f"{person.name}: the interview on {person.interviewed} is still to come",
                "check the column interviewed", warning=True, check="interview-to-come")
        for panel in panels
        for person in panel.interviewers
        if person.interviewed > today
    ]  # fmt: skip


def _long_ago(person: Interviewer, today: date) -> Problem:
    day = person.interviewed
    message = f"{person.name}: the interview on {long_date(day)} is {(today - day).days} days ago"
    hint = "correct the year in the column interviewed, or say under outcome what came of it"
    many = "interviews are more than half a year ago, and nothing is said of their outcome"
    return Problem(person.where, message, hint, warning=True, many=many, check="interview-long-ago")


class _LaterInterviews:
    """The last interview of each candidate with each employer, for each role."""

    def __init__(self, panels: Sequence[Panel]) -> None:
        self._last: dict[tuple[str, str], dict[str, date]] = {}
        for panel in panels:
            days = self._last.setdefault(_employer(panel), {})
            role = fold_text(panel.interview.role)
            days[role] = max(panel.interview.day, days.get(role, panel.interview.day))

    def follows(self, panel: Panel) -> bool:
        """Whether a later interview is for the same role, as far as both name it."""
        if not company_key(panel.interview.company):
            return False
        days, role = self._last[_employer(panel)], fold_text(panel.interview.role)
        found = (days.get(role), days.get("")) if role else days.values()
        return any(day and day > panel.interview.day for day in found)


def _employer(panel: Panel) -> tuple[str, str]:
    return fold_text(panel.interview.candidate), company_key(panel.interview.company)
