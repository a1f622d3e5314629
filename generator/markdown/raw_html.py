"""Raw HTML between paragraphs: where it ends, and whether there is Markdown in it."""

import re
from textwrap import dedent

BLOCKS = (
    "address|article|aside|blockquote|body|center|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure"
    "|footer|form|h[1-6]|header|hgroup|li|main|math|menu|nav|ol|p|pre|script|search|section|style|summary|svg"
    "|table|tbody|td|textarea|tfoot|th|thead|tr|ul"
)
OPENING = re.compile(rf" {{0,3}}<({BLOCKS})(?=[\s>])([^>]*)>", re.IGNORECASE)
COMMENT = re.compile(r" {0,3}<!--")
HOLDS = re.compile("article|aside|center|details|div|figure|footer|header|main|nav|search|section", re.IGNORECASE)
"""Elements in which paragraphs may stand."""
MARKDOWN = re.compile(
    r"^ {0,3}(?:[-*+]|\d{1,9}[.)]) +\S|^ {0,3}#{1,6} |^ {0,3}> ?\S|^ {0,3}!!! |^ {0,3}```|^ {0,3}\|.*\| *$"
    r"|\*\*\S|(?<!\w)__?\w|(?<![*\w])\*\w|~~\S|\]\(|`[^`\n]+`|\n[ \t]*\n[ \t]*(?![<\s])",
    re.MULTILINE,
)
"""Signs of Markdown, and a paragraph of its own."""
SUMMARY = re.compile(
    r"<summary(?![^>]*\bmarkdown)([^>]*)>(?=(?:(?!</summary).)*(?:\*|`|\]\(|_))", re.IGNORECASE | re.DOTALL
)


def raw_end(lines: list[str], start: int) -> int:
    """The number of the line behind the raw HTML that begins here; `start` where none does, or none ends."""
    if COMMENT.match(lines[start]):
        return next((n for n in range(start, len(lines)) if "-->" in lines[n]), start - 1) + 1
    opened = OPENING.match(lines[start])
    if opened is None:
        return start
    tag, depth = re.compile(rf"<(/?)(?={opened[1]}[\s>])", re.IGNORECASE), 0
    for number in range(start, len(lines)):
        for found in tag.finditer(lines[number]):
            depth += -1 if found[1] else 1
            if not depth:
                return number + 1
    return start


def markdown_within(block: str) -> tuple[str, str, str] | None:
    """The opening tag, the Markdown and the closing tag of raw HTML that holds Markdown; None for any other."""
    opened = OPENING.match(block)
    end = block.rfind("</")
    if (
        opened is None
        or end < opened.end()
        or not HOLDS.fullmatch(opened[1])
        or re.search(r"\bmarkdown\b", opened[2])
    ):
        return None
    inner = dedent(block[opened.end() : end].lstrip("\n")) if "\n" in block else block[opened.end() : end]
    if not MARKDOWN.search(inner):
        return None
    return f'<{opened[1]}{opened[2]} markdown="1">', SUMMARY.sub(r'<summary\1 markdown="1">', inner), block[end:]
