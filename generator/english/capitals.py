"""The first letter of a text: small within a sentence, unless a name begins with it; large where one begins."""

import re

from generator.english.word_classes import is_known
from generator.english.words import Word, split_words, word_at

LEVELS = re.compile(r"\ba(?=[ -]levels\b|\* (?:in|for)\b|-level\b)")
"""The grade or the examination that is called A: a plural, or what no article can stand before."""
AFTER_LEVEL = ("head", "headed", "of", "playing", "ground", "surface", "above", "below", "that", "which", "where")
"""What follows a level that is no examination."""


def large_first(text: str) -> str:
    """The text with a large first letter, unless it begins with a name that has a small one: iPhone, eBay."""
    first = word_at(split_words(text), 0)
    if first.name and text.startswith(first.text) and first.text != first.text.lower():
        return text
    return text[:1].upper() + text[1:]


def small_first(text: str) -> str:
    """The text with a small first letter, unless it begins with a name: Night shifts → night shifts."""
    words = split_words(text)
    first, second = word_at(words, 0), word_at(words, 1)
    if len(text) < 2 or text.isupper() or not words or not text.startswith(first.text):
        return text
    if first.text == "A" and second.small == "level" and word_at(words, 2).small not in AFTER_LEVEL:
        return text
    if _is_name(first) or _is_given_name(first, second) or _begins_name(first, second):
        return text
    return text[0].lower() + text[1:]


def with_school_levels(text: str) -> str:
    """The text with the capital of A levels, wherever they stand; not “a level head”."""
    return LEVELS.sub("A", text)


def _is_name(word: Word) -> bool:
    """Whether a word keeps its capital wherever it stands: I, Excel, GDPR, Siobhan."""
    if word.text[1:] != word.text[1:].lower() or word.small == "i" or word.small.startswith("i'"):
        return True
    if word.kind:  # a word and its verb: you will, contracted
        return False
    return word.is_in("names") or not is_known(word.small)


def _is_given_name(first: Word, second: Word) -> bool:
    """Whether a word such as Rose or Mark is somebody's name here: Rose Green, Mark from sales."""
    return first.is_in("given_names") and (second.name or second.small in ("from", "and", "at"))


def _begins_name(first: Word, second: Word) -> bool:
    """Whether two words are one name: Royal Infirmary, Green Park; not fluent Polish, learning Kotlin."""
    if not second.name or second.text[1:].isupper() or first.kind:
        return False
    return not (first.is_in("before_names") or _governs(first, second))


def _governs(first: Word, second: Word) -> bool:
    """Whether a word goes with a name as its verb: learning Kotlin, visit Leeds."""
    if first.likely("gerund") or (first.classes[:2] == ("noun", "gerund") and second.has_digit):
        return True
    return first.likely("verb") and first.classes != ("verb", "noun")
