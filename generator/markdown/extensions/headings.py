"""Python-Markdown's table of contents, of which we want only the headings and their ids.

The stock step writes each heading as HTML only to take the tags away again, and builds a table that nobody sees: a
tenth of its time. The ids come out the same, which the tests hold against the stock converter.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from markdown.extensions.toc import (
    TocExtension,
    TocTreeprocessor,
    remove_fnrefs,
    render_inner_html,
    slugify,
    strip_tags,
    unescape,
    unique,
)
from markdown.util import STX

from generator.lazy_pattern import lazy_pattern
from generator.markdown.entities import decode_entities


def heading_id(words: str, separator: str) -> str:
    """The id of a heading: its words in small letters, without accents where that leaves each letter one of ours,
    and in their own script where it does not."""
    plain: str = slugify(words, separator)
    composed = unicodedata.normalize("NFC", words)
    if words.isascii() or sum(map(str.isalnum, plain)) >= sum(map(str.isalnum, composed)):
        return plain
    kept = "".join(sign if sign in "_- " or unicodedata.category(sign)[0] in "LMN" else " " for sign in composed)
    return separator.join(re.split(r"[\s-]+", kept.strip(" -").lower()))


LABEL = "data-toc-label"
UNNUMBERED = "-"
"""`## Words {-}` has no number in Pandoc; ours have none anyway."""
MARKUP = lazy_pattern(f"[&<>{STX}]")
"""What no text comes out with as it stands there."""


class _Headings(TocTreeprocessor):
    def run(self, doc: Element) -> None:
        """The stock method, but for the table; it is left to it where a heading has another name in one."""
        elements = list(doc.iter())
        headings = [e for e in elements if type(e.tag) is str and self.header_rgx.match(e.tag)]
        if any(LABEL in heading.attrib for heading in headings):
            super().run(doc)
            return
        used = {element.attrib["id"] for element in elements if element.attrib.get("id")}
        self.md.toc_tokens = list(self._tokens(headings, used))  # type: ignore[attr-defined]

    def _tokens(self, headings: Sequence[Element], used: set[str]) -> Iterator[dict[str, str]]:
        """Every heading gets its id; those of the wanted levels."""
        for heading in headings:
            self.set_level(heading)
            heading.attrib.pop(UNNUMBERED, None)
            name = self._name(heading)
            if not heading.attrib.get("id"):  # {#} and {id} name none
                heading.attrib["id"] = unique(self.slugify(decode_entities(name), self.sep), used)
            if self.toc_top <= int(heading.tag[-1]) <= self.toc_bottom:
                yield {"id": unescape(heading.attrib["id"]), "name": name}

    def _name(self, heading: Element) -> str:
        text = heading.text or ""
        if len(heading) or MARKUP.search(text):
            return strip_tags(render_inner_html(remove_fnrefs(heading), self.md))
        return " ".join(text.split())


class Headings(TocExtension):
    """Ids for headings, and a list of those that a table of contents can point to."""

    TreeProcessorClass = _Headings

    def __init__(self) -> None:
        super().__init__(toc_depth="2-2", marker="", slugify=heading_id)
