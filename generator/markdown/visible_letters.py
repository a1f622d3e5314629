"""The letters and digits of a text that its readers see, by a few quick expressions: enough to tell that nothing
is missing, and not enough to tell what is."""

import re

from generator.markdown.attributes import LISTED
from generator.markdown.entities import decode_entities
from generator.model.markup import OF_PAGES

LINK = re.compile(r"\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+\"[^\"\n]*\")?\)" + f"(?:{LISTED})?")
NAMED = re.compile(r"\]\[[^\[\]\n]*\](?!\()")
"""The name of a reference behind the words of its link."""
IMAGE = re.compile(r"!\[[^\]]*\](?=\()")
DEFINED = re.compile(
    r"^ {0,3}\[(?!\^)[^\]\n]+\]:[ \t]*(?:\n[ \t]*)?\S+.*"
    r"(?:\n[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'|\([^()\n]*\))[ \t]*)?$",
    re.MULTILINE,
)
"""What a reference means; its title may stand on a line below."""
ABBREVIATION = re.compile(r"^ {0,3}\*\[[^\]\n]+\]:.*$", re.MULTILINE)
NUMBER = re.compile(r"\n[ >]*(?:[-*+] +)*\d{1,9}[.)] ")
KNOWN = re.compile(
    rf"<(?:!--.*?--|/?(?:{'|'.join(sorted(OF_PAGES, key=len, reverse=True))})(?=[\s/>])[^>]*)>",
    re.DOTALL | re.IGNORECASE,
)
ATTRIBUTES = re.compile(LISTED)
INFO = re.compile(r"^( *(?:`{3,}|~{3,}))[^`\n]+$", re.MULTILINE)
ENTITY = re.compile(r"&(?:[a-zA-Z]+|#\d+|#x[0-9a-fA-F]+);")
TAG = re.compile(r"<(?:!--.*?--|[^>]*)>", re.DOTALL)
REFERENCE = re.compile(r"\[\^[^\]\s]+\]:?")
"""Where a footnote is pointed to, and where it begins: pages number them."""
NUMBERED = re.compile(r'<a class="footnote-ref"[^>]*>\d+</a>')
MAILTO = re.compile(r"<mailto:(?=[^<>\s]+>)", re.IGNORECASE)
BOX = re.compile(r"^ *!!! ?[\w-]+(?: [\w-]+)* ?(?=\"|$)", re.MULTILINE)
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
