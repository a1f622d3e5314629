"""Participles without “been”: hired by Tesco, awarded a prize; not hired a nurse."""

from collections.abc import Sequence

from generator.english.vocabulary.words import NO_WORD, Word, word_at

GIVEN = frozenset({"awarded", "offered", "given", "granted", "asked", "told", "shown"})
"""Who tells of it was given something: offered a job."""
TAKEN = frozenset([
    "accepted", "admitted", "appointed", "certified", "chosen", "elected", "hired", "invited", "licensed", "named",
    "nominated", "promoted", "published", "recommended", "registered", "selected", "shortlisted",
])  # fmt: skip
"""Who tells of it is whom it was done to, unless somebody else follows: hired by Tesco, hired a nurse."""


def is_passive(words: Sequence[Word]) -> bool:
    """Whether a verb without a subject was done to whoever tells of it."""
    first, second = words[0], word_at(words, 1)
    if first.small in GIVEN:
        return True
    if first.small == "made":
        return second.likely("adjective") or second.small in ("redundant", "head", "permanent")
    return first.small in TAKEN and (second is NO_WORD or second.kind == "preposition")
