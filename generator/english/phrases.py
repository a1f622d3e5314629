"""Phrases in the notation of phrases.toml → a pattern that finds any of them."""

import re
from functools import cache

from generator.english.lexicon import phrase_list

TOKEN = re.compile(r"!\(|[\[\]()|]|\{\w+\}|[^\s\[\](){}|]+")
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
FIRST_WORD = re.compile(r"\W*+([\w'’]++)")


@cache
def any_phrase(name: str) -> str:
    """The pattern of any phrase of a list, the first before the others."""
    return f"(?:{'|'.join(phrase_pattern(phrase) for phrase in phrase_list(name))})"


def phrase_pattern(phrase: str) -> str:
    """The pattern of one phrase: `[i] forgot` finds “forgot” and “I forgot”, whatever spaces there are."""
    return "".join(_token_pattern(token) for token in TOKEN.findall(phrase))


def may_begin(name: str, text: str) -> bool:
    """Whether a phrase of a list could stand at the beginning of a text, as far as its first word tells.

    Most cells begin with a word that no phrase has, and then the pattern need not be compiled."""
    first = FIRST_WORD.match(text)
    word = _bare(first[1]) if first else ""
    words, beginnings = _words_of(name)
    return not (word and word.isascii()) or word in words or word.startswith(beginnings)


@cache
def _words_of(name: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """All words that the phrases of a list have, and the beginnings of others: asdf*."""
    words, beginnings = set[str](), list[str]()
    for token in (token for phrase in phrase_list(name) for token in TOKEN.findall(phrase)):
        if token == BETWEEN or token.startswith("{"):
            inner, more = _words_of("between" if token == BETWEEN else token[1:-1])
            words |= inner
            beginnings += more
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
