"""A verb without its subject → a sentence of whoever wrote it, or of whoever reads it."""

from typing import Literal

from generator.english.grammar.finite_verbs import is_third_person
from generator.english.vocabulary.word_classes import base_verb
from generator.english.vocabulary.words import split_words, word_at
from generator.lazy_pattern import lazy_pattern

WRITERS = frozenset({"strength", "recoup", "new"})
"""Columns in which people write of themselves: whatever has no subject there is what they did."""
ME = lazy_pattern(r"\b(?:me|us)\b")
"""What a verb cannot have behind it whose subject is the writer."""
YOU = lazy_pattern(r"\byou\b")
MINE = lazy_pattern(r"\b(?:my|our)\b")
AGREEING = {
    "I": {
        "is": "am", "are": "am", "isn't": "am not", "aren't": "am not", "were": "was", "weren't": "wasn't",
        "hasn't": "haven't", "doesn't": "don't",
    },
    "You": {
        "is": "are", "am": "are", "isn't": "aren't", "was": "were", "wasn't": "weren't", "hasn't": "haven't",
        "doesn't": "don't",
    },
}  # fmt: skip
"""Subject → forms that it cannot have, and what they are with it."""
ITS = frozenset({"is", "isn't", "are", "aren't"})
"""What is likely said of a thing: isn’t on my CV."""


def with_likely_subject(column: str, predicate: str) -> str:
    """A predicate with the subject that is likely in its column: forgot my folder → I forgot my folder, gave me a
    tour → You gave me a tour; empty where nobody knows whose it is."""
    words = split_words(predicate)
    if predicate.startswith("used to ") and word_at(words, 2).likely("noun", "gerund"):
        return f"I am {predicate}"  # to shift work
    subject = _subject_of(column, predicate)
    if not subject or (column == "recoup" and words[0].small in ITS):
        return ""
    verb, space, rest = predicate.partition(" ")
    if words[0].small not in AGREEING[subject] and is_third_person(words):
        base = base_verb(verb.casefold())
        return f"{subject} {base}{space}{rest}".rstrip() if base != verb.casefold() else ""
    return f"{subject} {agreeing(subject, predicate)}"


def agreeing(subject: Literal["I", "You"], predicate: str) -> str:
    """A predicate with its verb as the subject has it: I, hasn’t replied yet → haven’t replied yet."""
    verb, space, rest = predicate.partition(" ")
    right = AGREEING[subject].get(verb.casefold().replace("’", "'"), "")
    right = right.replace("'", "’") if "’" in verb else right
    return f"{right}{space}{rest}" if right else predicate


def _subject_of(column: str, predicate: str) -> Literal["I", "You", ""]:
    """Who has done what is told: not the writer what reached them, nor the reader what “you” were told."""
    if ME.search(predicate):
        return "" if column in WRITERS else "You"
    reader = MINE.search(predicate) and not YOU.search(predicate) and column not in WRITERS
    return "You" if reader else "I"
