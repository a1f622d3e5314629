"""A request to compose → the kit, and what is wrong, each at its place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from generator.kit_page.answers import Told
from generator.kit_page.form import PATH, Desk, Form, read_form, told_at
from generator.kit_page.own_notes import own_notes
from generator.kit_page.protocol import MOST_PEOPLE
from generator.model.hand import Handwriting
from generator.model.people import Interviewer
from generator.model.plan import Plan
from generator.notes.channels import read_channels
from generator.notes.own_words import OwnNotes
from generator.panel.earlier_run import EarlierRun
from generator.panel.make_cards import Cards
from generator.panel.make_kit import Kit, KitOptions, KitParts, compose_kit
from generator.panel.make_plan import PlanOptions, make_plan
from generator.panel.people_list import read_vocabulary
from generator.panel.plan.card_step import CardSteps
from generator.panel.plan.done_steps import with_done
from generator.panel.print_job import CardOptions
from generator.people.read import PeopleList, PeopleOptions, people_of
from generator.places.zone_names import zone_fault
from generator.printing.measured_hand import measured_hand
from generator.problems import Checked, Location, Problem, UnknownName
from generator.project.run import Run
from generator.project.template_folders import template_folders

UTC = "UTC"
NOTHING = KitParts(None, None, [])
OF_CARDS = ("card-overflow", "cover-too-long", "cover-unfillable")
"""Checks of a card by itself."""
NAMES = ("card", "paper", "fold", "note", "envelope", "labels", "start", "allow_similar")
"""What a request says of the cards by the names of their options."""


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


def composition(run: Run, request: Mapping[str, Any]) -> Composition:
    """All that can be made of a request."""
    form = read_form(request["people"], request.get("about") or {})
    told = [*form.problems]
    zone, wanted = _zone(request, told), _card_options(request, told)
    if len(form.rows) > MOST_PEOPLE:
        told.append(_too_many(len(form.rows)))
    read = people_of(form.file, PeopleOptions(form.shared), read_vocabulary(run), run.today)
    people = PeopleList() if len(form.rows) > MOST_PEOPLE else read
    own, places = own_notes(form, people.panels, request.get("edits") or {}, request.get("picks") or {})
    desk = Desk(form, places, wanted.note)
    options = KitOptions(
        PeopleOptions(form.shared),
        wanted,
        PlanOptions(zone, lambda: str(request["new_id"]), request.get("choices") or {}, request.get("detailed")),
    )
    before = _before(run, people, request, options, own, told)
    try:
        kit, cards, problems = _kit_of_all(run, people, before, options) if people.panels else NOTHING
    except UnknownName as error:
        told.append(told_at(error.option, str(error), "", "value-unknown"))
        kit, cards, problems = NOTHING
    if kit is None and people.panels:
        kit = _without_cards(run, people, before, options)
    told += desk.told([*problems, *([] if people.panels else people.problems)])
    told = [one for one in told if not (one["check"] == "people-missing" and not form.rows)]
    return Composition(run, form, desk, people, kit, cards, own, tuple(_days_once(form, told)), request)


def _kit_of_all(run: Run, people: PeopleList, before: EarlierRun, options: KitOptions) -> KitParts:
    """A kit, and besides the cards that its plan sends the notes of all others: a fault of a card that nobody gets
    is not told."""
    kit, cards, problems = compose_kit(run, people, before, options, everybody=True)
    if kit is None or cards is None:
        return KitParts(kit, cards, problems)
    sent = sent_cards(kit.plan, [item.card.note.interviewer for item in cards.items])
    items = [item for item in cards.items if item.card.note.interviewer.where in sent]
    items = [replace(item, number=number) for number, item in enumerate(items, 1)]
    everyone = sent_cards(kit.plan, [person for panel in people.panels for person in panel.interviewers])
    kept = [one for one in problems if one.check not in OF_CARDS or _card_of(one, before, everyone)]
    return KitParts(replace(kit, items=items), cards, kept)


def sent_cards(plan: Plan, people: Sequence[Interviewer]) -> frozenset[Location]:
    """The rows of those to whom a plan still sends a card."""
    planned = CardSteps(plan)
    steps = ((person.where, planned.step(person)) for person in people)
    return frozenset(where for where, step in steps if step and step.is_pending)


def _card_of(problem: Problem, before: EarlierRun, sent: frozenset[Location]) -> bool:
    """Whether a problem is of a card that the plan sends, or of no person’s."""
    own = any(problem.where == words.where for words in before.own.values())
    return own or problem.where.path != PATH or problem.where in sent


def _without_cards(run: Run, people: PeopleList, before: EarlierRun, options: KitOptions) -> Kit | None:
    """The plan and the e-mails, where no card can be made as it was asked for."""
    usual = replace(options, cards=CardOptions(), plan=replace(options.plan, choices={}))
    kit, _, _ = compose_kit(run, people, before, usual)
    return replace(kit, items=()) if kit else None


def _too_many(number: int) -> Told:
    message = f"there are {number} people, and this page makes kits of {MOST_PEOPLE} at most"
    return told_at("", message, "make a kit of each interview", "row-too-wide")


def _zone(request: Mapping[str, Any], told: list[Told]) -> str:
    """The writer's zone; UTC where a browser says one that there is not."""
    zone = str(request["zone"])
    message, hint = zone_fault(zone)
    if message:
        told.append(told_at("zone", message, hint, "timezone-unknown", warning=True))
    return UTC if message else zone


def _card_options(request: Mapping[str, Any], told: list[Told]) -> CardOptions:
    """What the cards are to be."""
    given = {name: request[name] for name in NAMES if request.get(name)}
    return replace(CardOptions(), **given, hand=_hand(request, told))


def _hand(request: Mapping[str, Any], told: list[Told]) -> Handwriting | None:
    """The measured hand, if it is one."""
    measured = request.get("hand")
    if not measured:
        return None
    hand, problems = measured_hand(
        [float(length) for length in measured["lines"]],
        float(measured["pitch"]),
        measured.get("x_height"),
        left_handed=bool(measured.get("left_handed")),
    )
    told += [told_at("hand", problem.message, problem.hint, problem.check) for problem in problems]
    return None if problems else hand


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
    from generator.panel.plan.read_plan_json import parse_plan  # noqa: PLC0415 - few come with a plan

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
