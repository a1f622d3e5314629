"""The words of a page between its tags, to be changed."""

from collections.abc import Callable
from html import escape, unescape

from generator.lazy_pattern import lazy_pattern
from generator.printing.letters.direction import has_right_to_left, phrases, stands_alone

APART = lazy_pattern(r"(?si)(<!--.*?-->|<(style|script|title|textarea|option|svg)\b.*?</\2>|<[^>]*>)")
"""What is no running text."""


def running_text(html: str, change: Callable[[str, str], str]) -> str:
    """The page with its running text changed, each piece of it with the tag before it: not what a form holds, and
    no titles, drawings and attributes."""
    if html.isascii():
        return html
    made, at, before = list[str](), 0, ""
    for tag in APART.finditer(html):
        made += [change(html[at : tag.start()], before), tag[0]]
        at, before = tag.end(), tag[0]
    return "".join([*made, change(html[at:], before)])


def with_isolated_phrases(html: str) -> str:
    """A page for browsers in which what runs from right to left is apart from what stands beside it (HTML,
    “The bdi element”): by itself a browser shows the 5 of “מיכל, 5 minutes” before the name."""
    return running_text(html, _isolated) if has_right_to_left(html) else html


def _isolated(text: str, before: str) -> str:
    if before == "<bdi>" or not has_right_to_left(text):
        return text
    return "".join(map(_line, unescape(text).splitlines(keepends=True)))


def _line(text: str) -> str:
    before, words, after = in_spaces(text)
    if stands_alone(words):
        return f"{before}<bdi>{escape(words)}</bdi>{after}"
    return "".join(f"<bdi>{escape(part)}</bdi>" if turned else escape(part) for part, turned in phrases(text))


def in_spaces(text: str) -> tuple[str, str, str]:
    """The words of a text, with the spaces before and after them."""
    words = text.strip()
    before, _, after = text.partition(words) if words else (text, "", "")
    return before, words, after
