"""Words and figures that no line may break: “e-mail” after its e, “22 %” before its sign.

Browsers break a line behind every hyphen. What authors write stays as it is: a hyphen that forbids it would hide
the word from whoever searches for it.
"""

import re

BODY = "<body"
WORD = re.compile(r"[Ee]-mail(?:s|ed|ing)?\b(?![\w/#=-]|\.\w)(?=[^<>]*<)")
"""The word in a text, not in an address or an attribute."""
GLUED = re.compile(r"[\w/.#=-]$")
SIGN = re.compile(r"(?<=\d) (?=%)")


def unbroken(html: str) -> str:
    """A page on which these stay together."""
    head, body, text = html.partition(BODY)
    if "-mail" in text:
        text = WORD.sub(_whole, text)
    return head + body + (SIGN.sub("\u00a0", text) if " %" in text else text)


def _whole(found: re.Match[str]) -> str:
    before = found.string[max(found.start() - 1, 0) : found.start()]
    return found[0] if GLUED.search(before) else f"<span class=nb>{found[0]}</span>"
