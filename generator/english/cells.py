"""A typed cell → the end of the sentence that stands above its column, and its shape."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.english.kinds import Shape
from generator.english.nothing import says_nothing
from generator.english.shapes import ABBREVIATED, shape_of
from generator.english.stems import without_stem
from generator.english.word_classes import GIVEN, TOOLS, is_known
from generator.english.words import Word, split_words


@dataclass(frozen=True)
class Cell:
    """What a cell says, and its shape: a sentence with its capital and stop, all else without a final mark."""

    text: str
    shape: Shape


FINAL = re.compile(r"[\s.,;:!?…]+\Z")
BEFORE_NAMES = frozenset(
    [
        "fluent",
        "advanced",
        "basic",
        "good",
        "strong",
        "excellent",
        "native",
        "conversational",
        "intermediate",
        "solid",
        "previous",
        "current",
        "recent",
        "using",
    ]
)
"""Words that stand before names without being part of them: fluent Polish, advanced Excel."""


def read_cell(column: str, typed: str) -> Cell:
    """What a cell says behind the stem of its column, and in which shape; a whole sentence with its capital and stop."""
    text = without_stem(column, typed)
    if not text or says_nothing(text):
        return Cell("", "nothing")
    embedded = split_words(text)[:2]
    if embedded and embedded[0].small == "that" and shape_of(text[4:].strip()) == "sentence":
        text = text[4:].strip()
    mark = "?" if text.endswith("?") else "!" if text.endswith("!") else "."
    bare = text if ABBREVIATED.search(text) else FINAL.sub("", text)
    shape = shape_of(bare + ("?" if mark == "?" else ""), predicate=column == "new")
    if shape == "predicate" and column == "new":
        bare = re.sub(r"^['’]ve\b", "have", bare)
        begin = "I have" if bare[:5].casefold() == "been " else "I"
        return Cell(f"{begin} {small_first(bare)}{mark}", "sentence")
    if shape == "sentence":
        return Cell(f"{bare[:1].upper() + bare[1:] if bare[:2] != 'iO' else bare}{mark}", shape)
    return Cell("" if shape == "nothing" else small_first(bare), shape)


def small_first(text: str) -> str:
    """The text with a small first letter, unless it begins with a name."""
    words = split_words(text)
    if (
        len(text) < 2
        or text.isupper()
        or not words
        or not text.startswith(words[0].text)
        or not is_no_name(words[0].text)
    ):
        return text
    if words[0].small in GIVEN and len(words) > 1 and (words[1].name or words[1].small in ("from", "and", "at")):
        return text
    if (
        len(words) > 1
        and words[1].name
        and not words[1].text[1:].isupper()
        and words[0].kind == ""
        and not _stands_before_names(words)
    ):
        return text
    return text[0].lower() + text[1:]


def _stands_before_names(words: Sequence[Word]) -> bool:
    """Whether the first word goes with a name without being part of it: fluent Polish, learning Kotlin."""
    ing = words[0].classes[:1] == "g" or (
        words[0].classes[:2] == "ng" and any(char.isdigit() for char in words[1].text)
    )
    return words[0].small in BEFORE_NAMES or ing or (words[0].classes[:1] == "v" and words[0].classes != "vn")


def is_no_name(word: str) -> bool:
    """Whether a word with a first capital is an English word written small elsewhere."""
    small = word.casefold().replace("’", "'")
    if word[1:] != word[1:].lower() or small == "i" or small.startswith("i'") or small in TOOLS:
        return False
    return is_known(small)


def as_clause(sentence: str) -> str:
    """A sentence as it stands behind “that”: without its capital and its stop."""
    return small_first(sentence.rstrip(".!"))


__all__ = ["Cell", "Shape", "as_clause", "read_cell"]
