"""What the reader of a plan should know of it, beside its steps."""

from collections.abc import Iterator, Sequence

from generator.language import day_and_month, weekday_name
from generator.model.people import Panel
from generator.model.rules import Sector
from generator.model.situation import Situation
from generator.places.working_days import WorkCalendar

NEXT_ROUND = "next-round"
"""Under it many put the day of the next interview, which is then still to come."""


def plan_remarks(
    panel: Panel,
    where: Situation,
    gate: bool,
    sectors: Sequence[Sector | None],
    place: WorkCalendar,
    *,
    to_come: bool = False,
) -> Iterator[str]:
    """In sentences: what was assumed, what is held back, and why; `to_come` says that the interview is."""
    if where.assumed_end:
        end = "to end" if to_come else "to have ended"
        yield f"The time of the interview is not known; the plan takes it {end} at 17:00."
    yield from _before_interview(where) if to_come else ()
    if where.decision and place.holiday(where.decision):
        yield "They decide on a public holiday: it may well be the working day before."
    elif where.decision and not place.works(where.decision):
        yield f"They decide on a {weekday_name(where.decision)}: it may well be the working day before."
    if gate:
        yield (
            f"Nothing is addressed to the people you met until {where.recruiter} agrees: put the day of the yes "
            "under “recruiter_yes”, and make the plan again."
        )
    for sector in {sector.id: sector for sector in sectors if sector and sector.send == "nothing"}.values():
        yield f"{sector.name}: send nothing. {sector.because}"
    missing = [person.name for person in panel.interviewers if not person.get("email")]
    if missing and len(missing) < len(panel.interviewers):
        yield f"No e-mail address is known of {'; '.join(missing).removesuffix('.')}."


def _before_interview(where: Situation) -> Iterator[str]:
    """What an outcome says of an interview that is still to come: it is called off, or one of them is wrong."""
    to_come = f"The interview on {day_and_month(where.interviewed.date())} is still to come"
    if where.outcome == "withdrawn":
        yield f"{to_come}: withdraw before it, so that nobody keeps the time for you."
    elif where.outcome not in ("none", NEXT_ROUND):
        yield f"{to_come}, and the list names its outcome already: check “interviewed” and “outcome”."
