"""The finished HTML read once: every link is pointed at its file, and what the checks want to know is noted.

It is the one place where Markdown, raw HTML and looks can all be seen, so nothing escapes it.
"""

import html
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser

from generator.model import Link, Points
from generator.render.hrefs import SITE, Way

ADDRESSES = ("href", "src", "poster", "action")
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
HEARD = HEADINGS | {"title", "table", "th", "code"}
LEFTOVER = re.compile(r"\[\^[^\]\s]+\]|\[[^\[\]]+\]\[[^\[\]]*\]")
FORBIDDEN_TAGS = {"script", "style", "iframe", "object", "embed", "base"}
DATA = "application/ld+json"
"""A script of this type is data: no browser runs it, and no policy minds it."""

PLAIN = re.compile(r"""<([a-zA-Z][a-zA-Z0-9]*)((?:\s+[a-zA-Z][\w-]*(?:="[^"<>]*")?)*)\s*>""")
ATTRIBUTE = re.compile(r"""\s+([a-zA-Z][\w-]*)(?:="([^"]*)")?""")
PLAIN_END = re.compile(r"</([a-zA-Z][a-zA-Z0-9]*)>")
RAW = {"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "plaintext", "noscript"}
"""Elements whose text is not read as HTML."""

Size = tuple[int, int]


@dataclass(frozen=True)
class Finishing:
    """How links are resolved on a page, and how large its pictures are by their address in the site."""

    resolve: Callable[[str], Way]
    sizes: Mapping[str, Size]
    prefix: str = ""
    """What every id begins with, where several pages share one."""


def finish(text: str, how: Finishing) -> tuple[str, Points]:
    """A page with links that work, and its points."""
    reader = _Reader(text, how)
    reader.feed(text)
    reader.close()
    return "".join([*reader.pieces, text[reader.end :]]), reader.points()


class _Reader(HTMLParser):
    def __init__(self, text: str, how: Finishing) -> None:
        super().__init__(convert_charrefs=True)
        self.text, self.how = text, how
        self.pieces: list[str] = []
        self.end = self.at = 0
        self.title = ""
        self.ids: list[str] = []
        self.links: list[Link] = []
        self.images: list[tuple[str, bool, bool]] = []
        self.headings: list[tuple[int, str]] = []
        self.bare_tables = 0
        self.forbidden: list[str] = []
        self.leftovers: list[str] = []
        self._heard: dict[str, list[str]] = {}
        """Words heard so far of each element that is open: a title, a link, a heading, a table's headers."""
        self._link: tuple[str, Way] | None = None
        self._tag = ""

    def points(self) -> Points:
        return Points(
            self.title,
            tuple(self.ids),
            tuple(self.links),
            tuple(self.images),
            tuple(self.headings),
            self.bare_tables,
            tuple(self.forbidden),
            tuple(self.leftovers),
        )

    def updatepos(self, i: int, j: int) -> int:  # noqa: ARG002
        """Where the parser stands: an offset is enough, and lines are not counted."""
        self.at = j
        return j

    def parse_starttag(self, i: int) -> int:
        """A plain tag is read by one expression; whatever is not plain, by the library."""
        self.at = i
        found = PLAIN.match(self.rawdata, i)
        if not found or found[1].lower() in RAW:
            self._tag = ""
            return super().parse_starttag(i)
        self._tag = found[0]
        pairs = [(key.lower(), html.unescape(value)) for key, value in ATTRIBUTE.findall(found[2])]
        self.handle_starttag(found[1].lower(), pairs)  # type: ignore[arg-type]
        return found.end()

    def parse_endtag(self, i: int) -> int:
        found = None if self.cdata_elem else PLAIN_END.match(self.rawdata, i)
        if not found:
            return super().parse_endtag(i)
        self.handle_endtag(found[1].lower())
        return found.end()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in HEARD:
            self._heard[tag] = []
        if attrs:
            self._attributes(tag, {key: value or "" for key, value in attrs})
        data = tag == "script" and (("type", DATA) in attrs or any(key == "src" for key, _ in attrs))
        if tag in FORBIDDEN_TAGS and not data:
            self.forbidden.append(f"<{tag}")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def _attributes(self, tag: str, values: dict[str, str]) -> None:
        written = self._tag or self.get_starttag_text() or ""
        fresh = self._pointed(tag, values, written)
        if tag == "a" and values.get("href") == "":
            self._address(tag, "")
        if tag == "img":
            fresh = self._image(values, fresh)
        if fresh is not written:
            self.pieces += [self.text[self.end : self.at], fresh]
            self.end = self.at + len(written)

    def _pointed(self, tag: str, values: dict[str, str], written: str) -> str:
        """The tag with its links resolved and its id noted."""
        for key, value in values.items():
            if key in ADDRESSES and value:
                written = _replaced(written, value, self._address(tag, value).final)
            elif key == "id":
                self.ids.append(self.how.prefix + value)
                written = _replaced(written, value, self.how.prefix + value)
            elif key == "style" or key.startswith("on"):
                self.forbidden.append(key)
        return written

    def _address(self, tag: str, value: str) -> Way:
        way = self.how.resolve(value)
        if value.lower().startswith("javascript:"):
            self.forbidden.append("javascript:")
        if tag == "a":
            self._link, self._heard["a"] = (value, way), []
        elif tag != "img":
            self._note(value, way, f"<{tag}>")
        return way

    def _note(self, value: str, way: Way, words: str) -> None:
        mine = value.startswith(SITE)
        self.links.append(Link(value, words, way.target, way.fragment, way.outside, mine))

    def _image(self, values: dict[str, str], tag: str) -> str:
        text, source = values.get("alt", "").strip(), values.get("src", "")
        way = self.how.resolve(source)
        sized = "width" in values and "height" in values
        size = self.how.sizes.get(way.target)
        if size and not sized:
            tag = f'{tag[:4]} width="{size[0]}" height="{size[1]}"{tag[4:]}'
        self.images.append(
            (source, bool(text) or values.get("role") == "presentation", bool(sized or size or not way.target))
        )
        self.links.append(Link(source, "<img>", way.target, way.fragment, way.outside, source.startswith(SITE)))
        self.handle_data(text)
        return tag

    def handle_data(self, data: str) -> None:
        if self._heard:
            for tag, heard in self._heard.items():
                if tag != "table":
                    heard.append(data)
        if "[" in data and "code" not in self._heard:
            self.leftovers += LEFTOVER.findall(data)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self._heard:
            return
        words = " ".join("".join(self._heard.pop(tag)).split())
        if tag == "a" and self._link:
            self._note(*self._link, words)
        elif tag == "title":
            self.title = self.title or words
        elif tag == "th" and "table" in self._heard:
            self._heard["table"].append(words)
        elif tag == "table":
            self.bare_tables += not words
        elif tag in HEADINGS:
            self.headings.append((int(tag[1]), words))


def _replaced(tag: str, value: str, final: str) -> str:
    if value == final:
        return tag
    for written in (value, html.escape(value)):
        for quote in ('"', "'"):
            if (found := f"={quote}{written}{quote}") in tag:
                return tag.replace(found, f'="{html.escape(final)}"')
    return tag
