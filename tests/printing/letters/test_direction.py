"""Lines with words from right to left: seen as another program sets them."""

import pytest
from bidi import get_display
from hypothesis import example, given
from hypothesis import strategies as st

from generator.printing.letters.direction import Stretch, stretches


def seen(text: str) -> str:
    """The letters from the left."""
    pieces = (run for stretch in stretches(text) for run in stretch.runs[:: -1 if stretch.turned else 1])
    return "".join(letters[::-1] if turned else letters for letters, turned in pieces)


@given(st.text(st.sampled_from("abé שרה رضا 12 ٣۴ ,.:-/+%€$ ()[] «»!؟،"), max_size=14))
@example("Dear مريم الحسيني, thank you")
@example("شارع الملك 12، الرياض")
@example("רחוב הרצל 5")
@example("رضا (مدير)")
@example("Head (ראש צוות), Acme")
@example("12 شارع 5، 6 abc")
def test_a_line_is_seen_as_unicode_has_it(text: str) -> None:
    assert seen(text) == get_display(text, base_dir="L")


@given(st.text(st.sampled_from("ab שר رضا 12 ,.()"), max_size=14))
def test_a_line_is_read_as_it_was_typed(text: str) -> None:
    assert "".join(stretch.text for stretch in stretches(text)) == text


@pytest.mark.parametrize("text", ["", "Dear Ada,", "Zoë’s 12 €"])
def test_a_line_from_left_to_right_is_one_piece(text: str) -> None:
    assert stretches(text) == ([Stretch(text, ((text, False),), turned=False)] if text else [])
