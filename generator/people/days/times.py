"""The time of day in a cell, as people write it: 15:00, 3pm, 15.00, 15h30, 15 Uhr."""

import re
from collections.abc import Sequence
from itertools import repeat
from typing import NamedTuple

from generator.lazy_pattern import lazy_pattern

CLOCK = r"(?P<{0}hour>[01]?\d|2[0-3])(?:\s*[:.h]\s*(?P<{0}minute>[0-5]\d))?(?::[0-5]\d(?:\.\d+)?)?"
TIMES = (
    lazy_pattern(rf"(?<![\d:.,/]){CLOCK.format('')}\s*(?P<half>[ap])\.?\s?m\b\.?", re.IGNORECASE),
    lazy_pattern(r"(?<![\d:.,/])(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)\s?(?P<half>[ap])\b", re.IGNORECASE),
    lazy_pattern(rf"(?<![\d:.,/]){CLOCK.format('')}\s*(?:uhr|o’?'?clock)\b\s*(?P<late>[0-5]\d\b)?", re.IGNORECASE),
    lazy_pattern(r"(?<![\d:.])(?P<hour>[01]?\d|2[0-3])\s?h\s?(?P<minute>[0-5]\d)?\b", re.IGNORECASE),
    lazy_pattern(r"(?<![\d:.])(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?::[0-5]\d(?:[.,]\d+)?)?(?!\d)"),
    lazy_pattern(r"(?<![\d:.])(?P<hour>[01]?\d|2[0-3])\.(?P<minute>[0-5]\d)(?![\d.])(?!\s*(?:[ap]\.?m|uhr))"),
)
"""Ways to write a time, the surest first; the last could be a day and a month, and counts beside a whole date."""
SURE = TIMES[:-1]
NOON = lazy_pattern(r"\b(?:noon|midday|midi|mittags)\b", re.IGNORECASE)
RANGE = r"\s*(?:-|–|—|to|till|until|bis|à)\s*"
DANGLING = lazy_pattern(rf"(?<![\d:./-])\d{{1,2}}{RANGE}$", re.IGNORECASE)
"""An hour before a mark of a span: the first of `3-4pm`."""
ZONE = lazy_pattern(
    r"(?<=[\d\s.m])(?:Z\b|\(?(?:UTC|GMT|BST|[ECMP][SD]T|[CEW]ES?T|IST|AEDT|AEST|JST)\b\)?)|[+−]\d\d:?\d\d\b"
)
"""A zone beside a time; in capitals, for `est` is a word."""


FIRST_WORKING = 7
"""An hour before this one is in the afternoon, where nothing else is said: nobody interviews at night."""
NOON_HOUR = 12
JOINED = lazy_pattern(r"(?<=\d)T(?=\d\d:\d\d)")
"""What stands between day and time in ISO 8601."""


class TimeFound(NamedTuple):
    """The time that a cell names as `14:30`, empty where there is none, and the cell without it."""

    time: str
    rest: str
    zone: str = ""
    late: bool = False
    """Whether it is taken for one of the afternoon, which the cell does not say."""


class _Clock(NamedTuple):
    """A time as it is written: its hour and minute, the half of the day, if it is said, and where it stands."""

    hour: int
    minute: int
    half: str
    sure: bool
    """Whether it can only be by a clock of 24 hours: 02:30, 6.30 Uhr, 6h30."""
    at: int

    @property
    def may_be_late(self) -> bool:
        """Whether it may be one of the afternoon: 2:30."""
        return not self.half and not self.sure and self.hour < FIRST_WORKING

    def read(self, *, late: bool) -> str:
        """The time by a clock of 24 hours."""
        hour = self.hour
        if self.half or late:
            hour = hour % 12 + (0 if self.half == "a" else 12)
        return f"{hour:02}:{self.minute:02}"


def split_time(text: str, *, whole: bool) -> TimeFound:
    """A cell's time and the rest of it. Of a span of time it is the end, from which what follows counts. `whole`
    says that the last way of writing one, `15.00`, may be looked for."""
    zone = ZONE.search(text) if re.search(r"\d[:.h]\d\d|\d\s*[ap]\.?m", text, re.IGNORECASE) else None
    text = JOINED.sub(" ", text.replace(zone[0], " ") if zone else text)
    typed, clocks = text, list[_Clock]()
    for pattern in TIMES if whole else SURE:
        while found := pattern.search(text):
            clocks.append(_clock(found, typed.find(found[0])))
            text = f"{DANGLING.sub(' ', text[: found.start()])} {text[found.end() :]}"
    if not clocks and (noon := NOON.search(text)):
        return TimeFound("12:00", f"{text[: noon.start()]} {text[noon.end() :]}", zone[0] if zone else "")
    rest = re.sub(rf"(?:{RANGE})\s*$", "", text) if len(clocks) > 1 else text
    time, late = max(map(_read, clocks, repeat(clocks)), default=("", False))
    return TimeFound(time, rest, zone[0].strip(" ()") if zone else "", late)


def _read(clock: _Clock, clocks: Sequence[_Clock]) -> tuple[str, bool]:
    """A time, and whether it is one of the afternoon only by its hour: 2:30, but not 6:30 of 6:30–8:15, nor 5:00
    of 5:00–6:00 am."""
    late = clock.may_be_late and not any(_is_morning(clock, other) for other in clocks)
    return clock.read(late=late), late


def _is_morning(clock: _Clock, other: _Clock) -> bool:
    """Whether another time of a span says that one is before noon."""
    later = other.at > clock.at and not other.may_be_late and clock.hour < other.hour <= NOON_HOUR
    return other.half == "a" or later


def _clock(found: re.Match[str], at: int) -> _Clock:
    parts, said = found.groupdict(), found[0].casefold()
    minute = int(parts.get("minute") or parts.get("late") or 0)
    sure = parts["hour"][0] == "0" or "h" in said
    return _Clock(int(parts["hour"]), minute, (parts.get("half") or "").casefold(), sure, at)
