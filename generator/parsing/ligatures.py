"""Ligatures that a list or a page has as one character, as what is copied from a PDF often does."""

import unicodedata

from generator.lazy_pattern import lazy_pattern

LIGATURES = lazy_pattern("[\ufb00-\ufb06]")
"""From `ff` to `st` (Unicode, “Alphabetic Presentation Forms”): few faces have them, and no hand."""


def without_ligatures(text: str) -> str:
    """The text with the letters of each ligature instead."""
    return LIGATURES.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
