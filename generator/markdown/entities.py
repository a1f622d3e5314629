"""`&eacute;` and the like: a browser takes the beginning of `&notreal;` for `&not`, and CommonMark for words."""

from html import unescape
from html.entities import html5
from re import Match

from generator.lazy_pattern import lazy_pattern

NAMED = lazy_pattern(r"&([0-9A-Za-z]+;)")
ENTITY = lazy_pattern(r"&(?:(#\d{1,7}|#[xX][0-9a-fA-F]{1,6})|[0-9A-Za-z]+);")


def with_known_entities(html: str) -> str:
    """HTML in which the sign before each name that there is not is one to be read."""
    return NAMED.sub(_known, html) if "&" in html else html


def decode_entities(text: str) -> str:
    """A text with a character in the place of each entity that there is, as CommonMark reads it."""
    return ENTITY.sub(_decoded, text) if "&" in text else text


def _known(found: Match[str]) -> str:
    return found[0] if found[1] in html5 else f"&amp;{found[1]}"


def _decoded(found: Match[str]) -> str:
    return unescape(found[0]) if found[1] or found[0][1:] in html5 else found[0]
