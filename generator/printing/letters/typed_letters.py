"""The letters that people type to find what they see: for glyphs that stand for several."""

import unicodedata

TYPED = {"\u00ad": "-", "\u2010": "-", "\u2011": "-", "\u02bc": "’", "\u02bb": "‘"}
"""Characters that share a glyph with one that is typed."""
LIGATURES = range(0xFB00, 0xFB07)


def typed_letters(said: str) -> str:
    """The letters as they are typed: `fi` of a ligature, a plain space of one that does not break."""
    return "".join(map(_typed, unicodedata.normalize("NFC", said)))


def _typed(letter: str) -> str:
    if ord(letter) in LIGATURES:
        return unicodedata.normalize("NFKC", letter)
    return " " if unicodedata.category(letter) == "Zs" else TYPED.get(letter, letter)
