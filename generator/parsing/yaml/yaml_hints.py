"""What people type in front matter that YAML would explain in words of its own, and often on another line."""

import re
from collections.abc import Iterator
from itertools import takewhile

from generator.lazy_pattern import lazy_pattern
from generator.model.files import Source
from generator.problems import Problem, Problems

NO_SPACE = lazy_pattern(r"([A-Za-z_]+):(?=[^\s])")
HARD_SPACE = lazy_pattern(r"[A-Za-z_]+:?[\u00a0\u202f]")
EQUALS = lazy_pattern(r"([A-Za-z_]+)[ \t]*=[ \t]*(.*)$")
INDENTED = lazy_pattern(r"( +)([A-Za-z_]+:(?: .*)?)$")
NO_ITEM = lazy_pattern(r"[ ]*-(?=[^\s-])")
HALF_CURLED = lazy_pattern(r"[A-Za-z_]+: +\"[^\"]*([“”„])\s*$|[A-Za-z_]+: +([“”„])[^“”„\"]*\"\s*$")
NO_COLON = lazy_pattern(r"([A-Za-z_]+)(?: .*)?$")
STRAIGHT = 'write the straight quotes of a keyboard: "…"'
KEY = lazy_pattern(r"(?:title|description|order|tags|channel)[ \t]*:")
DASHES = lazy_pattern(r"[-–—―]+\s*$")
JSON = lazy_pattern(r"\{[ \t]*(?:\"[\w-]+\"[ \t]*:|$)")
PARTED = lazy_pattern(r"^(?:[-–—]{1,2}|[–—―-]*[–—―][–—―-]*|-{4,}|\.\.\.)[ \t]*$", re.MULTILINE)
"""A line that was meant to be ---."""


def check_slips(source: Source, block: str) -> Iterator[Problem]:
    """Slips that are told whether or not YAML can read the block, which begins on the second line of its file."""
    for number, line in enumerate(block.split("\n"), 2):
        if "\t" in line:
            yield Problem(
                source.at(number, line.index("\t") + 1), "a tab stands here", "use spaces", check="yaml-syntax"
            )
        elif found := NO_SPACE.match(line):
            where = source.at(number, found.end())
            yield Problem(where, "there is no space after the colon", f"write {found[1]}: …", check="yaml-syntax")
        elif found := HARD_SPACE.match(line):
            hint = "delete it, and press the space bar"
            yield Problem(
                source.at(number, found.end()),
                "a space that is none to a program stands here",
                hint,
                check="yaml-syntax",
            )


def explain_failure(source: Source, block: str) -> Problems:
    """What is wrong with a block that YAML cannot read, where a line shows it."""
    rows = list(enumerate(block.rstrip("\n").split("\n"), 2))
    told = [problem for number, line in rows for problem in _line(source, number, line)]
    return told or [problem for number, line in rows for problem in _no_colon(source, number, line)]


def _line(source: Source, number: int, line: str) -> Iterator[Problem]:
    if found := EQUALS.match(line):
        message, hint = "a value stands behind a colon, not behind =", f"write {found[1]}: {found[2]}"
        yield Problem(source.at(number, line.index("=") + 1), message, hint, check="yaml-syntax")
    elif found := HALF_CURLED.match(line):
        column = found.start(1 if found[1] else 2) + 1
        yield Problem(source.at(number, column), "one of the two quotes is curly", STRAIGHT, check="quotes-curly")
    elif found := INDENTED.match(line):
        hint = "take the spaces before it away: each key begins at the margin"
        yield Problem(
            source.at(number, 1),
            f"“{found[2].partition(':')[0]}” does not begin at the margin",
            hint,
            check="yaml-syntax",
        )
    elif found := NO_ITEM.match(line):
        hint = f"write - {line[found.end() :]}"
        yield Problem(
            source.at(number, found.end() + 1), "there is no space after the hyphen", hint, check="yaml-syntax"
        )


def _no_colon(source: Source, number: int, line: str) -> Iterator[Problem]:
    if found := NO_COLON.match(line):
        hint = f"write {found[1]}: …, or begin the line with spaces if it goes on from the one above"
        yield Problem(source.at(number), "there is no colon on this line", hint, check="yaml-syntax")


def no_fence(source: Source) -> Problem:
    """Why a file does not begin with front matter."""
    first = next((number for number, line in enumerate(source.lines, 1) if line.strip()), 1)
    line = source.lines[first - 1]
    if line.rstrip() == "---":
        hint = "take away what stands above it: the file begins with ---"
        return Problem(
            source.at(first),
            "the front matter does not begin on the first line",
            hint,
            check="front-matter-missing",
        )
    if language := _other_language(line):
        message = f"this front matter is {language[0]}, and a page has it in YAML"
        return Problem(source.at(first), message, language[1], check="front-matter-missing")
    if DASHES.match(line):
        message = f"“{line.strip()}” does not begin front matter"
        return Problem(source.at(first), message, "write three hyphens: ---", check="front-matter-missing")
    if KEY.match(line):
        return Problem(
            source.at(first),
            "there is no --- above the front matter",
            "put a line --- above this one",
            check="front-matter-missing",
        )
    hint = "begin the file with a line ---, then title: and description:, then another line ---"
    return Problem(source.at(), "has no front matter", hint, check="front-matter-missing")


def _other_language(line: str) -> tuple[str, str] | None:
    """The language of a block that begins with this line, as Hugo has it, and how it becomes ours."""
    if line.rstrip() == "+++":
        return "TOML", "write --- for each of the two lines +++, and title: … for title = …"
    if JSON.match(line):
        return "JSON", "write a line ---, then title: and description:, each without quotes and comma, then ---"
    return None


def never_closed(source: Source) -> Problem:
    """Where the front matter was meant to end."""
    head = "\n".join(takewhile(lambda line: not line.startswith("#"), source.lines))
    if found := PARTED.search(head, 4):
        message = f"“{found[0].strip()}” does not close the front matter"
        return Problem(
            source.at_offset(found.start()), message, "write three hyphens: ---", check="front-matter-unclosed"
        )
    return Problem(
        source.at(),
        "the front matter is never closed",
        "add a line --- below the last key",
        check="front-matter-unclosed",
    )
