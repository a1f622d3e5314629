"""The day on which somebody reads a message: words such as “on Tuesday” or “today” go by it."""

from datetime import date, datetime, time, tzinfo

from generator.model.channels import Channel
from generator.places.working_days import WorkCalendar

END_OF_WORK = time(17, 0)
"""What comes to a desk later is read on the next working day."""


def reading_day(
    channel: Channel, at: datetime, arrives: date | None, place: WorkCalendar, zone: tzinfo
) -> date | None:
    """The day on which what is sent at a moment is read, by the clock and in the working days of its reader; of
    post the day on which it usually comes. None for what is sent to nobody, and for post of which nobody knows."""
    if not channel.name:
        return None
    if channel.on_paper:
        return arrives
    there = at.astimezone(zone)
    if not channel.office_hours:
        return there.date()
    open_now = place.works(there.date()) and there.time() < END_OF_WORK
    return there.date() if open_now else place.morning_after(there.date())
