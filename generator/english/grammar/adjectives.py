"""Adjective phrases: words that go with “I am”, and not with “I bring”."""

from collections.abc import Sequence

from generator.english.vocabulary.words import DAY_NAMES, Word, word_at

FULLY = frozenset({"fully", "newly", "highly", "partly", "partially", "professionally", "formally", "medically"})
"""What stands before a participle that says what somebody is: fully vaccinated."""
CHECKED = frozenset(["crb", "dbs", "degree", "college", "forklift", "gas", "police", "security", "university"])
"""By what, and for what, somebody is checked or licensed; not visa approved, van insured."""
FREE = frozenset(["immediately", "anytime", "now", "evenings", "weekends", "mornings", "afternoons", "nights"])
SERVED = frozenset(f"ex-{where}" for where in ("army", "forces", "military", "navy", "police", "raf", "services"))
A_BIT = (["a", "bit"], ["a", "little"], ["a", "lot"])


def is_adjective_phrase(words: Sequence[Word]) -> bool:
    """Whether words are hard-working; very motivated and reliable; good with people; not good communication."""
    rest = _without_degrees(words)
    first, second = word_at(rest, 0), word_at(rest, 1)
    if (first.small, second.small) == ("understanding", "of"):
        return False
    if _says_how_one_is(rest):
        return True
    if first.is_in("qualities") and second.kind == "conjunction":
        return True
    if (first.small, second.small) == ("hard", "working"):
        return len(rest) == 2 or word_at(rest, 2).kind == "conjunction" or second.comma
    if _ends_as_adjective(words):
        return True
    return is_adjective(first) and _goes_on_as_adjectives(rest)


def _says_how_one_is(words: Sequence[Word]) -> bool:
    """Whether words are available weekends, ex-army, fully vaccinated."""
    first, second = word_at(words, 0), word_at(words, 1)
    free = first.small == "available" and (second.small in FREE or second.small in DAY_NAMES)
    alone = len(words) == 1 and (first.small in SERVED or first.small == "driven")
    return free or alone or (first.small in FULLY and len(words) == 2 and second.small.endswith("ed"))


def _ends_as_adjective(words: Sequence[Word]) -> bool:
    """Whether words are what somebody is by their last: first-aid trained, computer literate."""
    last = words[-1].is_in("adjectives_behind")
    bare = not any(word.kind and word.kind != "conjunction" for word in words[:-1])
    if words[-1].is_in("adjectives_by_office"):
        return len(words) == 2 and (words[0].text.isupper() or words[0].small in CHECKED)
    return last and 1 < len(words) <= 4 and bare and not words[-2].likely("plural")


def is_adjective(word: Word) -> bool:
    """Whether a word is mostly an adjective: keen, outgoing, motivated."""
    if word.name or word.kind:
        return False
    participle = word.classes[:2] == ("past", "participle") and word.can_be("adjective")
    return word.likely("adjective") or participle or word.is_in("qualities") or word.small == "minded"


def _without_degrees(words: Sequence[Word]) -> Sequence[Word]:
    """The words behind adverbs of degree: very, a bit, not so."""
    begin = 2 if [word.small for word in words[:2]] in A_BIT else 0
    start = next((n for n, word in enumerate(words) if n >= begin and not word.is_in("degrees")), len(words))
    return words[start:]


def _goes_on_as_adjectives(words: Sequence[Word]) -> bool:
    """Whether only others follow an adjective, or what belongs to it: kind and patient, keen on cars."""
    for n, word in enumerate(words[1:], 1):
        before, after = words[n - 1], word_at(words, n + 1)
        if (word.small, after.small) == ("understanding", "of"):
            return False
        if word.likely("gerund") and after.kind in ("preposition", "adverb"):
            return True
        if word.kind == "preposition" or word.small == "enough":
            return is_adjective(before) or before.kind == "adverb"
        if word.small in ("sooner", "earlier", "later", "again", "today"):
            continue
        joins = word.kind in ("conjunction", "adverb") or word.is_in("degrees")
        if not joins and not is_adjective(word) and after.small != "minded":
            return False
    return True
