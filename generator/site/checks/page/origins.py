"""Where a fault of a finished page was written: in its own file, in one that it takes words from, or in a look."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from generator.markdown.code import without_code
from generator.markdown.comments import without_comments
from generator.model.files import Source
from generator.problems import Location
from generator.site.pages.page_spec import PageSpec

LOOK = ".html"
"""What the name of a template ends in."""


def origin_location(spec: PageSpec, *patterns: str, occurrence: int = 0) -> Location:
    """Where the first of the patterns that is there at all stands for the n-th time (from 0), or its group `at`;
    what no adviser wrote, a template wrote. The top of the page when nobody did."""
    for sources in _groups(spec):
        for pattern in patterns:
            for source in sources:
                bare = _written_out(source.text) if source.name.endswith(".md") else ""
                if found := _offsets(pattern, bare) or _offsets(pattern, source.text):
                    return source.at_offset(found[min(occurrence, len(found) - 1)])
    return spec.source.at()


@lru_cache(maxsize=16)
def _written_out(text: str) -> str:
    """A page whose code and comments are blank: what only looks like a fault there is none."""
    return without_code(without_comments(text))


@lru_cache(maxsize=64)
def _offsets(pattern: str, text: str) -> list[int]:
    """Where a pattern, or what it names in it, stands in a text: a thousand links may be alike."""
    found = list(re.finditer(pattern, text, re.MULTILINE))
    groups = found[0].re.groupindex if found else ()
    return [
        next((each.start(group) for group in groups if each[group] is not None), each.start()) for each in found
    ]


def template_location(spec: PageSpec, *patterns: str) -> Location:
    """Where a look writes something; the top of the page when none does."""
    empty = Source(spec.source.path, spec.source.name, "")
    return origin_location(replace(spec, source=empty, origins=tuple(_looks(spec))), *patterns)


def html_spellings(text: str) -> str:
    """An expression for a text however HTML spells it: in capitals, as entities, with line breaks in between."""
    between = r"(?:\s|&(?:tab|newline);|&#(?:x0*[9ad]|0*(?:9|10|13));?)*"
    names = {":": "|&colon;", "&": "|&amp;?"}
    signs = [f"(?:{re.escape(sign)}|{_counted(sign)}{names.get(sign, '')})" for sign in text]
    return f"(?i){between.join(signs)}"


def _counted(sign: str) -> str:
    """A letter by its number, small or capital."""
    numbers = sorted({ord(sign), ord(sign.upper()[:1])})
    return "|".join(rf"&#0*{number};?|&#x0*{number:x};?" for number in numbers)


def _groups(spec: PageSpec) -> Iterator[Sequence[Source]]:
    yield [spec.source, *(source for source in spec.origins if not source.name.endswith(LOOK))]
    yield list(_looks(spec))


def _looks(spec: PageSpec) -> Iterator[Source]:
    return (source for source in spec.origins if source.name.endswith(LOOK))
