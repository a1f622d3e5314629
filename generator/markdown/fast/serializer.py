"""A tree of elements → HTML, as Python-Markdown's serializer writes it, at twice its speed."""

import re
from collections.abc import Callable
from xml.etree.ElementTree import HTML_EMPTY, Element

from markdown.serializers import to_html_string

from generator.lazy_pattern import lazy_pattern

AMPERSAND = lazy_pattern(r"&(?!(?:\#[0-9]+|\#x[0-9a-f]+|[0-9a-z]+);)", re.IGNORECASE)
"""One that begins no entity."""


def serialize_html(element: Element) -> str:
    """An element as HTML, with the text after it."""
    pieces: list[str] = []
    _write(element, pieces.append)
    return "".join(pieces)


def _write(element: Element, write: Callable[[str], None]) -> None:
    tag, text, tail = element.tag, element.text, element.tail
    if type(tag) is not str:  # a comment, or no element at all
        write(to_html_string(element))
        return
    low = tag.lower()
    write(f"<{tag}{_attributes(element)}>" if element.attrib else f"<{tag}>")
    if text:
        write(text if low in {"script", "style"} else _escaped(text))
    for child in element:
        _write(child, write)
    if low not in HTML_EMPTY:
        write(f"</{tag}>")
    if tail:
        write(_escaped(tail))


def _attributes(element: Element) -> str:
    return "".join(_attribute(name, value) for name, value in sorted(element.items()))


def _attribute(name: str, value: str | None) -> str:
    if value is None or name == value:  # perhaps one that stands without its value
        return to_html_string(Element("i", {name: value}))[len("<i") : -len("></i>")]  # type: ignore[dict-item]
    quoted = _escaped(value).replace('"', "&quot;")
    return f' {name}="{quoted}"'


def _escaped(text: str) -> str:
    if "&" in text:
        text = AMPERSAND.sub("&amp;", text)
    return text.replace("<", "&lt;").replace(">", "&gt;")
