"""What no line may break: “e-mail” after its e, “22 %” before its sign, a short command or option anywhere.

Browsers break a line behind every hyphen. What authors write stays as it is: a hyphen that forbids it would hide
the word from whoever searches for it. The expressions begin with letters that are looked for at once.
"""

import re
from collections.abc import Iterable, Iterator

from generator.lazy_pattern import lazy_pattern

BODY = "<body"
WORD = lazy_pattern(r"-mail(?:s|ed|ing)?\b(?![\w/#=-]|\.\w)(?=[^<>]*(?:<|\Z))")
"""The rest of the word in a text, not in an address or an attribute."""
BEGIN = lazy_pattern(r"(?:[^\w/.#=-]|^)[Ee]\Z")
SIGN = lazy_pattern(r" %")
CODE = lazy_pattern(r"(?<!<pre>)<code>(?=[^<\n]{1,24}</code>)")
"""Code in a text or a table. What is longer may break, for a phone shows some thirty of its letters on a line."""


def without_breaks(pieces: Iterable[str]) -> Iterator[str]:
    """The pieces of a page on which these stay together; a piece ends where a tag begins."""
    inside = False
    for piece in pieces:
        head, body, text = ("", "", piece) if inside else piece.partition(BODY)
        inside = inside or bool(body)
        yield head + body
        text = CODE.sub("<code class=nb>", text) if "<code>" in text else text
        yield _kept_together(text) if "-mail" in text or " %" in text else text


def _kept_together(text: str) -> str:
    return SIGN.sub(_figure, "".join(_split_words(text)))


def _split_words(text: str) -> list[str]:
    """The text in pieces, each such word in a tag of its own."""
    pieces, end = [], 0
    for found in WORD.finditer(text):
        if BEGIN.search(text[max(found.start() - 2, 0) : found.start()]):
            word = text[found.start() - 1 : found.end()]
            pieces += [text[end : found.start() - 1], f"<span class=nb>{word}</span>"]
            end = found.end()
    return [*pieces, text[end:]]


def _figure(found: re.Match[str]) -> str:
    return "\u00a0%" if found.string[found.start() - 1 : found.start()].isdecimal() else found[0]
