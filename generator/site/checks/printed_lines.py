"""What other programs take for more than words, and every reader would see."""

import re
from collections.abc import Iterator

from generator.site.checks.text_slips import Slip

CONTENTS = re.compile(r"^ {0,3}\[TOC\][ \t]*$", re.MULTILINE | re.IGNORECASE)
REMARK = re.compile(r"(?<![\w%])%%(?!%)(?:[^%]|%(?!%))+%%(?![\w%])")
"""A remark as Obsidian hides it; what costs 50%% is none."""
HEADING = re.compile(r"\n##+(?=[^\s#])")
"""A heading without its space; a single # is that of a #hashtag."""


def printed_slips(text: str) -> Iterator[Slip]:
    """The first place for a table of contents, the first remark and the first heading that are none here."""
    if "[toc]" in text or "[TOC]" in text:
        hint = "take it away: a guide has a table of contents by itself"
        yield from _printed(CONTENTS.search(text), "[TOC]", hint)
    if "%%" in text:
        hint = "take it away, for every reader would see it"
        yield from _printed(REMARK.search(text), "%%", hint)
    yield from _heading(f"\n{text}")


def _printed(found: re.Match[str] | None, sign: str, hint: str) -> Iterator[Slip]:
    if found:
        at = found.start() + len(found[0]) - len(found[0].lstrip())
        yield "marks-printed", at, f"“{sign}” would be printed as it is", hint


def _heading(text: str) -> Iterator[Slip]:
    """The first that begins a block."""
    for found in HEADING.finditer(text):
        if not text[text.rfind("\n", 0, found.start()) + 1 : found.start()].strip():
            sign = found[0].strip()
            message = f"“{sign}” makes no heading here, and would be printed"
            yield "marks-printed", found.start(), message, f"write a space behind the {sign}"
            return
