"""Elements that stand beside each other on one line of HTML with Markdown in it: no paragraph can hold them."""

import re
from collections.abc import Iterator

from generator.lazy_pattern import lazy_pattern

BLOCK = (
    "address|article|aside|blockquote|details|dialog|div|dl|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr"
    "|main|nav|ol|p|pre|search|section|table|ul"
)
TAG = lazy_pattern(rf"<(/?)({BLOCK})(?=[\s/>])[^<>]*>", re.IGNORECASE)
LINE = lazy_pattern(r"^(<(?:p|h[1-6]|figcaption)\b(?![^>]*\bmarkdown)[^>]*)(>.*(?:\*|`|\]\(|_|~~))", re.IGNORECASE)
"""An element that holds a line of words, with signs of Markdown."""
SIGNS = lazy_pattern(r"\*|\]\(|_|~~")


def parted(line: str) -> str:
    """The line with an empty one around each such element, and Markdown read in those behind another."""
    tags = list(TAG.finditer(line)) if "`" not in line and "<!--" not in line else []
    if not tags or any(tag[0].count('"') % 2 for tag in tags):
        return line  # a value with > in it
    pieces = [piece.strip() for piece in _pieces(line) if piece.strip()]
    if any(piece.startswith("<") and SIGNS.search(piece) and not LINE.match(piece) for piece in pieces[1:]):
        return line  # lists, tables: Markdown in their items and cells is read where they stand
    return "\n\n".join([*pieces[:1], *(LINE.sub(r'\1 markdown="span"\2', piece) for piece in pieces[1:])])


def _pieces(line: str) -> Iterator[str]:
    """The elements that are within no other, and what stands between them."""
    depth = done = 0
    for tag in TAG.finditer(line):
        opens = not tag[1]
        if opens and not depth:
            yield line[done : tag.start()]
            done = tag.start()
        if tag[2].lower() != "hr":
            depth = depth + 1 if opens else max(depth - 1, 0)
        if not depth:
            yield line[done : tag.end()]
            done = tag.end()
    yield line[done:]
