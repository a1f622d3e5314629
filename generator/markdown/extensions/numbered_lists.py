"""Lists with and without numbers are two kinds, and a number has nine digits at most (CommonMark 5.2); the digits
of other scripts count as ours do."""

import re

from markdown import Markdown
from markdown.extensions.sane_lists import SaneListExtension, SaneOListProcessor

NUMBER = r"\d{1,9}\."


class NumberedLists(SaneListExtension):
    """`0207946000. Ask for Ann.` is a telephone number and no item, which it is to stock Markdown."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        super().extendMarkdown(md)
        numbered = _Numbered(md.parser)
        numbered.RE = re.compile(rf"^ {{0,3}}{NUMBER} +(.*)")
        numbered.CHILD_RE = re.compile(rf"^ {{0,3}}(({NUMBER})) +(.*)")
        md.parser.blockprocessors.register(numbered, "olist", 40)
        for name in ("olist", "ulist"):
            indented = re.compile(rf"^ {{4,7}}(({NUMBER})|[*+-]) +.*")
            md.parser.blockprocessors[name].INDENT_RE = indented  # type: ignore[attr-defined]


class _Numbered(SaneOListProcessor):
    def get_items(self, block: str) -> list[str]:
        """The stock method, but that HTML knows the number of the first item in our digits alone."""
        items: list[str] = super().get_items(block)
        if not self.STARTSWITH.isascii():
            self.STARTSWITH = str(int(self.STARTSWITH))  # type: ignore[misc]
        return items
