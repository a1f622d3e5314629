"""Panels × rules × working days → what to do when; the clock, the zones and the home country are arguments."""

from collections.abc import Iterator, Sequence
from dataclasses import field, replace
from datetime import date
from functools import cached_property, partial

from generator.fast_dataclass import dataclass
from generator.model.people import Interviewer, Panel
from generator.model.plan import PanelPlan, PlannedStep
from generator.model.rules import Case, Rules, StepTemplate
from generator.model.situation import Situation, panel_situation
from generator.panel.plan.scheduling.asked_for_news import lead_order, lead_remarks
from generator.panel.plan.scheduling.contact_budget import (
    again_thanked,
    beside_one_note,
    met_second,
    news_once,
    one_note,
    to_coordinator,
    within_budget,
)
from generator.panel.plan.scheduling.eligibility import is_eligible, lacks_address
from generator.panel.plan.scheduling.later_interview import CandidateInterviews
from generator.panel.plan.scheduling.one_a_day import one_message_a_day
from generator.panel.plan.scheduling.panel_context import ABOUT, COORDINATOR, PanelContext, PlanContext
from generator.panel.plan.scheduling.remarks import NEXT_ROUND, plan_remarks
from generator.panel.plan.scheduling.step_keys import StepKeys, address_digests, keys_of_plan
from generator.panel.plan.scheduling.timing import KnownTimings, date_step
from generator.rules.select import case_facts, cases_of, steps_of

SATURDAY = 5


@dataclass(frozen=True)
class _Scheduler:
    """What the plans of all panels have in common; the rest is what was worked out for earlier ones."""

    interviews: CandidateInterviews
    rules: Rules
    context: PlanContext
    keys: StepKeys
    """What the steps of each person and panel are named after."""
    known: dict[tuple[str, ...], list[StepTemplate]] = field(default_factory=dict)
    """The steps of cases at a stage."""
    timings: KnownTimings = field(default_factory=dict)

    @cached_property
    def asks_first(self) -> bool:
        """Whether this office asks a recruiter before anybody writes to the people they met."""
        return any(rule.until_yes for rule in steps_of(self.rules, self.rules.cases))

    @cached_property
    def today(self) -> date:
        """The day it is where the writer is."""
        return self.context.now.astimezone(self.context.zone).date()

    def cases(self, where: Situation, *, offer_elsewhere: bool) -> list[Case]:
        """The cases of a situation: the one that holds, and those that lie over it."""
        made = self.context.made.astimezone(self.context.zone).date()
        facts = case_facts(where, made, self.today, self.rules, offer_elsewhere=offer_elsewhere)
        main, overlays = cases_of(self.rules, facts)
        return [*([main] if main else []), *overlays]

    def steps(self, cases: Sequence[Case], stage: str) -> list[StepTemplate]:
        """The steps of cases, worked out once."""
        name = (stage, *(case.id for case in cases))
        if name not in self.known:
            self.known[name] = steps_of(self.rules, cases, stage)
        return self.known[name]

    @cached_property
    def knows_rounds(self) -> bool:
        """Whether there is a case for who is asked to another round."""
        return any(NEXT_ROUND in when.outcome for case in self.rules.cases for when in case.when)


def schedule_panels(
    panels: Sequence[Panel], rules: Rules, context: PlanContext, earlier: Sequence[PanelPlan] = ()
) -> tuple[PanelPlan, ...]:
    """The plan of every panel, in their order; its steps are named as those of an earlier plan."""
    scheduler = _Scheduler(CandidateInterviews(panels), rules, context, StepKeys(panels, keys_of_plan(earlier)))
    plans = [_schedule_panel(panel, scheduler) for panel in panels]
    return one_message_a_day(plans, partial(_works, context))


def _works(context: PlanContext, step: PlannedStep, day: date) -> bool:
    """Whether whoever reads a step works on a day."""
    return context.place(step.person).works(day) if step.person else day.weekday() < SATURDAY


def _schedule_panel(panel: Panel, scheduler: _Scheduler) -> PanelPlan:
    where, people, context = panel_situation(panel.interviewers), panel.interviewers, scheduler.context
    later = scheduler.interviews.later(panel, scheduler.today)
    elsewhere = scheduler.interviews.elsewhere(panel)
    taken = where.outcome == "none" and "accepted" in elsewhere
    where = replace(where, outcome="withdrawn") if taken else where
    if later and where.outcome == "none" and scheduler.knows_rounds:
        where = replace(where, outcome=NEXT_ROUND)
    cases = scheduler.cases(where, offer_elsewhere="offer" in elsewhere)
    main = next((case for case in cases if not case.overlay), None)
    panel_key, keys = scheduler.keys.of_panel(panel)
    scope = PanelContext(
        panel,
        where,
        scheduler.rules,
        scheduler.steps(cases, where.stage),
        context,
        keys,
        panel_key,
        scheduler.timings,
        scheduler.asks_first,
    )
    steps, said = _steps(scope)
    if later:
        steps, said = [step for step in steps if later.leaves(step)], [later.remark]
    sectors = [scope.sector(person) for person in people]
    place, to_come = context.place(people[0]), scope.to_come
    assumed = plan_remarks(panel, where, scope.gate, sectors, place, to_come=to_come) if steps else ()
    return PanelPlan(
        panel.interview,
        main.id if main else "",
        main.name if main else "",
        where.decision,
        people,
        tuple(sorted(steps, key=lambda step: step.order)),
        (
            *(["You have accepted another job, so this application is withdrawn."] if taken else []),
            *assumed,
            *said,
        ),
        {key: address for key, address in zip(keys, address_digests(people), strict=True) if address},
    )


def _steps(scope: PanelContext) -> tuple[list[PlannedStep], list[str]]:
    """The steps for everybody, then those for each person; and why some were left out, or go to whom they do."""
    people = scope.panel.interviewers
    limits = scope.rules.limits if one_note(scope.rules, people, bool(scope.situation.coordinator)) else None
    steps = [rule for rule in scope.steps if rule.whom != "coordinator" or (scope.arranged and not limits)]
    steps = [to_coordinator(rule, limits) for rule in steps if not beside_one_note(rule)] if limits else steps
    made = list(_shared(scope, steps))
    planned = {step.rule for step in made}
    gone = {name for rule in steps if rule.id in planned for name in rule.replaces}
    left = [rule for rule in steps if rule.whom in ABOUT and rule.id not in gone and not scope.shut(rule)]
    second = met_second(people)
    found: dict[int, list[PlannedStep]] = {}
    already = _asked(scope, steps)
    for number in lead_order(people, already):
        mine = _for(scope, people[number], scope.keys[number], left, planned)
        found[number] = again_thanked(mine) if number in second else mine
    made += [step for number in range(len(people)) for step in found[number]]
    kept = [step for step in made if not lacks_address(step)]
    asked = next((step.person for step in kept if step.kind == "status" and step.person), None)
    return kept, [*lead_remarks(people, asked, already), *_left_out(scope, made, kept, bool(limits))]


def _asked(scope: PanelContext, steps: Sequence[StepTemplate]) -> set[int]:
    """The numbers of those who have been asked for news already."""
    questions = [rule.id for rule in steps if rule.kind == "status"]
    told = scope.context.told
    return {n for n, key in enumerate(scope.keys) if any(f"{rule}/{key}" in told for rule in questions)}


def _left_out(
    scope: PanelContext, made: Sequence[PlannedStep], kept: Sequence[PlannedStep], one: bool
) -> Iterator[str]:
    """What was left out, and why."""
    if one and not scope.shut_to_all:
        to = scope.situation.coordinator or COORDINATOR
        yield f"One note to {to} thanks all of them, so there are no cards, letters or invitations to each."
    posted = {step.person.name for step in kept if step.person and step.channel.on_paper}
    ids = {step.id for step in kept}
    names = dict.fromkeys(step.person.name for step in made if step.id not in ids and step.person)
    names = dict.fromkeys(name for name in names if name not in posted)
    if names and len(names) == len(scope.panel.interviewers):
        yield "No postal address is known, so no card and no letter can be posted: “address” is where it goes."
    elif names:
        told = "; ".join(names).removesuffix(".")
        yield f"No postal address is known of {told}: without one, no card and no letter can be posted to them."


def _shared(scope: PanelContext, steps: Sequence[StepTemplate]) -> Iterator[PlannedStep]:
    """Steps for the writer alone, to the recruiter, or to a coordinator."""
    first = scope.panel.interviewers[0]
    step_dates = scope.step_dates(first)
    to = {"recruiter": scope.situation.recruiter, "coordinator": scope.situation.coordinator or COORDINATOR}
    for rule in steps:
        if rule.whom in ABOUT or scope.shut(rule) or (rule.whom == "recruiter" and not scope.situation.recruiter):
            continue
        whom = scope.addressee(first, None, to.get(rule.whom, ""))
        if made := date_step(rule, step_dates(rule), f"{rule.id}/{scope.key}", whom):
            yield made


def _for(
    scope: PanelContext,
    person: Interviewer,
    key: str,
    rules: Sequence[StepTemplate],
    planned: set[str],
) -> list[PlannedStep]:
    """The steps about one person; those for the first who can have them are left out for all others."""
    step_dates, known = scope.step_dates(person), scope.sector(person)
    made: list[PlannedStep] = []
    mine = [rule for rule in rules if rule.whom != "lead" or rule.id not in planned]
    mine = [rule for rule in mine if is_eligible(rule, person, known)]
    gone = {name for rule in mine for name in rule.replaces}
    directly, through = (scope.addressee(person, person, to) for to in (person.name, scope.situation.recruiter))
    for rule in (rule for rule in mine if rule.id not in gone):
        whom = through if rule.whom == "through" else directly
        if step := date_step(rule, step_dates(rule), f"{rule.id}/{key}", whom):
            step_dates.known[rule.id] = step.at
            planned.add(rule.id)
            made.append(step)
    exempt = frozenset(rule.id for rule in mine if rule.exempt)
    needing = {rule.id for rule in mine if "new" in rule.needs}
    made = news_once(made, needing, scope.context.told)
    return within_budget(made, scope.rules, exempt, scope.situation.decision)
