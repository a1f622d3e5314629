"""A request to compose → the kit, and what is wrong, each at its place."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from generator.fast_dataclass import dataclass
from generator.kit_page.card_options import card_options
from generator.kit_page.form import PATH, Desk, Form, read_form, told_at
from generator.kit_page.missing_letters import missing_letters
from generator.kit_page.offered import offered
from generator.kit_page.own_notes import own_notes
from generator.kit_page.shown import Told
from generator.model.people import Interviewer
from generator.model.plan import Plan
from generator.notes.channels import read_channels
from generator.notes.own_words import OwnNotes
from generator.panel.earlier_run import EarlierRun
from generator.panel.make_cards import Cards
from generator.panel.make_kit import Kit, KitOptions, KitParts, compose_kit
from generator.panel.make_plan import PlanOptions, make_plan
from generator.panel.plan.card_step import CardSteps
from generator.panel.plan.done_steps import with_done
from generator.panel.print_job import CardOptions
from generator.panel.vocabulary import read_vocabulary
from generator.people.read import PeopleList, PeopleOptions, people_of
from generator.places.zone_names import zone_fault
from generator.problems import Checked, Location, Problem, UnknownName
from generator.project.run import Run
from generator.project.template_folders import template_folders

UTC = "UTC"
NOTHING = KitParts(None, None, [])
OF_CARDS = ("card-overflow", "cover-too-long", "cover-unfillable", "emoji-left-out")
"""Checks of a card by itself."""


@dataclass(frozen=True)
class Composition:
    """What a request came to."""

    run: Run
    form: Form
    desk: Desk
    people: PeopleList
    kit: Kit | None
    cards: Cards | None
    own: OwnNotes
    problems: tuple[Told, ...]
    request: Mapping[str, Any]
    printed: frozenset[Location] = frozenset()
    """The rows of those whose cards are among the sheets."""


def composition(run: Run, request: Mapping[str, Any]) -> Composition:
    """All that can be made of a request."""
    offer = offered(run)
    about = {**({"home": offer.first_home} if offer.first_home else {}), **(request.get("about") or {})}
    form = read_form(request["people"], about)
    told = [*form.problems]
    zone, wanted = _zone(request, told), card_options(offer, request, str(about.get("home", "")), told)
    if many := len(form.rows) > offer.most_people:
        told.append(_too_many(len(form.rows), offer.most_people))
    people = PeopleList()
    if not many:
        people = people_of(form.file, PeopleOptions(form.shared), read_vocabulary(run), run.today)
    own, places = own_notes(form, people.panels, request.get("edits") or {}, request.get("picks") or {})
    desk = Desk(form, places, wanted.note)
    options = KitOptions(
        PeopleOptions(form.shared),
        wanted,
        PlanOptions(zone, lambda: str(request["new_id"]), request.get("choices") or {}, request.get("detailed")),
    )
    before = _before(run, people, request, options, own, told)
    everybody = bool(request.get("everybody"))
    try:
        (kit, cards, problems), printed = _kit_of_all(run, people, before, options, everybody=everybody)
    except UnknownName as error:
        told.append(told_at(error.option, str(error), "", "value-unknown"))
        (kit, cards, problems), printed = NOTHING, frozenset()
    if kit is None and people.panels:
        kit = _without_cards(run, people, before, options)
    told += desk.told([*problems, *([] if people.panels else people.problems)])
    told = [one for one in told if not (one["check"] == "people-missing" and not form.rows)]
    shown = tuple(_days_once(form, told))
    return Composition(run, form, desk, people, kit, cards, own, shown, request, printed)


def _kit_of_all(
    run: Run, people: PeopleList, before: EarlierRun, options: KitOptions, *, everybody: bool
) -> tuple[KitParts, frozenset[Location]]:
    """A kit with the notes of all, and whose cards are printed: those that its plan sends, or `everybody`'s but
    what was posted already. A fault of a card that is not printed is not told."""
    if not people.panels:
        return NOTHING, frozenset()
    kit, cards, problems = compose_kit(run, people, before, options, everybody=True)
    if kit is None or cards is None:
        return KitParts(kit, cards, problems), frozenset()
    everyone = [person for panel in people.panels for person in panel.interviewers]
    printed = printed_cards(kit.plan, everyone, everybody=everybody)
    items = [item for item in cards.items if item.card.person.where in printed]
    items = [replace(item, number=number) for number, item in enumerate(items, 1)]
    kept = [one for one in problems if one.check not in OF_CARDS or _card_of(one, before, printed)]
    kept += missing_letters(item.card.note for item in items)
    return KitParts(replace(kit, items=items), cards, kept), printed


def printed_cards(plan: Plan, people: Sequence[Interviewer], *, everybody: bool) -> frozenset[Location]:
    """The rows of those to whom a plan still sends a card; of `everybody`, but to whom it was sent."""
    planned = CardSteps(plan)
    steps = ((person.where, planned.step(person)) for person in people)
    return frozenset(
        where
        for where, step in steps
        if (step and step.is_pending) or (everybody and (step is None or step.state != "done"))
    )


def _card_of(problem: Problem, before: EarlierRun, printed: frozenset[Location]) -> bool:
    """Whether a problem is of a card that is printed, or of no person’s."""
    own = any(problem.where == words.where for words in before.own.values())
    return own or problem.where.path != PATH or problem.where in printed


def _without_cards(run: Run, people: PeopleList, before: EarlierRun, options: KitOptions) -> Kit | None:
    """The plan and the e-mails, where no card can be made as it was asked for."""
    usual = replace(options, cards=CardOptions(), plan=replace(options.plan, choices={}))
    kit, _, _ = compose_kit(run, people, before, usual)
    return replace(kit, items=()) if kit else None


def _too_many(number: int, most: int) -> Told:
    message = f"there are {number} people, and this page makes kits of {most} at most"
    return told_at("", message, "make a kit of each interview", "row-too-wide")


def _zone(request: Mapping[str, Any], told: list[Told]) -> str:
    """The writer's zone; UTC where a browser says one that there is not."""
    zone = str(request["zone"])
    message, hint = zone_fault(zone)
    if message:
        told.append(told_at("zone", message, hint, "timezone-unknown", warning=True))
    return UTC if message else zone


def _before(
    run: Run,
    people: PeopleList,
    request: Mapping[str, Any],
    options: KitOptions,
    own: OwnNotes,
    told: list[Told],
) -> EarlierRun:
    """The plan of last time, with what was done since; and the words of the writer's own."""
    plan = _earlier_plan(run, str(request.get("earlier") or ""), told)
    days = _done(run, request.get("done") or {}, told)
    if days and people.panels:
        made, _ = make_plan(run, people.panels, EarlierRun(Checked(plan, [])), options.plan)
        plan = with_done(made.plan, days) if made else plan
    return EarlierRun(Checked(plan, []), own=own)


def _earlier_plan(run: Run, text: str, told: list[Told]) -> Plan | None:
    if not text:
        return None
    from generator.panel.plan.plan_file.read_plan_json import parse_plan  # noqa: PLC0415 - few come with a plan

    plan, problems = parse_plan(text, "plan.json", read_channels(template_folders(run.project))[0])
    hint = "open another plan.json, or go on without one: what is done has then to be marked again"
    told += [told_at("earlier", problem.message, hint, problem.check) for problem in problems[:1]]
    return plan


def _done(run: Run, marks: Mapping[str, str], told: list[Told]) -> dict[str, date | None]:
    """Step → the day on which it was done; None where it is not done after all."""
    days = {step: datetime.fromisoformat(day).date() if day else None for step, day in marks.items()}
    for step, day in days.items():
        if day and day > run.today:
            message, hint = f"{day} is in the future", f"say it when it is done: today is {run.today}"
            told.append(told_at(f"done {step}", message, hint, "done-day-wrong"))
    return {step: day for step, day in days.items() if not day or day <= run.today}


def _days_once(form: Form, told: list[Told]) -> list[Told]:
    """The day of the interview is asked for once, where no row has one."""
    column = form.columns.index("interviewed") if "interviewed" in form.columns else -1
    if column < 0 or any(cells[column].strip() for cells in form.rows) or not form.rows:
        return told
    rest = [one for one in told if (one["column"], one["check"]) != ("interviewed", "day-wrong") or not one["key"]]
    if len(rest) == len(told) or any(one["column"] == "interviewed" and not one["key"] for one in rest):
        return rest
    asked = "the day of the interview is missing"
    return [told_at("interviewed", asked, "say on which day it was, and when it ended", "day-wrong"), *rest]
