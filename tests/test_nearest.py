"""What is likest is the same with the compiled library and without it, as in a browser."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance.Indel import normalized_similarity

from generator.people.headers.columns import COLUMNS
from generator.problems import indel_similarity, nearest_hint, nearest_matches

WORDS = st.text("abcß é-", max_size=9)


@given(WORDS, WORDS)
def test_how_like_two_words_are(one: str, other: str) -> None:
    assert indel_similarity(one, other) == pytest.approx(normalized_similarity(one, other))


@pytest.mark.parametrize("word", ["namme", "e-mail", "Compny", "decide", "zzz", "", "interveiwed"])
def test_the_same_columns_are_meant(monkeypatch: pytest.MonkeyPatch, word: str) -> None:
    wanted = nearest_matches(word, COLUMNS, 3)
    monkeypatch.setitem(sys.modules, "rapidfuzz", None)
    assert nearest_matches(word, COLUMNS, 3) == wanted


def test_of_many_words_some_are_named() -> None:
    assert nearest_hint("zzzz", ["one", "two"]) == "known are: one, two"
    hint = nearest_hint("zzzz", [f"source-{number:03}" for number in range(90)])
    assert hint.endswith("source-028, source-029, and 60 more")
