"""Python-Markdown, configured in one place, and spared the work that a text does not ask for.

Which extensions a text needs can be seen from it: no `|`, no table. The converter for each set of extensions is
made once a process and reset for each text.
"""

import re
from functools import lru_cache
from importlib import import_module
from threading import Lock
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension

from generator.fast_dataclass import dataclass
from generator.markdown.entities import with_known_entities
from generator.markdown.extensions.attributes import Attributes
from generator.markdown.extensions.headings import Headings
from generator.markdown.extensions.inline_marks import BareLinks, Breaks, Marked, Struck, has_bare_links
from generator.markdown.extensions.numbered_lists import NumberedLists
from generator.markdown.extensions.table_captions import Captions
from generator.markdown.extensions.tables_and_figures import Figures, Tables, box_tables
from generator.markdown.extensions.tasks import Tasks
from generator.markdown.fast.blocks import QuickMarkdown
from generator.markdown.layout.boundaries import BOUNDARY, Boundaries
from generator.markdown.layout.normalise import normalise
from generator.markdown.limits import check_limits, paragraphs_of, too_deep
from generator.markdown.raw_html import unwrap_details

NEEDED = (
    ("abbr", "*["),
    ("admonition", "!!!"),
    ("def_list", "\n:"),
    ("def_list", "\n :"),
    ("def_list", "  :"),
    ("def_list", "> :"),
    ("fenced_code", "```"),
    ("fenced_code", "~~~"),
    ("footnotes", "[^"),
    ("md_in_html", "markdown="),
    ("tables", "|"),
)
"""Extension, and what a text that uses it must hold."""
OURS = (
    (Tables, "|"),
    (Attributes, "{"),
    (Captions, "Table:"),
    (Captions, "\n:"),
    (Captions, "  :"),
    (Figures, "!["),
    (Struck, "~"),
    (Marked, "=="),
    (Breaks, "\\\n"),
    (Boundaries, BOUNDARY),
    (Tasks, "[ ]"),
    (Tasks, "[x]"),
    (Tasks, "[X]"),
)
"""The same for those that do not come with Python-Markdown."""

TURN = Lock()
"""A converter reads one text at a time, and a preview has two threads that make pages."""


@dataclass(frozen=True)
class Heading:
    """A heading that a table of contents can point to."""

    id: str
    text: str


@dataclass(frozen=True)
class Converted:
    """A Markdown text as HTML, with its second-level headings."""

    html: str
    headings: tuple[Heading, ...]


def to_html(text: str) -> Converted:
    """Markdown → HTML. Raises LimitExceeded for a text that would take minutes, or make the converter fall."""
    check_limits(text)
    try:
        return _converted(text)
    except (RecursionError, MemoryError):
        raise too_deep(next(filter(_falls, paragraphs_of(text)), text)) from None


def _falls(block: str) -> bool:
    """Whether a paragraph makes the converter fall by itself."""
    try:
        _converted(block)
    except (RecursionError, MemoryError):
        return True
    return False


def _converted(text: str) -> Converted:
    written, text = text, normalise(text)
    seen = text if text == written else f"{text}\n{written}"
    theirs = frozenset(name for name, sign in NEEDED if sign in seen)
    ours: set[type[Extension]] = {made for made, sign in OURS if sign in text}
    with TURN:
        converter = _converter(theirs, frozenset(ours | ({BareLinks} if has_bare_links(text) else set())))
        made = converter.reset().convert(text).replace(BOUNDARY, "")
        html = unwrap_details(box_tables(with_known_entities(made)))
        tokens: list[dict[str, Any]] = converter.toc_tokens  # type: ignore[attr-defined]
    return Converted(html, tuple(Heading(t["id"], re.sub(r"<[^>]+>", "", t["name"])) for t in tokens))


@lru_cache
def _converter(extensions: frozenset[str], more: frozenset[type[Extension]] = frozenset()) -> Markdown:
    toc = Headings()
    ours = [made() for made in sorted(more, key=str)]
    theirs = [NumberedLists(), *map(_extension, sorted(extensions))]
    return QuickMarkdown(extensions=[*theirs, toc, *ours], output_format="html")


def _extension(name: str) -> Extension:
    """An extension that comes with Python-Markdown; given its name, it would search all that is installed."""
    made: Extension = import_module(f"markdown.extensions.{name}").makeExtension()
    return made
