"""Where a browser would skip part of a style sheet: CSS Syntax Module, level 3, as tinycss2 reads it."""

from collections.abc import Iterator
from typing import Any

import tinycss2

from generator.lazy_pattern import lazy_pattern
from generator.model.files import Source
from generator.problems import Problem, Problems

END = "afterword-end"
"""A word put behind the sheet: where it is not the last thing of all, something before it is still open."""
ENDLESS = lazy_pattern(r"\d{1000,}+")
OPENERS = {"}": "{", ")": "(", "]": "["}


def with_short_numbers(css: str) -> str:
    """The sheet with numbers that Python makes none of cut to a digit, and as many spaces: tinycss2 reads all."""
    return ENDLESS.sub(lambda found: found[0][0].ljust(len(found[0])), css)


def check_css_syntax(source: Source) -> Problems:
    """The first thing that closes nothing, that cannot be read or that is never closed; none where all is well."""
    tokens = tinycss2.parse_component_value_list(f"{with_short_numbers(source.text)} {END}")
    found = next(_unreadable(tokens), None)
    if found is not None:
        opener = OPENERS.get(found.kind)
        message = f"“{found.kind}” closes nothing" if opener else "a browser cannot read what stands here"
        hint = f"take it away, or write the {opener} before it" if opener else "is a quotation mark missing?"
        return [_fault(source, found, message, hint)]
    if tokens[-1].type == "ident" and tokens[-1].value == END:
        return []
    last = _innermost(tokens[-1])
    return [_fault(source, last, "what begins here is never closed", "close it where it ends")]


def _unreadable(tokens: Any) -> Iterator[Any]:
    """What browsers cannot read of some tokens, and of those within them."""
    for token in tokens:
        if token.type == "error":
            yield token
        yield from _unreadable(_inside(token))


def _innermost(token: Any) -> Any:
    """The last thing that is open at the end of a token."""
    inner = [each for each in _inside(token)[-1:] if _inside(each)]
    return _innermost(inner[0]) if inner else token


def _inside(token: Any) -> Any:
    return getattr(token, "content", None) or getattr(token, "arguments", None) or []


def _fault(source: Source, token: Any, message: str, hint: str) -> Problem:
    where = source.at(token.source_line, token.source_column)
    return Problem(where, message, hint, check="stylesheet-faulty")
