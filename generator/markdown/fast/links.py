"""Links and pictures as CommonMark reads them, and quickly where they are plain."""

from re import Match
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import ImageInlineProcessor, LinkInlineProcessor
from markdown.util import STX

from generator.lazy_pattern import lazy_pattern

PLAIN_LINK = lazy_pattern(rf"""([^\[\]]*)\]\(([^\s()<>"'{STX}]+)\)""")
"""A link without brackets, blanks and quotes, after its first bracket."""
TITLED = lazy_pattern(r"\(\s*(<[^<>\n]*>|[^\s<>]+)\s+\(([^()]*)\)\s*\)")
"""An address with a title in parentheses, which stock Markdown takes for a part of it."""


class _Titled(LinkInlineProcessor):
    def getLink(self, data: str, index: int) -> tuple[str, str | None, int, bool]:  # noqa: N802
        """The stock method, but for a title in parentheses."""
        found = TITLED.match(data, index)
        if found is None:
            return super().getLink(data, index)
        href, title = map(self.unescape, found.groups())
        return href.strip("<>"), " ".join(title.split()), found.end(), True


class TitledLink(_Titled):
    """A link whose title may stand in parentheses."""


class TitledImage(_Titled, ImageInlineProcessor):
    """A picture whose title may stand in parentheses."""


class QuickLink(TitledLink):
    """Reads a link by one expression where that can tell all of it."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(r"\[(?<!!\[)", md)  # stock begins with the look behind, which is tried at every letter

    def handleMatch(self, m: Match[str], data: str) -> Any:  # type: ignore[override]  # noqa: N802
        """The stock method, but for plain links."""
        found = PLAIN_LINK.match(data, m.end(0))
        if not found:
            return super().handleMatch(m, data)
        link = Element("a", {"href": found[2]})
        link.text = found[1]
        return link, m.start(0), found.end()
