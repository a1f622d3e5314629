"""The head of a noun phrase, and what it says of the whole: a quick learner is somebody."""

from collections.abc import Sequence
from typing import Literal

from generator.english.vocabulary.words import DAY_NAMES, NO_WORD, Word, word_at

ARTICLES = ("a", "an")
PARENTS = frozenset({"mother", "father", "parent", "mum", "dad", "carer"})
NUMBERS = frozenset({"two", "three", "four", "five", "six", "seven", "eight"})
TIMES = ("next", "this", "last", "today", "tomorrow", "soon", "w", "re", "to")
"""What says when, with whom or what for, behind a noun: call next week, interview w/ the CEO, ability to lead."""
WITH_MORE = frozenset([
    "ability", "ear", "eye", "flair", "interest", "knack", "knowledge", "love", "passion", "sense",
    "understanding",
])  # fmt: skip
"""What has an article where it is said for what: an eye for detail; not common sense."""

FEASTS = frozenset(["christmas", "diwali", "easter", "eid", "halloween", "hanukkah", "ramadan"])
"""Days that things are named after."""
MAKERS = frozenset(["adobe", "apple", "google", "microsoft", "ms", "oracle", "sage", "zoho"])
"""Whose programs have names of common words: MS office, Microsoft project."""


def is_person(words: Sequence[Word]) -> bool:
    """Whether words are what somebody is: a quick learner, experienced project manager; not the team leader, my
    manager’s support, team leader training."""
    first, rest = words[0], words[1:]
    if first.small in PARENTS and word_at(words, 1).small == "of" and _is_number(word_at(words, 2)):
        return True
    if not head_of(words).is_in("persons") or any(word.kind == "determiner" for word in rest):
        return False
    return first.small in ARTICLES or first.kind != "determiner"


def _is_number(word: Word) -> bool:
    return word.has_digit or word.small in NUMBERS


def lacks_article(words: Sequence[Word], things: Literal["things_to_come", "qualifications"]) -> bool:
    """Whether words name one thing of a list, and lack its article: second interview, phone call on Friday, full
    driving licence; not feedback, interviews, your decision."""
    phrase = _phrase(words)
    bare = all(_is_bare(word) for word in phrase)
    begun = words[0].small in ("either", "maybe", "perhaps") or any(word.comma for word in words[:-1])
    speaks = head_of(words).small in ("talk", "speak", "meet") and len(words) > len(phrase)
    said = head_of(words).small
    when = words[0].small in TIMES and said in ("week", "day", "date", "year", "month")
    less = (said in WITH_MORE and len(words) == len(phrase)) or (said == "knowledge" and len(phrase) == 1)
    return bare and not begun and not speaks and not when and not less and head_of(words).is_in(things)


def is_named_thing(words: Sequence[Word]) -> bool:
    """Whether words are one thing of a workplace with initials or a feast before it, and lack its article:
    Christmas rota, CRM rollout in Leeds; not Microsoft Project, Excel, rotas, my FLT licence, a list of things,
    nor what may begin with a verb, as Rebrand website."""
    phrase, head = _phrase(words), head_of(words)
    listed = any(word.comma or word.kind == "conjunction" for word in words)
    thing = (
        len(phrase) > 1
        and phrase[0].small not in MAKERS
        and _is_sure_name(phrase[0])
        and head.text.islower()
        and head.is_in("things_of_work")
    )
    return thing and not listed and all(map(_is_bare, phrase))


def _is_sure_name(word: Word) -> bool:
    """Whether a word is no verb with a capital: initials, such with figures, and the feasts of a year."""
    return word.small in FEASTS or sum(letter.isupper() or letter.isdigit() for letter in word.text) > 1


def _is_bare(word: Word) -> bool:
    """Whether a word can stand between an article and its noun: no article itself, no “very”, nobody’s."""
    owner = word.small.endswith("'s") and word.small != "master's"
    return (not word.kind or word.small == "to") and not owner and word.classes != ("adverb",)


def head_of(words: Sequence[Word]) -> Word:
    """The last word of a noun phrase, before what goes with it: interview in an interview with the director."""
    phrase = _phrase(words)
    return phrase[-1] if phrase else NO_WORD


def _phrase(words: Sequence[Word]) -> Sequence[Word]:
    """The words before the first that begins what goes with a noun; none where a list of several things begins."""
    for n, word in enumerate(words):
        if n and (word.small, words[n - 1].small) == ("to", "right"):
            continue  # right to work check
        day = word.small in DAY_NAMES and (n + 1 == len(words) or words[n + 1].kind or words[n + 1].has_digit)
        if n and (word.kind in ("preposition", "relative") or word.small in TIMES or day):
            return words[:n]
        if word.kind == "conjunction" or (word.comma and n + 1 < len(words)):
            return words[: n + 1] if word.comma else words[:n]
    return words
