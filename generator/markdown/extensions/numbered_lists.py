"""Lists with and without numbers are two kinds, and a number has nine digits at most (CommonMark 5.2)."""

import re

from markdown import Markdown
from markdown.extensions.sane_lists import SaneListExtension

NUMBER = r"\d{1,9}\."


class NumberedLists(SaneListExtension):
    """`0207946000. Ask for Ann.` is a telephone number and no item, which it is to stock Markdown."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        super().extendMarkdown(md)
        numbered = md.parser.blockprocessors["olist"]
        numbered.RE = re.compile(rf"^ {{0,3}}{NUMBER} +(.*)")  # type: ignore[attr-defined]
        numbered.CHILD_RE = re.compile(rf"^ {{0,3}}(({NUMBER})) +(.*)")  # type: ignore[attr-defined]
        for name in ("olist", "ulist"):
            indented = re.compile(rf"^ {{4,7}}(({NUMBER})|[*+-]) +.*")
            md.parser.blockprocessors[name].INDENT_RE = indented  # type: ignore[attr-defined]
