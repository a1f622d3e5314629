"""Phrases in the notation of phrases.toml → a pattern that finds any of them."""

import re
from functools import cache, lru_cache

from generator.english.vocabulary.lexicon import phrase_list
from generator.lazy_pattern import lazy_pattern

TOKEN = lazy_pattern(r"!\(|[\[\]()|]|\{\w+\}|[^\s\[\](){}|]+")
SPACE = r"\s*+"
"""Before a word; nothing of it is given back, so that no number of spaces takes long."""
WORD_END = r"(?!\w)"
SIGNS = {
    "[": "(?:",
    "]": ")?",
    "(": "(?:",
    ")": ")",
    "|": "|",
    "!(": "(?!",
    "#": rf"{SPACE}\d++{WORD_END}",
    "_": rf"{SPACE}\w++",
    "*": "(?s:.*)",
}
"""What each sign of the notation is in a pattern."""
BETWEEN = "…"
FIRST_WORD = lazy_pattern(r"\W*+([\w'’]++)")


@cache
def any_phrase(name: str) -> str:
    """The pattern of any phrase of a list, the first before the others."""
    return f"(?:{'|'.join(phrase_pattern(phrase) for phrase in phrase_list(name))})"


def phrase_pattern(phrase: str) -> str:
    """The pattern of one phrase: `[i] forgot` finds “forgot” and “I forgot”, whatever spaces there are."""
    return "".join(_token_pattern(token) for token in TOKEN.findall(phrase))


def likely_phrases(name: str, text: str) -> str:
    """The pattern of the phrases of a list that could stand at the beginning of a text, as far as its first word
    tells; empty where none could, as for most cells: then nothing need be compiled."""
    first = FIRST_WORD.match(text)
    word = _bare(first[1]) if first else ""
    return _phrases_with(name, word) if word and word.isascii() else any_phrase(name)


@lru_cache(1024)
def _phrases_with(name: str, word: str) -> str:
    """The pattern of the phrases of a list that have a word anywhere; empty where none has."""
    likely = [phrase for phrase in phrase_list(name) if _has_word(phrase, word)]
    return f"(?:{'|'.join(map(phrase_pattern, likely))})" if likely else ""


def _has_word(phrase: str, word: str) -> bool:
    words, beginnings = _words_of(phrase)
    return word in words or word.startswith(beginnings)


@cache
def _words_of(phrase: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """All words that a phrase and the lists that it names have, and the beginnings of others: asdf*."""
    words, beginnings = set[str](), list[str]()
    for token in TOKEN.findall(phrase):
        if token == BETWEEN or token.startswith("{"):
            for inner in phrase_list("between" if token == BETWEEN else token[1:-1]):
                words |= _words_of(inner)[0]
                beginnings += _words_of(inner)[1]
        elif token not in SIGNS and (first := FIRST_WORD.match(token)):
            words.add(_bare(first[1]))
            beginnings += [_bare(first[1])] if "*" in token else []
    return frozenset(words), tuple(beginnings)


def _bare(word: str) -> str:
    return word.casefold().replace("'", "").replace("’", "")


def _token_pattern(token: str) -> str:
    if token in SIGNS:
        return SIGNS[token]
    if token == BETWEEN:
        return f"{any_phrase('between')}*"
    if token.startswith("{"):
        return any_phrase(token[1:-1])
    word = re.escape(token).replace("'", "['’]?").replace(r"\*", r"\w*+")
    return f"{SPACE}{word}{WORD_END if token[-1].isalnum() else ''}"
