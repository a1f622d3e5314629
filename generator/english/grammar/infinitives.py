"""Infinitives: to work under pressure, or a bare verb with what belongs to it."""

from collections.abc import Sequence
from typing import Literal

from generator.english.vocabulary.words import NO_WORD, Word, word_at

VERB_PHRASES = {
    "work": ("hard", "fast", "quickly", "well", "together", "alone"),
    "run": ("fast",),
    "type": ("fast", "quickly"),
    "play": ("chess", "drums", "football", "guitar", "piano", "rugby", "tennis", "violin"),
    "deal": ("with",),
    "lead": ("by",),
    "cope": ("with",),
}
"""Verbs that are nouns as well → what stands behind them as verbs only."""
LOVE_THINGS = frozenset([
    "affair", "affairs", "interest", "island", "languages", "letters", "life", "lives", "match", "poems", "poetry",
    "song", "songs", "stories", "story",
])  # fmt: skip
"""What is of love, and is not loved."""
OBJECTS = ("me", "us", "him", "her", "them", "you", "it")
PARTICLES = ("back", "up")


def infinitive_shape(words: Sequence[Word]) -> Literal["infinitive", "unsure"] | None:
    """“infinitive” for to work, finish the report, be on time; “unsure” for what may be a noun: cook dinner."""
    first, second = words[0], word_at(words, 1)
    if first.small == "to":
        return "infinitive" if _goes_on_with_to(second) else "unsure"
    if _is_errand(first, second) or _is_verb_phrase(first, second) or _is_light_verb(first, second):
        return "infinitive"
    if not first.can_be("verb") or first.small == "thank":
        return None
    if _has_object_or_adverb(second):
        return "infinitive"
    if first.classes != ("verb",):
        return None
    return "unsure" if second is NO_WORD or second.likely("noun") else "infinitive"


def _goes_on_with_to(second: Word) -> bool:
    """Whether “to” is that of an infinitive: to help, to be; not to Leeds."""
    return second is NO_WORD or second.can_be("verb") or second.kind == "auxiliary"


def _is_errand(first: Word, second: Word) -> bool:
    """Email Priya, call Dr Amin."""
    return first.is_in("errands") and second.name


def _is_verb_phrase(first: Word, second: Word) -> bool:
    """Work hard, deal with complaints, help customers, love animals; not to rush."""
    if first.small == "help":
        return second.likely("plural")
    if first.small == "love":
        loved = second.likely("noun", "plural", "gerund") and not second.name
        return loved and second.small not in LOVE_THINGS
    return second.small in VERB_PHRASES.get(first.small, ()) or (first.small, second.small) == ("not", "to")


def _is_light_verb(first: Word, second: Word) -> bool:
    """Be on time, have a second interview, do the test; not have running water."""
    return first.small in ("be", "have", "do", "don't") and second is not NO_WORD and not second.likely("gerund")


def _has_object_or_adverb(second: Word) -> bool:
    """Whether what follows a verb makes it one: finish the report, call them, start soon."""
    if second.kind in ("determiner", "subject", "relative", "adverb") or second.classes == ("adverb",):
        return True
    return second.small in OBJECTS or second.small in PARTICLES
