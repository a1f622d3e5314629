"""Lines that begin with the letter o, which Word's bullets of a second level become where they are pasted."""

import re
from collections.abc import Iterator

from generator.lazy_pattern import lazy_pattern
from generator.markdown.layout.block_starts import ITEM
from generator.site.checks.markdown.list_slips import BREAKS, HYPHENS, WITHIN, begins_list
from generator.site.checks.markdown.text_slips import Slip

NEAR = 200
"""Letters behind a list that tell whether a line follows."""
LINES = lazy_pattern(r"^[ \t]{0,8}(?P<at>o) +[^\W_][^\n]*(?:\n[ \t]{0,8}o +[^\W_][^\n]*)+", re.MULTILINE)
SIGN = lazy_pattern(r"^[ \t]*o +", re.MULTILINE)
ROMANCE = lazy_pattern(
    r"\b(?:[ée]|da|de|del|della|di|el|il|la|las|los|um|uma|una|que|che|para|por|con|não)\b", re.IGNORECASE
)
"""Words beside which o is the article of Portuguese, or the “or” of Spanish and Italian."""
ENGLISH = lazy_pattern(r"\b(?:the|your|and|of|for|with|to)\b")


def word_bullets(text: str) -> Iterator[Slip]:
    """The first of two lines or more in a row that begin so, where o is hardly a word."""
    begun = text.startswith("o ") or "\no " in text or " o " in text
    lists = list(filter(_is_list, LINES.finditer(text))) if begun else []
    if lists and len(ROMANCE.findall(text)) <= len(ENGLISH.findall(text)):
        for found in lists:
            message = "“o” makes no list: its items would run together"
            yield "marks-doubtful", found.start("at"), message, HYPHENS + WITHIN


def _is_list(found: re.Match[str]) -> bool:
    """Whether no line begins with a small letter and a list may begin here, or they are English and a block."""
    text, start, lines = found.string, found.start(), SIGN.sub("", found[0]).split("\n")
    if lines[0].endswith(BREAKS) or "|" in found[0] or ROMANCE.search("\n".join(lines)):
        return False
    above = text[text.rfind("\n", 0, max(start - 1, 0)) + 1 : start].strip()
    if not any(line[0].islower() for line in lines):
        return found[0][0] != "o" or begins_list(text, start) or ITEM.match(above) is not None
    below = text[found.end() + 1 : found.end() + NEAR].partition("\n")[0].strip()
    return not above and not below and ENGLISH.search(found[0]) is not None
