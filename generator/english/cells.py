"""A typed cell → the end of the sentence that stands above its column, and its shape."""

import re
from functools import lru_cache

from generator.english.capitals import large_first, small_first
from generator.english.kinds import Shape
from generator.english.marks import with_final_mark, without_final_mark
from generator.english.nothing import says_nothing
from generator.english.shapes import shape_of
from generator.english.stems import without_stem
from generator.fast_dataclass import dataclass

THAT = re.compile(r"that\s++", re.IGNORECASE)
HAVE = re.compile(r"\A['’]?ve\b", re.IGNORECASE)
VERB_COLUMN = "new"
"""The column in which a verb without a subject is what its writer did: passed the exam."""


@dataclass(frozen=True)
class Cell:
    """What a cell says, and its shape: a sentence with its capital and stop, all else without a final mark."""

    text: str
    shape: Shape


@lru_cache(8192)
def read_cell(column: str, typed: str) -> Cell:
    """What a cell says behind the stem of its column, and its shape: “I bring: Patience!” → patience, a noun.

    The last cells are kept, for rows of a list often say the same."""
    text = _without_that(without_stem(column, typed))
    if says_nothing(text):
        return Cell("", "nothing")
    bare = without_final_mark(text)
    question = "?" if text.endswith("?") else ""
    shape = shape_of(bare + question, predicate=column == VERB_COLUMN)
    if shape == "predicate" and column == VERB_COLUMN:
        return Cell(with_final_mark(_with_subject(bare), text), "sentence")
    if shape == "sentence":
        return Cell(with_final_mark(large_first(bare), text), shape)
    return Cell(small_first(bare), shape)


def as_clause(sentence: str) -> str:
    """A sentence as it stands behind “that”, without capital and stop: My exam went well. → my exam went well."""
    return small_first(sentence.rstrip(".!"))


def _without_that(text: str) -> str:
    """A sentence without the “that” before it: that I led a team → I led a team."""
    rest = THAT.sub("", text, count=1) if THAT.match(text) else ""
    return rest if rest and shape_of(rest) == "sentence" else text


def _with_subject(predicate: str) -> str:
    """A predicate as a sentence of whoever wrote it: been promoted → I have been promoted."""
    verb = HAVE.sub("have", predicate)
    return f"{'I have' if verb.casefold().startswith('been ') else 'I'} {small_first(verb)}"
