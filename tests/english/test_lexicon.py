"""The files of words: each list is known to the rules, and each word stands where the rules look for it."""

import subprocess
import sys
import tomllib
from importlib.resources import files
from typing import get_args

import pytest

from generator.english.kinds import FUNCTION_CLASSES
from generator.english.vocabulary.lexicon import WordList, base_forms, function_words, phrase_list, word_list
from generator.english.vocabulary.words import split_words
from generator.model.notes import SENTENCE_ENDS

LISTS = tomllib.loads((files("generator.english.vocabulary") / "word_lists.toml").read_text("utf-8"))


def test_every_list_of_the_file_is_used_and_every_list_used_is_in_the_file() -> None:
    functions = LISTS["function_words"]
    others = [name for table in LISTS.values() if table is not functions for name in table]
    assert set(functions) == set(FUNCTION_CLASSES)
    assert sorted(others) == sorted(get_args(WordList))


def test_a_function_word_stands_in_one_list_only() -> None:
    words = [word for text in LISTS["function_words"].values() for word in text.split()]
    assert len(words) == len(set(words)) == len(function_words())


@pytest.mark.parametrize("name", get_args(WordList))
def test_words_of_a_list_are_written_as_they_are_looked_up(name: WordList) -> None:
    for word in word_list(name):
        assert [found.small for found in split_words(word)] == [word]


def test_irregular_verbs_have_one_class_of_forms() -> None:
    pasts, participles = word_list("pasts"), word_list("participles")
    assert not pasts & participles
    assert not word_list("pasts_and_participles") & (pasts | participles)


def test_base_forms_are_told_by_their_likeliest_class_first() -> None:
    assert base_forms()["garden"] == ("noun", "verb")
    assert base_forms()["work"] == ("verb", "noun")
    assert base_forms()["teach"] == ("verb",)
    assert "#" not in base_forms()


def test_every_column_that_ends_a_sentence_has_stems() -> None:
    assert all(phrase_list(column) for column in SENTENCE_ENDS)


def test_help_reads_no_words() -> None:
    program = (
        "import sys; from click.testing import CliRunner; from generator.cli import main;"
        "assert CliRunner().invoke(main, ['--help']).exit_code == 0;"
        "print([name for name in sys.modules if name.startswith('generator.english')])"
    )
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"
