"""Line breaking and fitting: no word is lost, no line too long, nothing is shrunk."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.paper.hand import ASSUMED_HAND, FontMetrics, Handwriting
from generator.model.paper.stationery import CardFormat
from generator.panel.cards.fit import break_note, check_overflow, fits_card
from generator.printing.drawn.copy_layout import copy_layout
from generator.printing.formats import custom_card
from generator.printing.imposition import SIDE_MM, card_ruling
from generator.printing.imposition_checks import check_imposition
from tests.conftest import ROOT
from tests.samples.notes import A6, CARD_FORMATS, KALAM, PAPERS, card_note, sample_print_job

WORDS = st.lists(st.text("abcdefgh-–’.,", min_size=1, max_size=14), min_size=1, max_size=80).map(" ".join)


@given(WORDS)
def test_every_word_stands_on_a_line_in_its_order(body: str) -> None:
    lines = break_note(card_note(body), A6, KALAM, ASSUMED_HAND)
    text = "".join(line.text.replace(" ", "") for line in lines)
    assert text == f"Dear Ada,{body}Yours,".replace(" ", "")


@given(WORDS)
def test_no_line_is_longer_than_the_card_is_wide(body: str) -> None:
    em = KALAM.em_mm(ASSUMED_HAND)
    for line in break_note(card_note(body), A6, KALAM, ASSUMED_HAND):
        assert line.indent_mm + KALAM.width(line.text) * em <= A6.line_mm + 1e-6


@given(WORDS)
def test_a_line_is_as_full_as_it_can_be(body: str) -> None:
    room = A6.line_mm / KALAM.em_mm(ASSUMED_HAND)
    lines = [line.text for line in break_note(card_note(body), A6, KALAM, ASSUMED_HAND)][1:-1]
    for above, below in zip(lines, lines[1:], strict=False):
        first = below.split(" ")[0]
        assert KALAM.width(f"{above} {first}") > room or "-" in first or "–" in first or above.endswith(("-", "–"))


@given(WORDS)
def test_what_fits_a_card_fits_every_card_that_is_wider_and_higher(body: str) -> None:
    if fits_card(break_note(card_note(body), A6, KALAM, ASSUMED_HAND), A6, KALAM, ASSUMED_HAND):
        large = CARD_FORMATS["a7"]
        assert fits_card(break_note(card_note(body), large, KALAM, ASSUMED_HAND), large, KALAM, ASSUMED_HAND)


def test_a_note_too_long_says_by_how_much_and_which_card_would_do() -> None:
    long = card_note("one two three four five " * 21)
    problems = check_overflow(long, break_note(long, A6, KALAM, ASSUMED_HAND), sample_print_job())
    assert [p.message for p in problems] == ["Ada Byron: the note is 1 line (1 word) over on A6"]
    assert problems[0].hint == (
        "it fits A6 (US): add --card a6-us; or shorten what the row says: shorter wordings were tried"
    )


def test_a_word_longer_than_a_line_is_told() -> None:
    long = card_note("Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenantrag")
    problems = check_overflow(long, break_note(long, A6, KALAM, ASSUMED_HAND), sample_print_job())
    assert "is longer than a line on A6" in problems[0].message
    assert (
        problems[0].hint
        == "it fits A7 (US): add --card a7; or shorten what the row says: shorter wordings were tried"
    )


def test_a_character_of_a_long_text_takes_what_the_hand_says() -> None:
    guide = (ROOT / "content" / "guides" / "handwritten-card.md").read_text("utf-8")
    text = " ".join(re.sub(r"[^A-Za-z ,.]", "", guide).split())
    average = KALAM.width(text) * KALAM.em_mm(ASSUMED_HAND) / len(text)
    assert average == pytest.approx(2.4, rel=0.02)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("card", CARD_FORMATS.values(), ids=lambda card: card.name)
def test_every_card_lies_whole_on_every_paper(card: CardFormat, paper: str) -> None:
    made = sample_print_job(card, paper)
    assert check_imposition(made, ["copy"]) == []
    at, rules = copy_layout(made), card_ruling(card, KALAM, ASSUMED_HAND).rules_mm
    sheet = PAPERS[paper]
    turned = card.name == "a5" and paper in ("a4", "letter", "legal")
    assert at.page_mm == ((sheet.height_mm, sheet.width_mm) if turned else (sheet.width_mm, sheet.height_mm))
    assert sheet.edge_mm <= SIDE_MM + at.left_mm
    assert SIDE_MM + at.left_mm + card.width_mm <= at.page_mm[0] - sheet.edge_mm
    assert at.reading_mm >= 5
    assert len(rules) == card.capacity(ASSUMED_HAND) >= 9
    assert rules[0] >= card.margin_mm
    assert rules[-1] <= card.height_mm - card.margin_mm + 1e-9


def test_there_are_cards_and_papers_to_test() -> None:
    assert list(CARD_FORMATS) == sorted(
        CARD_FORMATS, key=lambda name: CARD_FORMATS[name].width_mm * CARD_FORMATS[name].height_mm
    )
    assert {"a2", "a6", "a7"} <= set(CARD_FORMATS)
    assert {"a4", "letter"} <= set(PAPERS)


def test_a_card_that_no_sheet_can_show_is_refused_with_what_would_do() -> None:
    poster = CardFormat("poster", "Poster", 250, 200, 8)
    (problem,) = check_imposition(sample_print_job(poster), ["copy"])
    assert f"{problem.message} [{problem.check}]" == (
        "Poster is 250 × 200 mm; a copy sheet on A4 has room for 197.2 × 243 mm upright and 284.2 × 156 mm turned,"
        " so copy is not made [card-too-large]"
    )
    assert problem.hint == "what would do: --paper a3, --paper tabloid, --card a5"
    (problem,) = check_imposition(sample_print_job(A6, fold="side"), ["trace", "guide", "copy"])
    assert problem.message == (
        "A6, open, is 296 × 105 mm; A4 has room for 197.2 × 272.2 mm upright and 284.2 × 185.2 mm turned, so "
        "guide and trace are not made"
    )
    assert problem.hint == "what would do: --fold flat, --fold top, --card a6-upright"


def test_a_card_in_millimetres_is_not_called_by_its_size() -> None:
    long = custom_card("900x90")
    assert long
    (problem,) = check_imposition(sample_print_job(long), ["copy"])
    assert problem.message.startswith("the card is 900 × 90 mm; a copy sheet on A4 has room for 197.2 ×")
    (problem,) = check_imposition(sample_print_job(long, fold="top"), ["guide"])
    assert problem.message.startswith("the card, open, is 900 × 180 mm; A4 has room for ")


def test_a_card_without_room_for_a_line_is_refused() -> None:
    stamp = CardFormat("stamp", "Stamp", 40, 20, 8)
    (problem,) = check_imposition(sample_print_job(stamp), ["copy"])
    assert (problem.message, problem.check) == ("Stamp has no room for a line 8 mm high", "card-too-small")


def test_a_word_of_which_the_face_lacks_a_letter_is_measured_as_another_sets_it() -> None:
    face = FontMetrics("x", {"a": 0.5, " ": 0.25}, 1, 0.5, lambda word: [2.0] * len(word))
    assert face.width("aa ab a") == 0.5 + 0.5 + 0.25 + 2 + 2 + 0.25 + 0.5
    assert face.stops("ab a") == [0, 2, 4, 4.25, 4.75]
    assert Handwriting(2.0, 8.0).character_mm == 2.0
