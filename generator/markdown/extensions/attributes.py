"""Attributes in braces, `{#id .class width=300}`: words in braces that are none stay words, and a list ends at its
own brace, so that what is behind it stays where it is."""

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.attr_list import AttrListTreeprocessor

from generator.lazy_pattern import lazy_pattern

ALONE = r"[#.-]|download"
"""What is an attribute without a value, or one that lacks it; `-` is Pandoc's for a heading without a number.
Other words are the writer's: {required}, {open}."""
BEGINS = (
    r"(?<!\\)\{(?=:|-?[ \t]*[#.][\w-]|[ \t]*(?:[^ \t{}\n]+[ \t]+)*?(?:[#.][^\W\d]|[\w:@-]+=)"
    rf"|[ \t]*(?:{ALONE})[ \t]*\}})"
)
"""How a list of attributes begins: with a colon, or something in it is an id, a class, a value or such a word."""
LISTED = BEGINS + r"[^{}\n\"]*+(?:\"[^\"\n]*+\"[^{}\n\"]*+)*\}"
"""A whole one."""
WRITTEN = BEGINS + r""":? *((?![ }\n%+>~]|--|==)(?:[^{}\n=]|="[^"\n]*"|='[^'\n]*'|=(?!"[^"\n]*"|'[^'\n]*'))+)\}"""
"""The same as Python-Markdown reads it, which takes any words in braces for one, up to the last brace of a line. A
brace is a part of it only between quotation marks; {% … %} and {++ … ++} are marks of other programs."""


class _Attributes(AttrListTreeprocessor):
    BASE_RE = WRITTEN  # type: ignore[misc]
    HEADER_RE = lazy_pattern(rf"(?<! ) +{WRITTEN} *$")  # type: ignore[misc]
    BLOCK_RE = lazy_pattern(rf"\n *{WRITTEN} *$")  # type: ignore[misc]
    INLINE_RE = lazy_pattern(f"^{WRITTEN}")  # type: ignore[misc]


class Attributes(Extension):
    """Attributes in braces behind what they are for."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        md.treeprocessors.register(_Attributes(md), "attr_list", 8)
        md.registerExtension(self)
