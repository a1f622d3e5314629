"""The head of a noun phrase, and what it says of the whole: a quick learner is somebody."""

import re
from collections.abc import Sequence
from typing import Literal

from generator.english.words import NO_WORD, Word

ARTICLES = ("a", "an")
TIMES = ("next", "this", "last", "today", "tomorrow", "soon", "w", "re", "to")
"""What says when, with whom or what for, behind a noun: call next week, interview w/ the CEO, ability to lead."""
SPELLED_AN = frozenset("AEFHILMNORSX8")
"""Letters whose names begin with a vowel: an HND, an MBA."""
SILENT = re.compile(r"(?:honou?rs?|un(?!i[^nm]))", re.IGNORECASE)


def is_person(words: Sequence[Word]) -> bool:
    """Whether words are what somebody is: a quick learner, experienced project manager; not the team leader, my
    manager’s support, team leader training."""
    first, rest = words[0], words[1:]
    if not head_of(words).is_in("persons") or any(word.kind == "determiner" for word in rest):
        return False
    return first.small in ARTICLES or first.kind != "determiner"


def lacks_article(words: Sequence[Word], things: Literal["things_to_come", "qualifications"]) -> bool:
    """Whether words name one thing of a list, and lack its article: second interview, phone call on Friday, full
    driving licence; not feedback, interviews, your decision."""
    phrase = _phrase(words)
    bare = all(not word.kind and not word.small.endswith("'s") and word.classes != ("adverb",) for word in phrase)
    begun = words[0].small in ("either", "maybe", "perhaps") or any(word.comma for word in words[:-1])
    speaks = head_of(words).small in ("talk", "speak", "meet") and len(words) > len(phrase)
    return bare and not begun and not speaks and head_of(words).is_in(things)


def with_article(text: str) -> str:
    """A noun phrase with a or an, by how it sounds: a driving licence, an MSc, an honours degree."""
    first = text.split(maxsplit=1)[0]
    spelled = first.isupper() or (first[:2].isupper() and not first.isalpha()) or first in ("MSc", "MPhil", "LLB")
    an = first[0] in SPELLED_AN if spelled else first[0].casefold() in "aeio" or SILENT.match(first)
    return f"{'an' if an else 'a'} {text}"


def with_right_article(text: str) -> str:
    """The text with a or an as the initials behind it sound: a MSc → an MSc."""
    article, _, rest = text.partition(" ")
    initials = rest[:2].isupper() or rest.startswith("MSc")
    return with_article(rest) if article in ARTICLES and initials else text


def head_of(words: Sequence[Word]) -> Word:
    """The last word of a noun phrase, before what goes with it: interview in an interview with the director."""
    phrase = _phrase(words)
    return phrase[-1] if phrase else NO_WORD


def _phrase(words: Sequence[Word]) -> Sequence[Word]:
    """The words before the first that begins what goes with a noun; none where a list of several things begins."""
    for n, word in enumerate(words):
        if n and (word.kind in ("preposition", "relative") or word.small in TIMES):
            return words[:n]
        if word.kind == "conjunction" or (word.comma and n + 1 < len(words)):
            return words[: n + 1] if word.comma else words[:n]
    return words
