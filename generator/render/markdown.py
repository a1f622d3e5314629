"""Python-Markdown, configured in one place."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.toc import TocExtension
from markdown.treeprocessors import Treeprocessor

EXTENSIONS = (
    "abbr",
    "admonition",
    "attr_list",
    "def_list",
    "fenced_code",
    "footnotes",
    "md_in_html",
    "sane_lists",
    "tables",
)


@dataclass(frozen=True)
class Heading:
    """A heading that a table of contents can point to."""

    id: str
    text: str


@dataclass(frozen=True)
class Converted:
    """A Markdown text as HTML, with its second-level headings."""

    html: str
    headings: tuple[Heading, ...]


def to_html(text: str) -> Converted:
    """Markdown → HTML. The converter is made once a process and reset for each text."""
    converter = _converter()
    html = converter.reset().convert(text)
    tokens: list[dict[str, Any]] = converter.toc_tokens  # type: ignore[attr-defined]
    return Converted(html, tuple(Heading(t["id"], re.sub(r"<[^>]+>", "", t["name"])) for t in tokens))


@lru_cache
def _converter() -> Markdown:
    toc = TocExtension(toc_depth="2-2")
    return Markdown(extensions=[*EXTENSIONS, toc, _Tables()], output_format="html")


class _Tables(Extension):
    """Header cells say what they head, and a wide table can be scrolled without the page (WCAG 1.4.10)."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        md.treeprocessors.register(_TableProcessor(md), "accessible-tables", 5)


class _TableProcessor(Treeprocessor):
    def run(self, root: Element) -> None:
        for parent in list(root.iter()):
            for index, child in enumerate(list(parent)):
                if child.tag == "table":
                    parent[index] = _scrollable(child)


def _scrollable(table: Element) -> Element:
    for cell in table.iter("th"):
        cell.set("scope", "col")
    titles = ", ".join("".join(cell.itertext()) for cell in table.iter("th"))
    region = Element(
        "div", {"class": "scroll", "role": "region", "tabindex": "0", "aria-label": f"Table: {titles}"}
    )
    region.append(table)
    region.tail, table.tail = table.tail, None
    return region
