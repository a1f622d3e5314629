"""Elements for what is *emphasised*, made one after the other, as the stock converter asks for them."""

from collections.abc import Iterator, Sequence
from re import Match
from typing import Any
from xml.etree.ElementTree import Element

from markdown.inlinepatterns import InlineProcessor

from generator.markdown.fast.emphasis_pairs import SIGNS, Pair, find_pairs


class Emphasis(InlineProcessor):
    """Makes elements of all that is emphasised in a text, one after the other."""

    def __init__(self) -> None:
        super().__init__(SIGNS.pattern)
        self._read: list[Reading] = []
        """The text that is read, and those that it is within."""

    def getCompiledRegExp(self) -> Any:  # noqa: N802
        """What is asked for the matches of each run of text."""
        return self

    def finditer(self, data: str, start: int) -> Iterator[Match[str]]:
        """Where the next element begins, if there is one; each text is read from its start, and up to its end."""
        if start == 0:
            pairs = find_pairs(data)
            if not pairs:
                return iter(())
            self._read.append(Reading(pairs))
        reading = self._read[-1]
        reading.shift += start - reading.at
        reading.at = start
        if not reading.pairs:
            self._read.pop()
            return iter(())
        return SIGNS.finditer(data, reading.pairs[-1].opened + reading.shift)

    def handleMatch(self, m: Match[str], data: str) -> Any:  # type: ignore[override]  # noqa: ARG002, N802
        """The element that begins here, and all that are within."""
        reading = self._read[-1]
        pair = reading.pairs[-1]
        reading.at = pair.closed + pair.size + reading.shift
        return reading.element(data), pair.opened + reading.shift, reading.at


class Reading:
    """What is still to be made of a text."""

    def __init__(self, pairs: Sequence[Pair]) -> None:
        self.pairs = list(reversed(pairs))
        self.at = self.shift = 0
        """Up to where the text is read, and by how much it has grown by that."""

    def element(self, data: str) -> Element:
        """The next element, with those that are within."""
        pair = self.pairs.pop()
        made = Element("strong" if pair.size > 1 else "em")
        start, inner = pair.opened + pair.size, None
        while True:
            within = self.pairs[-1] if self.pairs and self.pairs[-1].opened < pair.closed else None
            words = data[start + self.shift : (within.opened if within else pair.closed) + self.shift]
            if inner is None:
                made.text = words
            else:
                inner.tail = words
            if within is None:
                return made
            inner = self.element(data)
            made.append(inner)
            start = within.closed + within.size
