"""Blocks that Python-Markdown would leave as they are: tables that can be scrolled, pictures with a caption."""

import html
import re
from collections.abc import Sequence
from itertools import zip_longest
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from generator.lazy_pattern import lazy_pattern

TABLE = lazy_pattern(r"<(/?)table\b[^>]*>", re.IGNORECASE)
CAPTION = lazy_pattern(r"<caption\b[^>]*>(.*?)</caption>", re.IGNORECASE | re.DOTALL)
HEAD = lazy_pattern(r"<th\b[^>]*>(.*?)</th>", re.IGNORECASE | re.DOTALL)
ROW = lazy_pattern(r"<tr\b", re.IGNORECASE)
CELL = lazy_pattern(r"<t[hd]\b[^>]*>(.*?)(?=<t[hd]\b|</tr\b|</t[hd]>|\Z)", re.IGNORECASE | re.DOTALL)
ANY = lazy_pattern(r"<[^>]*>")
LETTERS = 70
"""So many fit in a line on A4. A table that needs more breaks its words on paper, where nothing can
be scrolled; any other keeps them whole."""
GAP = 2
BLOCK = lazy_pattern(
    r"<(?:(?:img|pre|video|audio|fieldset|input|select|textarea|button|table|details|dl)\b"
    r"|svg\b(?![^>]*aria-hidden)[^>]*\swidth=|div class=.admonition|ul class=.sheets)",
    re.IGNORECASE,
)
"""What templates/site/blocks.css is about. A drawing without a width fits anywhere, and a hidden one is ours."""


class Tables(Extension):
    """Header cells say what they head (WCAG 1.3.1)."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        md.treeprocessors.register(_TableProcessor(md), "accessible-tables", 5)
        md.parser.blockprocessors["table"]._build_empty_row = _no_row  # type: ignore[attr-defined]


def _no_row(_body: Element, _align: Sequence[str | None]) -> None:
    """Below a row of headings alone, where stock Markdown writes a row of empty cells, is none."""


class _TableProcessor(Treeprocessor):
    def run(self, root: Element) -> None:
        for table in root.iter("table"):
            if len(table) > 1 and not len(table[1]):
                table.remove(table[1])
            for cell in table.iter():
                if cell.tag == "th":
                    cell.set("scope", "col")
                if style := cell.attrib.pop("style", ""):  # the policy of the site forbids it
                    cell.set("class", style.replace("text-align: ", "to-").rstrip(";"))


class Figures(Extension):
    """A picture that is alone in its paragraph, or in a link there, and has a title: the title is its caption."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        md.treeprocessors.register(_FigureProcessor(md), "figures", 4)


class _FigureProcessor(Treeprocessor):
    def run(self, root: Element) -> None:
        for paragraph in root.iter("p"):
            picture = _only(paragraph, "a", "img")
            picture = _only(picture, "img") if picture is not None and picture.tag == "a" else picture
            if picture is not None and (title := picture.attrib.pop("title", "")):
                paragraph.tag = "figure"
                SubElement(paragraph, "figcaption").text = title


def _only(parent: Element, *tags: str) -> Element | None:
    """The one element in another, of one of these kinds and without words beside it."""
    if len(parent) != 1 or parent[0].tag not in tags:
        return None
    words = f"{parent.text or ''}{parent[0].tail or ''}"
    return None if words.strip() else parent[0]


def box_tables(text: str) -> str:
    """The HTML with each table in a box of its own, which can be scrolled without the page, by keyboard as well
    (WCAG 1.4.10, 2.1.1). It is done at the end, for a table may also have been written as HTML."""
    if "<table" not in text and "<TABLE" not in text:
        return text
    pieces, depth, end, start = [], 0, 0, 0
    for found in TABLE.finditer(text):
        depth = max(0, depth - 1) if found[1] else depth + 1
        if depth == 1 and not found[1]:
            start = found.start()
        elif depth == 0 and found[1]:
            table = text[start : found.end()]
            pieces += [text[end:start], _box(table), table, "</div>"]
            end = found.end()
    return "".join([*pieces, text[end:]])


def _least(table: str) -> int:
    """How many letters a line of a table has when each column is no wider than its longest word, with the space
    between columns."""
    rows = [[_longest(cell) for cell in CELL.findall(row)] for row in ROW.split(table)]
    return sum(max(column) + GAP for column in zip_longest(*rows, fillvalue=0))


def _longest(cell: str) -> int:
    """The letters of the longest part that no line break parts."""
    return max(map(len, re.split(r"[\s-]+", html.unescape(ANY.sub("", cell.replace("<br", " <br"))))))


def _box(table: str) -> str:
    said = CAPTION.findall(table)[:1] or HEAD.findall(table)
    titles = ", ".join(filter(None, (" ".join(ANY.sub("", title).split()) for title in said)))
    wide = " wide" if _least(table) > LETTERS else ""
    label = html.escape(html.unescape(titles if titles.startswith("Table: ") else f"Table: {titles}"))
    return f'<div aria-label="{label}" class="scroll{wide}" role="region" tabindex="0">'
