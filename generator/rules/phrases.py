"""Phrases for dates: `interview + 24 hours`, `earlier of Tuesday of decision week and hear_by - 2 days`."""

from collections.abc import Collection
from datetime import time

from generator.lazy_pattern import lazy_pattern
from generator.model.date_words import WEEKDAYS
from generator.model.files import LocatedStr
from generator.model.rules import ANCHORS, DateExpression, EarlierOrLater, Phrase, Shift
from generator.problems import Checked, Location, Problem, nearest_hint

TOKEN = lazy_pattern(r"\s*(\d{1,2}:\d{2}|\d+|[A-Za-z_][\w-]*|[+-]|\S)")
FORM = "write decision - 3 working days, Tuesday of decision week, interview + 24 hours, or earlier of … and …"
DIGITS = 3
"""Of a number of days or hours: a plan reaches months ahead, and more would leave the calendar."""
DEEPEST = 8
"""How many phrases may be parts of each other."""
LONG = 200
"""Characters of a phrase that is told."""
HEAD = 20
"""Characters of a number that is told."""
UNITS = {"minute": "minutes", "hour": "hours", "day": "days", "working": "working days"}


class _PhraseError(Exception):
    """What is wrong, how many characters into the phrase, and the mend."""

    def __init__(self, message: str, offset: int, hint: str = FORM) -> None:
        super().__init__(message)
        self.offset, self.hint = offset, hint


class _PhraseReader:
    """The words of a phrase, one after the other."""

    def __init__(self, text: str) -> None:
        self.found = [(match[1], match.start(1)) for match in TOKEN.finditer(text)]
        self.end = len(text)

    @property
    def next(self) -> str:
        return self.found[0][0] if self.found else ""

    @property
    def offset(self) -> int:
        return self.found[0][1] if self.found else self.end

    def take(self) -> str:
        return self.found.pop(0)[0] if self.found else ""

    def expect(self, word: str) -> None:
        if self.next != word:
            raise _PhraseError(f"“{word}” is missing", self.offset)
        self.take()


def read_phrase(named: LocatedStr, steps: Collection[str]) -> Checked[Phrase | None]:
    """A phrase; `steps` are the ids of earlier steps, which a phrase may count from too."""
    words = _PhraseReader(named.name)
    try:
        phrase = _phrase(words, steps)
        if words.next:
            raise _PhraseError(f"“{words.next}” cannot stand here", words.offset)
    except _PhraseError as slip:
        message = f"the date “{_shortened(named.name)}” cannot be read: {slip}"
        return Checked(
            None, [Problem(_shifted(named.where, slip.offset), message, slip.hint, check="phrase-malformed")]
        )
    return Checked(phrase, [])


def _shortened(text: str) -> str:
    return text if len(text) <= LONG else f"{text[:LONG]}…"


def _shifted(where: Location, offset: int) -> Location:
    """The place so many characters into a quoted value."""
    return Location(where.path, where.line, where.column + 1 + offset, where.excerpt, where.caret + 1 + offset)


def _phrase(words: _PhraseReader, steps: Collection[str], depth: int = 0) -> Phrase:
    if words.next not in ("earlier", "later"):
        return _point(words, steps)
    if depth == DEEPEST:
        raise _PhraseError(f"“{words.next}” stands here more than {DEEPEST} times", words.offset)
    later = words.take() == "later"
    words.expect("of")
    first = _phrase(words, steps, depth + 1)
    words.expect("and")
    return EarlierOrLater(later, first, _phrase(words, steps, depth + 1))


def _point(words: _PhraseReader, steps: Collection[str]) -> DateExpression:
    weekday = WEEKDAYS.index(words.take()) if words.next in WEEKDAYS else None
    if weekday is not None:
        words.expect("of")
    if words.next not in ANCHORS and words.next not in steps:
        raise _PhraseError(
            f"nothing is called “{words.next}”", words.offset, nearest_hint(words.next, [*ANCHORS, *steps])
        )
    anchor = words.take()
    if weekday is not None:
        words.expect("week")
    return DateExpression(anchor, weekday, _shifts(words), _time(words))


def _shifts(words: _PhraseReader) -> tuple[Shift, ...]:
    shifts = []
    while words.next in ("+", "-"):
        sign = -1 if words.take() == "-" else 1
        shifts.append(Shift(sign * _number(words), _unit(words)))
    return tuple(shifts)


def _number(words: _PhraseReader) -> int:
    if not words.next.isdecimal():
        raise _PhraseError("a number is missing", words.offset)
    if len(words.next.lstrip("0")) > DIGITS:
        raise _PhraseError(
            f"“{words.next[:HEAD]}” is too large a number", words.offset, f"write {10**DIGITS - 1} at most"
        )
    return int(words.take())


def _unit(words: _PhraseReader) -> str:
    word, offset = words.next.removesuffix("s"), words.offset
    if word not in UNITS:
        raise _PhraseError(
            f"“{words.next}” is no length of time", offset, nearest_hint(words.next, UNITS.values())
        )
    words.take()
    if word == "working":
        if words.next not in ("day", "days"):
            raise _PhraseError("“days” is missing", words.offset)
        words.take()
    return UNITS[word]


def _time(words: _PhraseReader) -> time | None:
    if words.next != "at":
        return None
    words.take()
    try:
        return time.fromisoformat(words.next.rjust(5, "0")) if words.next else _no_time(words)
    except ValueError:
        return _no_time(words)
    finally:
        words.take()


def _no_time(words: _PhraseReader) -> time:
    raise _PhraseError(f"“{words.next}” is no time of day", words.offset, "write 08:30")
