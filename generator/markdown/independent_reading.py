"""What stands in a Markdown text as CommonMark and GitHub define it: another reading than that of the converter.

It is made by markdown-it-py, which has nothing in common with Python-Markdown but the language. What only the
latter knows (boxes, footnotes, definitions, attributes) is taken out or moved to the margin first.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.fast_dataclass import dataclass
from generator.lazy_pattern import lazy_pattern
from generator.markdown.layout.block_starts import indent_of
from generator.markdown.visible_letters import ABBREVIATION, ATTRIBUTES, DEFINED, IMAGE, KNOWN, LINK

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

HELD = lazy_pattern(r"( *)(?:(!!! ?[\w-]+[\w -]*)|:(?= )|\[\^[^\]]+\]:)(.*)$")
"""A box, a definition or a footnote: its indented lines belong to it."""
NOTE = lazy_pattern(r"\[\^[^\]\s]+\]")
SPACED = lazy_pattern(r"(\]\()([^()<>\n\"]*? [^()<>\n\"]*)(\))")
"""A link whose address has spaces, which CommonMark takes for words."""
ALERT = lazy_pattern(r"\[![a-zA-Z]+\][-+]?")
TASK = lazy_pattern(r"\[[ xX]\] ")


@dataclass(frozen=True)
class ReadBlock:
    """A paragraph, a heading, a cell, code or raw HTML: its words, and the line of the text on which it begins."""

    line: int
    """From 0."""
    end: int
    words: str
    is_item: bool = False
    """Whether an item of a list begins with it."""


def read_blocks(text: str, defined: Sequence[str] = ()) -> Sequence[ReadBlock]:
    """The blocks of a text that have words, in its order; `defined` is what its references mean besides."""
    above = "\n\n".join([*DEFINED.findall(text), *defined, ""])
    shift = above.count("\n")
    blocks = _blocks(_reader().parse(above + "\n".join(_at_margin(text))))
    return [replace(block, line=block.line - shift, end=block.end - shift) for block in blocks]


@lru_cache
def _reader() -> "MarkdownIt":
    from markdown_it import MarkdownIt  # noqa: PLC0415 - most pages need no second reading

    return MarkdownIt("commonmark").enable(["table", "strikethrough"])


def _blocks(tokens: "Sequence[Token]") -> Iterator[ReadBlock]:
    line, end, item = 0, 0, False
    for token in tokens:
        if token.map:
            line, end = token.map
        item = (
            (item and token.type == "paragraph_open")
            or token.type == "list_item_open"
            or (item and not token.nesting)
        )
        words = _words(token)
        if words.strip():
            yield ReadBlock(line, end, words, item)
        item = item and not words


def _words(token: "Token") -> str:
    """What is read of a token."""
    if token.type == "inline":
        return "".join(map(_inline_words, token.children or ()))
    if token.type == "html_block":
        return raw_words(token.content)
    return token.content if token.type in {"fence", "code_block"} else ""


def _inline_words(token: "Token") -> str:
    if token.type == "html_inline":
        return raw_words(token.content)
    if token.type in {"softbreak", "hardbreak"}:
        return "\n"
    return token.content if token.type in {"text", "text_special", "code_inline"} else ""


def raw_words(text: str) -> str:
    """What stands between the tags of raw HTML; a tag that HTML does not have is words in angle brackets."""
    return KNOWN.sub(" ", LINK.sub("]", IMAGE.sub("[", text)))


def _at_margin(text: str) -> Iterator[str]:
    """The lines without what only Python-Markdown knows, in their number."""
    held = 0
    for line in _plain(text).split("\n"):
        if held and line.strip() and indent_of(line) < held:
            held = 0
        found = HELD.match(line)
        if found and not held:
            held = 1
            title = re.search(r'"(.*)"', found[3]) if found[2] else found
            yield (title[1] if found[2] else found[3].lstrip()) if title else ""
            continue
        if held == 1 and line.strip():
            held = indent_of(line)
        yield line[held:]


def _plain(text: str) -> str:
    """The text without addresses' definitions, attributes and marks of footnotes."""
    if "[^" in text:
        text = re.sub(r"\[\^[^\]\s]+\](?!:)", "", text)
    if "*[" in text:
        text = ABBREVIATION.sub("", text)
    if "{" in text:
        text = ATTRIBUTES.sub("", text)
    if "]:" in text:  # CommonMark does not look for it within a paragraph
        text = DEFINED.sub(lambda found: "\n" * found[0].count("\n"), text)
    text = ALERT.sub("", TASK.sub("", text)) if "[" in text else text
    return SPACED.sub(lambda found: found[1] + found[2].replace(" ", "%20") + found[3], text)
