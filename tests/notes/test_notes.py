"""Note templates, and the notes composed from them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.notes import Placeholder
from generator.model.people import Panel
from generator.notes.allocation import allocate_wordings
from generator.notes.compose import Reading, compose_notes, write_note
from generator.notes.proofreading import check_interview_dates, check_notes
from generator.notes.proofreading.similarity import check_similarity
from tests.conftest import person
from tests.samples.notes import CARD_TEMPLATE, note_template, sample_panel, shipped_card_and_panel


def test_headings_are_parts_and_list_items_are_wordings() -> None:
    note = note_template()
    assert note.introduction == "When to use it.\n"
    assert [(part.name, part.joined, len(part.wordings)) for part in note.parts] == [
        ("Greeting", False, 1),
        ("Remember", False, 2),
        ("Recoup", True, 1),
        ("Signature", False, 1),
    ]
    assert note.parts[1].wordings[0].needs == ("interviewed", "topic")


def test_a_placeholder_knows_its_place() -> None:
    segments = note_template().parts[1].wordings[0].segments
    places = [(p.column, p.filters, p.where.line, p.where.column) for p in segments if isinstance(p, Placeholder)]
    assert places == [("interviewed", ("weekday",), 15, 17), ("topic", (), 16, 11)]


def test_a_note_in_its_final_words() -> None:
    notes, problems = compose_notes(
        note_template(), sample_panel(person("Dr. Ada Byron", topic="the engine.", recoup="more"))
    )
    assert problems == []
    assert [passage.text for passage in notes[0].paragraphs] == [
        "Dear Dr. Ada Byron,",
        "Thank you for Wednesday, and for the engine. I should have said more.",
        "Sam Lee",
    ]


def test_a_part_nobody_can_fill_is_told_with_the_column_that_mends_it() -> None:
    text = CARD_TEMPLATE.replace("- It was good to meet you on {{ interviewed | date }}.\n", "")
    notes, problems = compose_notes(note_template(text), sample_panel(person("Ada Byron")))
    assert notes == []
    assert [(p.where.line, p.message) for p in problems] == [
        (2, "Ada Byron: the part “Remember” has no wording without “topic”")
    ]
    assert "fill the column “topic” in this row" in problems[0].hint


def test_a_part_that_several_columns_would_fill_is_told_with_all_of_them() -> None:
    more = "- I liked {{ strength }} and {{ topic }}.\n- I liked {{ job_title }} at {{ company }}.\n"
    text = CARD_TEMPLATE.replace("- It was good to meet you on {{ interviewed | date }}.\n", more)
    _, problems = compose_notes(note_template(text), sample_panel(person("Ada Byron")))
    assert [p.message for p in problems] == [
        "Ada Byron: the part “Remember” has no wording without “topic” or “job_title” and “company”"
    ]


def test_two_of_a_panel_in_the_same_words_are_told() -> None:
    one = CARD_TEMPLATE.replace("- Thank you for {{ interviewed | weekday }},\n  and for {{ topic }}.\n", "")
    notes, _ = compose_notes(note_template(one), sample_panel(person("Ada Byron"), person("Grace Hopper")))
    assert [p.message for p in check_similarity(notes)] == ["Grace Hopper and Ada Byron would get the same note"]


def test_more_words_than_the_template_allows_is_a_warning() -> None:
    notes, _ = compose_notes(note_template(), sample_panel(person("Ada Byron", topic="one two three")))
    assert [(p.message, p.warning) for p in check_notes(note_template(), notes)] == [
        ("Ada Byron: the note has 14 words, 2 more than 12", True)
    ]


def test_a_message_longer_than_linkedin_takes_is_told() -> None:
    text = CARD_TEMPLATE.replace("max_words: 12", "max_characters: 60")
    notes, _ = compose_notes(note_template(text), sample_panel(person("Ada Byron", topic="the 🧮 engine")))
    words = "Dear Ada Byron,\nThank you for Wednesday, and for the 🧮 engine.\nSam Lee"
    assert notes[0].characters == len(words) + 1, "the abacus takes two UTF-16 units"
    assert [
        (p.message, p.warning) for p in check_notes(note_template(text), notes) if p.check == "message-too-long"
    ] == [("Ada Byron: the message has 71 characters, 11 more than 60", False)]


def test_words_that_are_said_take_time() -> None:
    notes, _ = compose_notes(
        note_template(), sample_panel(person("Ada Byron", topic=("the engine " * 60).strip()))
    )
    assert notes[0].words == 131
    assert notes[0].seconds == 65, "131 words at 130 a minute, rounded up to five seconds"


def test_an_interview_to_come_is_a_warning() -> None:
    ada = person("Ada Byron", "2026-11-18")
    assert check_interview_dates([sample_panel(ada)], ada.interviewed) == []
    late = person("Ada Byron", "2026-11-19")
    assert [p.warning for p in check_interview_dates([sample_panel(late)], ada.interviewed)] == [True]


@pytest.mark.parametrize(
    ("day", "outcome", "checks"),
    [
        ("2025-11-18", "", ["interview-long-ago"]),
        ("2025-11-18", "rejected", []),
        ("2026-06-01", "", []),
    ],
)
def test_an_interview_of_long_ago_is_told_unless_its_end_is_known(
    day: str, outcome: str, checks: list[str]
) -> None:
    panel = sample_panel(person("Ada Byron", day, **({"outcome": outcome} if outcome else {})))
    assert [problem.check for problem in check_interview_dates([panel], date(2026, 11, 18))] == checks


@pytest.mark.parametrize(
    ("read_on", "words"),
    [
        (date(2026, 11, 30), "20 November 2025, 1 December 2025"),
        (date(2026, 1, 4), "20 November, 1 December"),
        (None, "20 November, 1 December"),
    ],
)
def test_a_day_has_its_year_where_its_reader_would_think_of_another(read_on: date | None, words: str) -> None:
    head = CARD_TEMPLATE.partition("## Greeting")[0].replace("optional: [recoup]\n", "")
    template = note_template(head + "## Body\n\n{{ interviewed | date }}, {{ decision | date }}\n")
    ada = person("Ada Byron", "2025-11-20", decision="2025-12-01")
    note = write_note(template, ada, (0,), Reading(day=read_on))
    assert note.passage("Body") == words


def test_everybody_on_the_sample_panel_gets_wordings_of_their_own() -> None:
    card, five = shipped_card_and_panel()
    notes, problems = compose_notes(card, five)
    assert problems == []
    assert len(notes) == 5
    for part, choices in zip(
        card.parts, zip(*allocate_wordings(card.parts, five.interviewers), strict=True), strict=True
    ):
        if part.name in {"Remember", "Reinforce", "Close"}:
            assert len(set(choices)) == 5, part.name


@given(st.permutations(range(5)))
def test_the_order_of_rows_changes_no_note(order: list[int]) -> None:
    card, five = shipped_card_and_panel()
    usual = {note.interviewer.name: note.passages for note in compose_notes(card, five)[0]}
    shuffled = Panel(five.interview, tuple(five.interviewers[index] for index in order))
    notes = compose_notes(card, shuffled)[0]
    assert {note.interviewer.name: note.passages for note in notes} == usual
    assert [note.interviewer.name for note in notes] == [person.name for person in shuffled.interviewers]


@given(st.text(max_size=40))
def test_a_value_is_text_and_nothing_else(text: str) -> None:
    notes, _ = compose_notes(
        note_template(), sample_panel(person("Ada Byron", topic=text or "x", candidate="{{ name }} {% if %}"))
    )
    assert notes[0].passage("signature") == "{{ name }} {% if %}"
