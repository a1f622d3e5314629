"""Blocks of Markdown, laid out anew for Python-Markdown line by line."""

import re

from generator.lazy_pattern import lazy_pattern
from generator.markdown.layout.block_starts import (
    BOX,
    CODE,
    FENCE,
    HEADING,
    HELD,
    ITEM,
    MARK,
    QUOTE,
    RULE,
    STEP,
    UNDERLINE,
    begins_block,
    indent_of,
    interrupts,
    is_blank,
    is_plain,
    is_table,
)
from generator.markdown.layout.boundaries import BOUNDARY
from generator.markdown.layout.fence_info import plain_info
from generator.markdown.layout.list_items import ListItems
from generator.markdown.layout.quotations import quoted
from generator.markdown.layout.table_rows import with_bars_in_code
from generator.markdown.limits import DEEPEST
from generator.markdown.raw_html import COMMENT, OPENING, RawHtml, markdown_within

ALERT = lazy_pattern(r" *\[!([A-Za-z]+)\][-+]?( .*)?$")
"""The first line of a quotation that is a box, as on GitHub: its kind, and a title."""
BULLET = "+"
"""The sign of each item without a number: a hyphen alone would make a heading of the words above, and three
asterisks a line across the page."""


class Blocks(ListItems):
    """Lines of a page, of an item of a list, of a box or of a quotation, read from the first on."""

    def __init__(self, lines: list[str], within: str = "", depth: int = 0) -> None:
        super().__init__(lines)
        self.within = within
        self.depth = depth
        """In how many elements of HTML with Markdown the lines stand."""
        self._raw = RawHtml(lines)
        self.out: list[str] = []
        self.text = False
        """Whether the line above is one of a paragraph."""
        self.parted = False
        """Whether there is an empty line between two blocks, outside of either."""
        self._begun = 0
        """On which line of those laid out the paragraph at hand begins."""
        self._ended = "", 0
        """The kind of the last block that the next may be taken for a part of, and behind which line it ends."""

    def laid_out(self) -> list[str]:
        """The lines as Python-Markdown reads them."""
        while self.at < len(self.lines):
            self._block(self.lines[self.at])
        return self.out

    def _block(self, line: str) -> None:
        start = line.lstrip(" ")[:1]
        if not start:
            self.parted = self.parted or 0 < self.at < len(self.lines) - 1
            self._keep(1)
        elif is_plain(line) and (self.text or not line.startswith(CODE)):
            self.lines[self.at] = line.lstrip(" ")
            self._keep(1, text=True)
        elif indent_of(line) > MARK and not self.text:
            self._keep(1)
        elif not self._contained(line):
            self._line(line)

    def _contained(self, line: str) -> bool:
        """Lay out what holds other lines, if such begins here."""
        if fence := FENCE.match(line):
            self._fence(fence)
        elif line.lstrip(" ").startswith("<") and (OPENING.match(line) or COMMENT.match(line)):
            self._html()
        elif BOX.match(line):
            self._box()
        elif QUOTE.match(line):
            self._quote()
        elif (item := self._item()) and not RULE.match(line) and (not self.text or interrupts(item)):
            self._list(item)
        elif is_table(line, self._below()):
            self._table()
        elif held := HELD.match(line):
            self._held(held)
        else:
            return False
        return True

    def _line(self, line: str) -> None:
        """A heading, a rule, or a line of a paragraph."""
        underline = self.text and UNDERLINE.match(line)
        heads = bool(HEADING.match(line) or RULE.match(line) or underline)
        if not underline and (RULE.match(line) or UNDERLINE.match(line) or (heads and self.within == "item")):
            self._part()
        if indent_of(line) <= MARK or not begins_block(line.lstrip(" ")):
            empty = self.text and ITEM.fullmatch(line)  # an item that holds nothing cannot begin below words
            self.lines[self.at] = line.strip(" ") if empty else line.lstrip(" ")
        if underline:
            self._underlined()
        self._keep(1, text=not heads)

    def _underlined(self) -> None:
        """All of the paragraph above is a heading; in an item of a list a line below it makes none."""
        words = " ".join(map(str.strip, self.out[self._begun :]))
        if self.within == "item":
            mark = "#" if "=" in self.lines[self.at] else "##"
            words, self.lines[self.at] = f"{mark} {words}", ""
        self.out[self._begun :] = [words]

    def _keep(self, count: int, *, text: bool = False) -> None:
        if text and not self.text:
            self._begun = len(self.out)
        self.out += self.lines[self.at : self.at + count]
        self.at += count
        self.text = text

    def _part(self) -> None:
        """An empty line, unless there is one."""
        if self.out and not is_blank(self.out[-1]):
            self.out.append("")

    def _bound(self, *kinds: str) -> None:
        """A boundary, if a block of such a kind stands right above."""
        kind, end = self._ended
        if kind in kinds and not any(map(str.strip, self.out[end:])):
            self._part()
            self.out += [BOUNDARY, ""]

    def _emit(self, lines: list[str], kind: str = "") -> None:
        """Lines of a block that is parted from what stands above and below."""
        self.out += lines
        self._ended = kind, len(self.out)
        if self.at < len(self.lines) and not is_blank(self.lines[self.at]):
            self._part()
        self.text = False

    def _fence(self, opened: re.Match[str]) -> None:
        """Fenced code: at the margin as it is, within something else as indented code."""
        close = re.compile(rf" {{0,3}}{re.escape(opened[2][0])}{{{len(opened[2])},}} *$")
        end = next((n for n in range(self.at + 1, len(self.lines)) if close.match(self.lines[n])), -1)
        if end < 0:
            self._keep(len(self.lines) - self.at)
            return
        indent = len(opened[1])
        code = [line[min(indent, indent_of(line)) :] for line in self.lines[self.at + 1 : end]]
        self._part()
        self.at = end + 1
        if self.within:
            self._bound("-", "1", "code")
            self._emit([CODE + line if line.strip() else "" for line in code], "code")
        else:
            self._emit([opened[2] + plain_info(opened[3]), *code, opened[2]])

    def _html(self) -> None:
        """Raw HTML, which stays as it is; Markdown in it is marked as such."""
        end = self._raw.end(self.at)
        if end == self.at:
            self._keep(1)
            return
        plain = self.within or self.depth > DEEPEST
        found = None if plain else markdown_within("\n".join(self.lines[self.at : end]))
        if found is None:
            self._keep(end - self.at)
            return
        self._part()
        self.at = end
        inner = Blocks(found[1].split("\n"), depth=self.depth + 1).laid_out()
        self._emit([found[0], "", *inner, "", *found[2].split("\n")])

    def _box(self) -> None:
        """An admonition; its body may be indented by any number of spaces."""
        self._part()
        line = self.lines[self.at]
        width = indent_of(self._below())
        self.at += 1
        if width <= indent_of(line):
            self.out.append(line.lstrip(" "))
            return
        width = min(width, indent_of(line) + STEP)
        body = [below[width:] for below in self._indented(width)]
        self._emit([line.lstrip(" "), *_shifted(Blocks(body, "box").laid_out())])

    def _held(self, held: re.Match[str]) -> None:
        """A definition or a footnote, with the indented lines that belong to it."""
        first = held.string[held.end() :]
        self.at += 1
        inner = Blocks([first, *(line[STEP:] for line in self._indented(STEP))], "held").laid_out()
        inner = ["", "", *inner] if inner[0].startswith(CODE) else inner
        self.out += [held[0] + inner[0], *_shifted(inner[1:])]
        self.text = False
        if "" in inner or begins_block("".join(self.lines[self.at : self.at + 1])):
            self._emit([])

    def _indented(self, width: int) -> list[str]:
        """The lines from here on that are indented by so much, and the empty ones between them."""
        end = number = self.at
        while number < len(self.lines) and (
            is_blank(self.lines[number]) or indent_of(self.lines[number]) >= width
        ):
            number += 1
            end = end if is_blank(self.lines[number - 1]) else number
        taken = self.lines[self.at : end]
        self.at = end
        return taken

    def _quote(self) -> None:
        """A quotation, or a box."""
        body = quoted(self.lines, self.at)
        self.at += len(body)
        self._part()
        alert = ALERT.match(body[0])
        if alert is None:
            self._bound("quote")
            self._emit([f"> {line}" if line else ">" for line in Blocks(body, "quote").laid_out()], "quote")
            return
        title = (alert[2] or "").strip().replace('"', "&quot;")
        head = f"!!! {alert[1].lower()}" + (f' "{title}"' if title else "")
        self._emit([head, *_shifted(Blocks(body[1:], "box").laid_out())])

    def _table(self) -> None:
        """A table, up to the first line without a cell."""
        end = self.at + 2
        while end < len(self.lines) and "|" in self.lines[end] and not begins_block(self.lines[end]):
            end += 1
        self._part()
        rows = self.lines[self.at : end]
        self.at = end
        self._emit([with_bars_in_code(row.lstrip(" ")) for row in rows])

    def _list(self, first: re.Match[str]) -> None:
        """A list: each item's lines are laid out by themselves, then indented."""
        if self.text and not (self.within == "item" and "" not in self.out):
            self._part()
        base, kind = len(first[1]), "1" if first[3] else "-"
        self._bound(kind)
        items, loose = [], False
        while item := self._sibling(base, first[2][-1]):
            inner, parted = _item(list(self._body(item)))
            items.append(_item_lines(f"{item[3]}." if item[3] else BULLET, inner))
            gap = self._gap(base, first[2][-1])
            loose = loose or parted or gap
        self._emit(_joined(items, loose=loose), kind)


def _item(body: list[str]) -> tuple[list[str], bool]:
    """The lines of an item laid out, most of which are nothing but words, and whether an empty one parts them."""
    if body[0][:1] != " " and all(map(is_plain, body)):
        return [line.lstrip(" ") for line in body], False
    blocks = Blocks(body, "item")
    return blocks.laid_out(), blocks.parted


def _joined(items: list[list[str]], *, loose: bool) -> list[str]:
    """The lines of a list. Where it is `loose`, each of its items is a paragraph; one that holds an empty line is
    parted from the next in any case."""
    lines: list[str] = []
    for item in items:
        lines += [*item, ""] if loose or "" in item else item
    return lines[:-1] if lines[-1] == "" else lines


def _item_lines(mark: str, inner: list[str]) -> list[str]:
    """An item of a list; code, a box, or what has more than a line, cannot begin right behind its mark."""
    inner = inner or [""]  # an item that holds an empty one
    if not inner[0] and len(inner) > 1 and inner[1]:
        inner = inner[1:]
    holds = inner[0].startswith(">") or ITEM.match(inner[0])
    if inner[0].startswith((CODE, "!!!")) or (holds and len(inner) > 1):
        return [f"{mark} ", "", *_shifted(inner)]
    return [f"{mark} {inner[0]}", *_shifted(inner[1:])]


def _shifted(lines: list[str]) -> list[str]:
    return [CODE + line if line else "" for line in lines]
