"""Wordings are dealt so that notes that can be compared differ as much as they can."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.notes import NoteTemplate
from generator.model.people import Interviewer, Panel
from generator.notes.allocation import allocate_wordings
from generator.notes.compose import compose_notes
from generator.problems import only_errors
from tests.conftest import person
from tests.samples.notes import note_template, sample_panel, shipped_card_and_panel

CARD_HEAD = """---
title: t
channel: card
occasion: thanks
description: d
---
"""
THREE_BY_TWO = (
    CARD_HEAD
    + """## First
- One {{ topic }}.
- Two {{ topic }}.
- Three {{ topic }}.

## Second
- Red {{ strength }}.
- Blue {{ strength }}.
"""
)
NAMES = st.text("abcdefgh", min_size=1, max_size=4)


def members(count: int, **values: str) -> list[Interviewer]:
    return [person(f"Person {number}", topic="x", strength="y", **values) for number in range(count)]


def texts(template: NoteTemplate, people: list[Interviewer]) -> dict[str, tuple[str, ...]]:
    notes, problems = compose_notes(template, sample_panel(*people))
    assert not only_errors(problems)
    return {note.interviewer.name: tuple(p.text for p in note.passages) for note in notes}


@given(st.lists(NAMES, min_size=1, max_size=40, unique=True), st.randoms(use_true_random=False))
def test_no_rows_place_matters(names: list[str], random: object) -> None:
    card, _ = shipped_card_and_panel()
    people = [person(name, topic=f"topic {name}", strength=name) for name in names]
    shuffled = people[:]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert texts(card, people) == texts(card, shuffled)


@given(st.lists(NAMES, min_size=1, max_size=8, unique=True))
def test_nobody_shares_a_wording_while_there_are_enough(names: list[str]) -> None:
    card, _ = shipped_card_and_panel()
    people = [person(name, topic="x", strength="y", recoup="z", next_step="w") for name in names]
    for part, choices in zip(card.parts, zip(*allocate_wordings(card.parts, people), strict=True), strict=True):
        if len(people) <= len(part.wordings):
            assert len(set(choices)) == len(people), part.name


@given(st.lists(st.booleans(), min_size=1, max_size=7))
def test_who_has_little_to_choose_from_chooses_first(filled: list[bool]) -> None:
    card, _ = shipped_card_and_panel()
    remember = card.parts[1]
    people = [person(f"P{n}", topic="x") if told else person(f"P{n}") for n, told in enumerate(filled)]
    choices = [choice[0] for choice in allocate_wordings([remember], people)]
    shared = len(choices) - len(set(choices))
    assert shared == max(0, filled.count(False) - 2), "two wordings do without a topic"


def test_a_wording_comes_back_only_when_all_are_used_up() -> None:
    first = Counter(choice[0] for choice in allocate_wordings(note_template(THREE_BY_TWO).parts, members(7)))
    assert sorted(first.values()) == [2, 2, 3]


def test_who_shares_a_wording_differs_in_the_next() -> None:
    choices = allocate_wordings(note_template(THREE_BY_TWO).parts, members(6))
    assert len(set(choices)) == 6, "three times two are enough for six"


@pytest.mark.parametrize("count", [6, 20, 200])
def test_a_row_more_moves_few_others(count: int) -> None:
    card, _ = shipped_card_and_panel()
    before = allocate_wordings(card.parts, members(count))
    after = allocate_wordings(card.parts, members(count + 1))[:count]
    moved = sum(one != other for one, other in zip(before, after, strict=True))
    assert moved <= 20, "however large the panel is"


def test_another_topic_moves_nobody() -> None:
    card, five = shipped_card_and_panel()
    usual = {note.interviewer.name: note.passages for note in compose_notes(card, five)[0]}
    first, *rest = five.interviewers
    other = Interviewer({**first.values, "topic": "the lighthouse"}, first.interviewed, first.where)
    notes, _ = compose_notes(card, Panel(five.interview, (other, *rest)))
    assert {n.interviewer.name: n.passages for n in notes[1:]} == {
        name: passages for name, passages in usual.items() if name != first.name
    }


def test_two_panels_of_a_company_are_dealt_together() -> None:
    card, _ = shipped_card_and_panel()
    people = [*members(3, company="Acme", role="Clerk"), *members(3, company="Acme", role="Porter")]
    remember = [choice[1] for choice in allocate_wordings(card.parts, people)]
    assert len(set(remember)) == 6, "six wordings are enough for both, and nobody gets one twice"


def test_what_says_less_of_a_person_is_used_once() -> None:
    told = "\n".join(f"- Wording {n} about {{{{ topic }}}}." for n in range(6))
    card = note_template(f"{CARD_HEAD}## Remember\n\n{told}\n- Thank you.\n")
    remember = [choice[0] for choice in allocate_wordings(card.parts, members(30))]
    assert remember.count(6) == 1
    assert min(Counter(remember).values()) == 1
    assert max(Counter(remember).values()) == 5, "six wordings share out the other twenty-nine"


def test_whose_topic_no_wording_was_left_to_say_is_told() -> None:
    told = "\n".join(f"- Wording {n} about {{{{ topic }}}}." for n in range(6))
    card = note_template(f"{CARD_HEAD}## Remember\n\n{told}\n- Thank you.\n")
    notes, problems = compose_notes(card, sample_panel(*members(30)))
    (silent,) = [note.interviewer.name for note in notes if note.passage("Remember") == "Thank you."]
    assert [(problem.message, problem.check, problem.warning) for problem in problems] == [
        (f"{silent}: the note does not say “topic”, “x”", "cell-unsaid", True)
    ]


def test_who_has_no_topic_is_not_told_that_it_is_unsaid() -> None:
    card, _ = shipped_card_and_panel()
    _, problems = compose_notes(card, sample_panel(person("Ada Byron", strength="patience", candidate="Sam Lee")))
    assert problems == []
