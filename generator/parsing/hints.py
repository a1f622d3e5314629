"""How to mend a key or a value, in the language of its file: `title: …` in front matter, `title = "…"` in TOML."""

from dataclasses import is_dataclass
from datetime import date
from typing import Any

from generator.lazy_pattern import lazy_pattern
from generator.model.date_words import MONTHS
from generator.model.files import LocatedStr
from generator.parsing.values import LocatedValue
from generator.problems import Location

WORDS: dict[Any, str] = {
    str: "text",
    LocatedStr: "text",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    date: "a date such as 2026-11-18",
}
WHOLE = lazy_pattern(r"-?\d+")
NUMBER = lazy_pattern(r"-?\d+(?:\.\d+)?")
DAY = lazy_pattern(r"\d{4}-\d{2}-\d{2}")
TIME = lazy_pattern(r"[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)? ?(?:Z|[+-]\d{2}:?\d{2})?$")
"""A time of day behind a day, as databases write it."""
SLASHED = lazy_pattern(r"(\d{1,2})/(\d{1,2})/(\d{4})")
DAYS = (
    (lazy_pattern(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})"), (3, 2, 1)),
    (lazy_pattern(r"(\d{1,2})[.-](\d{1,2})[.-](\d{4})"), (1, 2, 3)),
    (SLASHED, (1, 2, 3)),
    (lazy_pattern(r"(\d{1,2})(?:st|nd|rd|th|\.)? ([A-Za-z]{3,9})\.?,? (\d{4})"), (1, 2, 3)),
    (lazy_pattern(r"([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})"), (2, 1, 3)),
)
"""Forms of a day, and in which groups day, month and year stand."""
EXAMPLES: dict[Any, str] = {
    str: '"…"',
    LocatedStr: '"…"',
    bool: "true",
    int: "1",
    float: "1.5",
    date: "2026-11-18",
}


def display_value(data: Any) -> str:
    """A value as a message names it."""
    if isinstance(data, list | dict):
        return "a list" if isinstance(data, list) else "a table"
    return f"“{str(data).lower() if isinstance(data, bool) else data}”"


def as_list(name: str, value: LocatedValue) -> str:
    """How a single word is written as a list of one."""
    word = display_value(value.data).strip("“”")
    item = f'"{word}"' if _is_toml(value.where) else word
    return f"write {_line(name, f'[{item}]', value.where)}"


def missing_key_hint(name: str, kind: Any, at: Location) -> str:
    """What to add for a key that is missing, in the language of its file."""
    if not _is_toml(at):
        return f"add a line {name}: with {WORDS.get(kind, 'a list')}"
    if is_dataclass(kind) and kind is not LocatedStr:
        return f"add a line [{name}], and its keys below"
    return f"add a line {_line(name, EXAMPLES.get(kind, '[…]'), at)}"


def wrong_type_hint(name: str, kind: Any, value: LocatedValue) -> str:
    """How a value of the wrong type is written."""
    if kind in (str, LocatedStr):
        return "put the value in double quotes"
    if kind is date and isinstance(value.data, str) and DAY.fullmatch(value.data) and not _is_day(value.data):
        return "the calendar has no such day"
    if kind is date:
        day = meant_day(str(value.data))
        how = "without quotes" if day else "the year first, without quotes"
        return f"write {_line(name, day or EXAMPLES[date], value.where)}, {how}"
    if kind is bool:
        yes, no = (_line(name, word, value.where) for word in ("true", "false"))
        return f"write {yes} or {no}, without quotes"
    typed = str(value.data).strip()
    meant = typed if (WHOLE if kind is int else NUMBER).fullmatch(typed) else ""
    return f"write {_line(name, meant or EXAMPLES[kind], value.where)}, without quotes"


def _line(name: str, value: str, where: Location) -> str:
    """A key and its value as the file in hand writes them."""
    return f"{name} = {value}" if _is_toml(where) else f"{name}: {value}"


def _is_toml(where: Location) -> bool:
    return where.path.endswith(".toml")


def meant_day(text: str) -> str:
    """A day that is written in another way, as 2026-11-18; empty where it may be one of two, as 3/4/2026."""
    bare = TIME.sub("", text.strip())
    for form, order in DAYS:
        if found := form.fullmatch(bare):
            day, month, year = (found[group] for group in order)
            number = _month(month)
            if form is SLASHED and int(day) <= 12 and day != month:  # an American's, or one of two
                return _iso(year, number, int(day)) if number > 12 else ""
            return _iso(year, int(day), number)
    return ""


def _month(word: str) -> int:
    if word.isdigit():
        return int(word)
    names = [name.casefold() for name in MONTHS]
    return next((n for n, name in enumerate(names, 1) if name.startswith(word.casefold())), 0)


def _iso(year: str, day: int, month: int) -> str:
    text = f"{year}-{month:02}-{day:02}"
    return text if _is_day(text) else ""


def _is_day(text: str) -> bool:
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False
