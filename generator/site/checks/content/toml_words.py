"""Words of TOML files that pages show as Markdown, held to what is asked of a page: each fault at its value."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from typing import NamedTuple

from generator.markdown.convert import to_html
from generator.markdown.limits import LimitExceeded
from generator.model.files import Source
from generator.model.pages.site import Choice, Content
from generator.parsing.toml import read_tables
from generator.problems import Location, Problem, Problems
from generator.site.checks.content.markers import stray_faults
from generator.site.checks.markdown.markdown_lint import check_markdown
from generator.site.checks.markdown.printed_marks import check_printed_marks
from generator.site.checks.page.figures import check_statistics

NOTICE = ("notice", "text")
SIGNS = ("**", "~~", "==", "__")
KNOWN = 12
"""Characters by which a place is known again in a value that is written with escapes."""


class _Words(NamedTuple):
    """A text, and where it stands: its file, and the keys that lead to it."""

    source: Source
    path: tuple[str, ...]
    text: str


def check_toml_words(content: Content) -> Problems:
    """What is wrong with the words of choices and of the notice, as far as these could be read."""
    problems: Problems = []
    for words in [*_of_choices(content), *_of_notice(content)]:
        bare = Source(words.source.path, words.source.name, words.text)
        found = [*_markdown_faults(bare), *stray_faults(bare, bare.text)]
        found += check_statistics(bare, bare.text) if words.path != NOTICE else _too_complex(bare)
        problems += [replace(problem, where=_place(words, bare, problem)) for problem in found]
    return problems


def _of_choices(content: Content) -> Iterator[_Words]:
    for choice in content.choices.values():
        if content.choices_source:
            yield from _of_choice(content.choices_source, choice)
        if choice.own:
            yield _Words(content.settings_source, ("choices", choice.id, "reason"), choice.own)


def _of_choice(source: Source, choice: Choice) -> Iterator[_Words]:
    yield _Words(source, (choice.id, "question"), choice.question)
    for option in choice.options:
        for key in ("label", "reason", "advice", "view"):
            yield _Words(source, (choice.id, "options", option.id, key), getattr(option, key))


def _of_notice(content: Content) -> Iterator[_Words]:
    if notice := content.settings.notice:
        yield _Words(content.settings_source, NOTICE, notice.text)


def _markdown_faults(bare: Source) -> list[Problem]:
    text = bare.text
    found = check_markdown(bare, text)
    if any(map(text.__contains__, SIGNS)) or ("<" in text and "](" in text):
        with suppress(LimitExceeded):  # the page tells it
            found += check_printed_marks(bare, text, to_html(text).html)
    return found


def _too_complex(bare: Source) -> list[Problem]:
    """The fault of a text that no page could be made with."""
    try:
        to_html(bare.text)
    except LimitExceeded as found:
        return [Problem(bare.find(found.line), found.message, found.hint, check="page-too-complex")]
    return []


def _place(words: _Words, bare: Source, problem: Problem) -> Location:
    """Where a fault of a text stands in its file: at the sign itself, or at the value where that has escapes."""
    source, offset = words.source, bare.starts[problem.where.line - 1] + problem.where.column - 1
    table = read_tables(source).value
    for key in words.path[:-1]:
        table = table[key].data
    where = table[words.path[-1]].where
    start = source.starts[where.line - 1] + where.column - 1
    whole = source.text.find(words.text, start)
    known = words.text[offset : offset + KNOWN].partition("\n")[0].partition('"')[0]
    at = whole + offset if whole >= 0 else source.text.find(known, start)
    return source.at_offset(at) if at >= 0 and known else where
