"""A company’s name keeps its capital at the head of a cell, whatever else the word means: Boots, Gap, Next."""

from functools import lru_cache

from generator.people.names.matching import LEGAL

LEFT_OUT = LEGAL | {"gb", "group", "holdings", "international", "ireland", "uk"}
"""Words at the end of a company's name that nobody says."""


def with_company(text: str, typed: str, company: str) -> str:
    """The text of a cell, which has lost its capital, with the company's name as it was typed."""
    name = said_name(company)
    small = name[:1].lower() + name[1:]
    if small == name or not text.startswith(small) or text[len(small) : len(small) + 1].isalnum():
        return text
    return name + text[len(small) :] if name in typed else text


@lru_cache(maxsize=1024)
def said_name(company: str) -> str:
    """A company's name as people say it: The Boots Company plc → Boots."""
    words = company.removeprefix("The ").split()
    while len(words) > 1 and words[-1].casefold().replace(".", "").rstrip(",") in LEFT_OUT:
        words.pop()
    return " ".join(words).rstrip(",")
