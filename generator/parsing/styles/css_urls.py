"""What a style sheet would fetch, read as browsers read it: escapes, strings and functions within functions."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import tinycss2

from generator.model.files import Source
from generator.model.pages.urls import leads_out
from generator.parsing.styles.css_syntax import with_short_numbers
from generator.problems import Location, Problem, Problems

OURS = "put the file itself beside it, for this site asks nobody else for anything"
FETCHING = {"-webkit-cross-fade", "-webkit-image-set", "cross-fade", "image", "image-set", "src", "url"}
"""Functions whose strings are addresses."""
NAMES = "namespace"
"""An at-rule whose addresses are mere names."""
BLOCKS = {"() block", "[] block", "{} block"}
END = ";"
LEAD = 40
"""How far behind the beginning of `url(` or a quotation mark an address may begin."""


class FetchedUrl(NamedTuple):
    """An address that a browser would ask for something, and where it is named."""

    line: int
    column: int
    address: str
    sheet: bool = False
    """Whether it is another style sheet, which might fetch something in its turn."""

    @property
    def foreign(self) -> bool:
        """Whether it leads out of the site; `data:` leads nowhere."""
        return leads_out(self.address, "" if self.sheet else "data")


def check_stylesheet(source: Source) -> Problems:
    """Every address of a style sheet that leads to another site, at its place."""
    return [
        Problem(
            url_location(source, found),
            f"“{found.address}” would be fetched from another site",
            OURS,
            check="third-party-request",
        )
        for found in fetched_urls(source.text)
        if found.foreign
    ]


def fetched_urls(css: str) -> list[FetchedUrl]:
    """Whatever a browser would fetch for a style sheet, a declaration or a value."""
    return list(_fetched(tinycss2.parse_component_value_list(with_short_numbers(css))))


def url_location(source: Source, found: FetchedUrl) -> Location:
    """Where the address itself is written, if it is as it is read."""
    start = source.starts[found.line - 1] + found.column - 1
    written = source.text.find(found.address, start, start + len(found.address) + LEAD)
    return source.at_offset(max(start, written))


def _fetched(tokens: Iterable[Any], *, inside: bool = False, sheet: bool = False) -> Iterator[FetchedUrl]:
    """`inside` a function that fetches, each string is an address; of a `sheet`, behind `@import`."""
    rule = "import" if sheet else ""
    for token in tokens:
        if token.type == "at-keyword":
            rule = token.lower_value
        elif token.type == "function":
            named = token.lower_name in FETCHING
            yield from (
                _fetched(token.arguments, inside=inside or named, sheet=rule == "import") if rule != NAMES else ()
            )
        elif token.type in BLOCKS:
            yield from _fetched(token.content)
        elif rule != NAMES and (token.type == "url" or (token.type == "string" and (inside or rule == "import"))):
            yield FetchedUrl(token.source_line, token.source_column, token.value, rule == "import")
        if token.type == "{} block" or token == END:
            rule = ""
