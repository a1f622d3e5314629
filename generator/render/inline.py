"""Python-Markdown's inline patterns, tried only where a text has a character that they begin with.

Stock Markdown tries some fifteen regular expressions on every run of text, most of which has no markup at all;
that is nearly half of its time. What comes out is the same, which the tests hold against the stock converter.
"""

import re
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

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
}
"""Name of a pattern → the characters of which a match has one. A pattern that is not here is always tried."""
ANY = re.compile("[" + re.escape("".join(sorted(set("".join(SIGNS.values()))))) + "]")


class QuickInline(Extension):
    """Puts the quicker processor in the place of the stock one."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        md.treeprocessors.register(_Quick(md), "inline", 20)


class _Quick(InlineProcessor):
    def run(self, tree: Any, ancestors: list[str] | None = None) -> Any:
        registry = self.inlinePatterns
        names = {id(registry[item.name]): item.name for item in registry._priority}  # type: ignore[attr-defined]
        self.quick = [(pattern, frozenset(SIGNS.get(names[id(pattern)], ""))) for pattern in registry]
        self.tried: dict[frozenset[str], list[tuple[int, Any]]] = {}
        return super().run(tree, ancestors)

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803
        """The stock method, but for patterns that cannot match."""
        if isinstance(data, AtomicString):
            return data
        for index, pattern in self._worth_trying(frozenset(ANY.findall(data))):
            start, matched = 0, index >= patternIndex
            while matched:
                data, matched, start = self._InlineProcessor__applyPattern(pattern, data, index, start)  # type: ignore[attr-defined]
        return data

    def _worth_trying(self, signs: frozenset[str]) -> list[tuple[int, Any]]:
        if signs not in self.tried:
            rows = enumerate(self.quick)
            self.tried[signs] = [(i, pattern) for i, (pattern, needed) in rows if not needed or needed & signs]
        return self.tried[signs]
