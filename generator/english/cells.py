"""A typed cell → the end of the sentence that stands above its column, and its shape."""

import re
from collections.abc import Sequence
from functools import lru_cache

from generator.english.adjectives import is_adjective_phrase
from generator.english.capitals import large_first, small_first, with_capitals
from generator.english.finite_verbs import is_third_person
from generator.english.kinds import Shape
from generator.english.marks import with_final_mark, without_final_mark
from generator.english.nothing import says_nothing
from generator.english.noun_heads import ARTICLES, is_person, lacks_article, with_article, with_right_article
from generator.english.passives import is_passive
from generator.english.shapes import IN_BRACKETS, shape_of
from generator.english.stems import without_stem
from generator.english.words import NO_WORD, Word, split_words, word_at
from generator.fast_dataclass import dataclass

THAT = re.compile(r"that\s++", re.IGNORECASE)
IF = re.compile(r"if\s++(\S.*)", re.IGNORECASE | re.DOTALL)
STATES = ("now", "currently", "still", "already")
HAVE = re.compile(r"\A['’]?ve\b", re.IGNORECASE)
EMPHASIS = re.compile(r"\A([*_]{1,3})(\w.*\w)\1\Z", re.DOTALL)
"""A whole cell between the marks of Markdown."""
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
    told = without_stem(column, typed)
    text, clause = _without_that(EMPHASIS.sub(r"\2", told))
    if says_nothing(text):
        return Cell("", "nothing")
    if column == "next_step" and not any(char.isalpha() for char in text):
        return Cell(text, "fragment")  # 4/12
    if asks := _asked(text):
        return Cell(f"whether {asks}", "clause")
    return _shaped(column, text, clause=clause)


def _shaped(column: str, text: str, *, clause: bool) -> Cell:
    """A cell that says something, by what it is: a sentence, a predicate that becomes one, or a part of one."""
    bare = without_final_mark(text)
    question = "?" if text.endswith("?") else ""
    words, news = split_words(bare) or (NO_WORD,), column == VERB_COLUMN
    if news and words[0].small in STATES and not clause:
        return _in_column(column, small_first(bare), shape_of(bare + question))
    shape = "sentence" if clause or _is_stopped(text) else shape_of(bare + question, predicate=news)
    if shape == "predicate" and news and not is_third_person(words):
        return Cell(with_final_mark(_with_subject(bare), text), "sentence")
    if shape == "sentence":
        return Cell(with_final_mark(with_capitals(large_first(bare)), text), shape)
    return _in_column(column, with_capitals(small_first(bare)), shape)


def _in_column(column: str, text: str, shape: Shape) -> Cell:
    """What a cell that is no sentence is by what its column asks for: second interview → the second interview."""
    words = split_words(IN_BRACKETS.sub(" ", text)) or (NO_WORD,)
    text = with_right_article(text)
    if column == "next_step":
        return _to_come(words, text, shape)
    if column == "strength" and shape == "noun":
        return _strength(words, text)
    return _news(words, text, shape) if column == VERB_COLUMN else Cell(text, shape)


def _to_come(words: Sequence[Word], text: str, shape: Shape) -> Cell:
    """What comes next: the second interview; nobody looks forward to waiting."""
    first, second, third = words[0], word_at(words, 1), word_at(words, 2)
    if first.small == "waiting" and (second is NO_WORD or second.kind in ("preposition", "adverb")):
        return Cell(text, "fragment")
    if first.name and second.small == "to" and third.likely("verb"):
        return Cell(text, "fragment")  # HR to call
    missing = shape == "noun" and lacks_article(words, "things_to_come")
    return Cell(f"the {text}" if missing else text, shape)


def _strength(words: Sequence[Word], text: str) -> Cell:
    """What one brings: a driving licence, my own car; nursing is something that one has experience of."""
    if words[0].small == "own":
        return Cell(f"my {text}", "noun")
    if lacks_article(words, "qualifications"):
        return Cell(with_article(text), "noun")
    return Cell(text, "doing" if _is_gerund_alone(words) else "noun")


def _news(words: Sequence[Word], text: str, shape: Shape) -> Cell:
    """What is new, as a sentence where it says how its writer is now: now a member of CIPD, now have a car."""
    rest = words[1:] if words[0].small in STATES else ()
    subject = _subject_now(rest) if rest and shape not in ("clause", "question") else ""
    if subject:
        return Cell(f"{subject} {text}.", "sentence")
    if rest and is_third_person(rest):
        return Cell(text, "fragment")
    phrase = shape == "person" or (rest and shape in ("predicate", "sentence"))
    return Cell(text, "noun" if phrase else shape)


def _subject_now(rest: Sequence[Word]) -> str:
    """What stands before “now …” to make a sentence of it: I am, before a member; I, before live in Leeds; empty
    where it is not known."""
    first, second = rest[0], word_at(rest, 1)
    if first.small in ("have", "do") or (
        first.likely("verb") and second.small in ("in", "at", "as", "with", "a", "the")
    ):
        return "I" if second is not NO_WORD else ""
    person = first.small in ARTICLES and is_person(rest)
    enrolled = first.classes[:2] == ("past", "participle") and second.small in ("at", "in", "on", "as")
    return "I am" if person or enrolled or first.likely("gerund") or is_adjective_phrase(rest) else ""


def as_clause(sentence: str) -> str:
    """A sentence as it stands behind “that”, without capital and stop: My exam went well. → my exam went well."""
    return small_first(sentence.rstrip(".!"))


def _is_gerund_alone(words: Sequence[Word]) -> bool:
    """Whether a cell is a single word in -ing that one has experience of: nursing; not an understanding."""
    return len(words) == 1 and words[0].can_be("gerund") and not words[0].is_in("qualities")


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
    alone = not any(word.comma or word.small in ("would", "i'd", "you'd", "then") for word in words)
    alone = alone and not any(word.kind in ("subject", "contraction") for word in words[2:])
    return found[1] if found and alone and shape_of(found[1]) == "sentence" else ""


def _with_subject(predicate: str) -> str:
    """A predicate as a sentence of whoever wrote it: been promoted → I have been promoted."""
    verb = HAVE.sub("have", predicate)
    subject = "I have been" if is_passive(split_words(verb)) else "I"
    return f"{'I have' if verb.casefold().startswith('been ') else subject} {small_first(verb)}"
