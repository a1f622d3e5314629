"""Attributes that say how an element looks and that HTML has given up (HTML Living Standard, 16.2)."""

import re
from collections.abc import Iterator, Sequence

from generator.lazy_pattern import lazy_pattern
from generator.parsing.html_tags import ATTRIBUTE
from generator.site.checks.markdown.text_slips import Slip

ROWS = "col tbody td tfoot th thead tr"
OLD = {
    "align": f"caption div h1 h2 h3 h4 h5 h6 hr img input legend p table {ROWS}",
    "bgcolor": f"body table {ROWS}",
    "border": "img table",
    "cellpadding": "table",
    "cellspacing": "table",
    "clear": "br",
    "color": "hr",
    "compact": "dl menu ol ul",
    "frame": "table",
    "height": f"table {ROWS}",
    "hspace": "img",
    "noshade": "hr",
    "nowrap": "td th",
    "rules": "table",
    "size": "hr",
    "summary": "table",
    "type": "li ul",
    "valign": ROWS,
    "vspace": "img",
    "width": f"hr pre table {ROWS}",
}
"""Attribute → the elements that had it."""
ELEMENTS = {name: frozenset(elements.split()) for name, elements in OLD.items()}
ANY = lazy_pattern(rf"\s(?:{'|'.join(OLD)})[\s=/>]", re.IGNORECASE)
LISTED = lazy_pattern(r"\{:?(?:[^{}\n]* )?(?P<at>align|bgcolor|[hv]space|valign)=[^{}\n]*\}", re.IGNORECASE)
"""One in braces behind what it is about, {: align=right }, that no element has."""
SIDES = {"right": "to-right", "center": "to-center"}
"""What a table of Markdown has instead."""


def obsolete_attributes(text: str, tags: Sequence[re.Match[str]]) -> Iterator[Slip]:
    """The first of each such attribute in the tags of a text."""
    told: set[str] = set()
    for tag in tags if ANY.search(text) else ():
        for found in ATTRIBUTE.finditer(tag[3]):
            name, element = found[1].lower(), tag[2].lower()
            if element in ELEMENTS.get(name, ()) and name not in told:
                told.add(name)
                message = f"“{name}” of <{element}> is no longer part of HTML"
                yield "attribute-obsolete", tag.start(3) + found.start(), message, _hint(element, name, found[2])


def listed_attributes(text: str) -> Iterator[Slip]:
    """The first of them that stands in braces."""
    if "{" in text and (found := LISTED.search(text)):
        hint = "take it away, or write a class, {: .name }, and say how it looks in templates/site/custom.css"
        yield "attribute-obsolete", found.start("at"), f"“{found['at']}” is no longer part of HTML", hint


def _hint(element: str, name: str, value: str | None) -> str:
    """How a cell is aligned, and what else looks like something."""
    side = SIDES.get((value or "").strip("\"'").lower())
    if name == "align" and side and element in ("td", "th"):
        return f'write class="{side}" instead'
    return "take it away, or use a class and templates/site/custom.css"
