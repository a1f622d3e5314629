"""The small signs of print, put right once, where values and wordings become one text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.notes.compose import compose_notes
from generator.notes.typography import typographic
from tests.conftest import person
from tests.samples.notes import note_template, sample_panel


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("I don't know.", "I don’t know."),
        ("the museums' plans", "the museums’ plans"),
        ("the '90s", "the ’90s"),
        ('You said "no", twice.', "You said “no”, twice."),
        ("You said 'no', twice.", "You said ‘no’, twice."),
        ('("don\'t")', "(“don’t”)"),
        ("two  spaces", "two spaces"),
        ("6' 2\" tall", "6' 2\" tall"),
        ('a 5" plate and a 7" plate', 'a 5" plate and a 7" plate'),
        ("already “so” and ’so’", "already “so” and ’so’"),
    ],
)
def test_what_is_typed_and_what_is_printed(typed: str, printed: str) -> None:
    assert typographic(typed, "en-GB") == printed


def test_other_languages_have_other_quotes() -> None:
    assert typographic('l\'étude "ainsi"  dite', "fr") == 'l’étude "ainsi" dite'


@given(st.text("ab '\"(-.", max_size=30))
def test_no_letter_is_changed_and_no_sign_lost(text: str) -> None:
    plain = str.maketrans({**dict.fromkeys("‘’", "'"), **dict.fromkeys("“”", '"')})
    assert typographic(text).translate(plain) == re.sub(" +", " ", text)


def test_values_and_wordings_are_mended_together() -> None:
    notes, _ = compose_notes(note_template(), sample_panel(person("Ada O'Neil", topic='the "engine"')), "en-GB")
    assert notes[0].passage("greeting") == "Dear Ada O’Neil,"
    assert notes[0].passage("remember") == "Thank you for Wednesday, and for the “engine”."
