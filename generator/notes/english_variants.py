"""British and American words in note templates: a site is in one of the two, and no note mixes them."""

import re
from collections.abc import Iterator

from generator.model.notes import NoteTemplate, Part
from generator.problems import Problem

BRITISH_AND_AMERICAN = (
    ("the post of", "the role of"), ("this post", "this role"), ("the post", "the role"), ("ring you", "call you"),
    ("rang", "called"), ("fortnight", "two weeks"), ("whilst", "while"), ("learnt", "learned"), ("CV", "résumé"),
    ("organise", "organize"), ("organised", "organized"), ("organising", "organizing"), ("realise", "realize"),
    ("recognise", "recognize"), ("apologise", "apologize"), ("programme", "program"), ("favour", "favor"),
    ("favourite", "favorite"), ("colour", "color"), ("honour", "honor"), ("labour", "labor"), ("centre", "center"),
    ("mobile phone", "cell phone"), ("cheque", "check"), ("enquiry", "inquiry"), ("enrol", "enroll"),
    ("fulfil", "fulfill"), ("judgement", "judgment"), ("licence", "license"), ("travelling", "traveling"),
    ("cancelled", "canceled"), ("at the weekend", "on the weekend"), ("in future", "in the future"),
    ("I should like", "I would like"), ("I shall", "I will"), ("autumn", "fall"), ("term time", "semester"),
)  # fmt: skip
"""Pairs of words that only one of the two writes; words that both write, such as check and fall, are looked for in
neither."""
BOTH = frozenset(
    {"the role of", "this role", "the role", "call you", "called", "two weeks", "while", "learned", "program",
     "check", "fall", "inquiry", "judgment", "license", "in the future", "I would like", "I will", "semester",
     "autumn"}
)  # fmt: skip
"""Words of these pairs that nobody would object to."""


BRITISH_CLOSE, AMERICAN_CLOSE = "Yours sincerely,", "Sincerely,"


def is_american(language: str) -> bool:
    """Whether a site in this language is in American English; any other English is taken for British."""
    return language.casefold() == "en-us"


def close_in_variant(close: str, language: str) -> str:
    """The close of a message as it is written in a site's English."""
    return AMERICAN_CLOSE if close == BRITISH_CLOSE and is_american(language) else close


def check_variant(template: NoteTemplate, language: str) -> Iterator[Problem]:
    """A warning for each wording with a word of the English that the site is not in: `language` is a tag such as
    en-US; any other English is taken for British."""
    tag = language.casefold()
    if not tag.startswith("en"):
        return
    for part in template.parts:
        yield from _foreign_words(part, american=is_american(language))


def _foreign_words(part: Part, *, american: bool) -> Iterator[Problem]:
    here, there = ("American", "British") if american else ("British", "American")
    for british, us in BRITISH_AND_AMERICAN:
        word, instead = (british, us) if american else (us, british)
        if word in BOTH:
            continue
        for wording in part.wordings:
            text = "".join(segment if isinstance(segment, str) else "…" for segment in wording.segments)
            if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE if word[0].islower() else 0):
                message = f"“{word}” is {there} English, and the site is in {here} English"
                yield Problem(wording.where, message, f"write “{instead}”", warning=True, check="english-mixed")
