"""What comes next: one thing of a list has an article, and a day has “on” before it."""

import re
from collections.abc import Sequence

from generator.english.kinds import Cell, Shape
from generator.english.noun_heads import lacks_article
from generator.english.shapes import IN_BRACKETS
from generator.english.words import NO_WORD, Word, split_words, word_at

SPANS = frozenset(["hour", "hours", "day", "days", "week", "weeks", "fortnight", "month", "months"])
POINTING = frozenset(["the", "my", "your", "our", "his", "her", "its", "their", "this", "that", "these", "those"])
ABOUT = frozenset(["or", "to", "about", "around", "couple", "of", "maybe", "roughly"])
"""What stands with a number of days: two or three, a couple of."""
DAY = re.compile(
    r"(\w+\)?) (?=(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d{1,2}(?:st|nd|rd|th)? "
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December))\b)"
)
"""The word before a day."""
DATED = frozenset([
    "a", "after", "all", "and", "any", "before", "between", "by", "date", "day", "deadline", "each", "early",
    "every", "for", "from", "in", "last", "late", "next", "of", "on", "one", "or", "since", "some", "the",
    "this", "till", "to", "until",
])  # fmt: skip
"""What stands before a day without “on”."""
THEY = frozenset(["you", "them", "him", "her", "they", "he", "she", "we", "me"])


def what_comes(words: Sequence[Word], text: str, shape: Shape) -> Cell:
    """What comes next: the second interview on Tuesday; nobody looks forward to waiting, or to two weeks."""
    if _is_waiting(words) or says_how_long(words) or _has_an_errand(words):
        return Cell(text, "fragment")
    if shape == "adjective" and len(words) == 1 and words[0].is_in("things_to_come"):
        shape = "noun"  # medical
    if shape != "noun":
        return Cell(text, shape)
    text = DAY.sub(_on_day, text, count=1)
    missing = lacks_article(split_words(IN_BRACKETS.sub(" ", text)) or words, "things_to_come")
    return Cell(f"the {text}" if missing else text, shape)


def _is_waiting(words: Sequence[Word]) -> bool:
    second = word_at(words, 1)
    return words[0].small in ("wait", "waiting") and (
        second is NO_WORD or second.kind in ("preposition", "adverb")
    )


def says_how_long(words: Sequence[Word]) -> bool:
    """Whether words are ten days, 2-3 weeks, a fortnight or so; not trial week, the two weeks."""
    said = words[: next((n + 1 for n, word in enumerate(words) if word.small in SPANS), 0)]
    rest = [word.small for word in words[len(said) :]]
    counted = all(
        word.has_digit or word.small in ABOUT or (word.kind == "determiner" and word.small not in POINTING)
        for word in said[:-1]
    )
    return len(said) > 1 and counted and rest in ([], ["or", "so"], ["max"], ["maximum"])


def _has_an_errand(words: Sequence[Word]) -> bool:
    """Whether somebody is to do something: HR to email, you to ring me."""
    first, second, third = words[0], word_at(words, 1), word_at(words, 2)
    somebody = first.name or first.small in THEY
    return somebody and second.small == "to" and third.can_be("verb") and not third.name


def _on_day(found: re.Match[str]) -> str:
    """The day of what is to come: phone call on Friday."""
    before = found[1]
    return f"{before} " if before.casefold() in DATED or before.isdigit() else f"{before} on "
