"""Panels × rules × working days → what to do when; the clock, the zones and the home country are arguments."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.model import Interviewer, Panel, PanelPlan, PlannedStep, Rules, StepTemplate, panel_situation
from generator.model.people import fold_text
from generator.panel.plan.contact_budget import met_together, one_note, to_coordinator, within_budget
from generator.panel.plan.eligibility import is_eligible
from generator.panel.plan.panel_context import ABOUT, COORDINATOR, PanelContext, PlanContext
from generator.panel.plan.remarks import plan_remarks
from generator.panel.plan.timing import KnownTimings, date_step
from generator.rules.select import case_facts, cases_of, steps_of


def schedule_panels(panels: Sequence[Panel], rules: Rules, context: PlanContext) -> tuple[PanelPlan, ...]:
    """The plan of every panel, in their order."""
    used: Counter[str] = Counter()
    known: dict[tuple[str, ...], list[StepTemplate]] = {}
    timings: KnownTimings = {}
    answers = [_elsewhere(panel, panels) for panel in panels]
    return tuple(
        _schedule_panel(panel, rules, context, used, known, timings, answer)
        for panel, answer in zip(panels, answers, strict=True)
    )


def _elsewhere(panel: Panel, panels: Sequence[Panel]) -> frozenset[str]:
    """What other interviews of a candidate have come to."""
    mine = fold_text(panel.interview.candidate)
    others = [other for other in panels if other is not panel and fold_text(other.interview.candidate) == mine]
    return frozenset(panel_situation(other.interviewers).outcome for other in others)


def _schedule_panel(
    panel: Panel,
    rules: Rules,
    context: PlanContext,
    used: Counter[str],
    known: dict[tuple[str, ...], list[StepTemplate]],
    timings: KnownTimings,
    elsewhere: frozenset[str],
) -> PanelPlan:
    """The plan of a panel; `known` are the steps of the cases that earlier panels were in, `timings` the dates
    that they had, `elsewhere` what other interviews of the candidate have come to. Who has accepted a job
    withdraws from those that are still open."""
    where = panel_situation(panel.interviewers)
    taken = where.outcome == "none" and "accepted" in elsewhere
    where = replace(where, outcome="withdrawn") if taken else where
    made, now = (moment.astimezone(context.zone).date() for moment in (context.made, context.now))
    main, overlays = cases_of(rules, case_facts(where, made, now, rules, offer_elsewhere="offer" in elsewhere))
    cases = [*([main] if main else []), *overlays]
    name = tuple(case.id for case in cases)
    known[name] = known[name] if name in known else steps_of(rules, cases)
    keys = [_key(person.name, used) for person in panel.interviewers]
    scope = PanelContext(panel, where, rules, known[name], context, keys, _key("panel", used), timings)
    planned = sorted(_steps(scope), key=lambda step: (step.at.timestamp(), step.id))
    sectors = [scope.sector(person) for person in panel.interviewers]
    return PanelPlan(
        panel.interview,
        main.id if main else "",
        main.name if main else "",
        where.decision,
        panel.interviewers,
        tuple(planned),
        (
            *(["You have accepted another job, so this application is withdrawn."] if taken else []),
            *plan_remarks(panel, where, scope.gate, sectors, context.place(panel.interviewers[0])),
        ),
    )


def _key(name: str, used: Counter[str]) -> str:
    """A name as a part of an id, the same at every run: letters and digits of any script."""
    text = re.sub(r"[\W_]+", "-", unicodedata.normalize("NFC", name).casefold()).strip("-") or "nobody"
    used[text] += 1
    return text if used[text] == 1 else f"{text}-{used[text]}"


def _steps(scope: PanelContext) -> Iterator[PlannedStep]:
    """The steps for everybody, then those for each person."""
    named = bool(scope.situation.coordinator)
    limits = scope.rules.limits if one_note(scope.rules, scope.panel.interviewers, named) else None
    steps = [rule for rule in scope.steps if rule.whom != "coordinator" or (scope.arranged and not limits)]
    steps = [to_coordinator(rule, limits) if limits else rule for rule in steps]
    planned: set[str] = set()
    for made in _shared(scope, steps):
        planned.add(made.rule)
        yield made
    gone = {name for rule in steps if rule.id in planned for name in rule.replaces}
    left = [rule for rule in steps if rule.whom in ABOUT and rule.id not in gone and not scope.shut(rule)]
    together: set[str] = set()
    for person, key in zip(scope.panel.interviewers, scope.keys, strict=True):
        yield from _for(scope, person, key, left, planned, together)


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
    together: set[str],
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
    made = within_budget(made, scope.rules, exempt, scope.situation.decision)
    return met_together(made, person, together)
