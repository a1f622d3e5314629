"""Items of lists: which lines belong to each, as CommonMark has it, and as people indent them besides."""

import re
from collections.abc import Iterator

from generator.markdown.layout.block_starts import (
    FENCE,
    HEADING,
    ITEM,
    MARK,
    RULE,
    STEP,
    as_words,
    begins_block,
    fenced,
    indent_of,
    is_blank,
    is_plain,
    is_table,
)


class ListItems:
    """Lines that are read from the first on, item by item."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.at = 0

    def _below(self) -> str:
        return self.lines[self.at + 1] if self.at + 1 < len(self.lines) else ""

    def _ahead(self) -> str:
        """The next line that is not empty."""
        return next((self.lines[n] for n in range(self.at, len(self.lines)) if self.lines[n].strip()), "")

    def _item(self) -> re.Match[str] | None:
        """The item of a list that begins here; below a line of text it may be indented further."""
        return ITEM.match(self.lines[self.at])

    def _sibling(self, base: int, sign: str) -> re.Match[str] | None:
        """The item that begins here, if it is one of the list at hand: another sign begins another list."""
        item = self._item() if self.at < len(self.lines) else None
        if item is None or RULE.match(item.string) or item[2][-1] != sign:
            return None
        return item if len(item[1]) < max(base + 2, STEP) else None

    def _gap(self, base: int, sign: str) -> bool:
        """Whether an empty line is here before another item of the list; if so, the item is gone on to."""
        start = self.at
        while self.at < len(self.lines) and not self.lines[self.at].strip():
            self.at += 1
        if self.at > start and self._sibling(base, sign):
            return True
        self.at = start
        return False

    def _body(self, item: re.Match[str]) -> Iterator[str]:
        """The lines of an item without their indent."""
        first = item.string[item.end() :]
        own = len(item[1]) + len(item[2])
        width = own + (len(item[4]) if first and len(item[4]) <= STEP else 1)
        yield item.string[width:] if first else ""
        self.at += 1
        fence, text, deep = FENCE.match(first), bool(first and not HEADING.match(first)), False
        yield from self._words(width) if text and not fence else ()
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if text and item[3] and not deep and self._is_bullet(line, len(item[1])):
                yield from self._bullets(len(item[1]))
                return
            ahead = line if line.strip() else self._ahead()
            if indent_of(ahead) < width and not fence and self._child(ahead, len(item[1])):
                width = indent_of(ahead)
            if not line.strip():
                if not fence and indent_of(ahead) < width:
                    return
                text = False
            elif indent_of(line) < width and (fence or not text or self._ends(line)):
                return
            shown = line[width:] if indent_of(line) >= width else as_words(line.lstrip(" "))
            if text and not deep and ITEM.match(shown) and indent_of(shown) > MARK:
                shown = shown.lstrip(" ")
            deep = deep or bool(ITEM.match(shown))
            yield shown
            self.at += 1
            fence = fenced(shown, fence)
            text = not is_blank(line) and not fence and not HEADING.match(shown)
            yield from self._words(width) if text else ()

    def _words(self, width: int) -> Iterator[str]:
        """The lines of a paragraph from here on that are nothing but words, without the indent of their item."""
        while self.at < len(self.lines) and is_plain(line := self.lines[self.at]):
            yield line[min(width, indent_of(line)) :]
            self.at += 1

    def _is_bullet(self, line: str, indent: int) -> bool:
        """Whether a line is an item without a number at just this indent."""
        found = ITEM.match(line)
        return bool(found and not found[3] and len(found[1]) == indent and not RULE.match(line))

    def _bullets(self, indent: int) -> Iterator[str]:
        """Items without numbers right below a numbered one, which people take for a list within it."""
        while self.at < len(self.lines) and (line := self.lines[self.at]).strip():
            if not self._is_bullet(line, indent) and (ITEM.match(line) or begins_block(line)):
                return
            yield line[indent:] if not line[:indent].strip() else line
            self.at += 1

    def _ends(self, line: str) -> bool:
        """Whether a line that is indented less ends the paragraph of an item."""
        return bool(ITEM.match(line)) or begins_block(line) or is_table(line, self._below())

    def _child(self, line: str, indent: int) -> bool:
        """Whether a line begins a list within the item that is indented so."""
        return bool(ITEM.match(line)) and indent_of(line) >= indent + 2 and not RULE.match(line)
