"""The words of a draft: passages below headings, and what would be written as nobody meant it."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.lazy_pattern import lazy_pattern
from generator.model.files import Source
from generator.model.notes import Passage
from generator.notes.templates import MARKUP, NOT_A_HEADING, NoteSection
from generator.problems import Problem

LISTED = lazy_pattern(r"\s*[-*+•]\s")
DOUBLED = lazy_pattern(r"\{\{.*?(\}\}|$)|\{%")


def draft_passages(found: Sequence[NoteSection]) -> tuple[Passage, ...]:
    """The passages of a draft: below each heading a paragraph or more, parted by empty lines."""
    return tuple(
        Passage(section.name, section.level == 3 and index == 0, text)
        for section in found
        for index, text in enumerate(_paragraphs(section))
    )


def _paragraphs(section: NoteSection) -> Iterator[str]:
    """Lines that follow each other are one paragraph. A backslash at the beginning of a line shields what would be
    read as a heading or a list."""
    for filled, lines in groupby(section.body, lambda line: bool(line.strip())):
        if filled:
            yield " ".join(line.strip().removeprefix("\\") for line in lines)


def check_words(source: Source, section: NoteSection) -> Iterator[Problem]:
    """Lines that look like a heading, a list, a placeholder or markup: a note is plain text."""
    for number, line in enumerate(section.body, section.line + 1):
        if heading := NOT_A_HEADING.match(line):
            hint = f"write ## {heading[2] or 'Name'}, or \\{line} if it is no heading"
            yield Problem(source.at(number), "this is no heading of a part", hint, check="part-heading-malformed")
        elif LISTED.match(line):
            where = source.at(number, len(line) - len(line.lstrip()) + 1)
            hint = "write sentences; an empty line begins a new paragraph"
            yield Problem(where, "a list would run together: a note is plain text", hint, check="list-in-note")
        if left := DOUBLED.search(line):
            hint = "write here what it should say: a draft has words only"
            yield Problem(
                source.at(number, left.start() + 1), f"“{left[0]}” was not filled", hint, check="placeholder-left"
            )
        elif markup := MARKUP.search(line):
            message = f"“{markup[0]}” would be written as it is"
            yield Problem(
                source.at(number, markup.start() + 1),
                message,
                "a note is plain text",
                warning=True,
                check="markup-in-note",
            )
