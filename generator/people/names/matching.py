"""Names that mean the same though they are spelled two ways."""

import unicodedata
from collections import Counter
from collections.abc import Collection
from functools import lru_cache

from generator.lazy_pattern import lazy_pattern
from generator.problems import nearest_match

LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i"}
)
"""Letters that have no mark to take off."""
LEGAL = frozenset([
    "ab", "ag", "as", "aps", "bv", "co", "company", "corp", "corporation", "ev", "gmbh", "inc", "incorporated",
    "kg", "kgaa", "limited", "llc", "llp", "lp", "ltd", "mbh", "nv", "oy", "plc", "pte", "pty", "sa", "sarl",
    "sas", "se", "sl", "spa", "srl", "ug",
])  # fmt: skip
"""Legal forms, without their dots."""
SMALL = LEGAL | {"the", "and"}
"""Words of a company's name that one writer puts and another leaves out."""
WRITTEN_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})
"""How letters are written by who has no key for them."""
MARKS = lazy_pattern("[\u0300-\u036f]")
"""Marks that one writer puts and another leaves out; in India's scripts and others, marks are letters."""
WORD = lazy_pattern("[0-9a-z]+")
NEAR = 0.8
"""How much two names of companies share before one could be a slip for the other."""
MANY = 40
"""Companies of one candidate among which slips are looked for: to compare more with each other takes long."""


@lru_cache(maxsize=10_000)
def name_keys(name: str) -> frozenset[str]:
    """A person's name without case, marks and what stands between its words, with marks left out and with letters
    written out: `Jürgen Weiß` → jurgenweiss, juergenweiss."""
    name = unicodedata.normalize("NFC", name.casefold())
    return frozenset("".join(_name_words(text)) for text in {name, name.translate(WRITTEN_OUT)}) - {""}


@lru_cache(maxsize=10_000)
def company_key(company: str) -> str:
    """What is left of a company's name when nothing but the name is looked at: `The Ácme Co., Ltd.` → acme."""
    words = _name_words(company)
    return "".join(word for word in words if word not in SMALL) or "".join(words)


def company_near(key: str, others: Collection[str]) -> str:
    """The key among `others` that this one could be a slip for; empty where there is none. Those that differ in
    their digits are numbered on purpose."""
    few = others if len(others) <= MANY else ()
    known = [other for other in few if _digits(other) == _digits(key) and _share_letters(other, key)]
    return nearest_match(key, known, NEAR) if known else ""


def _share_letters(one: str, other: str) -> bool:
    """Whether two keys could be near, whatever the order of their letters: where none is, nothing is imported."""
    common = (Counter(one) & Counter(other)).total()
    return 2 * common >= NEAR * (len(one) + len(other))


def _name_words(text: str) -> list[str]:
    if text.isascii():
        return WORD.findall(text.casefold().replace(".", ""))
    letters = unicodedata.normalize("NFKD", text).casefold().translate(LETTERS).replace(".", "")
    bare = MARKS.sub("", unicodedata.normalize("NFKD", letters))
    if bare.isascii():
        return WORD.findall(bare)
    return "".join(char if unicodedata.category(char)[0] in "LMN" else " " for char in bare).split()


def _digits(key: str) -> str:
    return "".join(char for char in key if char.isdigit())
