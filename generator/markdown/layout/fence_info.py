"""What is said behind the marks above fenced code: its language, and what other programs add to it."""

import re

from generator.lazy_pattern import lazy_pattern

FIRST_WORD = lazy_pattern(r"\s*(\.?[\w#.+-]*)")
"""The language as GitHub reads it; options stand behind it."""
BRACED = lazy_pattern(r"\s*\{([^\n]*?)\}")
OPTION = lazy_pattern(r"""[\w.-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s,}]*)""")
NAME = lazy_pattern(r"[.#]?[\w+-][\w#.+-]*")


def plain_info(info: str) -> str:
    """The language of fenced code, with its id and classes if there are any: line numbers, titles and what else
    MkDocs, Pandoc and R Markdown are told there are not for us."""
    braced = BRACED.match(info)
    if braced is None:
        found = FIRST_WORD.match(info)
        return found[1] if found else ""
    names = [word for word in re.split(r"[\s,]+", OPTION.sub(" ", braced[1])) if NAME.fullmatch(word)]
    classes = [word[1:] for word in names if word[0] == "."]
    ids = [word for word in names if word[0] == "#"]
    if not ids and len(classes) < 2:
        return next(iter([*classes, *names]), "")
    return "{" + " ".join([*(f".{word}" for word in classes), *ids[:1]]) + "}"
