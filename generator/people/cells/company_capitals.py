"""A company’s name keeps its capital at the head of a cell, whatever else the word means: Boots, Gap, Next."""

from functools import lru_cache

from generator.lazy_pattern import lazy_pattern
from generator.people.names.matching import LEGAL

LEFT_OUT = LEGAL | {"gb", "ireland", "uk"}
"""Words at the end of a company's name that nobody says."""
ALONE = lazy_pattern(r"\Z|[’']s?(?!\w)|[,;:.!?)]|\s(?:and|or|as|in|at|is|was|has|with|for|on)\b")
"""What follows a name that stands by itself; before a noun it may be the word: gap years, next steps."""


def with_company(text: str, typed: str, company: str) -> str:
    """The text of a cell, which has lost its capital, with the company's name as it was typed."""
    name = said_name(company)
    small = name[:1].lower() + name[1:]
    if small == name or not text.startswith(small) or not ALONE.match(text, len(small)):
        return text
    return name + text[len(small) :] if name in typed else text


@lru_cache(maxsize=1024)
def said_name(company: str) -> str:
    """A company's name as people say it: The Boots Company plc → Boots."""
    words = company.removeprefix("The ").split()
    while len(words) > 1 and words[-1].casefold().replace(".", "").rstrip(",") in LEFT_OUT:
        words.pop()
    return " ".join(words).rstrip(",")
