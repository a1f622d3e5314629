"""Links as authors write them → links that work anywhere: relative ones, between finished files.

An author links to a file of content/ (`../notes/thank-you-card.md#parts`, `picture.svg`) or to a place of the
site (`/guides/first-hour/`). Markdown and raw HTML are treated alike, because it is the HTML that is read.
"""

import html
import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import unquote

ATTRIBUTES = {"href", "src", "poster"}
OUTSIDE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")


@dataclass(frozen=True)
class Places:
    """Every file that the site will have: by its name in content/, and in itself.

    `base` is the path under which the site is served, such as `/afterword/`; the 404 page, which is shown at
    any depth, needs it.
    """

    by_name: Mapping[str, str]
    files: frozenset[str]
    base: str = ""

    def way(self, target: str, output: str) -> str:
        """The link from one file of the site to another."""
        if output == "404.html" and self.base:
            return self.base + target
        return posixpath.relpath(target, posixpath.dirname(output) or ".")


@dataclass(frozen=True)
class Rewritten:
    """HTML whose links are relative to its own file, and what the author had written for each."""

    html: str
    authored: Mapping[str, str]


def rewrite(text: str, name: str, output: str, places: Places) -> Rewritten:
    """Point every link of a page at finished files; `name` is the page's file in content/, `output` its file in
    the site. A link that leads nowhere stays as written, for the check of links to tell."""
    finder = _Finder()
    finder.feed(text)
    finder.close()
    authored: dict[str, str] = {}
    pieces, end = [], 0
    offsets = _line_offsets(text)
    for (line, column), tag, values in finder.tags:
        start = offsets[line - 1] + column
        fresh = tag
        for value in values:
            final = resolve(value, name, output, places)
            authored[final] = value
            fresh = _replaced(fresh, value, final)
        pieces += [text[end:start], fresh]
        end = start + len(tag)
    return Rewritten("".join([*pieces, text[end:]]), authored)


def resolve(link: str, name: str, output: str, places: Places) -> str:
    """One link as the finished file needs it."""
    path, mark, fragment = link.partition("#")
    if not path or OUTSIDE.match(path):
        return link
    path = unquote(path)
    target = path[1:] if path.startswith("/") else posixpath.join(posixpath.dirname(name), path)
    target = posixpath.normpath(target) if target else "."
    candidates = (
        places.by_name.get(target, ""),
        target,
        posixpath.normpath(posixpath.join(target, "index.html")),
    )
    found = next((c for c in candidates if c in places.files), None)
    return places.way(found, output) + mark + fragment if found else link


def _replaced(tag: str, value: str, final: str) -> str:
    for written in (value, html.escape(value)):
        for quote in ('"', "'"):
            if f"={quote}{written}{quote}" in tag:
                return tag.replace(f"={quote}{written}{quote}", f'="{html.escape(final)}"')
    return tag


def _line_offsets(text: str) -> list[int]:
    offsets = [0]
    for line in text.split("\n"):
        offsets.append(offsets[-1] + len(line) + 1)
    return offsets


class _Finder(HTMLParser):
    """Collects the start tags that hold a link, with their place and their links."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[tuple[int, int], str, list[str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        values = [value for key, value in attrs if key in ATTRIBUTES and value]
        if values:
            self.tags.append((self.getpos(), self.get_starttag_text() or "", values))
