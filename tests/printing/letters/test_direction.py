"""Lines with words from right to left: seen as another program sets them."""

import pytest
from bidi import get_display
from hypothesis import example, given
from hypothesis import strategies as st

from generator.printing.letters.direction import Direction, OneWay, from_left, phrases, runs_right, stands_alone


def seen(text: str, direction: Direction) -> str:
    """The letters from the left."""
    parts = from_left(text, direction)
    return "".join(part.text[::-1] if part.turned else part.text for part in parts)


@given(st.text(st.sampled_from("abé שרה رضا 12 ٣۴ ,.:-/+%€$ ()[] «»!؟،"), max_size=14))
@example("شارع الملك 12، الرياض")
@example("רחוב הרצל 5")
@example("12 شارع الملك")
@example("مريم (Mary) الحسيني")
@example("12 شارع 5، 6 abc")
@example("Acme (ראש צוות)")
def test_a_line_from_right_to_left_is_seen_as_unicode_has_it(text: str) -> None:
    assert seen(text, Direction.RIGHT_TO_LEFT).strip() == get_display(text, base_dir="R").strip()


@given(st.text(st.sampled_from("abé שרה رضا 12 ٣۴ ,.:-/+%€$ ()[] «»!؟،"), max_size=14))
@example("Dear مريم الحسيني, thank you")
@example("Head (ראש צוות), Acme")
@example("דיזנגוף 50, Tel Aviv 61000")
@example("Tel Aviv, הרצל 12")
def test_a_value_from_left_to_right_is_so_too(text: str) -> None:
    assert seen(text, Direction.LEFT_TO_RIGHT) == get_display(text, base_dir="L")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ask مريم, 5 minutes", ["مريم"]),
        ("מיכל כהן 12 May", ["מיכל כהן"]),
        ("مريم الحسيني, شركة النور, 14:00", ["مريم الحسيني", "شركة النور"]),
        ("1 · שרה לוי – 3 cards", ["שרה לוי"]),
        ("the رضا (مدير) role", ["رضا (مدير)"]),
        ("for مبنى 4 ب. in May", ["مبنى 4 ب"]),
        ("בית3, Haifa", ["בית3"]),
        ("the ב10:30 talk, ל50% of ה-5", ["ב10:30", "ל50%", "ה-5"]),
        ("דנה (14:00), room 2", ["דנה"]),
        ("סעיף(3) of it", ["סעיף(3)"]),
        ("the خیابان ۱۲ site", ["خیابان ۱۲"]),
    ],
)
def test_a_number_or_a_name_beside_a_name_stays_where_it_is_read(text: str, names: list[str]) -> None:
    """By itself Unicode’s algorithm has “Ask מיכל, 5 minutes” with the 5 before the name, and two names of a list
    in the other order."""
    assert [phrase.text for phrase in phrases(text) if phrase.turned] == names
    assert "".join(phrase.text for phrase in phrases(text)) == text


@given(st.text(st.sampled_from("ab שר رضا 12 ,.()"), max_size=14))
def test_a_line_is_read_as_it_was_typed(text: str) -> None:
    assert "".join(phrase.text for phrase in phrases(text)) == text
    assert sorted("".join(part.text for part in from_left(text, Direction.SENTENCE))) == sorted(text)


@pytest.mark.parametrize("text", ["", "Dear Ada,", "Zoë’s 12 €"])
def test_a_line_from_left_to_right_is_one_piece(text: str) -> None:
    assert phrases(text) == from_left(text, Direction.SENTENCE) == ([OneWay(text, turned=False)] if text else [])


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("مريم الحسيني", True),
        ("مريم (Mary) الحسيني", True),
        ("12 شارع الملك", True),
        ("רחוב הרצל 12 דירה 4, Tel Aviv", True),
        ("הרצל 3\u200e", True),
        ("מיכל כהן 12", True),
        ("Acme شركة النور", False),
        ("مريم will write on Monday", False),
        ("Dear مريم الحسيني,", False),
        ("Ada", False),
        ("12", False),
    ],
)
def test_what_begins_from_right_to_left_and_mostly_is_so_is_so_as_a_whole(text: str, right: bool) -> None:
    assert runs_right(text) is right


@pytest.mark.parametrize("text", ["דנה כהן, רضا, 3", "שירות 4U: Analyst", "דנה, 5", "מרים will"])
def test_a_text_that_was_put_together_is_in_the_order_of_its_sheet(text: str) -> None:
    assert not stands_alone(text)


@pytest.mark.parametrize("text", ["א" + "(" * 20000 + "ב" + ")" * 20000, "א" + "([" * 20000 + ")" * 20000])
def test_thousands_of_brackets_are_no_burden(text: str) -> None:
    """Only sixty-three within each other are looked at, as the standard has it."""
    assert len("".join(part.text for part in from_left(text, Direction.SENTENCE))) == len(text)
