"""The time of day in a cell, as people write it: 15:00, 3pm, 15.00, 15h30, 15 Uhr."""

import re
from typing import NamedTuple

CLOCK = r"(?P<{0}hour>[01]?\d|2[0-3])(?:\s*[:.h]\s*(?P<{0}minute>[0-5]\d))?(?::[0-5]\d(?:\.\d+)?)?"
TIMES = (
    re.compile(rf"(?<![\d:.,/]){CLOCK.format('')}\s*(?P<half>[ap])\.?\s?m\b\.?", re.IGNORECASE),
    re.compile(rf"(?<![\d:.,/]){CLOCK.format('')}\s*(?:uhr|o’?'?clock)\b\s*(?P<late>[0-5]\d\b)?", re.IGNORECASE),
    re.compile(r"(?<![\d:.])(?P<hour>[01]?\d|2[0-3])\s?h\s?(?P<minute>[0-5]\d)?\b", re.IGNORECASE),
    re.compile(r"(?<![\d:.])(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?::[0-5]\d(?:[.,]\d+)?)?(?!\d)"),
    re.compile(r"(?<![\d:.])(?P<hour>[01]?\d|2[0-3])\.(?P<minute>[0-5]\d)(?![\d.])(?!\s*(?:[ap]\.?m|uhr))"),
)
"""Ways to write a time, the surest first; the last could be a day and a month, and counts beside a whole date."""
SURE = TIMES[:-1]
NOON = re.compile(r"\b(?:noon|midday|midi|mittags)\b", re.IGNORECASE)
RANGE = r"\s*(?:-|–|—|to|till|until|bis|à)\s*"
DANGLING = re.compile(rf"(?<![\d:./-])\d{{1,2}}{RANGE}$", re.IGNORECASE)
"""An hour before a mark of a span: the first of `3-4pm`."""
ZONE = re.compile(
    r"(?<=[\d\s.m])(?:Z\b|\(?(?:UTC|GMT|BST|[ECMP][SD]T|[CEW]ES?T|IST|AEDT|AEST|JST)\b\)?)|[+−]\d\d:?\d\d\b"
)
"""A zone beside a time; in capitals, for `est` is a word."""


FIRST_WORKING = 7
"""An hour before this one is in the afternoon, where nothing else is said: nobody interviews at night."""
JOINED = re.compile(r"(?<=\d)T(?=\d\d:\d\d)")
"""What stands between day and time in ISO 8601."""


class TimeFound(NamedTuple):
    """The time that a cell names as `14:30`, empty where there is none, and the cell without it."""

    time: str
    rest: str
    zone: str = ""
    late: bool = False
    """Whether it is taken for one of the afternoon, which the cell does not say."""


def split_time(text: str, *, whole: bool) -> TimeFound:
    """A cell's time and the rest of it. Of a span of time it is the end, from which what follows counts. `whole`
    says that the last way of writing one, `15.00`, may be looked for."""
    zone = ZONE.search(text) if re.search(r"\d[:.h]\d\d|\d\s*[ap]\.?m", text, re.IGNORECASE) else None
    text = JOINED.sub(" ", text.replace(zone[0], " ") if zone else text)
    times: list[tuple[str, bool]] = []
    for pattern in TIMES if whole else SURE:
        while found := pattern.search(text):
            times.append(_clock(found))
            before = DANGLING.sub(" ", text[: found.start()]) if times[0] else text[: found.start()]
            text = f"{before} {text[found.end() :]}"
    if not times and (noon := NOON.search(text)):
        return TimeFound("12:00", f"{text[: noon.start()]} {text[noon.end() :]}", zone[0] if zone else "")
    rest = re.sub(rf"(?:{RANGE})\s*$", "", text) if len(times) > 1 else text
    time, late = max(times, default=("", False))
    return TimeFound(time, rest, zone[0].strip(" ()") if zone else "", late)


def _clock(found: re.Match[str]) -> tuple[str, bool]:
    """The time, and whether it is one of the afternoon only by its hour: 2:30, but not 02:30."""
    parts = found.groupdict()
    hour, minute = int(parts["hour"]), int(parts.get("minute") or parts.get("late") or 0)
    half = (parts.get("half") or "").casefold()
    late = not half and parts["hour"][0] != "0" and hour < FIRST_WORKING
    if half or late:
        hour = hour % 12 + (0 if half == "a" else 12)
    return f"{hour:02}:{minute:02}", late
