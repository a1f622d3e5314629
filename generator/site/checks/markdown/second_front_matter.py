"""A block of keys below the front matter, in YAML, TOML or JSON, which every reader would see."""

from collections.abc import Iterator

from generator.lazy_pattern import lazy_pattern
from generator.site.checks.markdown.text_slips import Slip

OPENINGS = ("---", "+++", "{")
BLOCK = lazy_pattern(
    r"(?P<yaml>---)[ \t]*\n(?:[a-z][\w-]*:(?:[ \t][^\n]*)?\n(?:[ \t-][^\n]*(?<!---)\n)*){2,}---[ \t]*(?:\n|\Z)"
    r"|(?P<toml>\+\+\+)[ \t]*\n(?=[\w.\"-]+[ \t]*=|\[|#)(?:[^\n]*\n){1,200}?\+\+\+[ \t]*(?:\n|\Z)"
    r"|(?P<json>\{)\s*\"(?:author|date|description|draft|layout|permalink|slug|tags|title|updated)\"\s*:"
)


def second_front_matter(text: str) -> Iterator[Slip]:
    """The block with which the text of a page begins, if it is one of keys."""
    begin = len(text) - len(text.lstrip())
    if text.startswith(OPENINGS, begin) and (found := BLOCK.match(text, begin)):
        message = f"a second block of keys, in {str(found.lastgroup).upper()}, stands here and would be printed"
        hint = "write its keys between the two lines --- above, each on a line of its own, as key: value"
        yield "front-matter-twice", begin, message, hint
