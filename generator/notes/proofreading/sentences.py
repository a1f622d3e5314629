"""Where words stand in a text, and which sentence that is."""


def sentence_at(text: str, offset: int) -> str:
    """The sentence around a place in a text."""
    start = max(text.rfind(mark, 0, offset) + 1 for mark in ".!?\n")
    ends = [end for mark in ".!?" if (end := text.find(mark, offset)) >= 0]
    return text[start : min(ends, default=len(text)) + 1].strip()


def begins_sentence(text: str, offset: int) -> bool:
    """Whether a sentence begins here, so that any word has a capital."""
    before = text[:offset].rstrip(" “‘(")
    return not before or before[-1] in ".!?:…"


def without_possessive(word: str) -> str:
    """A word without ’s."""
    return word[:-2] if word.endswith(("’s", "'s")) else word
