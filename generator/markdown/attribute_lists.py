"""`{.class #id}` behind what it is about: the list ends at its first brace, and what is behind it stays."""

import re

from markdown import Markdown
from markdown.extensions.attr_list import AttrListExtension, AttrListTreeprocessor

LIST = r"""\{:? *((?![ }\n%+>~]|--|==)(?:[^{}\n=]|="[^"\n]*"|='[^'\n]*'|=(?!"[^"\n]*"|'[^'\n]*'))+)\}"""
"""A brace is a part of it only between quotation marks; {% … %} and {++ … ++} are marks of others."""
SIGN = r"(?=\{(?:[:-]|id\}|(?:[^{}\n]* )?[.#]|[^{}\n]*=))"
"""What parts it from {your name} at the end of a heading or a cell."""


class AttributeLists(AttrListExtension):
    """Stock Markdown reads up to the last brace of a line, and puts what is too much before all that follows."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        super().extendMarkdown(md)
        md.treeprocessors.register(_AttributeLists(md), "attr_list", 8)


class _AttributeLists(AttrListTreeprocessor):
    HEADER_RE = re.compile(rf"(?<! ) +{SIGN}{LIST} *$")  # type: ignore[misc]
    BLOCK_RE = re.compile(rf"\n *{LIST} *$")  # type: ignore[misc]
    INLINE_RE = re.compile(f"^{LIST}")  # type: ignore[misc]
