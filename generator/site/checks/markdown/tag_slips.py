"""HTML tags in Markdown that are never closed, say a thing twice, or come from Word."""

import re
from collections.abc import Collection, Iterator, Sequence

from generator.checks.ids import CheckId
from generator.lazy_pattern import lazy_pattern
from generator.model.pages.markup import HTML
from generator.parsing.html_tags import ATTRIBUTE
from generator.site.checks.content.markers import BLOCK
from generator.site.checks.markdown.obsolete_attributes import obsolete_attributes

Slip = tuple[CheckId, int, str, str]

TAG = lazy_pattern(r"(?<!\]\()<(/?)([a-zA-Z][a-zA-Z0-9]*)(?=[\s/>])((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>")
VOID = frozenset(["area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])
OPTIONAL = frozenset(
    {"body", "colgroup", "dd", "dt", "head", "html", "li", "option", "optgroup", "p", "rp", "rt", "tbody", "td",
     "tfoot", "th", "thead", "tr"}
)  # fmt: skip
"""What may be left unclosed."""
CLOSED = HTML - VOID - OPTIONAL
OLD = frozenset(["acronym", "big", "center", "font", "nobr", "strike", "tt"])
"""Elements that HTML has given up."""
WORD = lazy_pattern(r"<[^<>]*?(?P<at>\bclass\s*=\s*[\"']?Mso\w*|</?[ovw]:\w+)")
INSTEAD = {
    "center": "take the tag away",
    "font": "take the tag away",
    "strike": "write ~~words~~",
    "tt": "write `words`",
}


def tag_slips(text: str) -> Iterator[Slip]:
    """The slips in the tags of a text without code."""
    if "<" not in text:
        return
    tags = list(TAG.finditer(text))
    yield from _old(tags)
    yield from obsolete_attributes(text, tags)
    for found in tags:
        yield from _twice(found)
    yield from _open(tags, {found.start(1) - 1 for found in BLOCK.finditer(text)})
    yield from _stray(tags)
    for word in WORD.finditer(text):
        hint = "paste the words as plain text, without their format"
        yield "markup-obsolete", word.start("at"), "Word has left its own markup here", hint


def _old(tags: Sequence[re.Match[str]]) -> Iterator[Slip]:
    """The tags that HTML has given up."""
    for found in tags:
        if not found[1] and (name := found[2].lower()) in OLD:
            hint = INSTEAD.get(name, "take the tag away, or use a class")
            yield "markup-obsolete", found.start(), f"<{name}> is no longer part of HTML", hint


def _open(tags: Sequence[re.Match[str]], told: Collection[int]) -> Iterator[Slip]:
    """What is never closed; those at `told` are told otherwise."""
    waiting: dict[str, list[int]] = {}
    for found in tags:
        places = waiting.setdefault(found[2].lower(), [])
        if not found[1] and not found[3].endswith("/"):
            places.append(found.start())
        elif found[1] and places:
            places.pop()
    for name, places in waiting.items():
        for at in places if name in CLOSED else ():
            end = "take it away" if name == "script" else f"write </{name}> where it ends"
            hint = f"{end}; for the word itself, write &lt;{name}>"
            if at not in told:
                yield "html-unclosed", at, f"<{name}> is never closed", hint


def _stray(tags: Sequence[re.Match[str]]) -> Iterator[Slip]:
    """End tags that close nothing: browsers close what surrounds the text instead, or part of it. And those that
    close an element around one that is still open."""
    waiting: list[str] = []
    for found in tags:
        name = found[2].lower()
        if name not in HTML:
            continue
        if not found[1]:
            waiting += [] if name in VOID or found[3].endswith("/") else [name]
        elif name not in waiting:
            hint = f"write <{name}>" if name in VOID else f"take it away, or write <{name}> where it begins"
            yield "html-stray", found.start(), f"</{name}> closes nothing that is open", hint
        else:
            within = _closed(waiting, name)
            if within:
                message = f"</{name}> closes <{name}> around <{within}>, which is still open"
                yield "html-stray", found.start(), message, f"close <{within}> first"


def _closed(waiting: list[str], name: str) -> str:
    """Close the last that is open of a name; what was begun within it and must be closed by itself, if any."""
    place = len(waiting) - 1 - waiting[::-1].index(name)
    within = next((one for one in waiting[place + 1 :] if one in CLOSED), "")
    if within:  # its own end is still to come
        del waiting[place]
    else:
        del waiting[place:]
    return within


def _twice(tag: re.Match[str]) -> Iterator[Slip]:
    """An attribute that a tag has twice: a browser takes the first."""
    seen: set[str] = set()
    for found in ATTRIBUTE.finditer(tag[3]):
        name = found[1].lower()
        if name in seen:
            message = f"the tag has “{name}” twice, and a browser takes the first"
            yield "attribute-twice", tag.start(3) + found.start(), message, "take one of the two away"
        seen.add(name)
