"""The chapter “Writing pages” of the documentation, from its source: `docs/writing.md`.

Each example stands there once. Fenced code whose first line says more than a language is an example that the tests
build: `markdown shown ul=1` is shown with what readers see of it, which must have these elements; `tried`, `page`,
`note`, `site` and the like are shown alone. `{{ keys: Settings }}` lists the keys of a dataclass, and
`{{ contents }}` the sections.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from generator.fast_dataclass import dataclass
from generator.lazy_pattern import lazy_pattern
from generator.schemas.keys_table import keys_table

FENCE = lazy_pattern(
    r"^(?P<fence>`{3,}|~{3,})(?P<language>[a-z]+) (?P<kind>[a-z]+)(?P<claims>[^\n]*)\n"
    r"(?P<source>.*?)\n(?P=fence)$",
    re.MULTILINE | re.DOTALL,
)
CONTENTS = "{{ contents }}"
HEADING = lazy_pattern(r"^## (.+?)(?: \{#(\S+)\})?$", re.MULTILINE)
KEYS = lazy_pattern(r"^\{\{ keys: (\w+) \}\}$", re.MULTILINE)
RESULT = '<div class="result" role="group" aria-label="What readers see">'


@dataclass(frozen=True)
class WrittenExample:
    """An example of the chapter: what it is an example of, and the elements that it makes."""

    language: str
    kind: str
    claims: Mapping[str, int]
    """Name of an element → how many of it there are in what readers see."""
    source: str


class _Found(NamedTuple):
    fence: str
    example: WrittenExample


def chapter(source: str) -> str:
    """The chapter as a page of Markdown."""
    shown = FENCE.sub(lambda match: _shown(_found(match)), source)
    listed = KEYS.sub(lambda match: keys_table(match[1]), shown)
    return listed.replace(CONTENTS, _contents(FENCE.sub("", source)))


def written_examples(source: str) -> Iterator[WrittenExample]:
    """The examples of the chapter, in their order."""
    return (_found(match).example for match in FENCE.finditer(source))


def _contents(text: str) -> str:
    """Links to the sections."""
    sections = [(title, ident or title.lower().replace(" ", "-")) for title, ident in HEADING.findall(text)]
    links = "\n".join(f"- [{title}](#{ident.replace(',', '')})" for title, ident in sections)
    return f'<nav class="contents" aria-label="In this chapter">\n\n{links}\n\n</nav>'


def _found(match: re.Match[str]) -> _Found:
    claims = {name: int(number) for name, number in re.findall(r"(\w+)=(\d+)", match["claims"])}
    return _Found(match["fence"], WrittenExample(match["language"], match["kind"], claims, match["source"]))


def _shown(found: _Found) -> str:
    """An example as fenced code, and below it what readers see."""
    fence, example = found
    code = f"{fence}{example.language}\n{example.source}\n{fence}"
    return f"{code}\n\n{RESULT}\n\n{example.source}\n\n</div>" if example.kind == "shown" else code
