"""Items that somebody meant to be ticked, and whose box is none for a space too few or too many."""

import re
from collections.abc import Iterator

from generator.lazy_pattern import lazy_pattern
from generator.site.checks.markdown.text_slips import Slip

SIGNS = ("[ ", "[]", "[x", "[X")
MISTYPED = lazy_pattern(
    r"^[ \t>]*+(?P<at>(?P<mark>[-+*]|\d{1,9}[.)])(?:[ \t]++\[(?:[ xX]\](?=[^\W_])|(?:| {2,}|[xX] +| +[xX] *)\]"
    r"(?=[ \t]*[^\W_]))|\[[ xX]?\](?=[ \t]+[^\W_])))",
    re.MULTILINE,
)
"""- [x]done, - [] task, - [ x ] task and -[ ] task."""


def task_slips(text: str) -> Iterator[Slip]:
    """Boxes that would be printed as they are; `text` is without its code."""
    for found in MISTYPED.finditer(text) if any(map(text.__contains__, SIGNS)) else ():
        ticked = "x" in found["at"].casefold()
        if not ticked or "[x]:" not in text.casefold():  # a link, whose address stands there
            box = f"{found['mark']} {'[x]' if ticked else '[ ]'}"
            hint = f"write {box} and a space before its words; or \\[ for the sign itself"
            yield "marks-doubtful", found.start("at"), f"“{found['at']}” would be printed as it is", hint
