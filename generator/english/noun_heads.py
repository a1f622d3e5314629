"""The head of a noun phrase, and what it says of the whole: a quick learner is somebody."""

import re
from collections.abc import Sequence
from typing import Literal

from generator.english.words import NO_WORD, Word

ARTICLES = ("a", "an")
TIMES = ("next", "this", "last", "today", "tomorrow", "soon", "w", "re", "to")
"""What says when, with whom or what for, behind a noun: call next week, interview w/ the CEO, ability to lead."""
SPELLED_AN = frozenset("AEFHILMNORSX")
"""Letters whose names begin with a vowel: an HND, an MBA."""
AN = re.compile(
    r"(?:8|11(?!\d)|18(?!\d)|hono|honest|hour|heir|un(?!i[^nm])|up|ur(?!o|i)|ultra|ultim|um|us[hu]er|[aio]|e(?!u|w))(?!ne?\b|nce)",
    re.IGNORECASE,
)
"""How a word begins that has an “an” before it, by its sound."""
SPELLED = frozenset([
    "BA", "BEng", "BSc", "BTEC", "CV", "DBS", "GCSE", "HGV", "HNC", "HND", "HR", "LLB", "LLM", "MA", "MBA",
    "MChem", "MEng", "MPhil", "MRI", "MRes", "MSc", "MSci", "NHS", "NVQ", "PGCE", "PhD", "UK", "UN", "US", "UX",
])  # fmt: skip
"""Initials that are said letter by letter, before which an article is mended."""
WITH_MORE = frozenset(["ability", "ear", "eye", "flair", "interest", "knack", "passion", "sense", "understanding"])
"""What has an article where it is said for what: an eye for detail; not common sense."""


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
    said = head_of(words).small
    when = words[0].small in TIMES and said in ("week", "day", "date", "year", "month")
    less = said in WITH_MORE and len(words) == len(phrase)
    return bare and not begun and not speaks and not when and not less and head_of(words).is_in(things)


def with_article(text: str) -> str:
    """A noun phrase with a or an, by how it sounds: a driving licence, an MSc, a NEBOSH certificate, an 8-year
    record."""
    first = text.split(maxsplit=1)[0]
    letters = re.split(r"[^A-Za-z]", first, maxsplit=1)[0]
    spelled = letters in SPELLED or (letters.isupper() and (len(letters) < 3 or not set("AEIOU") & set(letters)))
    an = first[0] in SPELLED_AN if spelled else AN.match(first) is not None
    return f"{'an' if an else 'a'} {text}"


def with_right_article(text: str) -> str:
    """The text with a or an as the initials behind it sound: a MSc → an MSc."""
    article, _, rest = text.partition(" ")
    return with_article(rest) if article in ARTICLES and rest.partition(" ")[0] in SPELLED else text


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
