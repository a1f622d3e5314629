"""What comes next: one thing of a list has an article, and a day behind it has “on” before it."""

import re
from collections.abc import Sequence

from generator.english.grammar.noun_heads import lacks_article
from generator.english.grammar.shapes import IN_BRACKETS
from generator.english.kinds import Cell, Shape
from generator.english.vocabulary.words import DAY_NAMES, NO_WORD, Word, split_words, word_at

SPANS = frozenset(["hour", "hours", "day", "days", "week", "weeks", "fortnight", "month", "months"])
POINTING = frozenset([
    "all", "each", "every", "her", "his", "its", "my", "our", "that", "the", "their", "these", "this",
    "those", "your",
])  # fmt: skip
"""What stands before days that are no mere number of them."""
ABOUT = frozenset(["or", "to", "about", "around", "couple", "of", "maybe", "roughly"])
"""What stands with a number of days: two or three, a couple of."""
MONTHS = frozenset([
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
])  # fmt: skip
BEHIND_DAY = frozenset(["at", "morning", "afternoon", "evening", "from"])
"""What goes with a day: Friday at 3pm."""
THEY = frozenset(["you", "them", "him", "her", "they", "he", "she", "we", "me"])


def what_comes(words: Sequence[Word], text: str, shape: Shape) -> Cell:
    """What comes next: the second interview on Tuesday; nobody looks forward to waiting, or to two weeks."""
    if _is_waiting(words) or says_how_long(words) or _has_an_errand(words):
        return Cell(text, "fragment")
    if shape == "adjective" and len(words) == 1 and words[0].is_in("things_to_come"):
        shape = "noun"  # medical
    if shape != "noun":
        return Cell(text, shape)
    text = on_its_day(words, text)
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


def on_its_day(words: Sequence[Word], text: str) -> str:
    """What comes, with “on” before the day right behind it: the phone call on Friday; not my Friday call, the
    first Monday."""
    for n in range(1, len(words)):
        before, day = words[n - 1], words[n]
        if before.is_in("things_to_come") and not before.name and _is_day(words, n):
            gap = rf"(?<=\b{re.escape(before.text)}) (?={re.escape(day.text)}\b)"
            return re.sub(gap, " on ", text, count=1)
    return text


def _is_day(words: Sequence[Word], n: int) -> bool:
    """Whether a day stands at the n-th word, and nothing that it would go with behind it."""
    word, month = words[n], word_at(words, n + 1)
    dated = word.text[0].isdigit() and month.small in MONTHS and month.text[0].isupper()
    if not dated and word.small not in DAY_NAMES - {"today", "tomorrow"}:
        return False
    behind = word_at(words, n + 2 if dated else n + 1)
    return behind is NO_WORD or behind.small in BEHIND_DAY or behind.has_digit
