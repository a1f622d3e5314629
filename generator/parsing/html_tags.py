"""A tag of a page as a browser reads it: its attributes, which of them hold an address, and what it may not have.

The expressions follow the tokenizer of the HTML standard (13.2.5) to the letter: where they read less than a
browser, something could be hidden from the checks.
"""

import html
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from generator.lazy_pattern import lazy_pattern
from generator.model.pages.markup import ATTRIBUTES, OF_PAGES, SVG_ATTRIBUTES
from generator.model.pages.urls import leads_out, script_scheme

SPACE = r"[ \t\n\f\r]"
_NAME = r"[^ \t\n\f\r/>][^ \t\n\f\r/>=]*+"
_VALUE = r"""(?:"[^"]*+"|'[^']*+'|[^ \t\n\f\r>"'][^ \t\n\f\r>]*+)"""
REST = rf"""(?>(?: [a-z-]++="[^"]*+"|[ \t\n\f\r/]++|(?>{_NAME}(?:{SPACE}*+={SPACE}*+(?>{_VALUE}?))?))*)"""
"""What stands in a tag behind its name. A quotation mark means something only behind a =. The first way is what is
written nearly always, and is read in half of the time."""
ATTRIBUTE = lazy_pattern(rf"({_NAME})(?:{SPACE}*+={SPACE}*+({_VALUE})?)?")
NAME = lazy_pattern(r"<[^ \t\n\f\r/>]+")
COMMENT = r"!--(?:-?>|.*?(?:--!?>|\Z))|[!?][^>]*>|/(?:[^a-zA-Z>][^>]*)?>"
"""A comment, and what a browser takes for one: a declaration, an instruction, an end tag without a name."""
CDATA = "<!["
"""A comment in a page, and words in a drawing: what stands behind it cannot be told from either."""
ADDRESSES = {"href", "xlink:href", "src", "srcset", "imagesrcset", "poster", "background", "action", "formaction"}
"""Attributes with an address that a page may have; `data`, `ping`, `srcdoc` and others it may not."""
CANDIDATE = lazy_pattern(r"([^\s,](?:\S*[^\s,])?)((?:\s+[\d.]+[wxh])*)\s*(?:,|$)")
"""A picture of a `srcset`, and for which screens it is."""
CALL = lazy_pattern(r"\\|(?:url|src|image|image-set|cross-fade)\s*\((?!\s*[\"']?#)", re.IGNORECASE)
"""What makes a browser fetch something for an attribute of a drawing; a place of the page is no such thing."""
DRAWN = frozenset(name.lower() for name in SVG_ATTRIBUTES)
HARMLESS = ATTRIBUTES - DRAWN
"""Attributes of which nothing need be asked."""
DATA = {"application/json", "application/ld+json"}
"""A script of such a type is data: no browser runs it, and no policy minds it."""
TOLD = {"content-language", "content-security-policy", "content-type", "default-style", "x-ua-compatible"}
"""What a page may tell a browser with `http-equiv`; `refresh` would take its reader elsewhere."""


class Attribute(NamedTuple):
    """An attribute, and where `=value` or nothing stands in what follows the tag's name."""

    name: str
    value: str
    start: int
    end: int


class Tag(NamedTuple):
    """The attributes of a tag."""

    values: Mapping[str, str]
    addresses: tuple[Attribute, ...]
    """Those that hold an address, and the id."""
    forbidden: tuple[str, ...]
    """What it may not have, as it is written: `<iframe`, `onclick`, `javascript:`."""


@lru_cache(4000)
def parse_tag(name: str, rest: str) -> Tag:
    """A tag by its name in small letters and what follows that."""
    values: dict[str, str] = {}
    addresses: list[Attribute] = []
    forbidden: list[str] = []
    for found in ATTRIBUTE.finditer(rest):
        key, value = found[1].lower(), _read(found[2])
        if key in values:  # of two of the same name, a browser takes the first
            continue
        values[key] = value
        if key == "id" or (value and key in ADDRESSES):
            addresses.append(Attribute(key, value, found.end(1), found.end()))
        if key not in HARMLESS and (wrong := _wrong(key, value)):
            forbidden.append(wrong)
    if name not in OF_PAGES:  # perhaps words in angle brackets: it is told once
        return Tag(values, tuple(addresses), (f"<{name}",))
    if name == "script" and not (values.get("type") in DATA or "src" in values):
        forbidden.append(f"<{name}")
    return Tag(values, tuple(addresses), (*forbidden, *_forbidden_names(values)))


def parse_attributes(written: str) -> Mapping[str, str]:
    """The attributes of a whole tag, such as `<img …>`: name, in small letters → value."""
    return parse_tag("img", NAME.sub("", written).rstrip(">")).values


def _read(written: str | None) -> str:
    """The value of an attribute as it is meant."""
    if not written:
        return ""
    value = written[1:-1] if written[0] in "\"'" else written
    return html.unescape(value) if "&" in value else value


def _wrong(key: str, value: str) -> str:
    """What an attribute is told as that is on no list, or would run or fetch something for all that."""
    if key in ADDRESSES:
        return script_scheme(value)
    return "" if _is_harmless(key, value) else key


def _is_harmless(key: str, value: str) -> bool:
    """Whether an attribute holds no address; one of a drawing may name a place of the page."""
    known = key in ATTRIBUTES or key.startswith(("data-", "aria-"))
    return known and not (key in DRAWN and CALL.search(value))


def _forbidden_names(values: Mapping[str, str]) -> Iterator[str]:
    """How an `http-equiv` is named that a page may not have; `refresh` to a page of the site has its own mend."""
    said = values.get("http-equiv", "content-type").strip().lower()
    if said not in TOLD:
        _, _, address = values.get("content", "").partition("=")
        elsewhere = said != "refresh" or leads_out(address.strip(" \t\n'\""))
        yield "http-equiv" if elsewhere else "refresh"
