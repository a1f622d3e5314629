"""Whether words have a main clause, so that a sentence is told from a noun with a relative clause behind it.

It is looked for from the left: a clause begins with a pronoun and its verb, or has a finite verb behind the noun
phrase that is its subject.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from generator.english.grammar.finite_verbs import is_finite_verb, is_first_verb
from generator.english.grammar.passives import is_passive
from generator.english.vocabulary.words import Word, word_at

MOSTLY_SUBJECTS = ("you", "it", "everyone", "everybody", "someone", "somebody", "nobody")
MOSTLY_OBJECTS = ("nothing", "something", "everything", "people", "this", "that")
ALONE = frozenset([*MOSTLY_OBJECTS, "these", "those", "all"])
"""Words that can be a subject without a noun behind them, whatever else they are."""


def clause_shape(words: Sequence[Word], *, predicate: bool = False) -> Literal["sentence", "predicate"] | None:
    """“sentence” where there is a main clause, “predicate” where its verb has no subject before it, else None.

    With `predicate`, a verb without subject is likely, and a doubtful first word is one: left my job."""
    if _is_adjectival_participle(words):
        return None
    if predicate and _begins_with_verb(words):
        return "predicate"
    if _has_second_clause(words):
        return "sentence"
    if is_first_verb(words):
        return "predicate"
    return "sentence" if _has_main_clause(words) else None


def _is_adjectival_participle(words: Sequence[Word]) -> bool:
    """Whether a participle begins a noun phrase: lost property, paid work."""
    second = word_at(words, 1)
    return words[0].is_in("adjectival_participles") and second.likely("noun", "plural", "adjective")


def _begins_with_verb(words: Sequence[Word]) -> bool:
    """Whether the first word is a verb where no subject is expected: been promoted, cut the waste, moved house."""
    first, second = words[0], word_at(words, 1)
    if first.small in ("been", "ve", "'ve", "have", "had"):
        return True
    unchanged = first.is_in("unchanged_pasts") and second.kind == "determiner"
    return unchanged or (first.classes[:2] == ("past", "participle") and (len(words) > 1 or is_passive(words)))


def _has_second_clause(words: Sequence[Word]) -> bool:
    """Whether words are joined as main clauses are: the rota changed, so we talked; my mum and I ran a stall."""
    for n, (before, word) in enumerate(pairwise(words)):
        if n == 0 and before.small in ("no", "yes", "well") and word.kind == "contraction":
            return True
        if word.kind == "subject" and n + 2 < len(words):
            if before.small in ("so", "but") or (before.small == "and" and word.small == "i"):
                return True
            if n == 0 and before.small in ("no", "yes", "well"):
                return True
    return False


def _has_main_clause(words: Sequence[Word]) -> bool:
    """Whether a subject and its finite verb stand in the words, before any relative clause."""
    subject = False
    for n, word in enumerate(words):
        if n and word.kind == "relative":
            return False
        if _begins_clause(words, n):
            return not subject or (_is_adverbial(words, n) and not _is_afterthought(words, n))
        if word.verbal and n and (subject or word.kind == "finite") and is_finite_verb(words, n):
            return True
        adverb = word.classes == ("adverb",)
        subject = subject or (word.kind in ("determiner", "pronoun", "") and not adverb)
    return False


def _begins_clause(words: Sequence[Word], n: int) -> bool:
    """Whether a pronoun stands with its verb right behind it: I led, we’re, nobody told."""
    word = words[n]
    if word.kind in ("contraction", "subject"):
        return word.kind == "contraction" or n + 1 < len(words)
    if word.kind != "pronoun" and word.small not in ALONE:
        return False
    after = word_at(words, n + 1)
    if after.kind in ("finite", "auxiliary"):
        return True
    if word.small in MOSTLY_SUBJECTS:
        return after.likely("verb", "third", "past") or (after.kind == "adverb" and n + 2 < len(words))
    verb = after.likely("third") or (word.small == "people" and after.likely("verb"))
    return verb and word.small in MOSTLY_OBJECTS


def _is_adverbial(words: Sequence[Word], n: int) -> bool:
    """Whether the words before the n-th say when or where: on Friday they decide; next week, we hear."""
    first = words[0]
    return first.is_in("adverbials") or first.kind == "preposition" or first.small == "as" or words[n - 1].comma


def _is_afterthought(words: Sequence[Word], n: int) -> bool:
    """Whether a clause at the n-th word is an afterthought: an offer, I hope."""
    return words[n].kind == "subject" and len(words) - n <= 3 and words[-1].is_in("opinions")
