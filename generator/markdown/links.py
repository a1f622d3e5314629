"""Links and pictures as CommonMark reads them, and quickly where they are plain."""

import re
from re import Match
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import ImageInlineProcessor, LinkInlineProcessor
from markdown.util import STX

PLAIN_LINK = re.compile(rf"""([^\[\]]*)\]\(([^\s()<>"'{STX}]+)\)""")
"""A link without brackets, blanks and quotes, after its first bracket."""
TITLED = re.compile(r"(<[^<>\n]*>|[^\s<>]+)\s+\(([^()]*)\)")
"""An address with a title in parentheses, which stock Markdown takes for a part of it."""


class TitledLink(LinkInlineProcessor):
    """A link whose title may stand in parentheses."""

    def getLink(self, data: str, index: int) -> tuple[str, str | None, int, bool]:  # noqa: N802
        """The stock method, but for such a title."""
        return _titled(super().getLink(data, index))


class TitledImage(ImageInlineProcessor):
    """A picture whose title may stand in parentheses."""

    def getLink(self, data: str, index: int) -> tuple[str, str | None, int, bool]:  # noqa: N802
        """The stock method, but for such a title."""
        return _titled(super().getLink(data, index))


def _titled(link: tuple[str, str | None, int, bool]) -> tuple[str, str | None, int, bool]:
    """An address, its title and where they end, with the title that the address has behind it."""
    href, title, end, handled = link
    if title is None and href.endswith(")") and (found := TITLED.fullmatch(href)):
        href, title = found[1].strip("<>"), " ".join(found[2].split())
    return href, title, end, handled


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
