"""Text → Words: each with what is known of it."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Literal

from generator.english.kinds import FunctionClass, WordClass
from generator.english.vocabulary.lexicon import WordList, function_words, word_list
from generator.english.vocabulary.word_classes import word_classes
from generator.fast_dataclass import dataclass
from generator.lazy_pattern import lazy_pattern

WORD = lazy_pattern(r"((?:(?<!\S)\.(?=[A-Z]))?[^\W_]++(?:[’'.+#&/-]++[^\W_]++)*[+#’']*+)([,;:–—]?)")
"""A word, and the mark of a pause that may follow it."""
SPLIT = lazy_pattern(r"\W+")
CONTRACTED = lazy_pattern(r"(?:i|we|they|he|she|you|it|there|that|what)'(?:m|re|ve|ll|d|s)|who'(?:m|re|ve|ll|d)")
"""A pronoun with its verb; who's is left out, which asks or begins a clause."""
DAY_NAMES = frozenset(
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "tomorrow"]
)
PAIRS = frozenset([
    ("bake", "off"), ("black", "friday"), ("boxing", "day"), ("dry", "january"), ("good", "friday"),
    ("harry", "potter"), ("power", "bi"), ("six", "sigma"), ("top", "gear"),
])  # fmt: skip
"""Two words that are a name where both have a capital, whatever they are by themselves."""
VERBS = ("verb", "third", "past")
INITIALS = ("IT", "US")
"""Names that would be pronouns in small letters."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text."""

    text: str
    small: str
    """In small letters, with straight apostrophes."""
    kind: FunctionClass | Literal["contraction", "none", ""]
    """What kind of function word it is, or a subject with its verb such as “we’re”; empty for all other words."""
    classes: tuple[WordClass, ...]
    """The likeliest first; empty where it is unknown, and for function words."""
    name: bool
    """Whether it is written like a name: with a capital inside a text, or with capitals and digits."""
    comma: bool
    """Whether a comma or another mark of a pause follows."""
    verbal: bool = False
    """Whether it can be a finite verb at all."""

    def likely(self, *classes: WordClass) -> bool:
        """Whether the likeliest of its classes is one of these."""
        return self.classes[:1] != () and self.classes[0] in classes

    def can_be(self, *classes: WordClass) -> bool:
        """Whether any of its classes is one of these."""
        return any(name in classes for name in self.classes)

    def is_in(self, name: WordList) -> bool:
        """Whether a list of word_lists.toml has it."""
        return self.small in word_list(name)

    @property
    def has_digit(self) -> bool:
        """Whether it is a number, or has one in it: R2D2."""
        return any(char.isdigit() for char in self.text)


NO_WORD = Word("", "", "none", (), name=False, comma=False)
"""What stands before the first word of a text, and behind the last."""


@lru_cache(256)
def split_words(text: str) -> Sequence[Word]:
    """The words of a text in their order. The last texts are kept, for several rules look at each."""
    shouted = text.isupper()
    found = enumerate(WORD.findall(text))
    words = [_word(word, first=n == 0, shouted=shouted, comma=pause != "") for n, (word, pause) in found]
    if len(words) > 1 and words[1].text[0].isupper() and _is_pair(*words[:2]):
        words[0] = replace(words[0], kind="", classes=(), name=True, verbal=False)
    return tuple(words)


def _is_pair(first: Word, second: Word) -> bool:
    """Whether two words with capitals begin with a name that is a word as well: Power BI, He Jiankui’s, Her
    Majesty’s."""
    if not first.text[0].isupper():
        return False
    if first.small in ("he", "she", "her", "his"):
        majesty = second.small.startswith(("majesty", "highness"))
        return majesty or (first.small in ("he", "she") and second.small.endswith("'s") and second.name)
    return (first.small, second.small) in PAIRS


@lru_cache(256)
def small_words(text: str) -> frozenset[str]:
    """All words of a text in small letters, without marks: a set for a first look."""
    return frozenset(SPLIT.split(text.casefold()))


def word_at(words: Sequence[Word], n: int) -> Word:
    """The n-th of some words, counted from 0, or NO_WORD."""
    return words[n] if 0 <= n < len(words) else NO_WORD


@lru_cache(4096)
def _word(text: str, *, first: bool, shouted: bool, comma: bool) -> Word:
    small = text.casefold().replace("’", "'")
    capital = text[0].isupper()
    initials = text in INITIALS and not shouted
    kind = "" if initials else _kind(small, capital=capital and not first)
    unusual = capital and first and not shouted and small in word_list("names")
    classes = () if kind or unusual or initials else word_classes(small)
    inner = any(char.isupper() or char.isdigit() for char in text[1:])
    named = not shouted and (inner or (capital and not first))
    verbal = kind in ("finite", "auxiliary") or any(name in VERBS for name in classes)
    return Word(text, small, kind, classes, not kind and (named or (capital and not classes)), comma, verbal)


def _kind(small: str, *, capital: bool) -> FunctionClass | Literal["contraction", ""]:
    """The closed class of a word; none for May with a capital inside a text."""
    if CONTRACTED.fullmatch(small):
        return "contraction"
    return "" if small == "may" and capital else function_words().get(small, "")
