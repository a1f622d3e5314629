"""Words of front matter that are shown as they are: titles and descriptions know no Markdown."""

import re
from collections.abc import Iterator, Sequence

from generator.lazy_pattern import lazy_pattern
from generator.model.notes import NoteTemplate
from generator.model.pages.site import Page
from generator.problems import Location, Problem, Problems

SIGNS = lazy_pattern(r"[*_`~=\[]")
MARKED = lazy_pattern(
    r"(?<![\w*_~=\\])(?P<mark>\*\*|__|~~|==|\*|_)(?=[^\s*_~=])(?P<words>[^*_~=\n]*)(?<=\S)(?P=mark)(?![\w*_~=])"
    r"|`(?P<code>[^`\n]+)`|!?\[(?P<link>[^\]\n]+)\]\([^)\n]*\)"
)
"""What Markdown would read in a text, and the words in it."""
KEYS = ("title", "description")


def check_plain_words(items: Sequence[Page | NoteTemplate]) -> Problems:
    """Marks of Markdown in titles and descriptions, which readers would see as they were typed."""
    return [problem for item in items for key in KEYS for problem in _marks(item, key)]


def _marks(item: Page | NoteTemplate, key: str) -> Iterator[Problem]:
    text = getattr(item.front_matter, key)
    for found in MARKED.finditer(text) if SIGNS.search(text) else ():
        words = found["words"] or found["code"] or found["link"]
        message = f"“{found[0]}” would be printed as it is: a {key} is plain text"
        hint = f"write {words} alone"
        yield Problem(_place(item, key, found[0]), message, hint, warning=True, check="marks-doubtful")


def _place(item: Page | NoteTemplate, key: str, words: str) -> Location:
    """Where they stand in the value of a key, or where that begins: YAML may have them with escapes."""
    text = item.source.text
    begun = re.search(rf"""^["']?{key}["']?[ \t]*:[ \t]*""", text, re.MULTILINE)
    start = begun.end() if begun else 0
    there = text.find(words, start, text.find("\n---", start))
    return item.source.at_offset(there if there >= 0 else start)
