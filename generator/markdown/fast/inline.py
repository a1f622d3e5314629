"""Python-Markdown's inline patterns, tried only where a text has a character that they begin with.

Stock Markdown tries some fifteen regular expressions on every run of text, most of which has no markup at all;
that is nearly half of its time. What comes out is the same, which the tests hold against the stock converter.
"""

from collections.abc import Sequence
from re import Match
from typing import Any, TypeVar
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import EscapeInlineProcessor
from markdown.treeprocessors import InlineProcessor
from markdown.util import AMP_SUBSTITUTE, STX, AtomicString, Registry

T = TypeVar("T")

SIGNS = {
    "backtick": "`",
    "escape": "\\",
    "reference": "[",
    "link": "[",
    "image_link": "!",
    "image_reference": "!",
    "short_reference": "[",
    "short_image_ref": "!",
    "autolink": "<",
    "automail": "<",
    "linebreak": "\n",
    "html": "<",
    "entity": "&",
    "em_strong": "*_",
    "footnote": "[",
    "struck": "~",
    "struck-once": "~",
    "marked": "=",
    "backslash-break": "\\",
}
"""Name of a pattern → the characters of which a match has one. A pattern that is not here is always tried."""
REFERENCES = {"reference", "short_reference", "image_reference", "short_image_ref"}
"""Patterns that match only what the text defines."""
ANY = "".join(sorted(set("".join(SIGNS.values()))))


def named_patterns(registry: Registry[T]) -> Sequence[tuple[str, T]]:
    """What is registered, in its order, each with its name."""
    items = list(registry)  # sorts the names as well
    return list(zip((item.name for item in registry._priority), items, strict=True))  # type: ignore[attr-defined]


class QuickInline(InlineProcessor):
    """Tries only the patterns that can match."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.tried: dict[tuple[str, bool], list[tuple[int, Any]]] = {}
        self.refers = False
        """Whether the text defines what its references mean."""

    def run(self, tree: Any, ancestors: list[str] | None = None) -> Any:
        """The stock method, once it is known which patterns the text can need."""
        self.refers = bool(self.md.references)
        return super().run(tree, ancestors)

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803
        """The stock method, but for patterns that cannot match."""
        if isinstance(data, AtomicString):
            return data
        for index, pattern in self._worth_trying("".join(filter(data.__contains__, ANY))):
            start, matched = 0, index >= patternIndex
            while matched:
                data, matched, start = self._InlineProcessor__applyPattern(pattern, data, index, start)  # type: ignore[attr-defined]
        return data

    def _worth_trying(self, signs: str) -> list[tuple[int, Any]]:
        """The patterns for such a text, with their numbers; extensions have added theirs before the first text."""
        key = signs, self.refers
        if key not in self.tried:
            self.tried[key] = [
                (number, pattern)
                for number, (name, pattern) in enumerate(named_patterns(self.inlinePatterns))
                if (name not in SIGNS or set(SIGNS[name]) & set(signs)) and (self.refers or name not in REFERENCES)
            ]
        return self.tried[key]

    def _InlineProcessor__processPlaceholders(  # noqa: N802
        self,
        data: str | None,
        parent: Element,
        isText: bool = True,  # noqa: N803
    ) -> list[tuple[Element, list[str]]]:
        """The stock method, but for a text in which nothing matched."""
        if not data or STX in data or (parent.text if isText else parent.tail):
            return super()._InlineProcessor__processPlaceholders(data, parent, isText)  # type: ignore[misc, no-any-return]
        if isText:
            parent.text = data
        else:
            parent.tail = data
        return []


class Escape(EscapeInlineProcessor):
    """Shows the sign behind a backslash."""

    def handleMatch(self, m: Match[str], data: str) -> Any:  # type: ignore[override]  # noqa: N802
        """The stock method, but for a sign that begins no entity then: R\\&D, and \\&copy; as it stands there."""
        return (f"{AMP_SUBSTITUTE}amp;", *m.span()) if m[1] == "&" else super().handleMatch(m, data)
