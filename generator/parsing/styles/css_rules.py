"""The rules of a style sheet, those within `@media` among them, with what each declares."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import tinycss2
from tinycss2.color3 import RGBA, parse_color

from generator.model.files import Source
from generator.parsing.styles.css_syntax import with_short_numbers
from generator.problems import Location

SPACE = {"whitespace", "comment"}
WITHIN = {"media", "supports", "layer", "container"}
"""At-rules that hold rules."""


class Declared(NamedTuple):
    """What a rule says of a property."""

    where: Location
    value: str
    colour: str
    """Its value as #rrggbb, where that is one plain colour and nothing more; else empty."""


class CssRule(NamedTuple):
    """A rule: its selector, and property → what it declares last."""

    selector: str
    declared: Mapping[str, Declared]


def css_rules(source: Source) -> Iterator[CssRule]:
    """Every rule of a style sheet that a browser can read."""
    yield from _rules(
        source,
        tinycss2.parse_stylesheet(with_short_numbers(source.text), skip_comments=True, skip_whitespace=True),
    )


def _rules(source: Source, nodes: Any) -> Iterator[CssRule]:
    for node in nodes:
        if node.type == "qualified-rule":
            yield CssRule(tinycss2.serialize(node.prelude).strip(), _declared(source, node.content))
        elif node.type == "at-rule" and node.lower_at_keyword in WITHIN and node.content:
            inner = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
            yield from _rules(source, inner)


def _declared(source: Source, content: Any) -> Mapping[str, Declared]:
    found = tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
    return {
        node.lower_name: Declared(
            source.at(node.source_line, node.source_column),
            tinycss2.serialize(node.value).strip().lower(),
            _colour([token for token in node.value if token.type not in SPACE]),
        )
        for node in found
        if node.type == "declaration"
    }


def _colour(tokens: list[Any]) -> str:
    found = parse_color(tokens[0]) if len(tokens) == 1 else None
    if not isinstance(found, RGBA) or found.alpha != 1:
        return ""
    return "#" + "".join(f"{round(min(max(part, 0), 1) * 255):02x}" for part in found[:3])
