"""Text → Words: each with what is known of it."""

import re
from dataclasses import dataclass

from generator.english.word_classes import CLASS_OF, TOOLS, word_classes

WORD = re.compile(r"[^\W_]+(?:[’'.+#&/-]+[^\W_]+)*[+#’']*")
CONTRACTED = re.compile(r"(i|we|they|he|she|you|it|there|that|who|what)['’](m|re|ve|ll|d|s)\Z")


@dataclass(frozen=True)
class Word:
    """A word of a text."""

    text: str
    small: str
    kind: str
    """determiner, subject, finite …: what kind of function word; empty for all others."""
    classes: str
    """n s v z d p g a r, the likeliest first; empty where it is unknown, and for function words."""
    name: bool
    """Whether it is written like a name: with a capital inside a text, or with capitals and digits."""
    comma: bool
    """Whether a comma or another mark follows."""


def split_words(text: str) -> list[Word]:
    """The words of a text in their order."""
    found = list(WORD.finditer(text))
    shouted = text.isupper()
    return [
        _word(match[0], text[match.end() : match.end() + 2], first=n == 0, shouted=shouted)
        for n, match in enumerate(found)
    ]


def _word(text: str, after: str, first: bool, shouted: bool) -> Word:
    small = text.casefold().replace("’", "'")
    kind = CLASS_OF.get(small, "")
    if contracted := CONTRACTED.match(small):
        kind = "contraction" if contracted[2] != "s" or contracted[1] != "who" else ""
    if small == "may" and text[0].isupper() and not first:
        kind = ""
    inner = any(char.isupper() or char.isdigit() for char in text[1:])
    name = not shouted and small != "i" and kind == "" and (inner or (text[0].isupper() and not first))
    tool = first and not shouted and small in TOOLS and text[0].isupper()
    classes = "" if kind or tool else word_classes(small)
    return Word(
        text,
        small,
        kind,
        classes,
        name or (text[0].isupper() and not classes and not kind),
        after[:1] in (",", ";", ":", "–", "—"),
    )
