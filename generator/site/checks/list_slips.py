"""Lines that somebody meant as items of a list, and whose signs make none."""

import re
from collections.abc import Iterator

from generator.site.checks.text_slips import Slip

BULLETS = "•▪◦●·‣⁃∙○■□◆➢➤►▶✓✔✗☐☑☒\uf0b7\uf0a7\uf0d8"
BULLET = re.compile(rf"^ {{0,3}}[{BULLETS}](?=[ \t\u00a0])", re.MULTILINE)
NUMBER = re.compile(r"^ {0,3}(?P<at>\(@[\w-]*\)|#\.)(?=[ \t]+\S)", re.MULTILINE)
"""A number that Pandoc or Word would count."""
RUNS = (
    (
        re.compile(r"^ {0,3}(?P<at>[–—])[ \t\u00a0]\S[^\n]*\n {0,3}[–—][ \t\u00a0]\S", re.MULTILINE),
        "begin each with - and a space",
    ),
    (
        re.compile(r"^ {0,3}(?P<at>[-+])(?=[^\W_])[^\n]*\n {0,3}[-+](?=[^\W_])", re.MULTILINE),
        "put a space behind each -",
    ),
    (
        re.compile(r"^ {0,3}(?P<at>\d{1,2}[.)])(?=[^\W\d_])[^\n]*\n {0,3}\d{1,2}[.)](?=[^\W\d_])", re.MULTILINE),
        "put a space behind each number",
    ),
    (
        re.compile(
            r"^ {0,3}(?P<at>\(?[aAi][.)]|\(1\))[ \t]+\S[^\n]*\n(?:[ \t]+\S[^\n]*\n)*"
            r" {0,3}(?:\(?[bB][.)]|\(2\)|\(?ii[.)])[ \t]+\S",
            re.MULTILINE,
        ),
        "write 1. 2. 3., or end each line with a backslash",
    ),
)
"""Two lines or more that somebody meant as items of a list, and how they become some."""
ANY_RUN = re.compile(r"\n {0,3}(?:[–—][ \t\u00a0]|[-+][^\W_]|\d{1,2}[.)][^\W\d_]|\(?[aAi][.)][ \t]|\(1\))")
"""How the first line of each begins."""


def list_slips(text: str) -> Iterator[Slip]:
    """The first line of each kind that makes no list."""
    if any(map(text.__contains__, BULLETS)) and (found := BULLET.search(text)):
        yield _no_list(found.start(), found[0].strip(), "begin each with - and a space")
    if ("(@" in text or "#." in text) and (found := NUMBER.search(text)):
        yield _no_list(found.start("at"), found["at"], "write 1. 2. 3.")
    for form, hint in RUNS if ANY_RUN.search(f"\n{text}") else ():
        if found := form.search(text):
            yield _no_list(found.start("at"), found["at"], hint)


def _no_list(at: int, mark: str, hint: str) -> Slip:
    return "list-malformed", at, f"“{mark}” makes no list: its items would run together", hint
