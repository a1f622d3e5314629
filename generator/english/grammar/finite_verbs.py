"""Which words are finite verbs: those that are nothing else, and those that their neighbours make one."""

from collections.abc import Sequence

from generator.english.vocabulary.words import NO_WORD, Word, word_at

OBJECTS = ("determiner", "subject", "relative", "pronoun")
"""The kinds of word that begin the object of a verb, or a clause that is one."""
THIRD = ("has", "is", "does", "hasn't", "isn't", "doesn't")
MANNERS = ("hard", "well", "fast", "quickly", "closely", "carefully", "efficiently", "alone", "independently")
NEVER = Word("do", "do", "finite", (), name=False, comma=False)
"""What a base form behind an adverb is as a verb: never miss a deadline."""


def is_first_verb(words: Sequence[Word]) -> bool:
    """Whether the first word is a finite verb without a subject: could start in May, have led teams, won."""
    words = _without_adverbs(words)
    first, second = words[0], word_at(words, 1)
    if (first.small, second.small) == ("used", "to") and word_at(words, 2).likely("verb"):
        return True
    if first.is_in("modals"):
        return _is_base(second)
    if first.kind == "auxiliary":
        return first.small == "have" and has_participle(words[1:])
    return first.kind == "finite" or is_third_person(words) or _is_past(first, second)


def _without_adverbs(words: Sequence[Word]) -> Sequence[Word]:
    """The words behind adverbs: really enjoyed it, never miss a deadline; all of them where there is no other."""
    start = next((n for n, word in enumerate(words) if word.kind != "adverb" and word.classes != ("adverb",)), 0)
    rest = words[start:]
    follows = word_at(rest, 1).kind in ("determiner", "pronoun")
    base = start and rest[0].likely("verb") and follows
    return [NEVER, *rest[1:]] if base else rest


def is_third_person(words: Sequence[Word]) -> bool:
    """Whether the first word is the verb of somebody who is not named: has led teams, knows Python; not works
    council, skills the team has, sales targets."""
    words = _without_adverbs(words)
    first, second = words[0], word_at(words, 1)
    if first.small in THIRD:
        return True
    if first.name or first.kind or first.comma or second.kind == "conjunction" or first.small == "thanks":
        return False
    if not first.can_be("third") or not first.can_be("plural"):
        return first.can_be("third")
    if any(is_finite_verb(words, n) or words[n].kind in ("auxiliary", "relative") for n in range(2, len(words))):
        return False
    if second.kind == "determiner" or second.small in ("it", "me", "us", "him", "them", *MANNERS):
        return True
    behind = second.name or second.likely("plural", "gerund", "adjective") or second.small == "by"
    return first.likely("third") and (behind or words[-1].small == "well")


def is_finite_verb(words: Sequence[Word], n: int) -> bool:
    """Whether the n-th word is the finite verb of a subject before it: my results arrived, term starts in May."""
    word, before = words[n], words[n - 1]
    after = word_at(words, n + 1)
    initials = before.text.isupper() and n == 1 and after is NO_WORD and word.likely("third")  # NHS cuts
    if not word.verbal or before.small in ("to", "a", "an", "the") or word.small == "am" or initials:
        return False  # “I am” has been found as a clause: here it is the hour
    if word.kind == "finite" or (word.small == "used" and after.small == "to"):
        return True
    if word.kind == "auxiliary":
        return word.small in ("have", "can", "may") and after is not NO_WORD
    if word.name or not _ends_noun_phrase(words, n - 1):
        return False
    if word.likely("past"):
        return _is_past_here(word, words[0], after)
    return _is_third_here(word, before, after) if word.likely("third") else _is_present_here(words, n)


def has_participle(words: Sequence[Word]) -> bool:
    """Whether some words begin with a past participle, behind adverbs: been; really enjoyed."""
    word = next((word for word in words if word.kind != "adverb"), NO_WORD)
    return word.small in ("been", "had", "done", "got", "to") or word.can_be("participle")


def _is_base(word: Word) -> bool:
    """Whether a modal verb can have this behind it: start, be, not; not the noun in may blossom."""
    verb = word.can_be("verb") or word.kind in ("auxiliary", "adverb", "finite")
    return verb and not word.can_be("gerund")


def _is_past(word: Word, after: Word) -> bool:
    """Whether a first word is a past without its subject: passed the exam, won a prize; not applied maths."""
    if word.name or "past" not in word.classes[:2]:
        return False
    if word.is_in("pasts") or word.is_in("plain_pasts") or _is_mostly_verb(word):
        return after is not NO_WORD or not word.is_in("plain_pasts") or word.is_in("intransitive_pasts")
    if after is NO_WORD:
        return word.is_in("intransitive_pasts")
    if (
        after.small == "that" or after.has_digit or (after.name and not word.can_be("adjective"))
    ):  # learned that you have a cat, worked 5 years
        return True
    goes_on = (
        after.kind in ("preposition", "adverb", "subject", "relative", "pronoun")
        and "adjective" not in word.classes[:3]
    )
    return goes_on or after.kind == "determiner" or after.small in ("up", "out")


def _is_mostly_verb(word: Word) -> bool:
    """Whether an irregular past is neither an adjective nor, at last, a noun: brought, led; not left, thought."""
    return word.is_in("pasts_and_participles") and not word.can_be("adjective") and word.classes[-1] != "noun"


def _ends_noun_phrase(words: Sequence[Word], n: int) -> bool:
    """Whether the n-th word can be the last of a subject: the shifts, Amara, most of them; not before a pause."""
    word = words[n]
    if word.comma or word.small == "having":
        return False
    noun = word.name or word.likely("noun", "plural", "gerund") or not (word.classes or word.kind)
    return noun or word.small == "you" or (word.small in ("us", "them") and word_at(words, n - 1).small == "of")


def _is_past_here(word: Word, first: Word, after: Word) -> bool:
    """Whether a past or participle is the verb: the manager asked me, my exam finished; not the skills gained."""
    if word.is_in("pasts") or after.kind in OBJECTS:
        return True
    alone = after is NO_WORD if word.is_in("pasts_and_participles") else word.is_in("intransitive_pasts")
    return alone and first.kind == "determiner"


def _is_third_here(word: Word, before: Word, after: Word) -> bool:
    """Whether a form in -s is the verb and no plural: term starts in May, the team knows me; not plans for it."""
    if not word.can_be("plural") or after.kind == "determiner" or after.likely("adverb"):
        return True
    if after.small in ("me", "us", "him", "them", "how", "why", "what", "whether"):
        return True  # behind a plural, all other pronouns begin a clause that goes with it: the reports you wrote
    starts = word.is_in("schedule_verbs") and (after.kind == "preposition" or after.small in ("until", "when"))
    return starts and (before.name or before.likely("noun"))


def _is_present_here(words: Sequence[Word], n: int) -> bool:
    """Whether a base form is the verb of its subject: the children love it, Amara and Jo run a shop."""
    word, before = words[n], words[n - 1]
    if word.can_be("third", "verb") and word_at(words, n + 1).kind == "pronoun":
        return True
    plural = words[0].likely("plural") or before.likely("plural") or before.name or before.kind == "pronoun"
    return plural and word.classes == ("verb",)
