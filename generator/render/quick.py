"""Python-Markdown, spared the work that a text does not ask for.

Its steps try every rule on every text, and most texts have nothing of what a rule looks for. Here a rule is tried
only where its signs are. What comes out is the same, which the tests hold against the stock converter.
"""

import re
from collections.abc import Sequence
from typing import Self
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.preprocessors import HtmlBlockPreprocessor, NormalizeWhitespace
from markdown.treeprocessors import UnescapeTreeprocessor
from markdown.util import ETX, STX

from generator.render.inline import QuickInline, QuickLink, named
from generator.render.serial import serialized

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
BLANK = re.compile(r"\n +(?=\n)")


class QuickMarkdown(Markdown):
    """The stock converter with quicker parts in the places of some of its own."""

    output_formats = {**Markdown.output_formats, "html": serialized}  # noqa: RUF012 - how Markdown wants it

    def build_parser(self) -> Self:
        """Called once, before the extensions add to it."""
        self._levels: dict[object, bool] = {}
        super().build_parser()
        blocks = _Blocks(self)
        blocks.blockprocessors = self.parser.blockprocessors
        for processor in blocks.blockprocessors:
            processor.parser = blocks
        self.parser = blocks
        self.preprocessors.register(_Whitespace(self), "normalize_whitespace", 30)
        self.preprocessors.register(_HtmlBlocks(self), "html_block", 20)
        self.inlinePatterns.register(QuickLink(self), "link", 160)
        self.treeprocessors.register(QuickInline(self), "inline", 20)
        self.treeprocessors.register(_Unescape(self), "unescape", 0)
        return self

    def is_block_level(self, tag: object) -> bool:
        """The stock method, asked once for each tag: it looks through a list of sixty."""
        if tag not in self._levels:
            self._levels[tag] = super().is_block_level(tag)
        return self._levels[tag]


class _Blocks(BlockParser):
    def parseBlocks(self, parent: Element, blocks: list[str]) -> None:  # noqa: N802
        """The stock method, but for processors that cannot take a block."""
        rows = self._rows()
        while blocks:
            lines = f"\n{blocks[0]}"
            for processor, signs in rows:
                if signs and not any(map(lines.__contains__, signs)):
                    continue
                if processor.test(parent, blocks[0]) and processor.run(parent, blocks) is not False:
                    break

    def _rows(self) -> Sequence[tuple[BlockProcessor, tuple[str, ...]]]:
        """Every processor with its signs; extensions have added theirs before the first text comes."""
        if not hasattr(self, "_known"):
            self._known = [(item, BLOCK_SIGNS.get(name, ())) for name, item in named(self.blockprocessors)]
        return self._known


class _Whitespace(NormalizeWhitespace):
    def run(self, lines: list[str]) -> list[str]:
        """The stock method, but for replacements of what is not there."""
        source = "\n".join(lines)
        for mark, instead in ((STX, ""), (ETX, ""), ("\r\n", "\n"), ("\r", "\n")):
            source = source.replace(mark, instead)
        if "\t" in source:
            source = source.expandtabs(self.md.tab_length)
        source += "\n\n"
        return (BLANK.sub("\n", source) if "\n " in source else source).split("\n")


class _HtmlBlocks(HtmlBlockPreprocessor):
    def run(self, lines: list[str]) -> list[str]:
        """The stock method reads a text letter by letter; one without tags and entities comes out as it is."""
        return super().run(lines) if any("<" in line or "&" in line for line in lines) else lines


class _Unescape(UnescapeTreeprocessor):
    def unescape(self, text: str) -> str:
        """The stock method, for texts that hold something escaped."""
        return super().unescape(text) if STX in text else text
