"""Where a plan is made, and all that the steps of one panel are made from."""

from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import date, datetime
from functools import cached_property
from zoneinfo import ZoneInfo

from generator.fast_dataclass import dataclass
from generator.model.people import Interviewer, Panel, fold_text, namesakes
from generator.model.rules import Rules, Sector, StepTemplate
from generator.model.situation import Situation
from generator.panel.plan.scheduling.eligibility import CONTACT
from generator.panel.plan.scheduling.timing import Addressee, DateContext, KnownTimings
from generator.places.time_zones import has_zone, same_hours
from generator.places.working_days import WorkCalendar
from generator.rules.evaluate import Anchors

ABOUT = ("person", "lead", "through")
"""Whom the steps are for that are about a person."""
APART = ("job_title", "topic", "email")
"""What tells people of one name apart, the first that each of them has otherwise."""
COORDINATOR = "the coordinator"
"""How a coordinator is called whose name nobody has given."""


@dataclass(frozen=True)
class PlanContext:
    """Where and when the plan is made."""

    now: datetime
    made: datetime
    """When it was first made."""
    zone: ZoneInfo
    """The writer's."""
    home: str
    """The country that is written from, or a part of it: GB, US-CA."""
    zones: Mapping[str, str]
    """Country, or a part of one → its time zone, where it has but one."""
    told: Mapping[str, str] = field(default_factory=dict)
    """Id of a step that is done → the digest of the news that it told."""
    western: Mapping[str, str] = field(default_factory=dict)
    """Country whose people keep different hours → the zone in which a morning is by day in all of it."""

    def place(self, person: Interviewer) -> WorkCalendar:
        """Whose working days count for somebody."""
        return WorkCalendar(person.get("country") or self.home_of(person))

    def home_of(self, person: Interviewer) -> str:
        """Where one writes to somebody from: not every candidate lives where their office is."""
        return person.get("home") or self.home

    def recruiter_place(self, person: Interviewer, named: str) -> WorkCalendar:
        """Whose working days count for the recruiter of somebody's panel: of the country that the list names, else
        the candidate's, for who stands on the candidate's side of the door is likelier near than beyond it."""
        return WorkCalendar(named or self.home_of(person))

    def zone_of(self, person: Interviewer, place: WorkCalendar) -> ZoneInfo:
        """That of a part of a country, or of a country with but one; where nobody can know, one in which a morning
        is by day for all; else the writer's."""
        name, home = self.zones.get(place.code, ""), self.home_of(person)
        if place.country == home[:2] or (not name and has_zone(place.country, self.zone.key)):
            other = name and place.code not in (place.country, home) and not same_hours(name, self.zone.key)
            return ZoneInfo(name) if other else self.zone
        name = name or self.zones.get(place.country, "") or self.western.get(place.country, "")
        return ZoneInfo(name) if name else self.zone

    def unsure(self, person: Interviewer, place: WorkCalendar) -> bool:
        """Whether the people of a place abroad keep different hours, and nobody says which."""
        named = place.code in self.zones or place.country in self.zones
        near = place.country == self.home_of(person)[:2] or has_zone(place.country, self.zone.key)
        return not named and place.country in self.western and not near


@dataclass(frozen=True)
class StepDates:
    """What the dates of steps for a person count from: `known` grows with the steps that are planned. Of each pair
    the first is by the writer's clock, the second by that of who is written to."""

    known: dict[str, datetime | date]
    person: tuple[DateContext, ...]
    recruiter: tuple[DateContext, ...]

    def __call__(self, rule: StepTemplate) -> DateContext:
        """Working days are those of who is written to; calls go by their clock, all else by the writer's."""
        pair = self.recruiter if rule.whom in ("recruiter", "through") else self.person
        return pair[rule.verb == "call" and rule.whom in ("person", "lead", "recruiter")]


@dataclass(frozen=True)
class PanelContext:
    """All that the steps of one panel are made from."""

    panel: Panel
    situation: Situation
    rules: Rules
    steps: Sequence[StepTemplate]
    context: PlanContext
    keys: Sequence[str]
    """How the steps of each person are called."""
    key: str
    """How the steps for the whole panel are called."""
    timings: KnownTimings
    """Dates that were worked out before: a thousand people share a few."""
    asks_first: bool = False
    """Whether this office asks a recruiter before it lets anybody write to the people they met."""

    @cached_property
    def gate(self) -> bool:
        """Whether a recruiter stands between, who has not said yes."""
        where = self.situation
        return self.asks_first and bool(where.recruiter) and where.recruiter_yes is None

    def sector(self, person: Interviewer) -> Sector | None:
        """The field of work."""
        return self.rules.sectors.get(person.get("sector").casefold() or self.situation.sector)

    def shut(self, rule: StepTemplate) -> bool:
        """Whether nothing of the kind goes to the people one met, or the time of the step is over with the
        recruiter's yes."""
        if rule.until_yes:
            return self.situation.recruiter_yes is not None
        if rule.verb not in CONTACT or rule.whom in ("through", "recruiter"):
            return False
        return self.gate or (rule.whom == "coordinator" and self.silent)

    @property
    def to_come(self) -> bool:
        """Whether the interview is."""
        return self.situation.interviewed.replace(tzinfo=self.context.zone) > self.context.now

    @cached_property
    def shut_to_all(self) -> bool:
        """Whether nobody of the panel is written to for now, or at all."""
        return self.gate or self.silent

    @cached_property
    def arranged(self) -> bool:
        """Whether somebody is known who arranged the day, and did not take part in it."""
        met = {person.name.casefold() for person in self.panel.interviewers}
        return bool(self.situation.coordinator) and self.situation.coordinator.casefold() not in met

    @cached_property
    def silent(self) -> bool:
        """Whether nobody of the panel is to be sent anything."""
        sectors = [self.sector(person) for person in self.panel.interviewers]
        return all(sector and sector.send == "nothing" for sector in sectors)

    def addressee(self, about: Interviewer, person: Interviewer | None, to: str) -> Addressee:
        """Whom a step is about, with what a title says of them."""
        names = {
            "person": self._called(about),
            "recruiter": self.situation.recruiter,
            "coordinator": self.situation.coordinator or COORDINATOR,
            "company": about.get("company") or "them",
            "role": about.get("role"),
        }
        return Addressee(person, self.sector(person) if person else None, to, names)

    def _called(self, person: Interviewer) -> str:
        """Somebody's name in a title; of several with one name, with what tells them apart."""
        if fold_text(person.name) not in self._namesakes:
            return person.name
        same = [one for one in self.panel.interviewers if fold_text(one.name) == fold_text(person.name)]
        column = next(column for column in APART if len({one.get(column) for one in same} - {""}) == len(same))
        return f"{person.name} ({person.get(column)})"

    @cached_property
    def _namesakes(self) -> frozenset[str]:
        return namesakes(self.panel.interviewers)

    @cached_property
    def anchors(self) -> Mapping[str, datetime | date]:
        """What phrases count from, before any step of a person is planned."""
        context, where = self.context, self.situation
        interview = where.interviewed.replace(tzinfo=context.zone)
        start = _later(interview, where.recruiter_yes)
        days = {"decision": where.decision, "hear_by": where.hear_by}
        return {
            "interview": interview,
            "start": start,
            "plan": _latest(context.made.astimezone(context.zone), start),
            "today": context.now,
            **{name: day for name, day in days.items() if day},
        }

    def step_dates(self, person: Interviewer) -> StepDates:
        """What the dates of the steps for a person count from."""
        context, known = self.context, dict(self.anchors)
        place = context.place(person)
        named = ZoneInfo(person.get("timezone")) if person.get("timezone") else None
        theirs = self._date_contexts(person, known, place, named)
        if not self.situation.recruiter:
            return StepDates(known, theirs, theirs)
        place = context.recruiter_place(person, self.situation.recruiter_country)
        return StepDates(known, theirs, self._date_contexts(person, known, place))

    def _date_contexts(
        self,
        person: Interviewer,
        known: dict[str, datetime | date],
        place: WorkCalendar,
        named: ZoneInfo | None = None,
    ) -> tuple[DateContext, ...]:
        """The same in the working days of a place: by the writer's clock, and by that of its zone, or of one that
        is named. What is planned by a zone that is not sure to be theirs is told by the writer's."""
        context, post = self.context, self.rules.post
        home, zone = context.home_of(person)[:2], named or context.zone_of(person, place)
        told = context.zone if named is None and context.unsure(person, place) else zone
        return tuple(
            DateContext(
                Anchors(known, place, clock), context.now.astimezone(clock), home, zone, post, self.timings, shown
            )
            for clock, shown in ((context.zone, context.zone), (zone, told))
        )


def _later(interview: datetime, yes: date | None) -> datetime | date:
    """From when one may write: the interview, or the day of the recruiter's yes, of which no hour is known."""
    return yes if yes and yes > interview.date() else interview


def _latest(made: datetime, start: datetime | date) -> datetime | date:
    if isinstance(start, datetime):
        return max(made, start)
    return made if made.date() >= start else start
