"""What other programs take for more than words, and every reader would see."""

import re
from collections.abc import Iterator

from generator.lazy_pattern import lazy_pattern
from generator.site.checks.markdown.text_slips import Slip

CONTENTS = lazy_pattern(r"^ {0,3}\[TOC\][ \t]*$", re.MULTILINE | re.IGNORECASE)
REMARK = lazy_pattern(r"(?<![\w%])%%(?!%)(?:[^%]|%(?!%))+%%(?![\w%])")
"""A remark as Obsidian hides it; what costs 50%% is none."""
HEADING = lazy_pattern(r"\n(?P<within>[ \t]*(?:>[ \t]+)*)(?P<at>##+)(?=[^\s#])")
"""A heading without its space, which may be in a quotation; a single # is that of a #hashtag. An item of a list
that begins so names a ##channel."""
BELOW = lazy_pattern(r"(?<=[.!?:”\"]\n)(?P<at>##+)(?=[^\W\d_a-z])")
"""One right below a sentence that has ended: it may name a ##Channel as well."""


def has_lines(content: str) -> bool:
    """Whether the HTML of a page may have one of them: to look for one sign is quicker than to look for two."""
    return (
        ("[" in content and ("[TOC]" in content or "[toc]" in content))
        or ("%" in content and "%%" in content)
        or ">##" in content
        or "\n##" in content
    )


def printed_slips(text: str) -> Iterator[Slip]:
    """Places for a table of contents, remarks and headings that are none here; `text` is without its code."""
    hint = "take it away: a guide has a table of contents by itself"
    yield from _printed(CONTENTS, text, "[TOC]", hint)
    yield from _printed(REMARK, text, "%%", "take it away, for every reader would see it")
    for below in BELOW.finditer(text):
        message = f"“{below['at']}” makes no heading here, and would be printed"
        hint = f"write a space behind the {below['at']}; or \\# for the sign itself"
        yield "marks-doubtful", below.start("at"), message, hint
    for found in filter(_begins_block, HEADING.finditer(f"\n{text}")):
        message = f"“{found['at']}” makes no heading here, and would be printed"
        yield "marks-printed", found.start("at") - 1, message, f"write a space behind the {found['at']}"


def _printed(form: re.Pattern[str], text: str, sign: str, hint: str) -> Iterator[Slip]:
    for found in form.finditer(text):
        at = found.start() + len(found[0]) - len(found[0].lstrip())
        yield "marks-printed", at, f"“{sign}” would be printed as it is", hint


def _begins_block(found: re.Match[str]) -> bool:
    """Whether a line goes on with no paragraph: the one above is empty, or outside of the quotation."""
    text, start = found.string, found.start()
    above = text[text.rfind("\n", 0, start) + 1 : start].strip()
    return not above.strip("> ") or (">" in found["within"] and not above.startswith(">"))
