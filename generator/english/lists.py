"""Several things in one cell, as a sentence has them."""

import re

from generator.english.kinds import Shape
from generator.english.words import split_words

LIST = re.compile(r"[^,;]+(?:, [^,;]+){2,}|[^,;]+(?:; [^,;]+)+")
"""Three things or more with commas between them, or two or more with semicolons."""
MOST = 4
"""Words of a thing that stands in a list of such."""
SHAPES: tuple[Shape, ...] = ("noun", "doing", "adjective")


def with_and(text: str, shape: Shape) -> str:
    """A list with “and” before its last thing: rota, leave, uniforms → rota, leave and uniforms; not my tutor, Dr
    Lee, the head."""
    if shape not in SHAPES or ("," not in text and ";" not in text) or not LIST.fullmatch(text):
        return text
    things = re.split("[,;] ", text)
    named = [thing[:1].isupper() for thing in things[1:]]
    if any(map(_goes_on, things)) or len(set(named)) > 1:
        return text
    return f"{', '.join(things[:-1])} and {things[-1]}"


def _goes_on(thing: str) -> bool:
    """Whether words are more than one thing of a list: and the rota, which I like, 3 hours, even weekends."""
    words = split_words(thing)
    linked = any(
        word.kind not in ("", "determiner", "preposition") or word.small in ("ie", "eg") for word in words
    )
    return not words or len(words) > MOST or linked or words[0].has_digit or "&" in thing
