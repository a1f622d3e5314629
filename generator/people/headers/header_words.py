"""What a header is called by others: the words of `header_words.toml` beside this module, however they are
spelled."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

from generator.lazy_pattern import lazy_pattern
from generator.people.headers.columns import COLUMNS
from generator.people.tables.mojibake import repaired
from generator.problems import nearest_match

LITTLE = frozenset([
    "a", "am", "au", "d", "das", "de", "der", "des", "die", "du", "enter", "is", "l", "la", "le", "les", "my",
    "of", "please", "s", "the", "vom", "was", "what", "your",
])  # fmt: skip
"""Words that one writer puts into a header and another leaves out."""
BRACKETS = lazy_pattern(r"[(\[{][^()\[\]{}]*[)\]}]|\b[dmyjta]{1,4}(?:[./-][dmyjta]{1,4}){1,2}\b", re.IGNORECASE)
"""What stands beside the words of a header: a remark, or how a day is to be written."""
WORDS = lazy_pattern(r"[^\W_]+")
NEAR = 0.79
"""How much of a misspelt header must be that of a known one: with less, “Organisation” would be pronunciation."""
ALIKE = 0.6
"""How much the part must be alike in which two headers differ."""
SHORTEST = 4
"""Letters of a word that can be misspelt and still be known."""


@lru_cache(maxsize=10_000)
def header_key(header: str) -> str:
    """A header's letters and digits alone, without capitals and accents: `E-Mail` → email."""
    return "".join(_words(header))


@lru_cache(maxsize=10_000)
def column_named(header: str) -> str:
    """What a header stands for, as `header_words.toml` calls it; empty where nobody knows."""
    known = _known()
    bare = BRACKETS.sub(" ", header)
    keys = (header_key(header), _main_key(header), header_key(bare), _main_key(bare))
    return next((known[key] for key in keys if key in known), "")


def likely_column(header: str) -> str:
    """Our column that a misspelt header is likely to mean; empty where none is alike."""
    key, ours = header_key(header), {key: name for key, name in _known().items() if name in COLUMNS}
    if len(key) < SHORTEST or column_named(header):
        return ""
    close = nearest_match(key, [name for name in ours if len(name) >= SHORTEST], NEAR)
    return ours.get(close, "") if _misspelt(key, close) else ""


def _misspelt(key: str, close: str) -> bool:
    """Whether two headers are alike in what they do not share at both ends, too: “Business Title” is no “Business
    State”."""
    start = _shared(key, close)
    one, other = key[start:], close[start:]
    end = _shared(one[::-1], other[::-1])
    one, other = one[: len(one) - end], other[: len(other) - end]
    return min(len(one), len(other)) < SHORTEST or bool(nearest_match(one, [other], ALIKE))


def _shared(one: str, other: str) -> int:
    """How many letters two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((n for n, (mine, theirs) in pairs if mine != theirs), min(len(one), len(other)))


@cache
def _known() -> Mapping[str, str]:
    """Key of a header → what it stands for; our own names count more than others’."""
    tables = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
    words = [(phrase, name) for table in tables.values() for name, phrases in table.items() for phrase in phrases]
    short = {key: name for phrase, name in reversed(words) if (key := _main_key(phrase))}
    long = {header_key(phrase): name for phrase, name in reversed(words)}
    own = {header_key(column): column for column in COLUMNS}
    return {**short, **long, **{header_key(name): name for _, name in words}, **own}


def _main_key(header: str) -> str:
    return "".join(word for word in _words(header) if word not in LITTLE)


def _words(text: str) -> list[str]:
    small = text.casefold() if text.isascii() else _without_accents(repaired(text).casefold())
    return WORDS.findall(small)


def _without_accents(small: str) -> str:
    bare = unicodedata.normalize("NFKD", small)
    return "".join(char for char in bare if not unicodedata.combining(char)).replace("œ", "oe")
