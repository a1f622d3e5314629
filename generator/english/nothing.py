"""Cells that say nothing: what people write where they have no answer, and blanks of a form that nobody filled."""

import re
from functools import lru_cache

from generator.english.vocabulary.phrases import likely_phrases
from generator.lazy_pattern import lazy_pattern

FIELD = (
    r"(?:first|last|full|your|job|company|employer|next)?[\s_]*"
    r"(?:name|topic|strength|recoup|new|step|company|role|title|address|e-?mail|date|day|position|job|text)[\s_]*\d*"
)
"""What a field of a letter is called that a program fills in."""
BLANKS = (
    rf"«\s*{FIELD}\s*»",  # Word: «Topic», «First_Name»; not a title of a book
    rf"‹\s*{FIELD}\s*›",
    r"\*\|[^|]*\|\*",  # Mailchimp: *|FNAME|*
    r"\{\{?[^}]*\}\}?",  # {topic}, {{topic}}
    r"\[[^\]]*\]",  # [topic]
    "<[^<>]*>",  # <topic>
    "%[A-Z_]+%",  # %TOPIC%
    r"\$\{?\w+\}?",  # $topic, ${topic}
    "_{2,}",
    "x{2,}",
    "#(?:N/A|REF!|VALUE!|NAME\\?)",  # a formula of a spreadsheet that failed
)
"""What programs put where a value belongs."""
BLANK = lazy_pattern(rf"(?:{'|'.join(BLANKS)})[\s.,;:!?]*+", re.IGNORECASE)


def says_nothing(text: str) -> bool:
    """Whether a cell has no answer in it, such as n/a, TBC, ??? or a blank that was never filled."""
    return not any(char.isalnum() for char in text) or is_unfilled(text) or _is_phrase("no_answer", text)


def is_unfilled(text: str) -> bool:
    """Whether a cell holds a form's own blank: «Topic», *|FNAME|*, [x], INSERT NAME, Lorem ipsum."""
    return bool(BLANK.fullmatch(text.strip())) or _is_phrase("unfilled", text)


def _is_phrase(name: str, text: str) -> bool:
    """Whether a text is a phrase of a list and nothing else, but for marks around it."""
    phrases = likely_phrases(name, text)
    return bool(phrases and _only(phrases).fullmatch(text))


@lru_cache(1024)
def _only(phrases: str) -> re.Pattern[str]:
    return re.compile(rf"\W*+{phrases}\W*+", re.IGNORECASE)
