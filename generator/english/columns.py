"""A cell that is no sentence, as its column has it: what comes next, what its writer brings, what is new."""

from collections.abc import Sequence

from generator.english.articles import with_article, with_right_articles, with_the
from generator.english.coming import what_comes
from generator.english.grammar.adjectives import is_adjective_phrase
from generator.english.grammar.finite_verbs import is_third_person
from generator.english.grammar.gerunds import is_activity
from generator.english.grammar.noun_heads import ARTICLES, head_of, is_named_thing, is_person, lacks_article
from generator.english.grammar.shapes import IN_BRACKETS
from generator.english.kinds import Cell, Shape
from generator.english.lists import with_and
from generator.english.vocabulary.words import NO_WORD, Word, split_words, word_at

STATES = ("now", "currently", "still", "already")
VERB_COLUMN = "new"
"""The column in which a verb without a subject is what its writer did: passed the exam."""
DONE = frozenset({"bake", "fix", "run"})
"""Verbs that are nouns as well, and seldom before another: run events."""
LEARNT = frozenset(["learned", "learnt", "know", "did", "saw", "studied", "practised", "gained", "built", "read"])
"""What one did that one brings: what I learned in the army."""
NEW_THINGS = frozenset([
    "address", "baby", "bike", "blog", "boss", "car", "cat", "certificate", "client", "contract", "course",
    "daughter", "dog", "email", "flat", "home", "house", "job", "laptop", "licence", "manager", "name",
    "number", "passport", "phone", "placement", "portfolio", "post", "project", "qualification", "role",
    "son", "surname", "tutor", "van", "visa", "website",
])  # fmt: skip
"""Of which one is news: a new phone number."""


def in_column(column: str, text: str, shape: Shape) -> Cell:
    """What a cell that is no sentence is by what its column asks for: second interview → the second interview."""
    words = split_words(IN_BRACKETS.sub(" ", text)) or (NO_WORD,)
    text = with_and(with_right_articles(text), shape)
    text = with_the(text) if shape == "noun" else text
    if column == "topic" and shape == "noun" and text[:1].isupper() and is_named_thing(words):
        return Cell(f"the {text}", shape)
    if column == "next_step":
        return what_comes(words, text, shape)
    if column == "strength" and shape in ("noun", "clause"):
        return _strength(words, text, shape)
    return _news(words, text, shape) if column == VERB_COLUMN else Cell(text, shape)


def _strength(words: Sequence[Word], text: str, shape: Shape) -> Cell:
    """What one brings: a driving licence, my own car, what I learned; nursing is something that one has experience
    of."""
    if shape == "clause":
        mine = words[0].small == "what" and word_at(words, 1).small == "i" and word_at(words, 2).small in LEARNT
        mine = mine and words[-1].small != "wrong"
        return Cell(text, "noun" if mine else shape)
    if words[0].small in DONE and len(words) == 2 and words[1].likely("plural") and not words[1].is_in("heads"):
        return Cell(text, "unsure")
    if words[0].small == "own":
        return Cell(f"my {text}", "noun")
    if lacks_article(words, "qualifications"):
        return Cell(with_article(text), "noun")
    return Cell(text, "doing" if _is_gerund_alone(words) or is_activity(words) else "noun")


def _news(words: Sequence[Word], text: str, shape: Shape) -> Cell:
    """What is new, as a sentence where it says how its writer is now: now a member of CIPD, now have a car."""
    rest = words[1:] if words[0].small in STATES else ()
    subject = _subject_now(rest) if rest and shape not in ("clause", "question") else ""
    if subject:
        return Cell(f"{subject} {text}.", "sentence")
    if rest and is_third_person(rest):
        return Cell(text, "fragment")
    if words[0].small == "having" and shape == "doing" and word_at(words, 1).can_be("participle"):
        return Cell(text, "fragment")  # having thought about it
    alone = not any(word.comma or word.kind == "conjunction" or word.name for word in words[:3])
    if shape == "noun" and words[0].small == "new" and alone and head_of(words).small in NEW_THINGS:
        return Cell(f"a {text}", "noun")
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


def _is_gerund_alone(words: Sequence[Word]) -> bool:
    """Whether a cell is a single word in -ing that one has experience of: nursing; not an understanding."""
    return len(words) == 1 and words[0].can_be("gerund") and not words[0].is_in("qualities")
