"""Gerund phrases: a verb in -ing with what belongs to it, told from words in -ing that are nouns."""

from collections.abc import Sequence

from generator.english.vocabulary.word_classes import is_known
from generator.english.vocabulary.words import NO_WORD, Word, word_at

GIVEN = frozenset([
    "backing", "being", "blessing", "building", "ceiling", "clothing", "craving", "earning", "evening",
    "feeling", "finding", "grounding", "hearing", "liking", "longing", "meaning", "morning", "offering",
    "rating", "ruling", "saving", "schooling", "standing", "training", "understanding", "upbringing",
    "wedding", "yearning",
])  # fmt: skip
"""Nouns of what one was given or has, and does not do: training for first aid."""
THINGS = frozenset([
    "awards", "bees", "bootcamps", "cabinets", "certificates", "certs", "chemicals", "classes", "companies",
    "contacts", "courses", "degrees", "diagrams", "drawings", "exams", "friends", "jobs", "lessons",
    "licences", "machines", "masks", "materials", "needs", "notes", "packages", "patterns", "permits",
    "placements", "plates", "points", "products", "programmes", "programs", "qualifications", "records",
    "rods", "rooms", "schemes", "sessions", "skills", "strategies", "studios", "suites", "techniques",
    "tickets", "tins", "tolerances", "tools",
])  # fmt: skip
"""What is named by a word in -ing before it, and nothing that is done to it: driving lessons."""
DONE_FOR = ("for", "from", "to", "with", "at", "without")
PARTICLES = ("to", "with", "about", "without", "up", "out", "off")
"""What stands behind the verb more than behind its noun: building up, meeting with."""


def is_gerund_phrase(words: Sequence[Word]) -> bool:
    """Whether words are teaching children, quickly finding faults; not training, listening skills."""
    rest = words[1:] if words[0].kind == "adverb" and len(words) > 1 else words
    first, after = rest[0], word_at(rest, 1)
    if first.small == "being":
        return True
    if first.is_in("nouns_in_ing"):
        return _takes_what_follows(after)
    if not first.can_be("gerund") or _is_noun_here(rest) or _is_name(first, after):
        return False
    return not first.likely("noun") or _has_object(rest) or _has_particle(first, after)


def is_activity(words: Sequence[Word]) -> bool:
    """Whether a word in -ing, where somebody says what they can do, is done rather than had: cleaning wards,
    catering for 200; not training for first aid, driving lessons."""
    first, after = words[0], word_at(words, 1)
    if not first.can_be("gerund") or first.name or after.small in THINGS or after.is_in("heads"):
        return False
    if after.likely("plural") or (not after.classes and after.small.endswith("s") and not after.name):
        return True
    if first.is_in("transitive_gerunds") and any(word.small in ("to", "for") for word in words[2:4]):
        return True  # teaching reading to adults
    if first.is_in("transitive_gerunds") and after.can_be("plural") and after.small not in ("costs", "times"):
        return True  # writing reports
    return after.small in DONE_FOR and first.small not in GIVEN


def _takes_what_follows(after: Word) -> bool:
    """Whether a noun such as “coaching” is a verb: coaching the under-12s, mentoring students, coding in R."""
    thing = after.small in THINGS or (after.is_in("heads") and after.small != "staff")
    if after.kind in ("determiner", "relative") or (after.likely("plural") and not thing) or after.has_digit:
        return True
    return after.small in ("at", "with", "in", "under")


def _is_noun_here(words: Sequence[Word]) -> bool:
    """Whether a word in -ing is part of a noun phrase: driving licence, running of shops."""
    after = word_at(words, 1)
    two_nouns = len(words) == 3 and not after.kind and words[-1].is_in("heads")
    return two_nouns or after.is_in("heads") or after.small == "of"


def _is_name(first: Word, after: Word) -> bool:
    """Whether a word stands alone, with a capital, and only ends like a verb: Beijing."""
    return after is NO_WORD and first.text[0].isupper() and not is_known(first.small)


def _has_object(words: Sequence[Word]) -> bool:
    """Whether a noun in -ing has an object: building a team, teaching small children."""
    after = word_at(words, 1)
    if after.kind in ("determiner", "pronoun", "relative") or after.likely("adjective"):
        return True
    return words[0].is_in("transitive_gerunds") and any(word.likely("plural") for word in words[1:3])


def _has_particle(first: Word, after: Word) -> bool:
    """Whether a noun in -ing has behind it what only a verb has: hearing back, planning for winter."""
    if first.small == "hearing":
        return after.small in ("from", "back") or after.small in PARTICLES
    planned = after.small in ("for", "on") and first.is_in("transitive_gerunds")
    return after.small in PARTICLES or (planned and first.small not in ("training", "testing"))
