"""Words that end none of the sentences above a column: when, by what means, why, with whom, a greeting."""

import re
from collections.abc import Sequence

from generator.english.words import Word, word_at

CALENDAR = frozenset([
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
    "april", "may", "june", "july", "august", "september", "october", "november", "december", "christmas",
    "easter", "spring", "summer", "autumn", "winter", "today", "tomorrow", "noon", "lunch", "hour", "hours",
    "day", "days", "week", "weeks", "weekend", "fortnight", "month", "months", "year", "years",
])  # fmt: skip
HOUR = re.compile(r"\d{1,2}(?:[.:]\d\d)?(?:am|pm)?")
MEANS = frozenset({"phone", "email", "e-mail", "post", "letter", "text", "video", "zoom", "teams"})
WHEN = ("by", "on", "in", "within", "after", "before", "until", "till", "at", "from")
WITH = frozenset(["with", "without", "for", "of", "during", "as", "since", "via"])
WHERE = frozenset(["in", "on", "at", "by", "from", "through", "into", "about", "under"])
"""What goes with a noun before it, or, without a hyphen, with one behind it: in depth knowledge."""
HYPHENLESS = frozenset([
    "in depth", "in house", "in person", "in store", "in service", "on call", "on line", "on site", "on stage",
    "on air", "on set", "on track", "at home", "by election", "under water", "on the job", "on the spot",
    "on the ground", "in the moment",
])  # fmt: skip
"""How such compounds begin: on the job training."""
GREETINGS = frozenset([
    "thank", "thanks", "thankyou", "thx", "congratulations", "congrats", "sorry", "hello", "hi", "hey", "cheers",
    "lol", "haha", "wow", "omg", "bravo",
])  # fmt: skip
UNENDED = frozenset({"and", "or", "but", "the", "an", "with", "of", "because"})
"""What nobody ends with who has ended."""
WISHES = frozenset({"good luck", "well done", "happy birthday", "happy christmas", "merry christmas", "all best"})
PRONOUNS = frozenset({"me", "it", "you", "them", "us", "him", "her", "this", "that", "i", "they", "we"})
REASONS = ("because", "although", "unless")


def is_fragment(words: Sequence[Word]) -> bool:
    """Whether words are by Friday, in two weeks, by phone; yes to the weekend question; because I live near."""
    first, second = words[0], word_at(words, 1)
    if first.small in ("yes", "no") and second.small == "to":
        return True
    if first.small in ("end", "start", "beginning", "middle") and second.small == "of":
        return _says_when(words[2:])
    if len(words) == 1 and first.small in PRONOUNS:
        return True
    if first.small in REASONS and second.small != "of" and not any(word.comma for word in words):
        return sum(_is_subject(words, n) for n in range(1, len(words))) < 2
    return first.small in WHEN and _says_when(words[1:])


def is_no_phrase(words: Sequence[Word]) -> bool:
    """Whether words without a verb can be no part of a sentence: with children, mostly about pay; good luck with
    the move; HR to call."""
    first, second, third = words[0], word_at(words, 1), word_at(words, 2)
    if (first.small in GREETINGS and not third.can_be("plural")) or f"{first.small} {second.small}" in WISHES:
        return True
    if len(words) > 1 and words[-1].small in UNENDED:
        return True
    if first.name and second.small == "to" and third.likely("verb"):
        return True
    adverbs = next((n for n, word in enumerate(words) if not _is_adverb(word)), 0)
    return _begins_behind_nothing(words[adverbs:])


def _is_adverb(word: Word) -> bool:
    return word.kind == "adverb" or word.classes == ("adverb",)


def _begins_behind_nothing(words: Sequence[Word]) -> bool:
    """Whether words are what goes with a noun that is not there: at Tesco, in retail; not in depth knowledge, on
    the job training, under 18s."""
    first, second = words[0], word_at(words, 1)
    if first.small in WITH:
        return True
    if first.small not in WHERE or second.has_digit:
        return False
    begun = 3 if second.kind == "determiner" else 2
    compound = " ".join(word.small for word in words[:begun]) in HYPHENLESS
    return not (compound and word_at(words, begun).likely("noun", "gerund", "plural", "verb"))


def _is_subject(words: Sequence[Word], n: int) -> bool:
    """Whether a clause begins at the n-th word: because you asked I looked it up has two."""
    word, after = words[n], word_at(words, n + 1)
    verb = after.kind in ("finite", "auxiliary") or after.can_be("verb", "past", "third")
    return word.kind in ("subject", "contraction") or (word.small in ("you", "it", "there") and verb)


def _says_when(words: Sequence[Word]) -> bool:
    """Whether nothing but a time or a means follows: the end of the week, 5 December, 5pm, phone."""
    if len(words) == 1 and words[0].small in MEANS:
        return True
    said = [word.small in CALENDAR or HOUR.fullmatch(word.small) is not None for word in words]
    rest = [word for word, time in zip(words, said, strict=True) if not time]
    return any(said) and len(words) <= 6 and all(word.kind or word.small in ("end", "next") for word in rest)
