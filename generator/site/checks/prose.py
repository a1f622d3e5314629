"""Prose as figures: how hard it is to read, and whether the statistics in it have a source."""

import re
from collections.abc import Iterator

from generator.fast_dataclass import dataclass
from generator.markdown.code import without_code
from generator.model.files import Source
from generator.model.site import CODE
from generator.problems import Problem, Problems

STATISTIC = re.compile(
    r"\d[\d.,]*(?:\s*%|\s*[Pp]er\s?cent\b|\s+(?:out of|in)\s+(?:every\s+)?(?:ten|hundred|\d[\d,]*)\b)"
)
"""81 %, 81 per cent, 8 in ten: a number that says something of people who were asked."""
ACTUAL_SIZE = re.compile(r"100\s*%")
"""How a printer is set."""
CITED = re.compile(r"sources\.md#[\w-]+")
BLOCK = re.compile(r"\n[ \t>]*\n|\n(?=[ \t]*(?:[-*+]|\d+[.)])\s)|\n(?=\|)")
"""Where one paragraph, list item or row of a table ends."""
ASIDE = re.compile(r"\]\([^)]*\)|<[^>]*>|\{[^}]*\}")
"""Addresses, tags and attributes: on the page, but not read."""
SIGNS = '*_`#>|[]!"“”()'
GAP = re.compile(r"\n\s*\n\s*")
SENTENCE = re.compile(r"[.!?:\n](?:(?<!\n)(?=\s)|(?<=\n)(?:\s*\n|(?=[ \t]*(?:[-+]|\d+[.)])\s)))")
"""Where a sentence, a paragraph or the item before one ends; it begins with a set, which is looked for at once."""


def check_statistics(source: Source, text: str) -> Problems:
    """A figure in a paragraph that links to no source: a reader cannot tell who was asked."""
    if not STATISTIC.search(text):
        return []
    bare = without_code(text)
    hint = (
        "link the paragraph to its source: [who found it](../sources.md#id); "
        "if it is your own, say above the page whom you asked, own_figures: 412 graduates, May 2026"
    )
    start = max(source.text.find(text), 0)
    return [
        Problem(
            source.at_offset(start + offset), f"“{figure}” has no source", hint, check="statistic-without-source"
        )
        for offset, figure in _figures(bare)
    ]


def _figures(text: str) -> Iterator[tuple[int, str]]:
    """The statistics of paragraphs without a source, with their offsets."""
    ends = [found.start() for found in BLOCK.finditer(text)]
    for start, end in zip([0, *ends], [*ends, len(text)], strict=True):
        block = text[start:end]
        if not CITED.search(block):
            shown = ASIDE.sub(lambda found: " " * len(found[0]), block)
            found = (figure for figure in STATISTIC.finditer(shown) if _is_statistic(shown, figure))
            yield from ((start + figure.start(), figure[0]) for figure in found)


def _is_statistic(text: str, figure: re.Match[str]) -> bool:
    before = text[max(0, figure.start() - 1) : figure.start()]
    return not ACTUAL_SIZE.fullmatch(figure[0]) and not (before.isalnum() or before in {".", "_"})


@dataclass(frozen=True)
class ReadingAge:
    """How long a text is, and the age at which most people read it with ease; 0 when it is too short to tell."""

    words: int
    age: float


def reading_age(markdown: str) -> ReadingAge:
    """The Automated Readability Index (Smith and Senter 1967) of the prose, plus five years for a US grade.

    It counts letters and not syllables, so it needs no dictionary and suits any alphabet.
    """
    text = CODE.sub(" ", markdown) if "`" in markdown else markdown
    text = ASIDE.sub(" ", text)
    for sign in SIGNS:
        text = text.replace(sign, " ")
    words = text.split()
    sentences = len(SENTENCE.findall(GAP.sub("\n\n", text.strip()).replace(".\n\n", ".\n"))) + 1
    if len(words) < 30:
        return ReadingAge(len(words), 0.0)
    letters = len("".join(words).strip(".,;:?"))
    grade = 4.71 * letters / len(words) + 0.5 * len(words) / sentences - 21.43
    return ReadingAge(len(words), round(max(grade + 5, 5.0), 1))
