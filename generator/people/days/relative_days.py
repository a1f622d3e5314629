"""Words that mean another day whenever they are read: tomorrow, next week, on Friday, by the 20th."""

import re
from datetime import date, timedelta

from generator.fast_dataclass import dataclass
from generator.lazy_pattern import lazy_pattern
from generator.model.date_words import MONTHS, WEEKDAYS

DAYS = "|".join(WEEKDAYS)
ONE_DAY = lazy_pattern(
    r"(?<![\w’'-])(?<!\bof )(?<!\bto )(?:(?:the )?day (?:before yesterday|after tomorrow)|yesterday|tomorrow"
    r"|tonight|today(?![’']s\b)|last night|this (?:morning|afternoon|evening))(?![\w-])",
    re.IGNORECASE,
)
"""Not “day to day”, “today’s market”, “the leaders of tomorrow”."""
ONE_WEEK = lazy_pattern(
    rf"(?<![\w’'-])(?<!\bthe )(?<!\bmy )(?<!\byour )(?<!\bour )(?:next|last|this) (?:week|month|{DAYS})(?![\w-])",
    re.IGNORECASE,
)
WEEKDAY = lazy_pattern(
    rf"(?<![\w’'-])(?:on|by|until|till|before) ({DAYS})(?![\w-])"
    r"(?! (?:the )?\d)(?! (?:of|in|after|before|week)\b)",
    re.IGNORECASE,
)
"""Not “on Friday 4 December”, “on Fridays”, “by Friday week”."""
DAY_OF_MONTH = lazy_pattern(
    r"(?<![\w’'-])(?:on|by|until|till|before) the (\d{1,2})(?:st|nd|rd|th)"
    r"(?=[.,;:!?)]|$| (?:and|at|or|if|to|when)\b)",
    re.IGNORECASE,
)
"""Not “on the 20th floor”, “by the 20th of December”."""
SHIFTS = {"yesterday": -1, "last night": -1, "tomorrow": 1, "before yesterday": -2, "after tomorrow": 2}
FAR = 31
"""Days within which a day of a month comes again."""


@dataclass(frozen=True)
class Outdated:
    """Words that are wrong when they are read, and what says the same on any day; empty where nobody knows."""

    words: str
    instead: str = ""


def words_of_one_day(text: str) -> str:
    """The first words of a text that can be right on one day only; empty where there are none."""
    found = _found(ONE_DAY, text)
    return found[0] if found else ""


def outdated_words(text: str, typed: date, read_on: date) -> Outdated | None:
    """The first words of a text, typed on one day and read on another, that mean something else by then."""
    if typed == read_on:
        return None
    if found := _found(ONE_DAY, text):
        words = found[0].casefold()
        shift = next((days for end, days in reversed(SHIFTS.items()) if words.endswith(end)), 0)
        return Outdated(found[0], f"on {_day(typed + timedelta(shift))}")
    if found := _found(ONE_WEEK, text):
        monthly = found[0].casefold().endswith("month")
        same = (typed.month == read_on.month) if monthly else _monday(typed) == _monday(read_on)
        return None if same else Outdated(found[0])
    return None


def day_gone(text: str, said: date, read_on: date) -> Outdated | None:
    """The first words of a text that name a day to come, as they were said on a day, and are read after it."""
    if found := _found(WEEKDAY, text):
        ahead = (WEEKDAYS.index(found[1].capitalize()) - said.weekday() - 1) % 7 + 1
        return Outdated(found[0]) if said + timedelta(ahead) < read_on else None
    if found := _found(DAY_OF_MONTH, text):
        days = (said + timedelta(ahead) for ahead in range(1, FAR + 1))
        day = next((day for day in days if day.day == int(found[1])), None)
        return Outdated(found[0]) if day and day < read_on else None
    return None


def _found(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The first words of a kind; a capital within a sentence makes a name of “USA Today”."""
    for found in pattern.finditer(text):
        if found.start() == 0 or not found[0][0].isupper() or text[found.start() - 2] in ".!?":
            return found
    return None


def _monday(day: date) -> date:
    return day - timedelta(day.weekday())


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]}"
