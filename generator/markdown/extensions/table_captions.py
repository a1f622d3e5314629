"""`Table: When to write` or `: When to write` above or below a table as its caption, as Pandoc writes it."""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from generator.lazy_pattern import lazy_pattern

WORD = lazy_pattern(r"Table:\s+")


class Captions(Extension):
    """Words that say what a table is about become a part of it."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        md.treeprocessors.register(_CaptionProcessor(md), "captions", 4)


class _CaptionProcessor(Treeprocessor):
    def run(self, root: Element) -> None:
        for parent in list(root.iter()):
            for table in parent.findall("table"):
                _give_caption(parent, table)


def _give_caption(parent: Element, table: Element) -> None:
    """Move the words above the table, or else those below it, into it."""
    at = list(parent).index(table)
    for beside in (*parent[max(at - 1, 0) : at], *parent[at + 1 : at + 2]):
        words = _caption(beside)
        if words is not None:
            parent.remove(beside)
            words.tag, words.tail = "caption", "\n"
            table.insert(0, words)
            return


def _caption(beside: Element) -> Element | None:
    """A paragraph that begins with the word, which it keeps as a label, or a definition without a term."""
    if beside.tag == "dl" and [child.tag for child in beside] == ["dd"]:
        return beside[0]
    return beside if beside.tag == "p" and WORD.match(beside.text or "") else None
