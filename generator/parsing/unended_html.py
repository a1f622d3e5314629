"""Where a browser would take all that follows in HTML for part of something that never ends there."""

import re
from functools import lru_cache
from typing import NamedTuple

from generator.lazy_pattern import lazy_pattern
from generator.parsing.html_tags import ATTRIBUTE, COMMENT, REST

BEGINS = lazy_pattern(r"<[a-zA-Z!?/]")
TOKEN = lazy_pattern(rf"<(?:{COMMENT}|(/?)([a-zA-Z][^ \t\n\f\r/>]*)({REST})>)", re.DOTALL)
RAW = {"script", "style", "textarea", "title"}
"""Elements whose content holds no tags."""


class Unended(NamedTuple):
    """What never ends."""

    start: int
    """Where the HTML is to be cut off so that nothing is swallowed."""
    place: int
    """Where somebody sees the fault."""
    message: str
    hint: str


@lru_cache(maxsize=16)
def unended_html(text: str) -> Unended | None:
    """The first comment, tag, quotation mark or element of mere words that does not end in a text, if any."""
    end = 0
    while begun := BEGINS.search(text, end):
        start = begun.start()
        found = TOKEN.match(text, start)
        if wrong := _unended_token(text, start, found):
            return wrong
        end = found.end() if found else len(text)
        name = (found[2] or "").lower() if found else ""
        if found and name in RAW and not found[1]:
            close = re.compile(rf"</{name}(?=[ \t\n\f\r/>])", re.IGNORECASE).search(text, end)
            if close is None:
                message = f"<{name}> is never closed"
                return Unended(start, start, message, f"write </{name}> where it ends")
            end = close.start()
    return None


def _unended_token(text: str, start: int, found: re.Match[str] | None) -> Unended | None:
    """What never ends of a comment or a tag that begins here."""
    if text.startswith("<!--", start):
        if found and found[0].endswith(("-->", "--!>")):
            return None
        message = "the comment that begins here is never closed"
        return Unended(start, start, message, "write --> where it ends; for the signs themselves, &lt;!--")
    if found is None:
        return Unended(start, start, "the tag that begins here is never closed", "write > where it ends")
    return _unended_quote(start, found) if found[2] else None


def _unended_quote(start: int, found: re.Match[str]) -> Unended | None:
    """A quotation mark that is closed by the next one of the text, or a tag that goes on into the next."""
    before = None
    for attribute in ATTRIBUTE.finditer(found[3]):
        name = attribute[1]
        if before and ("'" in name or '"' in name) and ("=" in before[0]) and _swallows(before[2]):
            message = f"the quotation mark behind “{before[1]}=” is never closed"
            place = found.start(3) + before.start(1)
            return Unended(start, place, message, "write it once more where the value ends")
        if "<" in name:
            return Unended(start, start, "the tag that begins here is never closed", "write > where it ends")
        before = attribute
    return None


def _swallows(value: str | None) -> bool:
    """Whether a value is no value, or has taken tags or the next attribute into itself."""
    return not value or "<" in value or ">" in value or value[:-1].endswith("=")
