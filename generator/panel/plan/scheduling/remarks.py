"""What the reader of a plan should know of it, beside its steps."""

from collections.abc import Iterator, Sequence

from generator.language import weekday_name
from generator.model.people import Panel
from generator.model.rules import Sector
from generator.model.situation import Situation
from generator.places.working_days import WorkCalendar


def plan_remarks(
    panel: Panel, where: Situation, gate: bool, sectors: Sequence[Sector | None], place: WorkCalendar
) -> Iterator[str]:
    """In sentences: what was assumed, what is held back, and why."""
    if where.assumed_end:
        yield "The time of the interview is not known; the plan takes it to have ended at 17:00."
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
