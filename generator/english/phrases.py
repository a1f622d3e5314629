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


@cache
def any_phrase(name: str) -> str:
    """The pattern of any phrase of a list, the first before the others."""
    return f"(?:{'|'.join(phrase_pattern(phrase) for phrase in phrase_list(name))})"


def phrase_pattern(phrase: str) -> str:
    """The pattern of one phrase: `[i] forgot` finds “forgot” and “I forgot”, whatever spaces there are."""
    return "".join(_token_pattern(token) for token in TOKEN.findall(phrase))


def _token_pattern(token: str) -> str:
    if token in SIGNS:
        return SIGNS[token]
    if token == BETWEEN:
        return f"{any_phrase('between')}*"
    if token.startswith("{"):
        return any_phrase(token[1:-1])
    word = re.escape(token).replace("'", "['’]?").replace(r"\*", r"\w*+")
    return f"{SPACE}{word}{WORD_END if token[-1].isalnum() else ''}"
