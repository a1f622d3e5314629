"""The finished HTML read once: every link is pointed at its file, and what the checks want to know is noted.

It is the one place where Markdown, raw HTML and looks can all be seen, so nothing escapes it. Tags are found by
one expression, as the HTML standard tokenizes them; a tree is not needed, and takes several times as long.
"""

import html
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field

from generator.fast_dataclass import dataclass
from generator.lazy_pattern import lazy_pattern
from generator.model.pages.downloads import FileLabel
from generator.model.pages.finished_page import Image, Link, PageOutline
from generator.model.pages.markup import OF_PAGES
from generator.model.pages.pictures import Size
from generator.model.pages.urls import script_scheme
from generator.parsing.html_tags import CANDIDATE, CDATA, COMMENT, REST, Attribute
from generator.parsing.html_tags import parse_tag as tag_of
from generator.site.pages.markup.file_labels import label_html
from generator.site.pages.markup.image_tags import DECORATION, Shown, as_it_is, odd_measure
from generator.site.pages.urls import SITE, ResolvedLink

QUIET = "</?(?:blockquote|br|div|em|hr|li|ol|p|section|span|strong|tbody|td|thead|tr|ul)>"
"""A tag without attributes, of an element that nothing is asked of: most tags of a page are such."""
TAG = lazy_pattern(rf"<(?:{COMMENT}|(?!{QUIET[1:]})(/?)([a-zA-Z][^ \t\n\f\r/>]*)({REST})>)", re.DOTALL)
"""A comment, or a tag that is not quiet."""
RAW = {"script", "textarea", "title"}
"""Elements whose content holds no tags, unless they stand in a drawing."""
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
OF_WORDS = ("class", "dir", "lang", "title")
"""What a link says of its own words."""
HEARD = HEADINGS | {"title", "table", "th", "code", "label"}
FIELDS = {"input", "label", "select", "textarea"}
NAMELESS = {"button", "hidden", "image", "reset", "submit"}
"""Kinds of `<input>` that need no label."""
NAMING = ("aria-label", "aria-labelledby", "title")
"""Attributes by which a field is named without one."""
LEFTOVER = lazy_pattern(r"\[\^[^\]\s]+\]|\[[^\[\]]+\]\[[^\[\]]*\]")
MARKUP = lazy_pattern(r"<[a-zA-Z/!?]")
UNENDED = "<!--"
"""A comment that never ends."""
SWALLOWS = ("< in <", UNENDED)
"""How what is forbidden begins that takes tags of the page into itself."""

SAID = {
    "alternate", "author", "bookmark", "canonical", "help", "license", "me", "next", "prev", "privacy-policy",
    "shortlink", "tag", "terms-of-service",
}  # fmt: skip
"""Relations of a `<link>` that say only that there is a file; for any other, a browser asks a host for it."""
FOLLOWED = {"area", "rel"}
"""What leads elsewhere only when somebody asks for it."""
SENT = {"action", "formaction"}


@dataclass(frozen=True)
class LinkRewriting:
    """How links are resolved on a page, and how large its pictures are by their address in the site."""

    resolve: Callable[[str], ResolvedLink]
    sizes: Mapping[str, Size | None]
    """None for a picture with a fault, which is no fault of the page."""
    image: Callable[[Shown], str] = as_it_is
    """What becomes of the tag of a picture."""
    labels: Mapping[str, FileLabel] = field(default_factory=dict)
    """File to download → what a link to it says of it."""
    prefix: str = ""
    """What every id begins with, where several pages share one."""


def rewrite_links(text: str, how: LinkRewriting) -> tuple[list[str], PageOutline]:
    """A page with links that work, in pieces, and its points. A section to print can have megabytes, and one emoji
    lets a text have four bytes a letter: whoever needs bytes joins bytes."""
    reader = _Reader(how)
    return reader.read(text), reader.points()


class _Reader:
    def __init__(self, how: LinkRewriting) -> None:
        self.how = how
        self.title = ""
        self.ids: list[str] = []
        self.named: list[str] = []
        self.links: list[Link] = []
        self.images: list[Image] = []
        self.headings: list[tuple[int, str]] = []
        self.bare_tables = 0
        self.forbidden: list[str] = []
        self.leftovers: list[str] = []
        self._labels: set[str] = set()
        """Ids of the fields that labels are for."""
        self._fields: list[tuple[str, str]] = []
        """Fields that neither name themselves nor stand within a label: the id of each, and how it is written."""
        self._heard: dict[str, list[str]] = {}
        """Words heard so far of each element that is open: a title, a link, a heading, a table's headers."""
        self._link: tuple[str, ResolvedLink] | None = None

    def points(self) -> PageOutline:
        return PageOutline(
            self.title,
            tuple(self.ids),
            tuple(self.links),
            tuple(self.images),
            tuple(self.headings),
            self.bare_tables,
            tuple(self.forbidden),
            tuple(self.leftovers),
            tuple(written for name, written in self._fields if name not in self._labels),
            tuple(self.named),
        )

    def read(self, text: str) -> list[str]:
        """The text with its links resolved, in pieces; everything else is noted on the way."""
        pieces, copied, end = [], 0, 0
        while found := TAG.search(text, end):
            self._listen(text[end : found.start()])
            end = found.end()
            if found[1]:
                fresh = self._close(found[2].lower(), found[0])
                if fresh != found[0]:
                    pieces += [text[copied : found.start()], fresh]
                    copied = end
            elif found[2]:
                tag = found[2].lower()
                fresh = self._open(tag, found[0], found[3])
                if fresh != found[0]:
                    pieces += [text[copied : found.start()], fresh]
                    copied = end
                end = self._raw(tag, text, end) if tag in RAW else end
            elif found[0].startswith(CDATA):
                self.forbidden.append(CDATA)
            elif end == len(text) and found[0].startswith(UNENDED) and not found[0].endswith(("-->", "--!>")):
                self.forbidden.append(UNENDED)
        self._listen(text[end:])
        return [*pieces, text[copied:]]

    def _listen(self, text: str) -> None:
        """Keep the text between two tags where an open title, link, heading or header of a table wants it."""
        if text and (self._heard or "[" in text):
            for piece in re.split(QUIET, text):
                if self._heard or "[" in piece:
                    self._hear(html.unescape(piece))

    def _raw(self, tag: str, text: str, start: int) -> int:
        """The offset at which the content of a script or a title ends."""
        close = re.compile(rf"</{tag}\b", re.IGNORECASE).search(text, start)
        end = close.start() if close else len(text)
        if tag == "title":
            self._hear(html.unescape(text[start:end]))
        if MARKUP.search(text, start, end):
            self.forbidden.append(f"< in <{tag}>")
        return end

    def _open(self, tag: str, written: str, rest: str) -> str:
        found = tag_of(tag, rest)
        if tag in HEARD:
            self._heard[tag] = []
        if found.forbidden:
            self.forbidden += found.forbidden
        if tag in FIELDS:
            self._field(tag, found.values, written)
        if tag == "a" and found.values.get("href") == "":
            self._address(tag, "href", "")
        if tag == "a" and (name := found.values.get("name")):
            self.named.append(self.how.prefix + name)
        noted = len(self.links)
        fresh = self._pointed(tag, found.values, found.addresses, rest) if found.addresses else rest
        if tag == "a" and self._link and self._link[1].expired and "href" in found.values:
            return self._words_of_link(found.values)
        if tag == "area" and any(link.expired for link in self.links[noted:]):
            return f'<span id="{html.escape(self.ids[-1])}"></span>' if found.values.get("id") else ""
        whole = written if fresh == rest else f"{written[: -len(rest) - 1]}{fresh}>"
        return self._image(found.values, whole) if tag == "img" else whole

    def _words_of_link(self, values: Mapping[str, str]) -> str:
        """How the words of a link begin that leads nowhere any more: with all that is said of themselves."""
        said = {name: values[name] for name in OF_WORDS if values.get(name)}
        said |= {"id": self.ids[-1]} if values.get("id") else {}
        return "".join(["<span", *(f' {name}="{html.escape(value)}"' for name, value in said.items()), ">"])

    def _field(self, tag: str, values: Mapping[str, str], written: str) -> None:
        """Note a label, or a field that has none so far."""
        if tag == "label":
            self._labels.add(values.get("for", ""))
            return
        named = "label" in self._heard or any(values.get(name, "").strip() for name in NAMING)
        if not named and values.get("type", "").lower() not in NAMELESS:
            self._fields.append((values.get("id", ""), written))

    def _pointed(self, tag: str, values: Mapping[str, str], addresses: Sequence[Attribute], rest: str) -> str:
        """What follows a tag's name, with its links resolved and its id noted."""
        if tag == "link" and set(values.get("rel", "asked").lower().split()) <= SAID:
            tag = "rel"
        for found in reversed(addresses):
            if found.name == "id":
                final = self.how.prefix + found.value
                self.ids.append(final)
            elif found.name.endswith("srcset"):
                final = self._pictures(tag, found.value)
            else:
                final = self._address(tag, found.name, found.value).final
            if final != found.value:
                rest = f'{rest[: found.start]}="{html.escape(final)}"{rest[found.end :]}'
        return rest

    def _pictures(self, tag: str, written: str) -> str:
        """A `srcset` with each of its pictures resolved."""
        found = CANDIDATE.findall(written)
        if CANDIDATE.sub("", written).strip(" ,\t\n"):
            self.forbidden.append("srcset")
        return ", ".join(self._address(f"{tag} ", "srcset", link).final + size for link, size in found)

    def _address(self, tag: str, key: str, value: str) -> ResolvedLink:
        way = self.how.resolve(value)
        if script_scheme(value):
            return way
        if tag == "a":
            self._link, self._heard["a"] = (value, way), []
        elif tag != "img" and (tag == "rel" or tag.strip() in OF_PAGES):  # any other is told as what it is
            self._note(value, way, "<form>" if key in SENT else tag if tag in FOLLOWED else f"<{tag.strip()}>")
        return way

    def _note(self, value: str, way: ResolvedLink, words: str) -> None:
        mine = value.startswith(SITE)
        self.links.append(Link(value, words, way.target, way.fragment, way.outside, mine, way.expired))

    def _image(self, values: Mapping[str, str], tag: str) -> str:
        text, source = values.get("alt", "").strip(), values.get("src", "")
        way = ResolvedLink(source) if script_scheme(source) else self.how.resolve(source)
        sized = "width" in values and "height" in values
        known = sized or not way.target or way.target in self.how.sizes
        self.images.append(Image(source, text, values.get("role") in DECORATION, known, odd_measure(values)))
        if not script_scheme(source) and ("src" in values or "srcset" not in values):
            self._note(source, way, "<img>")
        self._hear(text)
        return self.how.image(Shown(tag, way.target, self.how.sizes.get(way.target)))

    def _hear(self, data: str) -> None:
        for tag, heard in self._heard.items():
            if tag != "table":
                heard.append(data)
        if "[" in data and "code" not in self._heard:
            self.leftovers += LEFTOVER.findall(data)

    def _close(self, tag: str, written: str) -> str:
        """Note what an element held; its end as it is to stand, behind the label of a link to a file."""
        if tag not in self._heard:
            return written
        words = " ".join("".join(self._heard.pop(tag)).split())
        if tag == "a" and self._link:
            return self._close_link(*self._link, words, written)
        if tag == "title":
            self.title = self.title or words
        elif tag == "th" and "table" in self._heard:
            self._heard["table"].append(words)
        elif tag == "table":
            self.bare_tables += not words
        elif tag in HEADINGS:
            self.headings.append((int(tag[1]), words))
        return written

    def _close_link(self, link: str, way: ResolvedLink, words: str, written: str) -> str:
        self._note(link, way, words)
        label = self.how.labels.get(way.target)
        return "</span>" if way.expired else f"{label_html(words, label)}{written}" if label else written
