"""The notation of phrases.toml: what each sign finds, and what it does not."""

import csv
import re
from pathlib import Path

import pytest

from generator.english.nothing import is_unfilled, says_nothing
from generator.english.vocabulary.phrases import any_phrase, likely_phrases, phrase_pattern
from generator.english.vocabulary.stems import without_stem
from generator.people.cells.sentence_ends import STEMS

VECTORS = Path(__file__).parents[1] / "vectors" / "cells.csv"


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("no idea [yet]", "no idea"),
        ("no idea [yet]", "NO  IDEA\tYET"),
        ("(ask | check) later", "check later"),
        ("don't know", "don’t know"),
        ("don't know", "dont know"),
        ("{who} … talked", "we also briefly talked"),
        ("{who} … talked", "they talked"),
        ("row #", "row 12"),
        ("insert [_] here", "insert topic here"),
        ("asdf*", "asdfgh"),
        ("lorem [*]", "lorem ipsum\ndolor"),
        ("news (: | is)", "news:"),
        ("n/a", "n/a"),
    ],
)
def test_a_phrase_finds(phrase: str, text: str) -> None:
    assert re.fullmatch(phrase_pattern(phrase), text, re.IGNORECASE)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("no idea [yet]", "noidea"),
        ("no idea [yet]", "no ideas"),
        ("(ask | check) later", "ask check later"),
        ("{who} … talked", "we nicely talked"),
        ("row #", "row two"),
        ("asdf", "asdfgh"),
        ("n.a", "nba"),
    ],
)
def test_a_phrase_does_not_find(phrase: str, text: str) -> None:
    assert not re.fullmatch(phrase_pattern(phrase), text, re.IGNORECASE)


def test_a_phrase_ends_before_words_that_it_rules_out() -> None:
    pattern = phrase_pattern("next !(week* | month*)")
    assert re.match(pattern, "next the trial")
    assert not re.match(pattern, "next  weekend")


@pytest.mark.parametrize(
    "text", ["n/a", "N.A.", "— none —", "TBC!", "same as row 3", "didn’t say yet", "???", "", "_"]
)
def test_no_answer_is_nothing(text: str) -> None:
    assert says_nothing(text)
    assert not is_unfilled(text)


@pytest.mark.parametrize(
    "text", ["«Topic»", "*|FNAME|*", "{{topic}}.", "INSERT TOPIC HERE", "#REF!", "Lorem ipsum dolor"]
)
def test_a_blank_of_a_form_is_unfilled(text: str) -> None:
    assert says_nothing(text)
    assert is_unfilled(text)


@pytest.mark.parametrize(
    ("column", "typed", "rest"),
    [
        ("topic", "2) We also talked about: the rota", "the rota"),
        ("topic", "We talked about", ""),
        ("topic", "discussed in the team", "discussed in the team"),
        ("topic", "our conversation over the phone", "our conversation over the phone"),
        ("next_step", "Next: we look forward to the trial", "the trial"),
        ("next_step", "next weekend’s market", "next weekend’s market"),
        ("recoup", "I should’ve also mentioned my licence", "my licence"),
        ("recoup", "shouldve mentioned my licence", "my licence"),
        ("new", "… since we met my results came", "my results came"),
        ("strength", "My biggest strengths are patience and tact", "patience and tact"),
    ],
)
def test_the_stem_of_a_column_is_taken_off(column: str, typed: str, rest: str) -> None:
    assert without_stem(column, typed) == rest


@pytest.mark.parametrize("name", ["unfilled", "no_answer", *STEMS])
def test_the_first_word_rules_out_no_phrase_that_fits(name: str) -> None:
    """The cells that people type, and each list's own words in front of them."""
    cells = [row["typed"] for row in csv.DictReader(VECTORS.read_text("utf-8").splitlines())]
    every = re.compile(any_phrase(name), re.IGNORECASE)
    found = {cell: every.match(cell) for cell in cells}
    assert any(found.values())
    for cell, match in found.items():
        likely = likely_phrases(name, cell)
        again = re.match(likely, cell, re.IGNORECASE) if likely else None
        assert (again and again[0]) == (match and match[0]), cell


@pytest.mark.parametrize("text", ["your night shifts", "explaining a rota", "my plan"])
def test_a_first_word_that_no_phrase_has_rules_them_out(text: str) -> None:
    assert likely_phrases("no_answer", text) == ""
