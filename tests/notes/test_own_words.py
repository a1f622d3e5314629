"""Parts of a note in the writer's own words, or in another wording: the rest goes on as it would."""

from collections.abc import Mapping

from generator.model.people import Interviewer
from generator.notes.compose import ComposedNote, compose_allocated
from generator.notes.own_words import OwnWords
from generator.problems import Location, Problems
from tests.conftest import person
from tests.samples.notes import note_template

CARD = note_template()
ADA = person(name="Ada Byron", topic="your night shifts", recoup="that I can start in May", candidate="Sam Lee")
THERE = Location("ada")


def composed(own: OwnWords) -> tuple[ComposedNote, Problems]:
    """Ada's note with these words of the writer's own."""
    made, problems = compose_allocated(CARD, [ADA], "en-GB", own={(ADA.interview, ADA.name, CARD.name): own})
    return made[0], problems


def words(**texts: str) -> OwnWords:
    """Parts and their words."""
    return OwnWords(texts, where=THERE)


def said(note: ComposedNote) -> Mapping[str, str]:
    """The parts of a note."""
    return {passage.part: passage.text for passage in note.note.passages}


def test_a_part_has_the_words_that_were_typed_and_the_others_keep_theirs() -> None:
    """Only what somebody typed is theirs."""
    before, _ = composed(OwnWords())
    after, problems = composed(words(remember="I can still hear the ward at four in the morning."))
    assert problems == []
    assert said(after) == {**said(before), "Remember": "I can still hear the ward at four in the morning."}
    assert (before.note.draft, after.note.draft) == (None, THERE)


def test_an_empty_line_begins_a_paragraph_and_a_joined_part_goes_on_in_the_one_above() -> None:
    """As in a draft."""
    made, _ = composed(words(recoup="One more thing.\n\nI can\nstart in May."))
    assert [passage.text for passage in made.note.paragraphs][-3:-1] == [
        f"{said(made)['Remember']} One more thing.",
        "I can start in May.",
    ]


def test_a_part_without_words_is_left_out_where_a_note_may_do_without() -> None:
    """Recoup is optional in this template, Remember is not: then it is told, at the words."""
    made, problems = composed(words(recoup=" "))
    assert problems == []
    assert "Recoup" not in said(made)
    _, (problem,) = compose_allocated(
        CARD, [ADA], "en-GB", own={(ADA.interview, ADA.name, CARD.name): words(remember="")}
    )
    assert (problem.where, problem.check) == (THERE, "part-empty")
    assert problem.message == "Ada Byron: the part “Remember” has no words"


def test_another_wording_follows_the_row_and_is_no_draft() -> None:
    """What was picked is filled with what the row says."""
    dealt = composed(OwnWords())[0]
    index = 1 - (dealt.choice[1] or 0)
    picked = composed(OwnWords(picks={"remember": index}))[0]
    assert said(picked)["Remember"] != said(dealt)["Remember"]
    assert picked.note.draft is None


def test_a_wording_that_the_row_cannot_fill_gives_way_to_the_one_that_was_dealt() -> None:
    """A topic that was deleted later, or a template that has fewer wordings by now."""
    bare = person(name="Ada Byron", candidate="Sam Lee")
    own = {(bare.interview, bare.name, CARD.name): OwnWords(picks={"remember": 0, "greeting": 7})}
    made, problems = compose_allocated(CARD, [bare], "en-GB", own=own)
    assert problems == []
    assert said(made[0])["Remember"].startswith("It was good to meet you")


def test_words_of_ones_own_do_for_a_part_that_the_row_cannot_fill() -> None:
    """Without a name the signature has no wording; with words of one's own it needs none."""
    nobody = Interviewer({"name": "Ada Byron"}, ADA.interviewed, ADA.where)
    assert compose_allocated(CARD, [nobody], "en-GB").problems != []
    own = {(nobody.interview, nobody.name, CARD.name): words(signature="Sam")}
    made, problems = compose_allocated(CARD, [nobody], "en-GB", own=own)
    assert (problems, said(made[0])["Signature"]) == ([], "Sam")
