"""Python-Markdown, spared the work that a text does not ask for.

Its steps try every rule on every text, and most texts have nothing of what a rule looks for. Here a rule is tried
only where its signs are. What comes out is the same, which the tests hold against the stock converter.
"""

import re
from collections.abc import Callable, Sequence
from string import punctuation
from typing import Self
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.inlinepatterns import ESCAPE_RE, IMAGE_LINK_RE
from markdown.preprocessors import HtmlBlockPreprocessor, NormalizeWhitespace
from markdown.treeprocessors import UnescapeTreeprocessor
from markdown.util import ETX, STX

from generator.lazy_pattern import lazy_pattern
from generator.markdown.fast.emphasis import Emphasis
from generator.markdown.fast.inline import Escape, QuickInline, named_patterns
from generator.markdown.fast.links import QuickLink, TitledImage
from generator.markdown.fast.serializer import serialize_html

BLOCK_SIGNS = {
    "table": ("|",),
    "hashheader": ("\n#",),
    "setextheader": ("\n=", "\n-"),
    "hr": ("\n-", "\n_", "\n*", "\n "),
    "quote": (">",),
    "footnote": ("[^",),
    "abbr": ("*[",),
    "reference": ("]:",),
}
"""Name of a block processor → what a block that it takes has one of, with a line break before the first line. One
that is not here is always tried."""
ALL_SIGNS = sorted({sign for signs in BLOCK_SIGNS.values() for sign in signs})
ESCAPED = punctuation
"""What a backslash makes a mere sign of, as CommonMark has it; stock Markdown knows fourteen of them."""
LABEL = lazy_pattern(r"\[([^\]]*)\]", re.DOTALL)
"""The name of a reference right behind the words of its link; stock Markdown lets a space stand between them, and
swallows the second of two references in a row."""
HEADING = lazy_pattern(r"(?:^|\n)(?P<level>#{1,6})(?![^ \n])(?P<header>[^\n]*?)(?: #+)? *(?:\n|$)")
"""A heading has a space behind its first signs, and before its last: #hashtag is none, and “# Jobs in C#” keeps
its signs. Stock Markdown asks for neither."""
DEFINED = lazy_pattern(
    r"^[ ]{0,3}\[([^\[\]]*)\]:[ ]*(?:\n[ ]*)?(<[^<>\n]*>|[^\s]+)[ ]*(?:\n[ ]*)?(([\"'])(.*)\4[ ]*|\((.*)\)[ ]*)?$",
    re.MULTILINE,
)
"""What a reference means: the stock expression, but that an address in angle brackets may have spaces."""
BLANK = lazy_pattern(r"\n +(?=\n)")


class QuickMarkdown(Markdown):
    """The stock converter with quicker parts in the places of some of its own."""

    output_formats = {**Markdown.output_formats, "html": serialize_html}  # noqa: RUF012 - how Markdown wants it

    def build_parser(self) -> Self:
        """Called once, before the extensions add to it."""
        super().build_parser()
        self.ESCAPED_CHARS = list(ESCAPED)
        self.is_block_level = _Levels(self.is_block_level).__getitem__  # type: ignore[assignment, method-assign]
        blocks = _Blocks(self)
        blocks.blockprocessors = self.parser.blockprocessors
        for processor in blocks.blockprocessors:
            processor.parser = blocks
        self.parser = blocks
        self.parser.blockprocessors["hashheader"].RE = HEADING  # type: ignore[attr-defined]
        self.parser.blockprocessors["reference"].RE = DEFINED  # type: ignore[attr-defined]
        self.preprocessors.register(_Whitespace(self), "normalize_whitespace", 30)
        self.preprocessors.register(_HtmlBlocks(self), "html_block", 20)
        self.inlinePatterns.register(Escape(ESCAPE_RE, self), "escape", 180)
        self.inlinePatterns.register(QuickLink(self), "link", 160)
        self.inlinePatterns.register(TitledImage(IMAGE_LINK_RE, self), "image_link", 150)
        self.inlinePatterns.register(Emphasis(), "em_strong", 60)
        for name in ("reference", "image_reference"):
            self.inlinePatterns[name].RE_LINK = LABEL  # type: ignore[attr-defined]
        self.treeprocessors.register(QuickInline(self), "inline", 20)
        self.treeprocessors.register(_Unescape(self), "unescape", 0)
        return self


class _Levels(dict[object, bool]):
    """Whether a tag is of a block. The stock method is asked once for each: it looks through a list of sixty."""

    def __init__(self, ask: Callable[[object], bool]) -> None:
        super().__init__()
        self._ask = ask

    def __missing__(self, tag: object) -> bool:
        self[tag] = self._ask(tag)
        return self[tag]


class _Blocks(BlockParser):
    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.tried: dict[Sequence[str], Sequence[BlockProcessor]] = {}

    def parseBlocks(self, parent: Element, blocks: list[str]) -> None:  # noqa: N802
        """The stock method, but for processors that cannot take a block."""
        while blocks:
            signs = tuple(filter(f"\n{blocks[0]}".__contains__, ALL_SIGNS))
            for processor in self._worth_trying(signs):
                if processor.test(parent, blocks[0]) and processor.run(parent, blocks) is not False:
                    break

    def _worth_trying(self, signs: Sequence[str]) -> Sequence[BlockProcessor]:
        """The processors for a block with these signs; extensions have added theirs before the first text."""
        if signs not in self.tried:
            rows = [(item, BLOCK_SIGNS.get(name, ())) for name, item in named_patterns(self.blockprocessors)]
            self.tried[signs] = [item for item, needed in rows if not needed or set(needed) & set(signs)]
        return self.tried[signs]


class _Whitespace(NormalizeWhitespace):
    def run(self, lines: list[str]) -> list[str]:
        """The stock method, but for replacements of what is not there."""
        source = "\n".join(lines)
        for mark, instead in ((STX, ""), (ETX, ""), ("\r\n", "\n"), ("\r", "\n")):
            source = source.replace(mark, instead)
        if "\t" in source:
            source = source.expandtabs(self.md.tab_length)
        self.md.escapes = "\\" in source  # type: ignore[attr-defined]
        source += "\n\n"
        return (BLANK.sub("\n", source) if "\n " in source else source).split("\n")


class _HtmlBlocks(HtmlBlockPreprocessor):
    def run(self, lines: list[str]) -> list[str]:
        """The stock method reads a text letter by letter; one without tags and entities comes out as it is."""
        return super().run(lines) if any("<" in line or "&" in line for line in lines) else lines


class _Unescape(UnescapeTreeprocessor):
    def run(self, root: Element) -> None:
        """The stock method goes through the whole tree; where no backslash was, nothing is escaped."""
        if self.md.escapes:  # type: ignore[attr-defined]
            super().run(root)

    def unescape(self, text: str) -> str:
        """The stock method, for texts that hold something escaped."""
        return super().unescape(text) if STX in text else text
