"""Which classes a word has: by the table, by the rules of inflection, by its parts or by how it ends."""

import pytest

from generator.english.capitals import large_first, small_first
from generator.english.vocabulary.word_classes import is_known, word_classes


@pytest.mark.parametrize(
    ("word", "classes"),
    [
        ("gardens", ["plural", "third"]),
        ("visits", ["third", "plural"]),
        ("children", ["plural"]),
        ("wrote", ["past"]),
        ("led", ["past", "participle"]),
        ("planned", ["past", "participle", "adjective"]),
        ("training", ["noun", "gerund"]),
        ("managing", ["gerund"]),
        ("quickly", ["adverb"]),
        ("hard-working", ["adjective"]),
        ("problem-solving", ["noun"]),
        ("roof-gardens", ["plural", "third"]),
        ("adaptebable", ["adjective"]),
        ("xyz", []),
    ],
)
def test_the_classes_of_a_word_the_likeliest_first(word: str, classes: list[str]) -> None:
    assert list(word_classes(word)) == classes


@pytest.mark.parametrize("word", ["because", "catering", "lambing", "customer-facing", "teachers"])
def test_english_words_are_known(word: str) -> None:
    assert is_known(word)


@pytest.mark.parametrize("word", ["beijing", "siobhan", "harding", "constable-foo", ""])
def test_names_are_not_known(word: str) -> None:
    assert not is_known(word)


@pytest.mark.parametrize(
    ("text", "small"),
    [
        ("Night shifts", "night shifts"),
        ("Siobhan’s plans", "Siobhan’s plans"),
        ("Excel", "Excel"),
        ("GDPR", "GDPR"),
        ("Rose Green", "Rose Green"),
        ("Rose bushes", "rose bushes"),
        ("Royal Infirmary wards", "Royal Infirmary wards"),
        ("Fluent Polish", "fluent Polish"),
        ("I led", "I led"),
        ("A", "A"),
    ],
)
def test_a_text_begins_small_unless_with_a_name(text: str, small: str) -> None:
    assert small_first(text) == small


@pytest.mark.parametrize(
    ("text", "large"),
    [("night shifts", "Night shifts"), ("iPhone apps", "iPhone apps"), ("eBay", "eBay"), ("", "")],
)
def test_a_sentence_begins_large_unless_with_a_name_that_is_small(text: str, large: str) -> None:
    assert large_first(text) == large
