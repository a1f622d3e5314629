"""The letters that people type to find what they see: for glyphs that stand for several."""

import unicodedata

from generator.parsing.ligatures import without_ligatures

TYPED = {"\u00ad": "-", "\u2010": "-", "\u2011": "-", "\u02bc": "’", "\u02bb": "‘"}
"""Characters that share a glyph with one that is typed."""


def typed_letters(said: str) -> str:
    """The letters as they are typed: `fi` of a ligature, a plain space of one that does not break."""
    return "".join(map(_typed, without_ligatures(unicodedata.normalize("NFC", said))))


def _typed(letter: str) -> str:
    return " " if unicodedata.category(letter) == "Zs" else TYPED.get(letter, letter)
