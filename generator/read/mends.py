"""How to mend a key or a value, in the language of its file: `title: …` in front matter, `title = "…"` in TOML."""

import re
from dataclasses import is_dataclass
from datetime import date
from typing import Any

from generator.model import Named
from generator.problems import Location
from generator.read.values import Value

WORDS: dict[Any, str] = {
    str: "text",
    Named: "text",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    date: "a date such as 2026-11-18",
}
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
EXAMPLES: dict[Any, str] = {
    str: '"…"',
    Named: '"…"',
    bool: "true",
    int: "1",
    float: "1.5",
    date: "2026-11-18",
}


def shown(data: Any) -> str:
    """A value as a message names it."""
    if isinstance(data, list | dict):
        return "a list" if isinstance(data, list) else "a table"
    return f"“{str(data).lower() if isinstance(data, bool) else data}”"


def as_list(name: str, value: Value) -> str:
    """How a single word is written as a list of one."""
    word = shown(value.data).strip("“”")
    item = f'"{word}"' if _is_toml(value.where) else word
    return f"write {_line(name, f'[{item}]', value.where)}"


def addition(name: str, kind: Any, at: Location) -> str:
    """What to add for a key that is missing, in the language of its file."""
    if not _is_toml(at):
        return f"add a line {name}: with {WORDS.get(kind, 'a list')}"
    if is_dataclass(kind) and kind is not Named:
        return f"add a line [{name}], and its keys below"
    return f"add a line {_line(name, EXAMPLES.get(kind, '[…]'), at)}"


def mend(name: str, kind: Any, value: Value) -> str:
    """How a value of the wrong type is written."""
    if kind in (str, Named):
        return "put the value in double quotes"
    if kind is date and isinstance(value.data, str) and DAY.fullmatch(value.data) and not _is_day(value.data):
        return "the calendar has no such day"
    if kind is bool:
        yes, no = (_line(name, word, value.where) for word in ("true", "false"))
        return f"write {yes} or {no}, without quotes"
    return f"write {_line(name, EXAMPLES[kind], value.where)}, without quotes"


def _line(name: str, value: str, where: Location) -> str:
    """A key and its value as the file in hand writes them."""
    return f"{name} = {value}" if _is_toml(where) else f"{name}: {value}"


def _is_toml(where: Location) -> bool:
    return where.path.endswith(".toml")


def _is_day(text: str) -> bool:
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False
