"""What is made of a list grows with the list, not with its square: calls of functions are counted, not seconds."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.model.people import Panel
from generator.model.plan import Plan
from generator.notes.proofreading import proofread
from generator.panel.cards.company_cards import NotesOf, by_company, company_cards, join_company_cards
from generator.panel.make_plan import read_advice
from generator.panel.plan.card_step import CardSteps
from generator.panel.plan.revision import revise_plan
from generator.panel.plan.scheduling.panel_context import PlanContext
from generator.panel.plan.scheduling.schedule import schedule_panels
from generator.panel.print_job import CardOptions, read_print_job
from generator.people.read import read_people
from tests.bench.lists import KINDS, people_list
from tests.bench.panel import LONDON, NOON
from tests.conftest import ROOT

ONE_CANDIDATE = "one candidate at every employer"


def calls(work: Callable[[], object]) -> int:
    """How many functions some work calls, our own and Python's."""
    count = 0

    def seen(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(seen)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def panels_of(folder: Path, kind: str, count: int) -> list[Panel]:
    path = people_list(folder / "people.csv", "panels" if kind == ONE_CANDIDATE else kind, count)
    panels, _ = read_people(path)
    if kind != ONE_CANDIDATE:
        return panels
    people = [
        [replace(p, values={**p.values, "candidate": "Sam"}) for p in panel.interviewers] for panel in panels
    ]
    return [Panel(some[0].interview, tuple(some)) for some in people]


def cards_and_notes(panels: Sequence[Panel]) -> None:
    job, _ = read_print_job(ROOT, CardOptions())
    assert job
    wanted = frozenset(person.where for panel in panels for person in panel.interviewers)
    made = [
        company_cards(replace(job, day=date(2026, 11, 21)), some, wanted=wanted) for some in by_company(panels)
    ]
    proofread(NotesOf(join_company_cards(panels, made).laid_out), panels, True)


def plan_and_revise(panels: Sequence[Panel]) -> None:
    advice, _ = read_advice(ROOT, {})
    assert advice
    context = PlanContext(NOON, NOON, LONDON, "GB", {})
    plan = Plan("0", NOON, schedule_panels(panels, advice.rules, context))
    half = revise_plan(replace(plan, panels=plan.panels[::2]), plan)
    cards = CardSteps(revise_plan(plan, half))
    for panel in panels:
        for person in panel.interviewers:
            cards.posting(person)


@pytest.mark.parametrize("work", [cards_and_notes, plan_and_revise])
@pytest.mark.parametrize("kind", [*KINDS, ONE_CANDIDATE])
def test_twice_as_many_rows_take_twice_as_much(
    tmp_path: Path, kind: str, work: Callable[[Sequence[Panel]], None]
) -> None:
    few, many = panels_of(tmp_path, kind, 150), panels_of(tmp_path, kind, 300)
    work(few)  # what is made once for all is made now
    assert calls(lambda: work(many)) < 2.3 * calls(lambda: work(few))
