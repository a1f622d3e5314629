"""A cell of several lines where one name belongs: two people, or somebody and what they are."""

from itertools import pairwise

from generator.english.vocabulary.words import split_words, word_at
from generator.lazy_pattern import lazy_pattern
from generator.people.headers.header import Header
from generator.people.names.full_names import BRACKETED, GROUP, OFFICES, POSTS, PRONOUNS, SMALL
from generator.people.names.greeting import without_post_nominals
from generator.people.names.honorifics import honorific_only, leading_titles
from generator.people.tables.csv_rows import Row, clean_cell
from generator.people.tables.traces import without_traces
from generator.problems import Problem, Problems

NAMED = ("name", "candidate", "recruiter", "coordinator")
"""Columns with the name of one person."""
WRITTEN = ("name", "candidate")
"""Those that stand on every card."""
LATIN = lazy_pattern("[A-Za-zÀ-ɏ]")
BREAKS = frozenset("\n\\<_\u2028\u2029\x85")
"""What all ways to write a line break have one of."""
LITTLE = frozenset({"of", "the", "and", "from", "for", "line", "general"})
"""Words of posts that are part of names, too, or of anything."""


def check_name_lines(header: Header, row: Row) -> Problems:
    """Names in one cell that lines keep apart, which would be written as one."""
    problems = []
    for column in NAMED:
        for index in header.columns.get(column, ()):
            text = row.cells[index]
            if text and not BREAKS.isdisjoint(text) and (lines := _lines_apart(text)):
                problems.append(_told(row, index, column, lines))
    return problems


def _lines_apart(text: str) -> tuple[str, str] | None:
    """The first two lines that are no parts of one name; a name may be broken between its words."""
    lines = [clean_cell(line).strip(" ,;/&+") for line in without_traces(text, "name").split("\n")]
    lines = [line for line in lines if any(map(str.isalpha, line)) and "@" not in line]
    return next(((one, two) for one, two in pairwise(lines) if _apart(one, two)), None)


def _apart(one: str, two: str) -> bool:
    if honorific_only(one) or BRACKETED.fullmatch(two) or PRONOUNS.fullmatch(f" {two}"):
        return False
    if without_post_nominals(f"A B {two}") == "A B" or (LATIN.search(one) and not LATIN.search(two)):
        return False  # MBE FRSA; the same name in another script
    first, second = one.split()[len(leading_titles(one).split()) :], two.split()
    if len(first) < 2 or first[-1].casefold() in SMALL or first[-1].endswith("-"):
        return _is_post(one) and len(second) > 1
    return _is_post(two) or (len(second) > 1 and SMALL.isdisjoint(word.casefold() for word in second))


def _is_post(line: str) -> bool:
    """Whether a line says what somebody is: of one word only where it is no family name."""
    words = [word.strip(".,").casefold() for word in line.split()]
    if not (POSTS | GROUP | OFFICES).difference(LITTLE).isdisjoint(words):
        return True
    said = split_words(line)
    return len(words) > 1 and line[:1].isupper() and word_at(said, len(said) - 1).is_in("persons")


def _told(row: Row, index: int, column: str, lines: tuple[str, str]) -> Problem:
    one, two = lines
    where = row.at(index, f"{one} {two}")
    post = next((line for line in (two, one) if _is_post(line)), "")
    message = f"“{one}” and “{two}” stand in two lines of one {column}"
    if post:
        hint = f"write “{one if post == two else two}” alone"
        hint += f", and “{post}” into the column job_title" if column == "name" else ""
    else:
        hint = "write one name into the cell" if column != "name" else "give each a row of their own"
        hint = f"{hint}; if it is one person, write the name in one line"
    many = f"rows have two lines in one {column}, such as “{one}” and “{two}”"
    return Problem(where, message, hint, column not in WRITTEN, many=many, check="name-unclear")
