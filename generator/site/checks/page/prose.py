"""Prose as figures: how hard it is to read."""

from generator.fast_dataclass import dataclass
from generator.lazy_pattern import lazy_pattern
from generator.model.pages.site import CODE

BLOCK = lazy_pattern(r"\n[ \t>]*\n|\n(?=[ \t]*(?:[-*+]|\d+[.)])\s)|\n(?=\|)")
"""Where one paragraph, list item or row of a table ends."""
ASIDE = lazy_pattern(r"\]\([^)]*\)|<[^>]*>|\{[^}]*\}")
"""Addresses, tags and attributes: on the page, but not read."""
SIGNS = '*_`#>|[]!"“”()'
GAP = lazy_pattern(r"\n\s*\n\s*")
SENTENCE = lazy_pattern(r"[.!?:\n](?:(?<!\n)(?=\s)|(?<=\n)(?:\s*\n|(?=[ \t]*(?:[-+]|\d+[.)])\s)))")
"""Where a sentence, a paragraph or the item before one ends; it begins with a set, which is looked for at once."""


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
