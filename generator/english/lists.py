"""Several things in one cell, as a sentence has them."""

import re
from collections.abc import Sequence

from generator.english.kinds import Shape
from generator.english.vocabulary.words import Word, split_words
from generator.lazy_pattern import lazy_pattern

LIST = lazy_pattern(r"[^,;“”\"]+(?:, [^,;“”\"]+){2,}|[^,;“”\"]+(?:; [^,;“”\"]+)+")
"""Three things or more with commas between them, or two or more with semicolons."""
MOST = 4
"""Words of a thing that stands in a list of such."""
ASIDE = frozenset(["above", "etc", "ie", "eg", "incl", "mainly", "mostly"])
"""What belongs to the words before it, and is no thing itself."""


def with_and(text: str, shape: Shape) -> str:
    """A list with “and” before its last thing: rota, leave, uniforms → rota, leave and uniforms; not a long, wet,
    cold winter; my tutor, Dr Lee, the head; Leeds, West Yorkshire, England."""
    if shape not in ("noun", "doing", "adjective") or ("," not in text and ";" not in text):
        return text
    if not LIST.fullmatch(text):
        return text
    things = re.split("[,;] ", text)
    split = [split_words(thing) for thing in things]
    if not all(split) or any(map(_goes_on, split)) or not _are_alike(split, shape):
        return text
    return f"{', '.join(things[:-1])} and {things[-1]}"


def _goes_on(words: Sequence[Word]) -> bool:
    """Whether words are more than one thing: and the rota, which I like, 3 hours, for example, mainly."""
    first = words[0]
    if len(words) > MOST or first.has_digit or first.kind == "preposition" or first.classes == ("adverb",):
        return True
    return any(word.kind not in ("", "determiner", "preposition") or word.small in ASIDE for word in words)


def _are_alike(things: Sequence[Sequence[Word]], shape: Shape) -> bool:
    """Whether all are things, or all adjectives; with no name of a place or person, and all with an article or
    none behind the first."""
    described = [words[-1].likely("adjective") for words in things[:-1]]
    articles = {words[0].small if words[0].kind == "determiner" else "" for words in things[1:]}
    named = any(words[0].text[0].isupper() and not _is_tool(words[0]) for words in things[1:])
    same = len(articles) == 1 and (articles == {""} or things[0][0].small in articles)
    return same and not named and (shape == "adjective" or not any(described))


def _is_tool(word: Word) -> bool:
    """Whether a word with a capital is a program or a language: Excel, SQL."""
    return word.is_in("names") or not word.text[1:].islower()
