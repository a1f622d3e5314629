"""Words that end none of the sentences above a column: when, by what means, why, with whom, a greeting."""

from collections.abc import Sequence
from typing import Literal

from generator.english.vocabulary.words import NO_WORD, Word, word_at
from generator.lazy_pattern import lazy_pattern

CALENDAR = frozenset([
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
    "april", "may", "june", "july", "august", "september", "october", "november", "december", "christmas",
    "easter", "spring", "summer", "autumn", "winter", "today", "tomorrow", "noon", "lunch", "hour", "hours",
    "day", "days", "week", "weeks", "weekend", "fortnight", "month", "months", "year", "years",
])  # fmt: skip
HOUR = lazy_pattern(r"\d{1,2}(?:[.:]\d\d)?(?:am|pm)?")
MEANS = frozenset({"phone", "email", "e-mail", "post", "letter", "text", "video", "zoom", "teams"})
WHEN = ("by", "on", "in", "within", "after", "before", "until", "till", "at", "from")
WITH = frozenset(["with", "without", "for", "of", "during", "as", "since", "by", "from"])
WHERE = frozenset(["in", "on", "at", "through", "into", "about", "under", "via"])
"""What goes with a noun before it, or, without a hyphen, with one behind it: in depth knowledge."""
HYPHENLESS = frozenset(["on the job", "on the spot", "on the ground", "in the moment"])
"""How longer compounds without a hyphen begin: on the job training."""
GREETINGS = frozenset([
    "thank", "thanks", "thankyou", "thx", "congratulations", "congrats", "sorry", "hello", "hi", "hey", "lol",
    "good luck", "well done", "happy birthday", "happy christmas", "merry christmas",
])  # fmt: skip
UNENDED = frozenset({"and", "or", "but", "the", "an", "with", "of", "because"})
"""What nobody ends with who has ended."""
PRONOUNS = frozenset({"me", "it", "you", "them", "us", "him", "her", "this", "that", "i", "they", "we"})
REASONS = ("because", "although", "unless")


def is_fragment(words: Sequence[Word]) -> bool:
    """Whether words are by Friday, in two weeks, by phone; yes to the weekend question; because I live near."""
    first, second = words[0], word_at(words, 1)
    if first.small in ("yes", "no") and second.small == "to":
        return True
    if first.small in ("end", "start", "beginning", "middle") and second.small == "of":
        return _says_when(words[2:])
    if len(words) == 1 and first.small in PRONOUNS and first.text.islower():
        return True
    if first.small in REASONS and second.small != "of" and not any(word.comma for word in words):
        return sum(_is_subject(words, n) for n in range(1, len(words))) < 2
    return first.small in WHEN and _says_when(words[1:])


def unphrased(words: Sequence[Word], *, quoted: bool) -> Literal["fragment", "unsure"] | None:
    """“fragment” for words without a verb that can be no part of a sentence: with children, mostly about pay, good
    luck with the move; “unsure” for what may be a name or a compound: in vivo trials, In Our Time."""
    if quoted:
        return None
    if _is_greeting(words) or (len(words) > 1 and words[-1].small in UNENDED):
        return "fragment"
    adverbs = next((n for n, word in enumerate(words) if not _is_adverb(word)), 0)
    return _behind_nothing(words[adverbs:])


def _is_greeting(words: Sequence[Word]) -> bool:
    """Whether words are thank you for the coffee, good luck with the move, lol; not good luck charms."""
    begun = 2 if f"{words[0].small} {word_at(words, 1).small}" in GREETINGS else 1
    if " ".join(word.small for word in words[:begun]) not in GREETINGS:
        return False
    after = word_at(words, begun + (word_at(words, begun).small in ("you", "so")))
    return after is NO_WORD or after.kind == "preposition"


def _is_adverb(word: Word) -> bool:
    return word.kind == "adverb" or word.classes == ("adverb",)


def _behind_nothing(words: Sequence[Word]) -> Literal["fragment", "unsure"] | None:
    """What words are that go with a noun before them: at Tesco, in the lab, by being patient."""
    first, second, third = words[0], word_at(words, 1), word_at(words, 2)
    if first.small not in WITH | WHERE or second.has_digit or second is NO_WORD:
        return None
    if second.kind == "determiner" and " ".join(word.small for word in words[:3]) in HYPHENLESS and len(words) > 3:
        return None
    begun = second.kind in ("determiner", "pronoun") or (
        first.small in WITH and (second.likely("gerund") or second.small == "being")
    )
    alone = third.kind in ("preposition", "conjunction") or third is NO_WORD
    sure = begun or (alone and first.small not in ("under", "through", "into", "via"))
    return "fragment" if sure and _is_plain(words) else "unsure"


def _is_plain(words: Sequence[Word]) -> bool:
    """Whether all words are English, none of them is the subject of a clause, and no title begins."""
    title = words[0].text[:1].isupper() and word_at(words, 1).text[:1].isupper()
    known = all(word.kind or word.classes or word.name for word in words)
    return known and not title and not any(word.comma or word.kind in ("subject", "contraction") for word in words)


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
