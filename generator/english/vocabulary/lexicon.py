"""The words and phrases that the rules know: read from the files beside this module, when somebody first asks.

No other module of this package reads a file.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from pkgutil import get_data
from typing import Literal

from generator.english.kinds import FUNCTION_CLASSES, FunctionClass, WordClass

WordList = Literal[
    "adjectival_participles",
    "adjectives_behind",
    "adjectives_by_office",
    "adverbials",
    "before_names",
    "degrees",
    "errands",
    "given_names",
    "heads",
    "intransitive_pasts",
    "inverted",
    "modals",
    "names",
    "nouns_in_ing",
    "opinions",
    "participles",
    "pasts",
    "pasts_and_participles",
    "persons",
    "plain_pasts",
    "plurals",
    "qualifications",
    "qualities",
    "question_words",
    "schedule_verbs",
    "things_of_work",
    "things_to_come",
    "transitive_gerunds",
    "unchanged_pasts",
]
"""The lists of word_lists.toml but for its function words: a rule that names another is a mistake for mypy."""
CODES: Mapping[str, WordClass] = {"n": "noun", "v": "verb", "a": "adjective", "r": "adverb"}
"""What a letter at the beginning of a line of words.txt means."""


@cache
def base_forms() -> Mapping[str, tuple[WordClass, ...]]:
    """The base form of each open-class word → its classes, the likeliest first: work → verb, noun."""
    table: dict[str, tuple[WordClass, ...]] = {}
    for line in _text("words.txt").splitlines():
        if not line.startswith("#"):
            codes, *words = line.split(" ")
            table.update(dict.fromkeys(words, tuple(CODES[code] for code in codes)))
    return table


@cache
def function_words() -> Mapping[str, FunctionClass]:
    """Each function word → its class: because → relative."""
    lists = _tables("word_lists.toml")["function_words"]
    return {word: kind for kind in FUNCTION_CLASSES for word in lists[kind].split()}


@cache
def word_list(name: WordList) -> frozenset[str]:
    """The words of a list, small, with straight apostrophes."""
    return frozenset(_entries("word_lists.toml")[name].split())


@cache
def phrase_list(name: str) -> tuple[str, ...]:
    """The phrases of a list of phrases.toml, in its notation and order."""
    return tuple(_entries("phrases.toml")[name].splitlines())


@cache
def _entries(file: str) -> Mapping[str, str]:
    """The lists of a file by their names, whichever table they stand in."""
    tables = _tables(file)
    return {name: text for table in tables.values() for name, text in table.items()}


@cache
def _tables(file: str) -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(_text(file))


def _text(file: str) -> str:
    data = get_data("generator.english.vocabulary", file)
    return data.decode("utf-8") if data else ""
