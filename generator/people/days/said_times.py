"""Days and times in words, or as East Asia writes them → the same in numbers: at half past two → 14:30."""

import re

from generator.lazy_pattern import lazy_pattern
from generator.people.days.times import FIRST_WORKING

_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
HOURS = {word: number for number, word in enumerate(_WORDS, 1)}
EASTERN_DAY = lazy_pattern(
    r"(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日号號일](?:\s*[(（]\w{1,3}[)）]|\s*[月火水木金土日]曜日?)?"
)
EASTERN_TIME = lazy_pattern(
    r"(?:(午前|上午|오전|午後|下午|오후)\s*)?(\d{1,2})\s*[時时点點시](?:\s*(\d{1,2})\s*[分분]|(半))?"
)
EARLY = frozenset({"午前", "上午", "오전"})
LATE = frozenset({"午後", "下午", "오후"})
_HOUR = rf"({'|'.join(HOURS)}|1[0-2]|0?[1-9])"
QUARTERS = lazy_pattern(rf"\b(half|(?:a )?quarter) (past|to)\s+{_HOUR}\b(?!\s*[:.]?\d)", re.IGNORECASE)
AT_HOUR = lazy_pattern(rf"(?:\bat\s|@)\s*(?:(0\d|1[3-9]|2[0-3])|{_HOUR})\s*$", re.IGNORECASE)
"""At four; at 06, which is by a clock of 24 hours."""
MILITARY = lazy_pattern(r"[\s,](?:at\s+)?([01]\d|2[0-3])([0-5]\d)\s*(?:h|hrs?|hours)?$", re.IGNORECASE)
"""0900, behind a year: without one it could be a year."""
YEAR = lazy_pattern(r"\d{4}")
LONGEST = 80
"""Letters of a cell that may be a day and a time."""
NOON = 12
WIDE = str.maketrans("０１２３４５６７８９：", "0123456789:")
"""Digits as wide as the letters of East Asia."""


def in_numbers(text: str) -> str:
    """A cell with its day and its time in numbers, where they are in words and certain."""
    if len(text) > LONGEST:
        return text
    if not text.isascii():
        text = text.translate(WIDE)
        text = EASTERN_DAY.sub(lambda day: f"{day[1]}-{int(day[2]):02}-{int(day[3]):02} ", text)
        text = " ".join(EASTERN_TIME.sub(_eastern_time, text).split())
    text = QUARTERS.sub(_quarter, text)
    if (found := MILITARY.search(text)) and YEAR.search(text[: found.start()]):
        text = f"{text[: found.start()]} {found[1]}:{found[2]}"
    return AT_HOUR.sub(lambda found: f"{int(found[1]) if found[1] else _hour(found[2]):02}:00", text)


def _eastern_time(found: re.Match[str]) -> str:
    """The hour by a clock of 24 hours: the twelfth of the morning is midnight."""
    hour = int(found[2])
    if (found[1] in LATE and hour < NOON) or (found[1] in EARLY and hour == NOON):
        hour = (hour + NOON) % (2 * NOON)
    return f"{hour:02}:{30 if found[4] else int(found[3] or 0):02}"


def _quarter(found: re.Match[str]) -> str:
    """Half past two → 14:30; what else is “to” an hour is before it."""
    hour, minutes = _hour(found[3]), 30 if found[1].casefold() == "half" else 15
    if found[2].casefold() == "past":
        return f"{hour:02}:{minutes}"
    return f"{hour - 1:02}:{60 - minutes}"


def _hour(word: str) -> int:
    hour = HOURS.get(word.casefold()) or int(word)
    return hour + 12 if hour < FIRST_WORKING else hour
