"""Panels × rules × working days → what to do when; the clock, the zones and the home country are arguments."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from generator.compose.cases import cases_of, standing, steps_of
from generator.compose.dating import Dating, dated
from generator.compose.phrases import Anchors
from generator.compose.remarks import remarks
from generator.compose.restraint import one_note, to_coordinator, within_budget
from generator.compose.workdays import Place
from generator.model import (
    Interviewer,
    Panel,
    PanelPlan,
    PlannedStep,
    Rule,
    Rules,
    Sector,
    Situation,
    channels,
    connected,
    may_call,
    situation,
)

CONTACT = ("send", "arrive", "call")
"""Verbs that reach somebody."""
ASKING = ("status", "reply")
"""Kinds that are written even where no thanks are."""


@dataclass(frozen=True)
class Desk:
    """Where and when the plan is made."""

    now: datetime
    made: datetime
    """When it was first made."""
    zone: ZoneInfo
    """The writer's."""
    home: str
    """The country that is written from, or a part of it: GB, US-CA."""
    zones: Mapping[str, str]
    """Country → its time zone, where it has but one."""


@dataclass(frozen=True)
class _Table:
    """All that the steps of one panel are made from."""

    panel: Panel
    situation: Situation
    rules: Rules
    steps: Sequence[Rule]
    desk: Desk
    keys: Mapping[int, str]
    """`id()` of a person → how their steps are called."""
    key: str
    """How the steps for the whole panel are called."""

    @property
    def gate(self) -> bool:
        """Whether a recruiter stands between, who has not said yes."""
        return any(rule.until_yes for rule in self.steps) and self.situation.recruiter_yes is None

    def sector(self, person: Interviewer) -> Sector | None:
        """The field of work."""
        return self.rules.sectors.get(person.get("sector").casefold() or self.situation.sector)


def schedule(panels: Sequence[Panel], rules: Rules, desk: Desk) -> tuple[PanelPlan, ...]:
    """The plan of every panel, in their order."""
    used: Counter[str] = Counter()
    return tuple(_panel(panel, rules, desk, used) for panel in panels)


def _panel(panel: Panel, rules: Rules, desk: Desk, used: Counter[str]) -> PanelPlan:
    where = situation(panel.interviewers)
    made, now = (moment.astimezone(desk.zone).date() for moment in (desk.made, desk.now))
    main, overlays = cases_of(rules, standing(where, made, now, rules))
    steps = steps_of(rules, [*([main] if main else []), *overlays])
    keys = {id(person): _key(person.name, used) for person in panel.interviewers}
    table = _Table(panel, where, rules, steps, desk, keys, _key("panel", used))
    planned = sorted(_steps(table), key=lambda step: (step.at.astimezone(UTC), step.id))
    place = _place(panel.interviewers[0], desk)
    return PanelPlan(
        panel.interview,
        main.id if main else "",
        main.name if main else "",
        where.decision,
        panel.interviewers,
        tuple(planned),
        tuple(remarks(panel, where, table.gate, [table.sector(p) for p in panel.interviewers], place)),
    )


def _key(name: str, used: Counter[str]) -> str:
    """A name as a part of an id, the same at every run: letters and digits of any script."""
    text = re.sub(r"[\W_]+", "-", unicodedata.normalize("NFC", name).casefold()).strip("-") or "nobody"
    used[text] += 1
    return text if used[text] == 1 else f"{text}-{used[text]}"


def _steps(table: _Table) -> Iterator[PlannedStep]:
    """The steps for everybody, then those for each person."""
    single = one_note(table.rules, table.panel.interviewers)
    limits = table.rules.limits
    steps = [
        to_coordinator(rule, limits)
        if single and limits and rule.kind == "thanks" and rule.whom == "person"
        else rule
        for rule in table.steps
    ]
    planned: set[str] = set()
    for made in _shared(table, steps):
        planned.add(made.rule)
        yield made
    left = [rule for rule in steps if rule.whom in ("person", "lead", "through")]
    left = [rule for rule in left if not any(rule.id in r.replaces for r in steps if r.id in planned)]
    together: set[str] = set()
    for person in table.panel.interviewers:
        yield from _for(
            table, person, [r for r in left if r.whom != "lead" or r.id not in planned], planned, together
        )


def _shared(table: _Table, steps: Sequence[Rule]) -> Iterator[PlannedStep]:
    """Steps for the writer alone, to the recruiter, or to a coordinator."""
    first = table.panel.interviewers[0]
    at: dict[str, datetime] = {}
    for rule in steps:
        if rule.whom not in ("panel", "recruiter", "coordinator") or _shut(table, rule):
            continue
        if rule.whom == "recruiter" and not table.situation.recruiter:
            continue
        dating = _dating(table, first, rule, at)
        to = {"recruiter": table.situation.recruiter, "coordinator": "the coordinator"}.get(rule.whom, "")
        if made := dated(rule, dating, f"{rule.id}/{table.key}", None, to):
            at[rule.id] = made.at
            yield _titled(table, made, first)


def _shut(table: _Table, rule: Rule) -> bool:
    """Whether nothing of the kind goes to the people one met, or the time of the step is over with the recruiter's
    yes."""
    if rule.until_yes:
        return table.situation.recruiter_yes is not None
    reaches = rule.verb in CONTACT and rule.whom in ("person", "lead", "coordinator")
    sectors = [table.sector(person) for person in table.panel.interviewers]
    silent = rule.whom == "coordinator" and all(sector and sector.send == "nothing" for sector in sectors)
    return reaches and (table.gate or silent)


def _for(
    table: _Table, person: Interviewer, rules: Sequence[Rule], planned: set[str], together: set[str]
) -> list[PlannedStep]:
    """The steps about one person."""
    at: dict[str, datetime] = {}
    made: list[PlannedStep] = []
    open_rules = [rule for rule in rules if not _shut(table, rule) and _fits(table, person, rule)]
    gone = {name for rule in open_rules for name in rule.replaces}
    for rule in (rule for rule in open_rules if rule.id not in gone):
        to = table.situation.recruiter if rule.whom == "through" else person.name
        step = dated(rule, _dating(table, person, rule, at), f"{rule.id}/{table.keys[id(person)]}", person, to)
        if step is None:
            continue
        at[rule.id] = step.at
        planned.add(rule.id)
        made.append(_titled(table, _waiting(step, rule, person, table.sector(person)), person))
    exempt = frozenset(rule.id for rule in rules if rule.exempt)
    made = within_budget(made, table.rules, exempt, table.situation.decision)
    return _met_together(made, person, together)


def _fits(table: _Table, person: Interviewer, rule: Rule) -> bool:
    """Whether a step is for this person: who may not be called is not, and nor is who is connected already."""
    sector = table.sector(person)
    if rule.verb in CONTACT and rule.whom != "through" and rule.channel not in channels(person):
        return False
    if rule.verb == "call" and (may_call(person) is False or ("consent" in rule.needs and not may_call(person))):
        return False
    if rule.channel == "linkedin" and connected(person) == "yes":
        return False
    if "offer" in rule.needs and connected(person) != "offered":
        return False
    return sector is None or not _unwelcome(rule, sector)


def _unwelcome(rule: Rule, sector: Sector) -> bool:
    """Whether the field has no room for a step."""
    if rule.verb not in CONTACT or rule.kind in ASKING:
        return False
    paper = rule.channel in ("card", "letter")
    return (
        sector.send == "nothing"
        or (sector.send == "email" and paper)
        or ("field" in rule.needs and sector.card == "no")
    )


def _waiting(step: PlannedStep, rule: Rule, person: Interviewer, sector: Sector | None) -> PlannedStep:
    """What a step waits for; a card where the field does not ask for one is as the writer likes."""
    address = person.get("address") or person.get("street")
    lacks = [need for need, there in (("new", person.get("new")), ("address", address)) if not there]
    needs = tuple(need for need in lacks if need in rule.needs)
    if step.state != "todo":
        return replace(step, needs=needs)
    taste = "field" in rule.needs and (sector is None or sector.card == "taste")
    return replace(step, state="optional" if taste else "waiting" if needs else "todo", needs=needs)


def _met_together(steps: list[PlannedStep], person: Interviewer, together: set[str]) -> list[PlannedStep]:
    """The thanks to the second of two people whom one met in one conversation."""
    group = person.get("met_together").casefold()
    again = bool(group) and group in together
    together.add(group)
    more = "You met them together with somebody who is thanked already; one note to both may do."
    return [
        replace(step, state="optional", because=f"{step.because} {more}")
        if again and step.kind == "thanks" and step.state == "todo"
        else step
        for step in steps
    ]


def _titled(table: _Table, step: PlannedStep, person: Interviewer) -> PlannedStep:
    names = {
        "person": person.name,
        "recruiter": table.situation.recruiter,
        "company": person.get("company") or "them",
        "role": person.get("role"),
    }
    return replace(step, title=re.sub(r"\{(\w+)\}", lambda found: names[found[1]], step.title))


def _dating(table: _Table, person: Interviewer, rule: Rule, at: Mapping[str, datetime]) -> Dating:
    """What the dates of a step for a person count from, in whose zone and by whose calendar."""
    desk, where = table.desk, table.situation
    place = _place(person, desk)
    reader = rule.verb == "call" and rule.whom in ("person", "lead")
    zone = _zone(person, place, desk) if reader else desk.zone
    interview = where.interviewed.replace(tzinfo=desk.zone)
    start = _later(interview, where.recruiter_yes)
    known: dict[str, datetime | date] = {
        "interview": interview,
        "start": start,
        "plan": _latest(desk.made.astimezone(desk.zone), start),
        "today": desk.now,
        **at,
    }
    known |= {"decision": where.decision} if where.decision else {}
    known |= {"hear_by": where.hear_by} if where.hear_by else {}
    return Dating(Anchors(known, place, zone), desk.now.astimezone(zone), desk.home[:2], table.rules.post)


def _later(interview: datetime, yes: date | None) -> datetime | date:
    """From when one may write: the interview, or the day of the recruiter's yes, of which no hour is known."""
    return yes if yes and yes > interview.date() else interview


def _latest(made: datetime, start: datetime | date) -> datetime | date:
    day = start.date() if isinstance(start, datetime) else start
    if isinstance(start, datetime):
        return max(made, start)
    return made if made.date() >= day else day


def _place(person: Interviewer, desk: Desk) -> Place:
    return Place(person.get("country").upper() or desk.home)


def _zone(person: Interviewer, place: Place, desk: Desk) -> ZoneInfo:
    """The recipient's zone: theirs, else that of a country with but one, else the writer's."""
    name = person.get("timezone") or ("" if place.country == desk.home[:2] else desk.zones.get(place.country, ""))
    return ZoneInfo(name) if name else desk.zone
