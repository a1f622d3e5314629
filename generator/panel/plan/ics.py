"""Plan → plan.ics: every step as a calendar's event, so that a run again moves events and doubles none (RFC 5545).

What is done at a time of day is an event of fifteen minutes with an alarm. The day on which post usually comes is
an event of a whole day without one. Calendars are often shared with an employer, so titles say nothing unless
they are asked to.
"""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Component, Event, Timezone, vDatetime, vDDDLists, vText

from generator.lazy_pattern import lazy_pattern
from generator.model.files import Artifact
from generator.model.plan import ARRIVAL, SHOWN, Plan, PlannedStep
from generator.model.references import Reference

NAME = "plan.ics"
PRODID = "-//Afterword//Plan//EN"
LENGTH = timedelta(minutes=15)
MARGIN = timedelta(days=366)
"""How much longer than the plan its time zones are told: clocks change twice a year."""
ENDINGS = {"": "", ARRIVAL: ": should arrive"}
LEFT_OUT = ": left out"
BEGIN = b"BEGIN:VEVENT\r\n"
STAMP = lazy_pattern(rb"DTSTAMP:[^\r\n]*\r\n")

References = Mapping[str, Reference]


def calendar_file(plan: Plan, references: References, now: datetime) -> Artifact:
    """The calendar of a plan, stamped `now`. What an earlier calendar may have had, and this plan has no more, is
    cancelled in it. Those of a detailed plan say what is to be done and why, with names."""
    steps = sorted(plan.named, key=lambda s: (s.at.timestamp(), s.id))
    calendar = Calendar()
    calendar.add("prodid", PRODID)
    calendar.add("version", "2.0")
    for zone in _zones(steps):
        calendar.add_component(zone)
    for step in steps:
        for event, there in _events(step, plan):
            _described(event, there, step, references if plan.detailed else None, now)
            calendar.add_component(event)
    return Artifact(NAME, calendar.to_ical())


def with_earlier_stamps(calendar: Artifact, earlier: bytes) -> Artifact:
    """The calendar, in which events that an earlier one has just so keep its stamp: that of their last change."""
    known = {STAMP.sub(b"", event): event for event in _event_texts(earlier)}
    events = (known.get(STAMP.sub(b"", event), event) for event in _event_texts(calendar.data))
    return Artifact(calendar.path, BEGIN.join(events))


def _event_texts(calendar: bytes) -> list[bytes]:
    """What stands before the first event, and each event with what follows it."""
    return calendar.split(BEGIN)


def _zones(steps: list[PlannedStep]) -> Iterator[Timezone]:
    """The zones that times are told in, by name, for a calendar that knows none."""
    names = {str(step.at.tzinfo) for step in steps if isinstance(step.at.tzinfo, ZoneInfo)} - {"UTC"}
    for name in sorted(names):
        first, last = steps[0].at.date() - MARGIN, steps[-1].at.date() + MARGIN
        made = Timezone.from_tzid(name, first_date=first, last_date=last)
        for part in made.subcomponents:
            _onset(part, ZoneInfo(name))
        yield made


def _onset(part: Component, zone: ZoneInfo) -> None:
    """Summer time begins at the hour that the clocks skip, by the clock before it (RFC 5545, 3.6.5); the library
    names the hour after it."""
    before, after = part.decoded("tzoffsetfrom"), part.decoded("tzoffsetto")

    def begun(onset: datetime) -> datetime:
        late = after > before and onset.replace(tzinfo=zone).utcoffset() == after
        return onset - (after - before) if late else onset

    part["dtstart"] = vDatetime(begun(part.decoded("dtstart")))
    later: Any = part.get("rdate")
    if later:
        part["rdate"] = vDDDLists([begun(other.dt) for other in later.dts])


def _events(step: PlannedStep, plan: Plan) -> Iterator[tuple[Event, bool]]:
    """The event for doing a step, and that for its arrival, each with whether it holds; none where there never
    was one."""
    shown = step.state in SHOWN
    if step.id in plan.numbers:
        yield _event(step, plan, "", shown, _times(step.at)), shown
    if f"{step.id}{ARRIVAL}" in plan.numbers:
        last = step.arrive_by or step.latest.date()
        day = min(step.arrives or last, last)
        there = shown and step.verb == "arrive"
        yield _event(step, plan, ARRIVAL, there, (day, day + timedelta(days=1))), there


def _times(at: datetime) -> tuple[datetime, datetime]:
    """Begin and end in the step's zone; in UTC where that zone’s clock shows one of them twice in a night, since
    its name would then say the first."""
    start = at.astimezone(UTC)
    end = (start + LENGTH).astimezone(at.tzinfo)
    return (start, start + LENGTH) if at.fold or end.fold else (at, end)


def _event(step: PlannedStep, plan: Plan, what: str, there: bool, times: tuple[date, date]) -> Event:
    """An event of this begin and end, the end not in it; `what` is ARRIVAL or nothing."""
    title = step.title if plan.detailed else plan.entry(step.id + what)
    event = Event()
    event.add("uid", str(uuid5(UUID(plan.id), step.id + what)))
    event.add("summary", title + (ENDINGS[what] if there else LEFT_OUT))
    event.add("dtstart", times[0])
    event.add("dtend", times[1])
    event.add("transp", "TRANSPARENT")
    return event


def _described(event: Event, there: bool, step: PlannedStep, references: References | None, now: datetime) -> None:
    """What both kinds of event say, with reasons where there are references; the alarm comes last, since some
    calendars refuse it anywhere else."""
    event.add("dtstamp", now.astimezone(UTC).replace(microsecond=0))
    event.add("sequence", step.sequence)
    if references is not None:
        event.add("description", _reasons(step, references))
    if not there:
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
