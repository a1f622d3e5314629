"""The finished HTML read once: every link is pointed at its file, and what the checks want to know is noted.

It is the one place where Markdown, raw HTML and looks can all be seen, so nothing escapes it. Tags are found by
one expression, as the HTML standard tokenizes them; a tree is not needed, and takes several times as long.
"""

import html
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator.model import Image, Link, Points, Size
from generator.render.attributes import read_attributes
from generator.render.hrefs import SITE, Way
from generator.render.images import DECORATION, Shown, as_it_is, odd_measure

QUIET = "</?(?:blockquote|br|div|em|hr|li|ol|p|section|span|strong|tbody|td|thead|tr|ul)>"
"""A tag without attributes, of an element that nothing is asked of: most tags of a page are such."""
REST = r"""[^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*"""
TAG = re.compile(rf"<(?:!--.*?(?:-->|\Z)|(?!{QUIET[1:]})(/?)([a-zA-Z][^\s/>]*)({REST})>)", re.DOTALL)
"""A comment, or a tag that is not quiet."""
RAW = {"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"}
"""Elements whose content holds no tags."""
ADDRESSES = ("href", "src", "poster", "action")
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
HEARD = HEADINGS | {"title", "table", "th", "code"}
LEFTOVER = re.compile(r"\[\^[^\]\s]+\]|\[[^\[\]]+\]\[[^\[\]]*\]")
FORBIDDEN_TAGS = {"script", "style", "iframe", "object", "embed", "base"}
DATA = "application/ld+json"
"""A script of this type is data: no browser runs it, and no policy minds it."""

FETCHED = {"apple-touch-icon", "icon", "manifest", "mask-icon", "modulepreload", "preload", "stylesheet"}
"""Relations of a `<link>` whose file a browser fetches; others say only that there is one."""
FOLLOWED = {"area", "form", "rel"}
"""What leads elsewhere only when somebody asks for it."""


@dataclass(frozen=True)
class Finishing:
    """How links are resolved on a page, and how large its pictures are by their address in the site."""

    resolve: Callable[[str], Way]
    sizes: Mapping[str, Size | None]
    """None for a picture with a fault, which is no fault of the page."""
    image: Callable[[Shown], str] = as_it_is
    """What becomes of the tag of a picture."""
    prefix: str = ""
    """What every id begins with, where several pages share one."""


def finish(text: str, how: Finishing) -> tuple[list[str], Points]:
    """A page with links that work, in pieces, and its points. A section to print can have megabytes, and one emoji
    lets a text have four bytes a letter: whoever needs bytes joins bytes."""
    reader = _Reader(how)
    return reader.read(text), reader.points()


class _Reader:
    def __init__(self, how: Finishing) -> None:
        self.how = how
        self.title = ""
        self.ids: list[str] = []
        self.links: list[Link] = []
        self.images: list[Image] = []
        self.headings: list[tuple[int, str]] = []
        self.bare_tables = 0
        self.forbidden: list[str] = []
        self.leftovers: list[str] = []
        self._heard: dict[str, list[str]] = {}
        """Words heard so far of each element that is open: a title, a link, a heading, a table's headers."""
        self._link: tuple[str, Way] | None = None

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

    def read(self, text: str) -> list[str]:
        """The text with its links resolved, in pieces; everything else is noted on the way."""
        pieces, copied, end = [], 0, 0
        while found := TAG.search(text, end):
            self._listen(text[end : found.start()])
            end = found.end()
            if found[1]:
                self._close(found[2].lower())
            elif found[2]:
                tag = found[2].lower()
                fresh = self._open(tag, found[0], found[3])
                if fresh != found[0]:
                    pieces += [text[copied : found.start()], fresh]
                    copied = end
                end = self._raw(tag, text, end) if tag in RAW else end
        self._listen(text[end:])
        return [*pieces, text[copied:]]

    def _listen(self, text: str) -> None:
        """What stands between two tags is heard, if anybody wants to; quiet tags may be in it."""
        if text and (self._heard or "[" in text):
            for piece in re.split(QUIET, text):
                if self._heard or "[" in piece:
                    self._hear(html.unescape(piece))

    def _raw(self, tag: str, text: str, start: int) -> int:
        """Where the content of a script or a title ends."""
        close = re.compile(rf"</{tag}\b", re.IGNORECASE).search(text, start)
        end = close.start() if close else len(text)
        if tag == "title":
            self._hear(html.unescape(text[start:end]))
        return end

    def _open(self, tag: str, written: str, rest: str) -> str:
        values = read_attributes(rest) if rest else {}
        if tag in HEARD:
            self._heard[tag] = []
        if tag in FORBIDDEN_TAGS and not (tag == "script" and (values.get("type") == DATA or "src" in values)):
            self.forbidden.append(f"<{tag}")
        if not values:
            return written
        fresh = self._pointed(tag, values, written)
        if tag == "a" and values.get("href") == "":
            self._address(tag, "")
        return self._image(values, fresh) if tag == "img" else fresh

    def _pointed(self, tag: str, values: Mapping[str, str], written: str) -> str:
        """The tag with its links resolved and its id noted."""
        if tag == "link" and not FETCHED & set(values.get("rel", "").lower().split()):
            tag = "rel"
        for key, value in values.items():
            if key in ADDRESSES and value:
                written = _replaced(written, value, self._address(tag, value).final)
            elif key == "srcset":
                written = _replaced(written, value, self._several(value))
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
        elif tag not in ("img", *FORBIDDEN_TAGS - {"script"}):
            self._note(value, way, tag if tag in FOLLOWED else f"<{tag}>")
        return way

    def _several(self, value: str) -> str:
        """Addresses of a `srcset`, each with its width or density."""
        rows = [row.split() for row in value.split(",") if row.strip()]
        ways = [(self.how.resolve(address), address, rest) for address, *rest in rows]
        for way, address, _ in ways:
            self._note(address, way, "<source>")
        return ", ".join(" ".join([way.final, *rest]) for way, _, rest in ways)

    def _note(self, value: str, way: Way, words: str) -> None:
        mine = value.startswith(SITE)
        self.links.append(Link(value, words, way.target, way.fragment, way.outside, mine))

    def _image(self, values: Mapping[str, str], tag: str) -> str:
        text, source = values.get("alt", "").strip(), values.get("src", "")
        way = self.how.resolve(source)
        sized = "width" in values and "height" in values
        known = sized or not way.target or way.target in self.how.sizes
        self.images.append(Image(source, text, values.get("role") in DECORATION, known, odd_measure(values)))
        self._note(source, way, "<img>")
        self._hear(text)
        return self.how.image(Shown(tag, way.target, self.how.sizes.get(way.target)))

    def _hear(self, data: str) -> None:
        for tag, heard in self._heard.items():
            if tag != "table":
                heard.append(data)
        if "[" in data and "code" not in self._heard:
            self.leftovers += LEFTOVER.findall(data)

    def _close(self, tag: str) -> None:
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
    fresh = f'="{html.escape(final)}"'
    if (found := f'="{value}"') in tag:
        return tag.replace(found, fresh)
    escaped = html.escape(value)
    others = (f"='{value}'", f'="{escaped}"', f"='{escaped}'")
    return next((tag.replace(found, fresh) for found in others if found in tag), tag)
