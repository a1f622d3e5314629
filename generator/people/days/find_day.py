"""A day as a cell has it, and the time with it: `18/11/2026`, `Wed 18th Nov`, `18. November 2026, 15 Uhr`, 46344.

What is certain is read. A day that could be two, for nobody knows whether day or month stands first, is both until
its column settles which; what is another day each day (“yesterday”) is asked for.
"""

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace
from datetime import date, datetime, timedelta
from functools import lru_cache

from generator.fast_dataclass import dataclass
from generator.language import long_date, month_and_year, weekday_name
from generator.lazy_pattern import lazy_pattern
from generator.people.days.calendar_words import LITTLE, MOVING, SHIFTS, month_of, plain_word, weekdays_of
from generator.people.days.said_times import in_numbers
from generator.people.days.times import split_time
from generator.words import DAY_FIRST, MONTH_FIRST, ORDERS

ISO = lazy_pattern(r"\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.0+)?)?)?$")
SERIAL = lazy_pattern(r"([1-9]\d{4})(?:\s*0?[.,](\d+))?\s*")
FIRST_SERIAL, LAST_SERIAL = 18_264, 73_050
"""1950 and 2100, as spreadsheets count the days from 1900."""
SPREADSHEET_EPOCH = datetime(1899, 12, 30)
NUMBERS = lazy_pattern(r"(\d{1,4})\s*([./\-– ])\s*(\d{1,2})(?:\s*\2\s*(\d{1,4}))?\s*[.,]?")
BASIC = lazy_pattern(r"(20\d\d)(\d\d)(\d\d)")
NEAR = timedelta(days=730)
"""How far from today a day may be of whose year only two digits are written."""
ORDINAL = lazy_pattern(r"(?<=\d)(?:st|nd|rd|th|er|ère|ere|e|ten|ter|te)\b", re.IGNORECASE)
WHOLE = "{text}"
"""In a fault, the cell as it stands."""
WRITE = "write 2026-11-18, or 2026-11-18 14:30 with the time"


@dataclass(frozen=True)
class DayFound:
    """What a cell says: the day by each order in which it can be read, and the time; or why it is none."""

    days: Mapping[str, date] = field(default_factory=dict)
    """Order → day. Both are the same where the order makes no difference; one that cannot be meant is left out."""
    time: str = ""
    fault: str = ""
    hint: str = WRITE
    counted: bool = False
    """Whether it shows by a number above 12 in which order its column is written."""
    late: bool = False
    """Whether its time is taken for one of the afternoon, which it does not say."""

    @property
    def either(self) -> bool:
        """Whether it could be two days."""
        return len(set(self.days.values())) > 1

    def iso(self, order: str = DAY_FIRST) -> str:
        """The day, and the time with it, as ISO 8601 has them; empty where there is none."""
        day = self.days.get(order) or next(iter(self.days.values()), None)
        return " ".join(filter(None, (day.isoformat(), self.time))) if day else ""


@lru_cache(maxsize=10_000)
def find_day(text: str, today: date | None) -> DayFound:
    """What a cell says. Without `today` a year must be written with four digits."""
    typed, text = text, in_numbers(text)
    if ISO.match(text):
        iso = _of_iso(text)
        return replace(iso, late=_in_words(typed, text, iso.time))
    if found := _serial(text) or _basic(text):
        return found
    first = split_time(text, whole=False)
    second = split_time(text, whole=True)
    readings = (
        _reading(tried.rest, today) for tried in ((second, first) if second.time != first.time else (first,))
    )
    found = next((one for one in readings if one.days), None) or _reading(first.rest, today)
    clock = second if second.time != first.time and _reading(second.rest, today).days else first
    late = bool(clock.time) and (clock.late or _in_words(typed, text, clock.time))
    if found.days and first.zone:
        hint = "write the time by the clock of the place you were in, without a zone: 2026-11-18 14:30"
        return DayFound(fault=f"“{typed}” has its time in a zone", hint=hint)
    return DayFound(found.days, clock.time, found.fault.replace(WHOLE, typed), found.hint, found.counted, late)


def _in_words(typed: str, text: str, time: str) -> bool:
    """Whether a time of the afternoon was made of words that name another hour: half past two."""
    return text != typed and time > "13" and time[:2] not in typed


def _of_iso(text: str) -> DayFound:
    day, clock = text[:10], text[11:16]
    year, month, number = (int(part) for part in day.split("-"))
    try:
        found = datetime.fromisoformat(f"{day} {clock or '00:00'}").date()
    except ValueError:
        fault = _none_such(year, month, number)
        return replace(fault, fault=fault.fault.replace(WHOLE, text))
    return DayFound(dict.fromkeys(ORDERS, found), clock)


def _none_such(year: int, month: int, day: int) -> DayFound:
    """Why the calendar has no such day."""
    if not 1 <= month <= 12:
        return DayFound(fault=f"“{WHOLE}” does not exist: there is no month {month}", hint="correct the month")
    last = monthrange(year, month)[1] if year else day
    if not 1 <= day <= last and year:
        fault = f"“{WHOLE}” does not exist: {month_and_year(date(year, month, 1))} has {last} days"
        return DayFound(fault=fault, hint="correct the day or the month")
    return DayFound(fault=f"“{WHOLE}” does not exist")


def _serial(text: str) -> DayFound | None:
    """The number by which a spreadsheet keeps a day, where a cell has lost its format."""
    found = SERIAL.fullmatch(text)
    if not found or not FIRST_SERIAL <= int(found[1]) <= LAST_SERIAL:
        return None
    moment = SPREADSHEET_EPOCH + timedelta(days=float(f"{found[1]}.{found[2] or 0}"))
    moment = (moment + timedelta(seconds=30)).replace(second=0, microsecond=0)
    return DayFound(dict.fromkeys(ORDERS, moment.date()), f"{moment:%H:%M}" if found[2] else "")


def _basic(text: str) -> DayFound | None:
    """20261118, as some programs write it."""
    found = BASIC.fullmatch(text)
    return _of_iso("-".join(found.groups())) if found else None


def _reading(text: str, today: date | None) -> DayFound:
    """What a cell without its time says."""
    if serial := _serial(text.strip()):
        return serial
    text = ORDINAL.sub(" ", text)
    words = re.findall(r"[^\W\d_]+", text)
    months = [word for word in words if month_of(word)]
    if len(months) > 1:  # “mar. 18 nov.”: the other is a weekday
        months = [word for word in months if not weekdays_of(word)]
    weekdays = [weekdays_of(word) for word in words if word not in months and weekdays_of(word)]
    if any(plain_word(word) in _moving() for word in words) or (words and weekdays and not re.search(r"\d", text)):
        return DayFound(fault=f"“{WHOLE}” is another day each day on which it is read", hint=_hint(words, today))
    known = (*months, *(word for word in words if weekdays_of(word)))
    strange = [word for word in words if word not in known and plain_word(word) not in LITTLE]
    if strange or len(months) > 1:
        return DayFound(fault=f"“{WHOLE}” is not a day")
    found = _by_month(text, months[0], today) if months else _by_numbers(text, today)
    return _on_weekday(found, weekdays) if weekdays and found.days else found


def _moving() -> frozenset[str]:
    return frozenset(map(plain_word, MOVING))


def _hint(words: Sequence[str], today: date | None) -> str:
    shift = next((SHIFTS[word] for word in map(plain_word, words) if word in SHIFTS), None)
    if today is None or shift is None or len(words) > 1:
        return WRITE
    return f"write the day itself: {today + timedelta(days=shift)}, if the list was written today"


def _by_month(text: str, month: str, today: date | None) -> DayFound:
    """A day whose month is a word."""
    numbers = re.findall(r"\d+", text)
    years = [number for number in numbers if len(number) == 4]
    days = [number for number in numbers if len(number) <= 2]
    if not days or len(years) > 1 or len(numbers) > 2 or len(days) + len(years) != len(numbers):
        return DayFound(fault=f"“{WHOLE}” is not a day")
    year = years[0] if years else (days[1] if len(days) == 2 else "")
    day = _date(year, month_of(month), int(days[0]), today)
    if isinstance(day, DayFound):
        return day
    return DayFound(dict.fromkeys(ORDERS, day))


def _by_numbers(text: str, today: date | None) -> DayFound:
    """A day of numbers alone."""
    bare = re.sub(r"[^\W\d_]+|[(),]", " ", text).strip(" -–—.,:")
    found = NUMBERS.fullmatch(bare)
    if not found or (found[2] == " " and not found[4]):
        return DayFound(fault=f"“{WHOLE}” is not a day")
    one, mark, two, three = found.groups()
    if len(one) == 4 and three and len(three) < 3:
        return _only(_date(one, int(two), int(three), today))
    if len(one) > 2 or len(three or "") in (1, 3):
        return DayFound(fault=f"“{WHOLE}” is not a day")
    tried = {DAY_FIRST: _date(three or "", int(two), int(one), today)}
    if mark != "." or not isinstance(tried[DAY_FIRST], date):
        tried[MONTH_FIRST] = _date(three or "", int(one), int(two), today)
    good = {order: day for order, day in tried.items() if isinstance(day, date)}
    if not good and three and len(three) == 2 and isinstance(day := _date(one, int(two), int(three), today), date):
        return _only(day)
    if not good:
        return _only(tried[MONTH_FIRST if int(two) > 12 >= int(one) else DAY_FIRST])
    return DayFound(good, counted=len(good) == 1 and mark != "." and max(int(one), int(two)) > 12)


def _only(day: "date | DayFound") -> DayFound:
    return day if isinstance(day, DayFound) else DayFound(dict.fromkeys(ORDERS, day))


def _date(year: str, month: int, day: int, today: date | None) -> "date | DayFound":
    """The day, or why there is none. Without a year it is the nearest to today."""
    if len(year) != 4 and today is None:
        return DayFound(fault=f"“{WHOLE}” has no year", hint=WRITE)
    if not year and today:
        return _nearest(month, day, today)
    number = int(year) + (2000 if len(year) == 2 else 0)
    try:
        found = date(number, month, day)
    except ValueError:
        return _none_such(number, month, day)
    if len(year) == 2 and today and abs(found - today) > NEAR:
        return DayFound(fault=f"“{WHOLE}” could be of {number}, or of another year", hint=WRITE)
    return found


def _nearest(month: int, day: int, today: date) -> "date | DayFound":
    found = list(_of_years(month, day, range(today.year - 1, today.year + 2)))
    return min(found, key=lambda one: abs(one - today)) if found else _none_such(today.year, month, day)


def _of_years(month: int, day: int, years: Sequence[int]) -> Iterator[date]:
    for year in years:
        if 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:
            yield date(year, month, day)


def _on_weekday(found: DayFound, weekdays: Sequence[frozenset[int]]) -> DayFound:
    """The day, if the weekday beside it is its own: of two days it shows which is meant."""
    fit = {order: day for order, day in found.days.items() if all(day.weekday() in named for named in weekdays)}
    if fit:
        return DayFound(fit, counted=found.either and len(fit) == 1)
    day = next(iter(found.days.values()))
    fault = f"“{WHOLE}” does not exist: {long_date(day)} is a {weekday_name(day)}"
    return DayFound(fault=fault, hint="correct the day or the weekday")
