"""A mark between two blocks that Python-Markdown would make one: lists with other signs, quotations, code below a
list."""

from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

BOUNDARY = "\x17"
"""Ends a block, as in transmissions; it stands on a line of its own between empty ones."""


class Boundaries(Extension):
    """What stands above a boundary is not continued below it."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        md.parser.blockprocessors.register(_BoundaryProcessor(md.parser), "boundary", 95)
        md.treeprocessors.register(_WithoutBoundaries(md), "boundary", 45)


class _BoundaryProcessor(BlockProcessor):
    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002
        return block.strip("\n") == BOUNDARY

    def run(self, parent: Element, blocks: list[str]) -> None:
        blocks.pop(0)
        SubElement(parent, BOUNDARY)


class _WithoutBoundaries(Treeprocessor):
    def run(self, root: Element) -> None:
        for parent in list(root.iter()):
            if parent.find(BOUNDARY) is not None:
                parent[:] = [child for child in parent if child.tag != BOUNDARY]
