"""Raw HTML between paragraphs: where it ends, and whether there is Markdown in it."""

import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from textwrap import dedent

from generator.lazy_pattern import lazy_pattern
from generator.markdown.one_line_html import parted

BLOCKS = (
    "address|article|aside|blockquote|body|center|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure"
    "|footer|form|h[1-6]|header|hgroup|li|main|math|menu|nav|ol|p|pre|script|search|section|style|summary|svg"
    "|table|tbody|td|textarea|tfoot|th|thead|tr|ul"
)
OPENING = lazy_pattern(rf" {{0,3}}<({BLOCKS})(?=[\s>])([^>]*)>", re.IGNORECASE)
COMMENT = lazy_pattern(r" {0,3}<!--")
HOLDS = lazy_pattern(
    "article|aside|blockquote|center|details|div|figure|footer|header|main|nav|search|section", re.IGNORECASE
)
"""Elements in which paragraphs may stand."""
PIECE = "dd|dl|dt|li|ol|t[dhr]|table|tbody|tfoot|thead|ul"
PIECES = lazy_pattern(PIECE, re.IGNORECASE)
"""Tables and lists, and what they consist of: Markdown begins in them below an empty line only, as on GitHub."""
BELOW = lazy_pattern(r"\n[ \t]*\n[ \t]*(?=[^<\s])")
SIDE = lazy_pattern(rf"(</(?:{PIECE})>)(?=[ \t]*<)|(?<=>)[ \t]*(?=<(?:{PIECE})[\s>])", re.IGNORECASE)
"""Where one of them stands right beside another."""
MARKDOWN = lazy_pattern(
    r"^ {0,3}(?:[-*+]|\d{1,9}[.)]) +\S|^ {0,3}#{1,6} |^ {0,3}> ?\S|^ {0,3}!!! |^ {0,3}```|^ {0,3}\|.*\| *$"
    r"|\*\*\S|(?<!\w)__?\w|(?<![*\w])\*\w|~~\S|\]\(|`[^`\n]+`|\n[ \t]*\n[ \t]*(?![<\s])",
    re.MULTILINE,
)
"""Signs of Markdown, and a paragraph of its own."""
ASKED = lazy_pattern(r"""\s+markdown(?:=(?:"(?:1|block)"|'(?:1|block)'|1|block))?(?=[\s/]|$)""")
"""What says that an element holds paragraphs of Markdown."""
OTHERWISE = lazy_pattern(rf"\s(?!{ASKED.pattern[3:]})markdown(?:[\s=/]|$)")
"""What says that it holds none, or a line of it."""
FOLDED = lazy_pattern(r"<p>((?:(?!</?p>|<details).)*?)\s*(<details\b(?:(?!</?p>).)*</details>)\s*</p>", re.DOTALL)
"""A paragraph that ends with something that folds away."""
HEAD_OF_FOLDED = lazy_pattern(r"<p>(<details\b[^>]*>\s*<summary\b(?:(?!</?p>).)*?</summary>)\s*</p>", re.DOTALL)
"""A paragraph that is the beginning of it."""
SUMMARY = lazy_pattern(
    r"<summary(?![^>]*\bmarkdown)([^>]*)>(?=(?:(?!</summary).)*(?:\*|`|\]\(|_))", re.IGNORECASE | re.DOTALL
)
FIGCAPTION = lazy_pattern(
    r"<figcaption(?![^>]*\bmarkdown)([^>]*)>(?=[^<]*(?:<(?!/?(?:p|ul|ol|div|figcaption)\b)[^<]*)*</figcaption)",
    re.IGNORECASE,
)
"""The words below a picture, which have no paragraphs."""


class RawHtml:
    """The raw HTML among some lines, whose ends are looked for once, however many of it never ends."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._ends: dict[str, Mapping[int, int]] = {}

    def end(self, start: int) -> int:
        """The number of the line behind the raw HTML that begins here; `start` where none does, or none ends."""
        if COMMENT.match(self._lines[start]):
            return self._comment_end(start)
        opened = OPENING.match(self._lines[start])
        if opened is None:
            return start
        tag = opened[1].casefold()
        if tag not in self._ends:
            self._ends[tag] = _element_ends(self._lines, tag)
        return self._ends[tag].get(start, start)

    @cached_property
    def _last_comment_end(self) -> int:
        return max((n for n, line in enumerate(self._lines) if "-->" in line), default=-1)

    def _comment_end(self, start: int) -> int:
        if start > self._last_comment_end:
            return start
        return next(n for n in range(start, len(self._lines)) if "-->" in self._lines[n]) + 1


def _element_ends(lines: Sequence[str], tag: str) -> dict[int, int]:
    """Of each line that begins with an element of this name, the number of the line behind its end."""
    sign = re.compile(rf"<(/?)(?={tag}[\s>])", re.IGNORECASE)
    opened: list[tuple[int, bool]] = []
    ends: dict[int, int] = {}
    for number, line in enumerate(lines):
        for place, found in enumerate(sign.finditer(line)):
            if not found[1]:
                opened.append((number, place == 0))
            elif opened:
                begun, first = opened.pop()
                if first:
                    ends[begun] = number + 1
    return ends


def markdown_within(block: str) -> tuple[str, str, str] | None:
    """The opening tag, the Markdown and the closing tag of raw HTML that holds Markdown; None for any other."""
    opened = OPENING.match(block)
    end = block.rfind("</")
    if opened is None or end < opened.end() or OTHERWISE.search(opened[2]):
        return None
    piece = PIECES.fullmatch(opened[1])
    held = block[opened.end() : end]
    inner = dedent(held.lstrip("\n")) if "\n" in block else held
    if not (BELOW.search(held) if piece else HOLDS.fullmatch(opened[1]) and MARKDOWN.search(inner)):
        return None
    tag = f'<{opened[1]}{ASKED.sub("", opened[2])} markdown="{"block" if piece else 1}">'
    inner = SIDE.sub(r"\1\n", inner) if piece else inner if "\n" in block else parted(inner)
    if opened[1].lower() == "figure":
        inner = FIGCAPTION.sub(r'<figcaption\1 markdown="span">', inner)
    return tag, SUMMARY.sub(r'<summary\1 markdown="1">', inner), block[end:]


def unwrap_details(html: str) -> str:
    """HTML in which nothing that folds away stands in a paragraph, where no browser leaves it."""
    if "<details" not in html:
        return html
    html = FOLDED.sub(lambda found: f"<p>{found[1]}</p>\n{found[2]}" if found[1].strip() else found[2], html)
    return HEAD_OF_FOLDED.sub(r"\1", html)
