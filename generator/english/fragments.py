"""Words that end none of the sentences above a column: when, by what means, why, or an answer to a question."""

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
WITH = ("with", "without", "for", "of", "during", "as")
WHERE = ("in", "on", "at", "by", "from", "through", "into", "to")
REASONS = ("because", "although", "unless")


def is_fragment(words: Sequence[Word]) -> bool:
    """Whether words are by Friday, in two weeks, by phone; yes to the weekend question; because I live near."""
    first, second = words[0], word_at(words, 1)
    if first.small in ("yes", "no") and second.small == "to":
        return True
    if first.small in REASONS and second.small != "of" and not any(word.comma for word in words):
        return sum(_is_subject(words, n) for n in range(1, len(words))) < 2
    return first.small in WHEN and _says_when(words[1:])


def begins_behind_nothing(words: Sequence[Word]) -> bool:
    """Whether words without a verb are what goes with a noun that is not there: with children, at Tesco, in retail
    shops; not in depth knowledge, on the job training, over ten years of it."""
    first, second = words[0], word_at(words, 1)
    if first.small in WITH:
        return True
    if first.small not in WHERE:
        return False
    return len(words) <= 2 or second.name or second.kind == "pronoun" or second.likely("gerund", "plural")


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
