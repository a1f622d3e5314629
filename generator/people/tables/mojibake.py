"""Letters that were written in UTF-8 and read in another encoding: `JosÃ© NÃºÃ±ez`. They are valid text, so that
only encoding them back shows what they were."""

import re
import unicodedata
from functools import lru_cache

from generator.lazy_pattern import lazy_pattern

CODECS = ("cp1252", "cp1250", "mac_roman", "cp850", "cp437", "latin-1")
"""Encodings in which programs read what is UTF-8, the likeliest first."""
RUN = lazy_pattern(r"[^\x00-\x7f]{2,}")
C1 = {chr(code): bytes([code]) for code in range(0x80, 0xA0)}
"""Bytes that Windows-1252 leaves undefined, as programs read them all the same."""
QUOTES = "”’“»"
MANY = 3
"""How often a text is read wrongly at most, as far as anybody has seen."""


@lru_cache(maxsize=10_000)
def repaired(text: str) -> str:
    """The text with the letters as they were written that were read in a wrong encoding."""
    for _ in range(MANY):
        if text.isascii():
            return text
        once = RUN.sub(_run, text)
        if once == text:
            return text
        text = once
    return text


def _run(found: re.Match[str]) -> str:
    """A run of letters beyond ASCII, as it was written."""
    run = found[0]
    made = _decoded(run)
    return run if made == run or _quoted_capital(run, found.string, found.end()) else made


@lru_cache(maxsize=10_000)
def _decoded(run: str) -> str:
    """A run decoded, where it is certain that it must be."""
    for codec in CODECS:
        data = _bytes(run, codec)
        try:
            made = data.decode("utf-8") if data else ""
        except UnicodeDecodeError:
            continue
        if made and _plausible(made, len(run)):
            return made
    return run


def _bytes(run: str, codec: str) -> bytes:
    """What the run was before it was read in this encoding; nothing where it cannot have been."""
    made = b""
    for char in run:
        try:
            made += char.encode(codec)
        except UnicodeEncodeError:
            if char not in C1:
                return b""
            made += C1[char]
    return made


def _plausible(made: str, length: int) -> bool:
    """Whether what was made is what people write: of two characters a letter of a language of Europe, a space or a
    sign; of more any that have been given a meaning."""
    if any(unicodedata.category(char) in ("Cc", "Cn", "Co", "Cs") for char in made):
        return False
    return length > len("Ã©") or made < "\u0180" or made in "ȘșȚț"


def _quoted_capital(run: str, text: str, end: int) -> bool:
    """Whether a capital before a closing quote is what it seems: `“AMANHÃ”`."""
    opened = any(quote in text[: end - len(run)] for quote in "“„‘«")
    return opened and run[-1] in QUOTES and len(run) == len("Ã”") and not text[end : end + 1].isalpha()
