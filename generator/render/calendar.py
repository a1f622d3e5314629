"""Plan → plan.ics: every step as a calendar's event, so that a run again moves events and doubles none (RFC 5545).

What is done at a time of day is an event of fifteen minutes with an alarm. The days on which post should arrive
are an event of whole days without one. Calendars are often shared with an employer, so titles say nothing unless
they are asked to.
"""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event, Timezone, vText

from generator.model import Artifact, Plan, PlannedStep, Reference

NAME = "plan.ics"
PRODID = "-//Afterword//Plan//EN"
SHOWN = ("todo", "optional", "done")
LENGTH = timedelta(minutes=15)
MARGIN = timedelta(days=366)
"""How much longer than the plan its time zones are told: clocks change twice a year."""
ARRIVAL = "/arrive"
"""What follows a step's id in the name of the event for its arrival."""

References = Mapping[str, Reference]


def calendar_file(plan: Plan, references: References, now: datetime, detailed: bool = False) -> Artifact:
    """The calendar of a plan, stamped `now`. What an earlier calendar may have had, and this plan has no more, is
    cancelled in it. With `detailed`, events say what is to be done and why, with names."""
    steps = sorted((s for panel in plan.panels for s in panel.steps), key=lambda s: (s.at.timestamp(), s.id))
    numbers = {step.id: n for n, step in enumerate((s for s in steps if s.state in SHOWN), 1)}
    calendar = Calendar()
    calendar.add("prodid", PRODID)
    calendar.add("version", "2.0")
    for zone in _zones(steps):
        calendar.add_component(zone)
    for step in steps:
        title = f"Follow-up {numbers[step.id]} of {len(numbers)}" if step.id in numbers else "Follow-up: left out"
        for event in _events(step, UUID(plan.id), step.title if detailed else title):
            _described(event, step, references, now, detailed)
            calendar.add_component(event)
    return Artifact(NAME, calendar.to_ical())


def _zones(steps: list[PlannedStep]) -> Iterator[Timezone]:
    """The zones that times are told in, by name, for a calendar that knows none."""
    names = {str(step.at.tzinfo) for step in steps if isinstance(step.at.tzinfo, ZoneInfo)} - {"UTC"}
    for name in sorted(names):
        first, last = steps[0].at.date() - MARGIN, steps[-1].at.date() + MARGIN
        yield Timezone.from_tzid(name, first_date=first, last_date=last)


def _events(step: PlannedStep, plan: UUID, title: str) -> Iterator[Event]:
    """The event for doing a step, and that for its arrival; none where there never was one."""
    if step.state not in SHOWN and step.state != "cancelled" and not step.sequence:
        return
    yield _event(title, uuid5(plan, step.id), *_times(step.at))
    if step.verb == "arrive":
        last = step.arrive_by or step.latest.date()
        first = min(step.arrives or last, last)
        name = uuid5(plan, f"{step.id}{ARRIVAL}")
        yield _event(f"{title}: should arrive", name, first, last + timedelta(days=1))


def _times(at: datetime) -> tuple[datetime, datetime]:
    """Begin and end in the step's zone; in UTC where that zone’s clock shows one of them twice in a night, since
    its name would then say the first."""
    start = at.astimezone(UTC)
    end = (start + LENGTH).astimezone(at.tzinfo)
    return (start, start + LENGTH) if at.fold or end.fold else (at, end)


def _event(title: str, name: UUID, start: date, end: date) -> Event:
    event = Event()
    event.add("uid", str(name))
    event.add("summary", title)
    event.add("dtstart", start)
    event.add("dtend", end)
    event.add("transp", "TRANSPARENT")
    return event


def _described(event: Event, step: PlannedStep, references: References, now: datetime, detailed: bool) -> None:
    """What both kinds of event say; the alarm comes last, since some calendars refuse it anywhere else."""
    event.add("dtstamp", now.astimezone(UTC).replace(microsecond=0))
    event.add("sequence", step.sequence)
    if detailed:
        event.add("description", _reasons(step, references))
    if step.state not in SHOWN:
        event.add("status", "CANCELLED")
    elif isinstance(event.decoded("dtstart"), datetime):
        event.add_component(_alarm(str(event["summary"])))


def _reasons(step: PlannedStep, references: References) -> str:
    """Why the step is advised, and who says so."""
    cited = [references[name] for name in step.sources if name in references]
    named = [f"{source.author}, “{source.title}”" if source.author else source.title for source in cited]
    return "\n".join([step.because, *([f"Sources: {'; '.join(named)}."] if named else [])])


def _alarm(title: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", vText("PT0S"))  # the library writes P0D, which some calendars do not know
    return alarm
