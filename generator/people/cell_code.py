"""Cells that no reader should see as they stand: a formula, a tag of a web page, a blank that nobody filled, or a
word that stands twice."""

import re
from collections.abc import Callable, Iterator, Mapping

from generator.english.nothing import is_unfilled
from generator.model.notes import SENTENCE_ENDS
from generator.problems import Location, Problem

BLANK = re.compile(
    r"\{\{.*?\}\}|\{\{|\}\}|\[(?!sic\])[^\W\d_][^\]\d]{0,30}\]|</?[^\W\d_][^<>]{0,30}>|<[a-z]+\s[^<>=]*=[^<>]*>|"
    r"<!--|\bX{3,}\b|\b_{3,}"
)
"""`{{ topic }}`, [name], <name>, XXX, ___: what somebody meant to fill in."""
BLANKS = frozenset("{}[<X_")
"""What all of these have one of."""
TWICE = re.compile(r"\b([^\W\d_]+) \1\b", re.IGNORECASE)
LEGITIMATE = frozenset({"had", "that", "very", "so", "many", "far", "long", "much"})
"""Words that may stand twice: “the work that that asks for”, “very very good”."""
FORMULA = re.compile(
    r"=\s*(?:[^\W\d_][\w.]*\s*[(|!]|\$?[A-Z]{1,3}\$?\d+\s*(?:$|[-+*/&^:=<>,])|[-+]?\s*[\d(.][\d\s.,()%*/^+-]*$)",
    re.IGNORECASE,
)
"""`=HYPERLINK(…)`, `=A2&B2`, `=1+1`."""
FAILED = re.compile(r"#(?:REF!|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|N/A|SPILL!|CALC!)")
SAID = (
    "salutation", "call_name", "company", "role", *SENTENCE_ENDS, "enclosure", "candidate", "recruiter",
    "coordinator",
)  # fmt: skip
"""Columns whose words stand in notes as they are; a name is read by itself."""


def check_code(values: Mapping[str, str], at: Callable[[str], Location]) -> Iterator[Problem]:
    """Errors for cells that would stand in a note as no reader should see them; `at` says where each stands."""
    said = "\n".join(["", *(values[column] for column in SAID if column in values)])
    if BLANKS.isdisjoint(said) and "\n=" not in said and "\n#" not in said and not TWICE.search(said):
        return  # as nearly all rows
    for column in SAID:
        text = values.get(column, "")
        ends = column in SENTENCE_ENDS
        if text[:1] in "=#" and (fault := formula_fault(text)) and not (ends and text[0] == "#"):
            yield Problem(at(column), *fault, check="cell-error", column=column)
        elif not BLANKS.isdisjoint(text) and not (ends and is_unfilled(text)) and (found := BLANK.search(text)):
            yield _left_over(column, found[0], at)
        elif ends and (found := next(doubled_words(text), None)):
            message = f"“{found[0]}” stands in {column.replace('_', ' ')}"
            yield Problem(at(column), message, "strike one of the two words", check="word-doubled", column=column)


def formula_fault(text: str) -> tuple[str, str] | None:
    """Why a cell is what a spreadsheet works out, and how to mend it; None for words."""
    if FORMULA.match(text):
        return f"“{text}” is a formula, and not its value", "write its value; a list saved as CSV has that"
    if FAILED.fullmatch(text):
        return f"“{text}” is a formula that failed", "correct the formula, or write the value"
    return None


def doubled_words(text: str) -> Iterator[re.Match[str]]:
    """Words that stand twice by mistake."""
    return (found for found in TWICE.finditer(text) if not _repeats_on_purpose(found[0]))


def _left_over(column: str, found: str, at: Callable[[str], Location]) -> Problem:
    hint = f"write the words without {found}" if found[0] == "<" else "fill it in, or leave it out"
    message = f"“{found}” is left over in {column.replace('_', ' ')}"
    return Problem(at(column), message, hint, check="placeholder-left", column=column)


def _repeats_on_purpose(words: str) -> bool:
    """Whether a word stands twice on purpose, as in Duran Duran."""
    first, second = words.split(" ")
    return first.casefold() in LEGITIMATE or (first[0].isupper() and second[0].isupper())
