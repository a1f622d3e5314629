"""A wording says which words it takes, and a note is composed of those that fit."""

import re
from datetime import date
from pathlib import Path

import pytest

from generator.model.people import Interviewer
from generator.notes.allocation import allocate_wordings, wording_seeds
from generator.notes.cell_sentences import shown_sentences
from generator.notes.compose import compose_allocated, compose_notes
from generator.notes.english_variants import check_variant
from generator.notes.shape_coverage import check_shapes
from generator.notes.template_files import note_names
from generator.problems import Location
from tests.conftest import ROOT, Afterword
from tests.samples.notes import note_template, sample_panel, shipped_note

HEAD = "---\ntitle: t\nchannel: card\noccasion: thanks\ndescription: d\n---\n"
OPTIONAL = HEAD.replace("description: d", "description: d\noptional: [Reinforce]")
CARD = f"""{OPTIONAL}## Remember
- I enjoyed talking about {{{{ topic }}}}.
- Thank you for {{{{ interviewed | weekday }}}}. {{{{ topic | sentence }}}} I remember that well.

### Reinforce
- I would bring {{{{ strength | noun }}}}.
- I am used to {{{{ strength | doing }}}}.
- Let me add that {{{{ strength | that }}}}.
"""


def reader(shapes: dict[str, str], **cells: str) -> Interviewer:
    values = {"name": "Ada Byron", "candidate": "Sam Lee", **cells}
    return Interviewer(values, date(2026, 11, 18), Location("people.csv", 2), shapes)  # type: ignore[arg-type]


def note_text(card: str, person: Interviewer) -> str:
    notes, problems = compose_notes(note_template(card), sample_panel(person))
    assert problems == []
    return " ".join(passage.text for passage in notes[0].passages)


@pytest.mark.parametrize(
    ("shapes", "cells", "text"),
    [
        (
            {"topic": "noun", "strength": "noun"},
            {"topic": "your night shifts", "strength": "patience"},
            "I enjoyed talking about your night shifts. I would bring patience.",
        ),
        (
            {"topic": "clause", "strength": "doing"},
            {"topic": "how you plan shifts", "strength": "leading a team"},
            "I enjoyed talking about how you plan shifts. I am used to leading a team.",
        ),
        (
            {"topic": "sentence", "strength": "sentence"},
            {"topic": "You asked about Kew.", "strength": "My tutor says I explain well."},
            "Thank you for Wednesday. You asked about Kew. I remember that well. "
            "Let me add that my tutor says I explain well.",
        ),
    ],
)
def test_each_cell_gets_a_wording_for_its_shape(shapes: dict[str, str], cells: dict[str, str], text: str) -> None:
    assert note_text(CARD, reader(shapes, **cells)) == text


def test_a_cell_that_no_wording_takes_is_told_and_not_dropped() -> None:
    card = f"{HEAD}## Remember\n- I enjoyed talking about {{{{ topic }}}}.\n- Thank you.\n"
    told = compose_notes(note_template(card), sample_panel(reader({"topic": "sentence"}, topic="You rang.")))
    assert told[0] == []
    assert "the part “Remember” has no wording that takes “You rang.”" in told[1][0].message


def test_a_part_without_a_wording_for_whole_sentences_is_told_with_what_to_write() -> None:
    card = f"{HEAD}## Remember\n- I enjoyed talking about {{{{ topic }}}}.\n"
    (problem,) = check_shapes(note_template(card))
    assert problem.message == "the part “Remember” has no wording for “topic” as a whole sentence"
    assert "{{ topic | sentence }}" in problem.hint
    assert (problem.warning, problem.check) == (True, "shape-without-wording")


@pytest.mark.parametrize("name", sorted(note_names(ROOT)))
def test_every_shipped_part_has_a_wording_for_every_shape(name: str) -> None:
    assert list(check_shapes(shipped_note(name))) == []


@pytest.mark.parametrize("name", sorted(note_names(ROOT)))
@pytest.mark.parametrize("language", ["en-GB", "en-US"])
def test_no_shipped_note_is_wrong_on_either_side_of_the_ocean(name: str, language: str) -> None:
    assert list(check_variant(shipped_note(name), language)) == []


def test_a_british_word_is_told_on_an_american_site() -> None:
    card = note_template(f"{HEAD}## Remember\n- Thank you for {{{{ topic }}}} and for the post.\n")
    (problem,) = check_variant(card, "en-US")
    assert problem.message == "“the post” is British English, and the site is in American English"
    assert (problem.warning, problem.check) == (True, "english-mixed")
    assert list(check_variant(card, "en-GB")) == []


THANKING = re.compile(r"thank|grateful|gratitude|appreciate", re.IGNORECASE)


@pytest.mark.parametrize("name", [n for n in sorted(note_names(ROOT)) if n.startswith(("thank", "card-"))])
def test_every_note_of_thanks_thanks(name: str) -> None:
    people = [
        reader(
            {},
            name=f"Ada {letter}",
            topic="engines",
            strength="patience",
            company="Acme",
            role="Clerk",
            mode="video",
        )
        for letter in "ABCDEFGHIJ"
    ]
    for note in compose_notes(shipped_note(name), sample_panel(*people))[0]:
        assert THANKING.search(" ".join(passage.text for passage in note.passages)), note


@pytest.mark.parametrize(
    ("read", "said"),
    [
        (date(2026, 11, 19), "Wednesday"),
        (date(2026, 11, 24), "Wednesday"),
        (date(2026, 11, 25), "18 November"),
        (date(2026, 12, 9), "18 November"),
    ],
)
def test_a_weekday_is_written_while_it_means_the_last_one(read: date, said: str) -> None:
    card = note_template(f"{HEAD}## Remember\n- Thank you for {{{{ interviewed | weekday }}}}.\n")
    made, _ = compose_allocated(card, [reader({})], "en-GB", read_on=lambda _: read)
    assert made[0].note.passages[0].text == f"Thank you for {said}."


def test_days_are_written_as_the_sites_english_writes_them() -> None:
    card = note_template(f"{HEAD}## Remember\n- Thank you for {{{{ interviewed | date }}}}.\n")
    said = [compose_allocated(card, [reader({})], tag)[0][0].note.passages[0].text for tag in ("en-GB", "en-US")]
    assert said == ["Thank you for 18 November.", "Thank you for November 18."]


def test_candidates_with_lists_of_their_own_write_different_notes() -> None:
    card = shipped_note("thank-you-card")
    people = [
        reader({}, candidate=name, topic="engines", strength="sums", next_step="a call") for name in ("Sam", "Kim")
    ]
    sam, kim = (allocate_wordings(card.parts, [one])[0] for one in people)
    assert sam != kim


def test_without_a_candidate_what_the_list_says_tells_notes_apart() -> None:
    one, other = (wording_seeds([reader({}, candidate="", topic=topic)])[""] for topic in ("engines", "sums"))
    assert one != other


def test_a_seed_that_is_known_stays_though_the_name_is_spelled_anew() -> None:
    assert wording_seeds([reader({}, candidate="Samuel Lee")], {"sam lee": "sam lee"}) == {"samuel lee": "sam lee"}


def test_a_kit_that_is_written_keeps_its_wordings(office: Path, afterword: Afterword) -> None:
    rows = "Ada Byron,ada@acme.example,2026-11-24,engines\nGrace Hopper,grace@acme.example,2026-11-24,{}\n"
    people = office / "people.csv"

    def mails(topic: str) -> dict[str, bytes]:
        people.write_text(f"name,email,interviewed,topic\n{rows.format(topic)}", "utf-8")
        afterword("kit", "people.csv", "--from", "Sam Lee", "--set", "role=Clerk", "--now", "2026-11-24T18:00")
        found = sorted((office / "output/panels/people").rglob("*ada*.eml"))
        return {path.name: path.read_bytes() for path in found}

    first = mails("compilers")
    assert first
    assert mails("ships") == first


def test_check_shows_every_sentence_that_a_cell_makes(office: Path, afterword: Afterword) -> None:
    (office / "people.csv").write_text(
        "name,interviewed,topic,strength\nAda Byron,2026-11-18,your engines,I am a quick learner\n", "utf-8"
    )
    told = afterword("check", "people.csv", "--from", "Sam Lee", "--set", "role=Clerk", "--show").stderr
    assert "Ada Byron, from Sam Lee: thank-you-card\n" in told
    assert "[your engines]" in told
    assert re.search(r"\[I am a quick learner\.?\]", told)


def test_the_words_of_a_cell_are_marked_where_they_stand() -> None:
    notes, _ = compose_notes(note_template(CARD), sample_panel(reader({"topic": "noun"}, topic="your engines")))
    assert shown_sentences(notes) == [
        "", "Ada Byron, from Sam Lee: card", "  I enjoyed talking about [your engines].",
    ]  # fmt: skip


@pytest.mark.parametrize("topic", ["time", "Ada Byron", "ward"])
def test_only_the_words_of_the_cell_are_marked(topic: str) -> None:
    head = OPTIONAL.replace("optional: [Reinforce]\n", "")
    card = note_template(
        f"{head}## Greeting\n- Dear {{{{ salutation }}}},\n\n"
        "## Thank\n- Thank you for your time, and a word to the wards.\n\n"
        "## Remember\n- I enjoyed timetables, and talking about {{ topic }}.\n"
    )
    notes, _ = compose_notes(card, sample_panel(reader({"topic": "noun"}, topic=topic)))
    assert shown_sentences(notes, {card.name: card})[2:] == [
        f"  I enjoyed timetables, and talking about [{topic}]."
    ]
