"""A cell that is a list, by its lines or its marks → the same as words of a sentence: rota, leave and pay."""

import re
from functools import lru_cache

from generator.english.capitals import small_first
from generator.language import joined
from generator.lazy_pattern import lazy_pattern

BULLET = "[•▪◦‣]"
ITEM = lazy_pattern(rf"\s*(?:[-–—*·]\s+|{BULLET}\s*|#?\d{{1,3}}[.)]\s*(?=[^\W\d])|#\d{{1,3}}\s+)(?=\S)")
"""What stands before an item of a list."""
BULLETS = lazy_pattern(BULLET)
NUMBER = lazy_pattern(r"(?:^|(?P<after>\S)\s+)(\d{1,2})(?P<sign>[.)])\s*(?=[^\W\d])")
MANY = 3
"""Items of a list, or lines, that are no chance."""
SHORT = 3
"""Words of a line that is an item and no part of a sentence."""
GOES_ON = lazy_pattern(
    r"(?:.*[,;:.!?…–&-]|(?:.*\s)?(?:a|an|the|and|or|of|to|in|on|at|for|with|by|from|about|how|that|my|your|our))",
    re.IGNORECASE | re.DOTALL,
)
"""A line that the next one goes on."""
JOINS = lazy_pattern(
    r"(?:and|or|but|with|of|for|to|in|on|at|by|from|that|which|who|when|where|because|as|plus|than|under|over|during|"
    r"after|before|especially|including)\b|[(&+/–-]"
)
"""How a line begins that goes on the one before."""
DETERMINED = lazy_pattern(r"(the|an?|my|your|our|their|his|her|this|these)\s", re.IGNORECASE)
GERUND = lazy_pattern(r"[a-z]{2,}ing\b", re.IGNORECASE)
FOREIGN = lazy_pattern(
    r"(?:les?|la|une?|des|du|der|die|das|den|ein|eine|el|los|las|il|lo|gli|het|een|de|os?|as|nos|vos|votre|notre)\s|l['’]|"
    r".*[^\x00-\x7f–—‘’“”]",
    re.IGNORECASE,
)
"""Words of another language, between which no “and” is put."""


@lru_cache(maxsize=10_000)
def as_words(text: str) -> str:
    """The words of a cell that ends a sentence, in one line. Lines are items of a list where that is clear, or are
    joined; what are sentences stays so."""
    items = [item for part in _parts(text) for item in _items(part)]
    bare = [item.rstrip(" ,;") for item in items]
    if len(bare) < 2 or any(item[-1:] in ".!?" for item in bare[:-1]):
        return " ".join(items)
    bare = [bare[0], *(small_first(re.sub(r"^and\s+", "", item)) for item in bare[1:])]
    if bare[0].endswith(":"):
        return f"{bare[0]} {joined(bare[1:])}"
    if any(" and " in item or "," in item for item in bare):
        return f"{', '.join(bare[:-1])}, and {bare[-1]}"
    return joined(bare)


def list_mark(text: str) -> re.Match[str] | None:
    """What stands before a cell or a line that is an item of a list; not numbers of names, as in 1. FC Köln and 2.
    Bundesliga."""
    mark = ITEM.match(text)
    numbered = mark and mark[0].strip(" .").isdecimal() and "\n" not in text
    return None if numbered and len(NUMBER.findall(text)) > 1 and not _is_numbered(text) else mark


def _parts(text: str) -> list[str]:
    """The items of a list that has bullets or numbers within a line; else the whole."""
    parts = [part for part in BULLETS.split(text) if part.strip()]
    if len(parts) < 2 and _is_numbered(text):
        starts = [found.start("sign") - len(found[2]) for found in NUMBER.finditer(text)]
        ends = [*starts[1:], len(text)]
        parts = [ITEM.sub("", text[start:end], count=1) for start, end in zip(starts, ends, strict=True)]
    return parts


def _is_numbered(text: str) -> bool:
    """Whether numbers within a text count its items: from 1 at its beginning, each with a sign that says so."""
    found = [*NUMBER.finditer(text.lstrip())]
    if len(found) < 2 or found[0].start() or [int(one[2]) for one in found] != [*range(1, len(found) + 1)]:
        return False
    return len(found) >= MANY or all(one["sign"] == ")" or not one["after"].isalnum() for one in found[1:])


def _items(text: str) -> list[str]:
    """The items of a text by its lines, each without its mark; one, where they go on each other."""
    lines = [line for line in text.split("\n") if line.strip()]
    marks = [list_mark(line) for line in lines]
    several = sum(map(bool, marks)) > 1
    bare = [" ".join(line[mark.end() if mark else 0 :].split()) for line, mark in zip(lines, marks, strict=True)]
    items = _whole(bare, [several and bool(mark) for mark in marks], several=several)
    if several or _is_list(items):
        return items
    if len(items) >= MANY and all(len(item.split()) <= SHORT for item in items):
        mark = " " if items[-1].startswith("and ") else ", "
        return [f"{', '.join(items[:-1])}{mark}{items[-1]}"]
    return [" ".join(items)] if items else []


def _whole(lines: list[str], begins: list[bool], *, several: bool) -> list[str]:
    """Lines with those that go on them; `begins` says which surely do not. Of marked lines all others do."""
    found: list[str] = []
    for number, line in enumerate(lines):
        last = number == len(lines) - 1 >= MANY - 1 and line.startswith("and ")
        on = several or GOES_ON.fullmatch(lines[number - 1]) or (JOINS.match(line) and not last)
        if found and on and not begins[number]:
            found[-1] += f" {line}"
        else:
            found.append(line)
    return found


def _is_list(lines: list[str]) -> bool:
    """Whether lines without marks are items: each begins as a thing by itself does, and as the others."""
    bare = [line.removeprefix("and ") for line in lines]
    kinds = {_kind(line, many=len(lines) >= MANY) for line in bare}
    if len(lines) < 2 or len(kinds) > 1 or "" in kinds:
        return False
    first = bare[0].split()[0].casefold()
    return kinds != {"thing"} or all(
        len(line.split()) < SHORT or line.casefold().startswith(f"{first} ") for line in bare[1:]
    )


def _kind(line: str, *, many: bool) -> str:
    """How an item begins; empty where a line may be the rest of one, such as “team” below “your large”."""
    if FOREIGN.match(line):
        return ""
    if DETERMINED.match(line):
        return "thing"
    if GERUND.match(line):
        return "doing"
    return "name" if line[:1].isupper() and (many or " " in line) else ""
