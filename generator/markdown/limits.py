"""What a text holds so much of that a converter of Markdown would take minutes for it, or fall.

Its steps look for the end of whatever is opened, each time up to the end of the paragraph or of the text, and go
down into what is nested. All is counted here first, in one pass, with limits far above what anybody writes to be
read.
"""

import re
from collections.abc import Iterator
from itertools import islice

from generator.fast_dataclass import dataclass
from generator.lazy_pattern import lazy_pattern

SHORT = 300
"""Characters of a text that cannot hold too much of anything."""
LONGEST = 500_000
"""Characters of a text: as many as a thick book has."""
DEEPEST = 40
"""Lists and quotations in each other."""
UNCLOSED = 50
"""Brackets and tags that are opened in vain."""
DEFINED = 150
"""Terms with their definitions that stand without an empty line between."""
SPLIT = "part the page into several"
BLOCK = lazy_pattern(r"\n[ \t]*(?:\n|$)")
BRACKET = lazy_pattern(r"\\.|[\[\]]", re.DOTALL)
TAG = lazy_pattern(r"<[A-Za-z/!?]")
MARK = r"(?:>|(?:[-+*:]|\d{1,9}[.)])(?=[ \t]))"
RULED = r"(?![ \t]*([-*])(?:[ \t]*\1)*[ \t]*$)"
"""A line of hyphens or asterisks is a rule across the page, not a list."""
NESTED = lazy_pattern(
    rf"^{RULED}(?:[ \t]*{MARK}){{{DEEPEST}}}|^(?:[ ]{{4}}|\t){{{2 * DEEPEST}}}[ \t]*\S", re.MULTILINE
)


@dataclass(frozen=True)
class Kind:
    """Something that a page may hold `most` of, and how it is told from the rest of the text."""

    sign: str
    """What each of them has."""
    form: re.Pattern[str]
    most: int
    name: str
    hint: str = SPLIT


KINDS = (
    Kind("[^", lazy_pattern(r"\[\^"), 1_000, "footnotes and marks of footnotes"),
    Kind("*[", lazy_pattern(r"^[ ]{0,3}\*\[", re.MULTILINE), 500, "abbreviations"),
    Kind("#", lazy_pattern(r"^[ ]{0,3}#", re.MULTILINE), 2_000, "headings"),
    Kind("\n=", lazy_pattern(r"^=+[ ]*$", re.MULTILINE), 1_000, "lines of ="),
    Kind("\n-", lazy_pattern(r"^-+[ ]*$", re.MULTILINE), 1_000, "lines of -"),
    Kind("```", lazy_pattern(r"^[ \t]*```", re.MULTILINE), 1_000, "lines of ```"),
    Kind("~~~", lazy_pattern(r"^[ \t]*~~~", re.MULTILINE), 1_000, "lines of ~~~"),
    Kind("!!!", lazy_pattern(r"^[ \t]*!!!", re.MULTILINE), 500, "boxes that begin with !!!"),
    Kind("](", lazy_pattern(r"\]\("), 3_000, "links and pictures"),
    Kind("\\", lazy_pattern(r"\\"), 10_000, "signs \\"),
    Kind("`", lazy_pattern("`"), 5_000, "signs `"),
    Kind("~~", lazy_pattern("~~"), 2_000, "signs ~~"),
    Kind("==", lazy_pattern("(?<!=)==(?!=)"), 2_000, "signs =="),
    Kind("<", TAG, 30_000, "tags"),
    Kind("markdown=", lazy_pattern(r"markdown="), 100, "tags with markdown="),
)


class LimitExceeded(Exception):
    """A text that is not converted: the line that holds too much, or the first of it, and the mend."""

    def __init__(self, line: str, message: str, hint: str) -> None:
        super().__init__(line, message, hint)  # all of it crosses to other processes
        self.line, self.message, self.hint = line, message, hint


def check_limits(text: str) -> None:
    """Raises LimitExceeded for a text that no converter should be given."""
    if len(text) > SHORT and (found := next(_excess(text), None)):
        offset, message, hint = found
        raise LimitExceeded(line_at(text, offset), message, hint)


def line_at(text: str, offset: int) -> str:
    """The line of a text that has the character at this offset, or its begin where it is long."""
    start = text.rfind("\n", 0, offset) + 1
    return text[start : start + SHORT].partition("\n")[0]


def _excess(text: str) -> Iterator[tuple[int, str, str]]:
    """Where there is too much of something, what, and the mend."""
    if len(text) > LONGEST:
        yield 0, f"the text has {len(text)} characters, more than {LONGEST}", SPLIT
    yield from _too_many(text)
    if found := NESTED.search(text):
        message = f"more than {DEEPEST} lists or quotations are in each other here"
        yield found.start(), message, "begin the line with one mark, and write a longer list for a deep one"
    if text.count("<", text.rfind(">") + 1) > UNCLOSED:
        yield from _open_tags(text)
    if text.count("[") > UNCLOSED:
        yield from _open_brackets(text)
    if text.count("](") > UNCLOSED:
        yield from _open_addresses(text)
    if text.count("\n:") > DEFINED:
        yield from _definitions(text)


def _too_many(text: str) -> Iterator[tuple[int, str, str]]:
    """The first of each kind that is one too many."""
    for kind in KINDS:
        found = kind.form.finditer(text) if text.count(kind.sign) > kind.most else iter(())
        for beyond in islice(found, kind.most, kind.most + 1):
            yield beyond.start(), f"the text has more than {kind.most} {kind.name}", kind.hint


def _open_tags(text: str) -> Iterator[tuple[int, str, str]]:
    found = list(TAG.finditer(text, text.rfind(">") + 1))
    if len(found) > UNCLOSED:
        message = f"more than {UNCLOSED} tags begin here with < and never end"
        yield found[0].start(), message, "write &lt; for the sign itself, or close each tag with >"


def _open_brackets(text: str) -> Iterator[tuple[int, str, str]]:
    """Paragraphs with brackets that are never closed, or are in each other."""
    for start, block in _blocks(text):
        waiting: list[int] = []
        for found in BRACKET.finditer(block) if block.count("[") > UNCLOSED else ():
            if found[0] == "[":
                waiting.append(found.start())
            elif found[0] == "]" and waiting:
                waiting.pop()
            if len(waiting) > UNCLOSED:
                message = f"more than {UNCLOSED} brackets are opened here before one is closed"
                yield start + waiting[0], message, "close each [ with a ], or write \\[ for the sign itself"
                break


def _open_addresses(text: str) -> Iterator[tuple[int, str, str]]:
    """Paragraphs with links whose address has no end."""
    for start, block in _blocks(text):
        links = block.split("](")
        vain = [number for number, rest in enumerate(links[1:], 1) if ")" not in rest]
        if len(vain) > UNCLOSED:
            message = f"more than {UNCLOSED} addresses of links begin here and never end"
            offset = start + len("](".join(links[: vain[0]]))
            yield offset, message, "close each address with a )"


def _definitions(text: str) -> Iterator[tuple[int, str, str]]:
    for start, block in _blocks(text):
        if block.count("\n:") > DEFINED:
            message = f"more than {DEFINED} terms are defined here without an empty line"
            yield start, message, "leave a line empty before each term"


def _blocks(text: str) -> Iterator[tuple[int, str]]:
    """What stands between empty lines, each with where it begins."""
    start = 0
    for gap in BLOCK.finditer(text):
        yield start, text[start : gap.start()]
        start = gap.end()
    yield start, text[start:]


def too_deep(text: str) -> LimitExceeded:
    """What is told of a text that made a converter fall, which the limits are to keep from happening."""
    message = "the text is too deeply nested, or too long, to be made a page of"
    return LimitExceeded(
        line_at(text, len(text) - len(text.lstrip())), message, "write it in shorter, plainer parts"
    )


def paragraphs_of(text: str) -> Iterator[str]:
    """The paragraphs of a text."""
    return (block for _, block in _blocks(text) if block.strip())
