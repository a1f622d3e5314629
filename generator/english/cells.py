"""A typed cell → the end of the sentence that stands above its column, and its shape."""

import re
from functools import lru_cache
from typing import Literal

from generator.english.capitals import large_first, small_first, with_capitals
from generator.english.columns import STATES, VERB_COLUMN, in_column
from generator.english.grammar.finite_verbs import is_third_person
from generator.english.grammar.passives import is_passive
from generator.english.grammar.shapes import shape_of
from generator.english.kinds import Cell
from generator.english.marks import with_final_mark, without_final_mark
from generator.english.nothing import says_nothing
from generator.english.subjects import agreeing
from generator.english.vocabulary.stems import without_stem
from generator.english.vocabulary.words import NO_WORD, split_words, word_at
from generator.lazy_pattern import lazy_pattern

THAT = lazy_pattern(r"that\s++", re.IGNORECASE)
IF = lazy_pattern(r"if\s++(\S.*)", re.IGNORECASE | re.DOTALL)
JOINED_ON = lazy_pattern(
    r"\A(?:and|but|also|plus)[,:]?\s+(?=(?:i|we|you|they|my|your|there)\b|i['’])", re.IGNORECASE
)
"""What joins a cell to the one above it: and I can drive."""
ABOUT = lazy_pattern(r"\A[Rr]e (?=(?:the|my|your|our|an?|how|what|when|where|whether|why)\b)")
"""What an e-mail has above it; RE is taught at schools."""
NUMBER = lazy_pattern(r"\d{1,2}|\d+[.,]\d+")
"""What nobody talks about by itself: 24; not 101, 1984, 24/7."""
ANNOUNCED = lazy_pattern(": | – ")
"""What a sentence stands behind that a phrase announces."""
HAVE = lazy_pattern(r"\A['’]?ve\b", re.IGNORECASE)
EMPHASIS = lazy_pattern(r"\A([*_]{1,3})(\w.*\w)\1\Z", re.DOTALL)
"""A whole cell between the marks of Markdown."""


@lru_cache(8192)
def read_cell(column: str, typed: str) -> Cell:
    """What a cell says behind the stem of its column, and its shape: “I bring: Patience!” → patience, a noun.

    The last cells are kept, for rows of a list often say the same."""
    told = ABOUT.sub("", JOINED_ON.sub("", without_stem(column, typed)))
    text, clause = _without_that(EMPHASIS.sub(r"\2", told))
    if says_nothing(text):
        return Cell("", "nothing")
    if column == "next_step" and not any(char.isalpha() for char in text):
        return Cell(text, "fragment")  # 4/12
    if NUMBER.fullmatch(text):
        return Cell(text, "unsure")
    if asks := _asked(text):
        return Cell(f"whether {asks}", "clause")
    return _shaped(column, text, clause=clause)


def _shaped(column: str, text: str, *, clause: bool) -> Cell:
    """A cell that says something, by what it is: a sentence, a predicate that becomes one, or a part of one."""
    bare = without_final_mark(text)
    question = "?" if text.endswith("?") else ""
    words, news = split_words(bare) or (NO_WORD,), column == VERB_COLUMN
    if news and words[0].small in STATES and not clause:
        return in_column(column, small_first(bare), shape_of(bare + question))
    shape = "sentence" if clause or _is_stopped(text) else shape_of(bare + question, predicate=news)
    if shape == "predicate" and news and not is_third_person(words):
        return Cell(with_final_mark(_with_subject(with_capitals(bare)), text), "sentence")
    if shape == "sentence" and ANNOUNCED.search(bare) and not clause and (head := _announcing(bare)):
        parted = ANNOUNCED.sub(" – ", bare, count=1)  # a note may have a colon before it
        return in_column(column, with_capitals(small_first(parted)), head)
    if shape == "sentence":
        return Cell(with_final_mark(with_capitals(large_first(bare)), text), shape)
    return in_column(column, with_capitals(small_first(bare)), shape)


def _announcing(text: str) -> Literal["noun", "doing"] | None:
    """What a phrase is that a sentence follows behind a colon: my weakest point: I rush; None where it says when
    or where, or how it is meant: At Tesco: I ran the tills."""
    head, tail = ANNOUNCED.split(text, maxsplit=1)
    words = split_words(head)
    shape = shape_of(head) if words and (words[0].kind == "determiner" or words[0].can_be("gerund")) else ""
    if len(words) < 2 or shape_of(tail) != "sentence":
        return None
    return "noun" if shape in ("noun", "unsure") else "doing" if shape == "doing" else None


def as_clause(sentence: str) -> str:
    """A sentence as it stands behind “that”, without capital and stop: My exam went well. → my exam went well."""
    return small_first(sentence.rstrip(".!"))


def _without_that(text: str) -> tuple[str, bool]:
    """A sentence without the “that” before it, and whether there was one: that I led a team → I led a team; not
    that new printer."""
    rest = THAT.sub("", text, count=1) if THAT.match(text) else ""
    words = split_words(rest)
    begins = len(words) > 3 and words[0].kind in ("determiner", "subject", "contraction")
    clause = rest != "" and (begins or shape_of(rest) == "sentence")
    return (rest, True) if clause else (text, False)


def _is_stopped(text: str) -> bool:
    """Whether a capital, an article, a past and a full stop make a sentence of what could be a noun phrase: The
    last person left after a month."""
    words = split_words(text) if text.endswith(".") and text[:1].isupper() else ()
    return len(words) > 3 and words[0].kind == "determiner" and any(word.likely("past") for word in words[2:-1])


def _asked(text: str) -> str:
    """What a clause with “if” asks, where nothing depends on it: if the post is free → the post is free; empty for
    if I had asked, you would have told me."""
    found = IF.fullmatch(without_final_mark(text)) if text[:3].casefold() == "if " else None
    words = split_words(found[1]) if found else ()
    polite = word_at(words, 1).small == "would"
    rest = words[2:] if polite else words
    alone = not any(word.comma or word.small in ("would", "i'd", "you'd", "then") for word in rest)
    alone = alone and not any(word.kind in ("subject", "contraction") for word in words[2:])
    return found[1] if found and alone and shape_of(found[1]) == "sentence" else ""


def _with_subject(predicate: str) -> str:
    """A predicate as a sentence of whoever wrote it: been promoted → I have been promoted."""
    verb = agreeing("I", HAVE.sub("have", predicate))
    subject = "I have been" if is_passive(split_words(verb)) else "I"
    return f"{'I have' if verb.casefold().startswith('been ') else subject} {small_first(verb)}"
