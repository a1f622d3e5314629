"""Sentences that are hard to follow: looked for only where site.toml asks for it."""

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.lazy_pattern import lazy_pattern
from generator.markdown.code import without_code
from generator.model.files import Source
from generator.problems import Problem, Problems
from generator.site.checks.page.prose import ASIDE, BLOCK

MOST_WORDS = 25
"""GOV.UK: “Check sentences with more than 25 words to see if you can split them to make them clearer.”"""
SENTENCE_END = lazy_pattern(r"[.!?…][)”’\"*_]*(?=\s|$)")
NO_PROSE = lazy_pattern(r"^[ \t]*(?:#|\||\{|<|\[[^\]]+\]:).*$", re.MULTILINE)
"""Lines of headings, tables, markers, HTML and definitions of links."""
WORD = lazy_pattern(r"\w[\w’'-]*")


def check_sentence_length(source: Source, text: str) -> Problems:
    """A warning for each sentence of more than 25 words in the prose of a page."""
    start = max(source.text.find(text), 0)
    return [
        Problem(
            source.at_offset(start + offset),
            f"this sentence has {words} words, more than {MOST_WORDS}",
            "make two sentences of it",
            warning=True,
            check="sentence-long",
        )
        for offset, words in _sentences(without_code(text))
        if words > MOST_WORDS
    ]


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence begins, and how many words it has."""
    prose = NO_PROSE.sub(_blank, ASIDE.sub(_blank, text))
    ends = {found.end() for form in (SENTENCE_END, BLOCK) for found in form.finditer(prose)}
    edges = [0, *sorted(ends), len(prose)]
    for start, end in pairwise(edges):
        words = list(WORD.finditer(prose, start, end))
        if words:
            yield words[0].start(), len(words)


def _blank(found: re.Match[str]) -> str:
    """As many spaces as there were characters, with the ends of lines."""
    return re.sub(r"[^\n]", " ", found[0])
