"""The arithmetic of a letter's page: whatever its words are, they stand on one page, or are told."""

import unicodedata
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from generator.model.notes import Note, Passage
from generator.model.paper.letters import LetterWords
from generator.model.paper.stationery import LetterForm
from generator.panel.cards.fit import break_lines
from generator.panel.letters.page import lay_out_letter
from generator.printing.fonts import READING
from generator.printing.formats import read_formats
from generator.printing.letters.faces import read_metrics
from tests.conftest import ROOT, person
from tests.samples.notes import PAPERS

FACE = read_metrics(READING)
FORMS, _ = read_formats([ROOT / "templates"], "letters", LetterForm)
WORDS = st.lists(st.sampled_from(["a", "letter", "considerations", "and", "wind-farms"]), min_size=1, max_size=120)


def letter(*paragraphs: str) -> LetterWords:
    """A letter to Ada of these paragraphs."""
    body = [Passage(f"Part {n}", False, text) for n, text in enumerate(paragraphs)]
    parts = (Passage("Greeting", False, "Dear Ada,"), *body, Passage("Close", False, "Yours,"))
    note = Note(person(), "letter", "letter", (*parts, Passage("Signature", False, "Sam Lee")))
    return LetterWords(note, "Sam Lee", ("1 Low Street", "Leeds"), "26 November 2026", ("Ada Byron", "Hull"))


@given(
    st.sampled_from(list(FORMS.values())),
    st.sampled_from(list(PAPERS.values())),
    st.lists(WORDS.map(" ".join), max_size=9),
)
def test_every_line_stands_inside_the_margins_of_one_page(form: LetterForm, paper, paragraphs: list[str]) -> None:  # type: ignore[no-untyped-def]
    texts, problems = lay_out_letter(letter(*paragraphs), form, paper, FACE)
    assert (texts is None) == bool(problems)
    for text in texts or ():
        assert text.top_mm + len(text.lines) * text.size.pitch_mm <= paper.height_mm - form.bottom_mm + 1e-6
        for line in text.lines:
            assert text.left_mm + FACE.width(line) * text.size.em_mm <= paper.width_mm - form.right_mm + 1e-6


@given(st.sampled_from(list(FORMS.values())), st.lists(WORDS.map(" ".join), max_size=6))
def test_no_two_texts_lie_on_each_other_and_no_word_is_lost(form: LetterForm, paragraphs: list[str]) -> None:
    words = letter(*paragraphs)
    texts, problems = lay_out_letter(words, form, PAPERS[form.paper], FACE)
    if texts is None:
        assert [problem.check for problem in problems] == ["letter-too-long"]
        return
    column = sorted((text for text in texts if text.left_mm < 100), key=lambda text: text.top_mm)
    for above, below in zip(column, column[1:], strict=False):
        assert above.top_mm + len(above.lines) * above.size.pitch_mm <= below.top_mm + 1e-6
    body = [text for text in texts if text.role in ("paragraph", "close", "signature")]
    shown = " ".join(line for text in body for line in text.lines)
    said = " ".join(passage.text for passage in words.note.paragraphs)
    assert shown.replace("wind- farms", "wind-farms") == said


def test_a_letter_that_takes_two_pages_is_told_by_how_much() -> None:
    texts, problems = lay_out_letter(letter(*["word " * 90] * 9), FORMS["block-a4"], PAPERS["a4"], FACE)
    assert texts is None
    (told,) = problems
    assert told.message.startswith("Ada Byron: the letter is ")
    assert told.message.endswith("lines too long for a page of A4")
    assert f"[{told.check}]" == "[letter-too-long]"


def test_a_long_letter_is_set_smaller_and_a_short_one_as_large_as_letters_are() -> None:
    def em(texts: int) -> float:
        placed, _ = lay_out_letter(letter(*["word " * 45] * texts), FORMS["block-a4"], PAPERS["a4"], FACE)
        assert placed
        return placed[-1].size.em_mm * 72 / 25.4

    assert round(em(2), 1) == 11.5
    assert 10 <= em(8) < 11.5


def test_a_long_sender_beside_the_window_pushes_the_words_down() -> None:
    form = FORMS["din-5008-b"]
    many = replace(letter("word"), sender_address=tuple(f"line {n}" for n in range(12)))
    texts, _ = lay_out_letter(replace(many, sender_address=many.sender_address[:3]), form, PAPERS["a4"], FACE)
    assert texts
    greeting = next(text for text in texts if text.lines == ("Dear Ada,",))
    assert greeting.top_mm == form.text_top_mm


def test_a_word_that_is_longer_than_a_line_is_broken_wherever_it_stands() -> None:
    word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsgebäudeverwaltung"
    said = replace(letter(word), address=("Ada", word, "Wien"), sender_address=(word, "Graz"))
    texts, problems = lay_out_letter(said, FORMS["block-a4"], PAPERS["a4"], FACE)
    assert texts
    assert not problems
    by_role = {text.role: text for text in texts}
    for role in ("sender", "address", "paragraph"):
        text = by_role[role]
        assert word in "".join(text.lines)
        assert max(map(FACE.width, text.lines)) * text.size.em_mm <= FORMS["block-a4"].line_mm(PAPERS["a4"])
    assert by_role["sender"].lines[-1] == "Graz"


def test_a_mark_is_not_torn_off_the_letter_on_which_it_stands() -> None:
    word = "Ọ̀yọ́" * 40
    for room in (3.0, 3.7, 5.1):
        lines = list(break_lines(word, room, FACE, anywhere=True))
        assert "".join(lines) == unicodedata.normalize("NFC", word)
        assert not any(unicodedata.combining(line[0]) for line in lines)
