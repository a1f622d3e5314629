"""A cell that is a list, by its lines or its marks → the same as words of a sentence: rota, leave and pay."""

import re
from functools import lru_cache

from generator.english.capitals import small_first
from generator.language import joined

BULLET = "[•▪◦‣]"
ITEM = re.compile(rf"\s*(?:[-–—*·]\s+|{BULLET}\s*|#?\d{{1,3}}[.)]\s*(?=[^\W\d])|#\d{{1,3}}\s+)(?=\S)")
"""What stands before an item of a list."""
BULLETS = re.compile(BULLET)
NUMBER = re.compile(r"(?:^|\s)(\d{1,2})[.)]\s*(?=[^\W\d])")
GOES_ON = re.compile(
    r"(?:.*[,;:.!?…–-]|(?:.*\s)?(?:a|an|the|and|or|of|to|in|on|at|for|with|by|from|about|how|that|my|your|our))",
    re.IGNORECASE | re.DOTALL,
)
"""A line that the next one goes on."""
JOINS = re.compile(r"(?:and|or|but|with|of|for|to|in|on|at|by|from|that|which|who|when|where|because)\b")
"""How a line begins that goes on the one before."""


@lru_cache(maxsize=10_000)
def as_words(text: str) -> str:
    """The words of a cell that ends a sentence, in one line. Lines are items of a list unless one goes on the
    other; what are sentences stays so."""
    items = [line for part in _marked(text) for line in _lines(part)]
    bare = [item.rstrip(" ,;") for item in items]
    if len(bare) < 2 or any(item[-1] in ".!?" for item in bare[:-1]):
        return " ".join(items)
    bare = [bare[0], *(small_first(re.sub(r"^and\s+", "", item)) for item in bare[1:])]
    if any(" and " in item or "," in item for item in bare):
        return f"{', '.join(bare[:-1])}, and {bare[-1]}"
    return joined(bare)


def _marked(text: str) -> list[str]:
    """The items of a list that has bullets or numbers within a line; else the whole."""
    parts = [part for part in BULLETS.split(text) if part.strip()]
    numbers = [int(number) for number in NUMBER.findall(text)]
    if len(parts) < 2 and len(numbers) > 1 and numbers == list(range(1, len(numbers) + 1)):
        parts = [part for part in NUMBER.split(text)[::2] if part.strip()]
    return parts


def _lines(text: str) -> list[str]:
    """The items of a text by its lines, each without its mark."""
    found: list[str] = []
    before = ""
    for line in filter(str.strip, text.split("\n")):
        mark = ITEM.match(line)
        item = " ".join(line[mark.end() if mark else 0 :].split())
        if found and not mark and (GOES_ON.fullmatch(before) or JOINS.match(item)):
            found[-1] += f" {item}"
        else:
            found.append(item)
        before = item
    return found
