"""The letters and digits of a text that its readers see, by a few quick expressions: enough to tell that nothing
is missing, and not enough to tell what is."""

import re

from generator.lazy_pattern import lazy_pattern
from generator.markdown.entities import decode_entities
from generator.markdown.extensions.attributes import LISTED
from generator.model.pages.markup import OF_PAGES

LINK = lazy_pattern(r"\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+\"[^\"\n]*\")?\)" + f"(?:{LISTED})?")
NAMED = lazy_pattern(r"\]\[[^\[\]\n]*\](?!\()")
"""The name of a reference behind the words of its link."""
IMAGE = lazy_pattern(r"!\[[^\]]*\](?=\()")
DEFINED = lazy_pattern(
    r"^ {0,3}\[(?!\^)[^\]\n]+\]:[ \t]*(?:\n[ \t]*)?\S+.*"
    r"(?:\n[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'|\([^()\n]*\))[ \t]*)?$",
    re.MULTILINE,
)
"""What a reference means; its title may stand on a line below."""
ABBREVIATION = lazy_pattern(r"^ {0,3}\*\[[^\]\n]+\]:.*$", re.MULTILINE)
NUMBER = lazy_pattern(r"\n[ >]*(?:[-*+] +)*\d{1,9}[.)] ")
KNOWN = lazy_pattern(
    rf"<(?:!--.*?--|/?(?:{'|'.join(sorted(OF_PAGES, key=len, reverse=True))})(?=[\s/>])[^>]*)>",
    re.DOTALL | re.IGNORECASE,
)
ATTRIBUTES = lazy_pattern(LISTED)
INFO = lazy_pattern(r"^( *(?:`{3,}|~{3,}))[^`\n]+$", re.MULTILINE)
ENTITY = lazy_pattern(r"&(?:[a-zA-Z]+|#\d+|#x[0-9a-fA-F]+);")
TAG = lazy_pattern(r"<(?:!--.*?--|[^>]*)>", re.DOTALL)
REFERENCE = lazy_pattern(r"\[\^[^\]\s]+\]:?")
"""Where a footnote is pointed to, and where it begins: pages number them."""
NUMBERED = lazy_pattern(r'<a class="footnote-ref"[^>]*>\d+</a>')
MAILTO = lazy_pattern(r"<mailto:(?=[^<>\s]+>)", re.IGNORECASE)
BOX = lazy_pattern(r"^ *!!! ?[\w-]+(?: [\w-]+)* ?(?=\"|$)", re.MULTILINE)
UNSEEN = (
    ("[^", REFERENCE, ""), ("<", MAILTO, "<"),
    ("![", IMAGE, "["), ("](", LINK, "]"), ("][", NAMED, "]"), ("]:", DEFINED, ""), ("]:", ABBREVIATION, ""),
    ("<", KNOWN, ""), ("{", ATTRIBUTES, ""), ("```", INFO, r"\1"), ("~~~", INFO, r"\1"), ("!!!", BOX, ""),
)  # fmt: skip
"""A sign without which nothing is to be found, what is not seen, and what is left of it."""
OTHER = bytes(sign for sign in range(128) if not chr(sign).isalnum()) + "\u00a0".encode()


def source_letters(text: str) -> bytes:
    """The letters of Markdown, without its addresses, tags and numbers of items."""
    return _letters(source_words(text))


def source_words(text: str) -> str:
    """Markdown without its addresses, tags and numbers of items."""
    for sign, form, left in UNSEEN:
        if sign in text:
            text = form.sub(left, text)
    return NUMBER.sub("\n", f"\n{text}")


def page_letters(page: str) -> bytes:
    """The letters of a page between its tags, without the numbers of footnotes."""
    return _letters(TAG.sub("", without_numbers(page)))


def without_numbers(page: str) -> str:
    """A page without the numbers that point to footnotes, whatever these are called in the source."""
    return NUMBERED.sub("", page) if "footnote-ref" in page else page


def _letters(text: str) -> bytes:
    return decode_entities(text).encode("utf-8", "surrogatepass").translate(None, OTHER)
