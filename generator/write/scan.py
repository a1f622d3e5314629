"""The finished HTML read once: all that the checks want to know of a page."""

import re
from dataclasses import dataclass
from html.parser import HTMLParser

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
LEFTOVER = re.compile(r"\[\^[^\]\s]+\]|\[[^\[\]]+\]\[[^\[\]]*\]")
FORBIDDEN_TAGS = {"script", "style", "iframe", "object", "embed", "base"}


@dataclass(frozen=True)
class Link:
    """Where a link leads, and its words; of what the browser fetches by itself, the tag."""

    address: str
    words: str


@dataclass(frozen=True)
class Points:
    """What one page points to, what can be pointed to in it, and how it is built."""

    title: str
    ids: tuple[str, ...]
    links: tuple[Link, ...]
    images: tuple[tuple[str, bool], ...]
    """Address, and whether it has a text for those who do not see it."""
    headings: tuple[tuple[int, str], ...]
    """Level and words."""
    bare_tables: int
    """How many tables have no cell that heads others."""
    forbidden: tuple[str, ...]
    """What the content security policy will not run, as it is written: `<script`, `onclick`."""
    leftovers: tuple[str, ...]
    """Markdown that stayed as it was: a footnote or a reference that nobody defined."""


def scan(html: str) -> Points:
    """Read a page."""
    scanner = _Scanner()
    scanner.feed(html)
    scanner.close()
    return Points(
        scanner.title,
        tuple(scanner.ids),
        tuple(Link(address, " ".join(words.split())) for address, words in scanner.links),
        tuple(scanner.images),
        tuple((level, " ".join(words.split())) for level, words in scanner.headings),
        scanner.bare_tables,
        tuple(scanner.forbidden),
        tuple(scanner.leftovers),
    )


class _Scanner(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.title = ""
        self.ids: list[str] = []
        self.links: list[tuple[str, str]] = []
        self.images: list[tuple[str, bool]] = []
        self.headings: list[tuple[int, str]] = []
        self.bare_tables = 0
        self.forbidden: list[str] = []
        self.leftovers: list[str] = []
        self._heard: dict[str, str] = {}
        """Words heard so far of each element that is open: a title, a link, a heading, a table's headers."""
        self._address = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {key: value or "" for key, value in attrs}
        if "id" in values:
            self.ids.append(values["id"])
        if tag == "img":
            self._image(values)
        elif tag == "a" and "href" in values:
            self._address, self._heard["a"] = values["href"], ""
        elif "src" in values or "href" in values:
            self.links.append((values.get("src") or values.get("href", ""), f"<{tag}>"))
        if tag in HEADINGS or tag in {"title", "table", "th", "code"}:
            self._heard[tag] = ""
        self.forbidden += [f"<{tag}"] if tag in FORBIDDEN_TAGS else []
        self.forbidden += [key for key in values if key.startswith("on") or key == "style"]
        self.forbidden += ["javascript:" for value in values.values() if value.lower().startswith("javascript:")]

    def _image(self, values: dict[str, str]) -> None:
        text = values.get("alt", "").strip()
        self.images.append((values.get("src", ""), bool(text) or values.get("role") == "presentation"))
        self.handle_data(text)

    def handle_data(self, data: str) -> None:
        self.leftovers += [] if "code" in self._heard else LEFTOVER.findall(data)
        for tag in self._heard:
            if tag != "table":
                self._heard[tag] += data

    def handle_endtag(self, tag: str) -> None:
        if tag not in self._heard:
            return
        words = self._heard.pop(tag)
        if tag == "a":
            self.links.append((self._address, words))
        elif tag == "title":
            self.title = self.title or words
        elif tag == "th" and "table" in self._heard:
            self._heard["table"] += words.strip()
        elif tag == "table":
            self.bare_tables += not words
        elif tag in HEADINGS:
            self.headings.append((int(tag[1]), words))
