"""What the TOML library says of a fault, in words for somebody who has never heard of TOML."""

import re
from collections.abc import Sequence

from generator.lazy_pattern import lazy_pattern

TWICE = lazy_pattern("overwrite|declare|mutate|redefine|Duplicate inline")
SAID = {
    "Expected newline": "something stands behind what should end here",
    "Invalid initial character": "no key begins like this",
    "Invalid statement": "this line is neither a key with a value nor the name of a table",
    "Invalid hex value": "a \\ with letters behind it stands for no character here",
    "not a Unicode scalar": "a \\ with letters behind it stands for no character here",
    "Illegal character '\\n'": "the quotes are not closed on this line",
    "Unterminated": "the quotes are never closed",
    "Unescaped": "a \\ in quotes begins a sign of its own",
    "Expected '='": "there is no = behind the key",
    "Expected ']'": "there is no ] behind the name of the table",
    "Expected ']]'": "there is no ]] behind the name of the table",
    "Invalid date": "this is no day",
    "Invalid value": "this is no value",
    "Unclosed array": "the list is not closed",
    "Unclosed inline": "the table in braces is not closed",
}
"""What tomllib says → what that means."""
NAMED = lazy_pattern(
    r"\s*(?P<table>\[+)\s*(?P<name>[^\]#]+?)\s*\]|\s*(?P<key>[^=#\s][^=#]*?)\s*=(?P<value>\s*[\[{]?)"
)
"""A line with the name of a table or of a key."""
INLINE = lazy_pattern(r"Duplicate inline table key '(.*)'")


def fault_words(text: str, lines: Sequence[str], line: int) -> tuple[str, str]:
    """What is wrong on a line, and how to mend what stands twice."""
    if found := INLINE.match(text):
        return f"“{found[1]}” stands twice in these braces", "keep one of the two"
    if TWICE.search(text):
        return _twice(lines, line)
    return next((words for part, words in reversed(SAID.items()) if part in text), text), ""


def _twice(lines: Sequence[str], line: int) -> tuple[str, str]:
    """Where the key or table stands first that stands once more on a line."""
    found = NAMED.match(lines[line - 1])
    if not found:
        return "a key stands twice", "keep one of the two"
    name = found["name"] or found["key"]
    first = next((n for n in _places(lines[: line - 1], name, found)), 0)
    where = f", first on line {first}" if first else " or has a value already"
    before = NAMED.match(lines[first - 1]) if first else None
    return f"“{name}” stands twice{where}", _mend(name, found, before, first)


def _places(lines: Sequence[str], name: str, again: re.Match[str]) -> list[int]:
    """The lines that name the same: a key in its own table, a table anywhere; else what its name is within."""
    places: list[int] = []
    start, table = 0, ""
    for number, line in enumerate(lines, 1):
        if not (found := NAMED.match(line)):
            continue
        if found["table"]:
            table, start = found["name"], len(places)
        whole = found["name"] or ".".join(filter(None, (table, found["key"])))
        places += [number] if name == (found["key"] if again["key"] else whole) else []
    places = places[start:] if again["key"] else places
    return places if places or "." not in name else _places(lines, name.rpartition(".")[0], again)


def _mend(name: str, again: re.Match[str], before: re.Match[str] | None, first: int) -> str:
    """How two of one name become one."""
    kind = (before["value"] or "").strip() if before else ""
    if before is None or (before["key"] and not kind):
        return "keep one of the two, or give one another name"
    if again["key"] and before["key"]:
        inner = name.rpartition(".")[2]
        return f"write {inner} within the braces on line {first}" if "." in name else "keep one of the two"
    if again["key"]:
        return f"write its value below [{name}] on line {first}, and take this line away"
    return _one_table(name, again["table"], before["table"], kind, first)


def _one_table(name: str, again: str, before: str | None, kind: str, first: int) -> str:
    """How a table is written once that is named again; `kind` is the bracket of a value that it had before."""
    if not before and again == "[[" and kind == "[":
        return f"write each item of line {first} below a [[{name}]] of its own, and take that line away"
    if not before:
        return f"write the keys of line {first} below [{name}], and take that line away"
    if "[[" in (again, before):
        return f"write [[{name}]] both times, or keep one"
    return f"write the keys of both below one [{name}]"
