"""Words that begin with how, what, why …: a question, a clause as in “we talked about how …”, or a sentence."""

from collections.abc import Sequence
from itertools import pairwise

from generator.english.kinds import Shape
from generator.english.vocabulary.words import Word, word_at

ALWAYS_ASK = ("is", "are", "was", "were", "does", "did", "can", "could", "will", "would", "should")
"""Verbs that ask where a noun phrase follows; the others may be errands: do the rota, have the keys ready."""


def is_direct_question(words: Sequence[Word]) -> bool:
    """Whether words that end in a question mark are put directly: is there parking? how do you plan shifts?"""
    return words[0].is_in("inverted") or _is_inverted(words)


def asks_reader(words: Sequence[Word]) -> bool:
    """Whether words ask without a question mark: do you hire students, did I pass; not do it yourself, nor should
    you need me, call."""
    first, second = words[0], word_at(words, 1)
    if not first.is_in("inverted") or any(word.comma for word in words):
        return False
    if second.kind == "subject" or second.small == "you" or (second.small == "there" and first.small != "be"):
        return True
    subject = second.likely("plural") and not second.name
    if second.kind == "determiner":
        subject = first.small in ALWAYS_ASK
    base = any(word.can_be("verb") or word.kind in ("finite", "auxiliary") for word in words[2:])
    return subject and (base or first.small in ("is", "are", "was", "were")) and first.small not in ("have", "had")


def _is_inverted(words: Sequence[Word]) -> bool:
    """Whether the verb stands before its subject: how do you, how big is the team, which day do you; not what is
    missing, how we plan."""
    if (
        not words[0].is_in("question_words")
        or words[0].small == "whether"
        or word_at(words, 1).small in ("a", "an")
    ):
        return False
    verb = next((n for n, word in enumerate(words[:4]) if n and word.is_in("inverted")), 0)
    between, after = words[1:verb], word_at(words, verb + 1)
    if not verb or any(word.kind not in ("", "determiner", "adverb") for word in between):
        return False
    asks = verb == 1 or words[0].small in ("how", "which", "what", "whose")
    return asks and (after.kind in ("determiner", "subject") or after.small in ("you", "it", "there"))


def question_shape(words: Sequence[Word]) -> Shape:
    """“clause” for how you plan shifts, what to wear; “sentence” for what matters is the people."""
    first, second = words[0].small, word_at(words, 1).small
    if _is_inverted(words) or (first == "how" and second in ("about", "come")):
        return "question"
    if first == "what" and second in ("a", "an") and not any(_is_verb(word) for word in words[3:]):
        return "fragment"
    if first == "when" and _has_main_clause_behind(words):
        return "sentence"
    if first == "what" and _has_copula_behind(words):
        return "sentence"
    depends = first in ("whether", "how", "what") and any(word.small == "depends" for word in words)
    return "sentence" if depends else "clause"


def _is_verb(word: Word) -> bool:
    return word.kind in ("finite", "auxiliary") or word.can_be("third", "past")


def _has_main_clause_behind(words: Sequence[Word]) -> bool:
    """Whether a clause with “when” has a main clause behind it: when a guest complains, I listen."""
    if sum(word.kind == "subject" for word in words) > 1:
        return True
    if any(before.comma and (word.kind == "subject" or word.small == "there") for before, word in pairwise(words)):
        return True
    verbs = sum(word.kind == "finite" or word.classes == ("third",) for word in words[1:])
    return verbs > 1 and any(word.comma for word in words[:-1])


def _has_copula_behind(words: Sequence[Word]) -> bool:
    """Whether a clause with “what” and a verb of its own is the subject of is or was: what sold me was the pay."""
    copula = next((n for n, word in enumerate(words) if n > 1 and word.small in ("is", "was")), 0)
    return any(word.kind == "finite" or word.can_be("third") or word.likely("past") for word in words[1:copula])
