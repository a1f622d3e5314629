"""The columns that end a sentence: what each can hold, and what is told of a cell that would make none."""

from collections.abc import Callable, Mapping
from functools import lru_cache

from generator.english.articles import with_article
from generator.english.capitals import is_shouted
from generator.english.cells import read_cell
from generator.english.kinds import Cell, Shape
from generator.english.nothing import is_unfilled
from generator.english.shorthand import shorthand
from generator.english.subjects import with_likely_subject
from generator.english.vocabulary.word_classes import gerund_of
from generator.english.vocabulary.words import split_words, word_at
from generator.fast_dataclass import dataclass
from generator.lazy_pattern import lazy_pattern
from generator.model.notes import SENTENCE_ENDS
from generator.people.cells.company_capitals import with_company
from generator.people.names.absent_readers import check_reader, names_of
from generator.problems import Checked, Location, Problem


@dataclass(frozen=True)
class Stem:
    """The beginning of a sentence that stands above a column, and what can end it."""

    begin: str
    example: str
    makes: str
    """A sentence of a note with `{}` where the cell goes."""
    shapes: frozenset[Shape]


PHRASES: frozenset[Shape] = frozenset({"noun", "doing", "clause", "sentence", "unsure"})
STEMS: Mapping[str, Stem] = {
    "topic": Stem("We talked about", "your night shifts", "I enjoyed talking about {}.", PHRASES),
    "strength": Stem("I bring", "experience with lasers", "I would bring {}.", PHRASES - {"clause"}),
    "recoup": Stem("I should have said", "I led a team of five", "I forgot to mention {}.", PHRASES),
    "next_step": Stem("Next comes", "the second interview", "I look forward to {}.", PHRASES),
    "new": Stem("Since then", "I have passed the exam", "There is some news: {}.", PHRASES),
}
"""Column → its sentence."""

FELT = ("enjoy ", "have ", "know ", "like ", "love ", "want ")
"""What one does, and is not asked whether one can."""
LASTING = lazy_pattern(r"\bsince \d|\bfor (?:\d+|\w+) (?:weeks|months|years)\b")
"""Since when, or for how long, somebody has been what they are."""


@dataclass(frozen=True)
class SentenceEnds:
    """The columns of a row with their cells read: without stems and final marks, and each with its shape."""

    values: Mapping[str, str]
    shapes: Mapping[str, Shape]


def read_sentence_ends(values: Mapping[str, str], at: Callable[[str], Location]) -> Checked[SentenceEnds]:
    """A row's values with those that end a sentence read; `at` says where a column's cell stands. A cell that says
    nothing is left empty."""
    read, shapes, problems, names = dict(values), dict[str, Shape](), [], names_of(values)
    for column in SENTENCE_ENDS:
        if column not in values:
            continue
        cell = read_cell(column, values[column])
        problem = (
            _cell_problem(column, values[column], cell, at)
            or check_reader(column, cell, names, at)
            or _check_shorthand(column, cell, at)
            or (cell.text.isupper() and _check_capitals(column, cell, at))
        )
        problems += [problem] if problem else []
        shapes[column] = cell.shape
        read[column] = with_company(cell.text, values[column], values.get("company", ""))
        if cell.shape == "nothing":
            del read[column], shapes[column]
    return Checked(SentenceEnds(read, shared_shapes(tuple(shapes.items()))), problems)


@lru_cache(maxsize=1024)
def shared_shapes(shapes: tuple[tuple[str, Shape], ...]) -> Mapping[str, Shape]:
    """One table for all rows whose cells have these shapes."""
    return dict(shapes)


def _cell_problem(column: str, typed: str, cell: Cell, at: Callable[[str], Location]) -> Problem | None:
    """What is told of a cell: an error where it makes no sentence, a warning where that is not certain."""
    stem = STEMS[column]
    if cell.shape in stem.shapes and cell.shape != "unsure":
        return None
    where = at(column)  # only now: counting the characters before a cell takes longer than reading it
    example = f"“{stem.begin} …” goes on with words such as “{stem.example}”"
    if cell.shape == "nothing":
        message = f"“{column}” is “{typed.strip()}”, which says nothing"
        unfilled = is_unfilled(typed)
        hint = f"leave it empty, or fill it in: {example}"
        return Problem(where, message, hint, warning=not unfilled, check="cell-says-nothing")
    would = f"“{column}” would make “{stem.makes.format(cell.text)}”"
    if cell.shape == "unsure":
        hint = f"read that sentence; if it is wrong, write a whole sentence, or know that {example}"
        return Problem(where, would, hint, warning=True, check="cell-doubtful")
    return Problem(where, would, _mend(column, cell, example), check="cell-makes-no-sentence")


def _mend(column: str, cell: Cell, example: str) -> str:
    """How a cell can be mended that is none of what its column takes: by its own words where they allow it."""
    if cell.shape == "question":
        return f"ask it of the reader in an e-mail of your own; here {example}"
    if cell.shape == "mixed":
        return "make whole sentences of all of it, or keep one thing"
    words = (cell.text.lower() if cell.text.isupper() else cell.text).removeprefix("to ")
    first = word_at(split_words(words), 0)
    errand = column == "next_step" and cell.shape == "infinitive" and not first.is_in("things_to_come")
    if errand and (doing := gerund_of(words)):
        return f"write “{doing}”; {example}"
    whole = _whole(column, cell, words)
    return f"write a whole sentence, such as “{whole}.”; or {example}" if whole else example


def _whole(column: str, cell: Cell, words: str) -> str:
    """The words of a cell as a sentence; empty where nobody knows whose they are."""
    if cell.shape == "predicate":
        return with_likely_subject(column, words)
    if cell.shape == "person" and column == "strength":
        named = words if words.startswith(("a ", "an ")) else with_article(words)
        return f"{'I have been' if LASTING.search(words) else 'I am'} {named}"
    if cell.shape == "infinitive" and column == "strength":
        can = "" if words.startswith(FELT) else "can "
        return "" if LASTING.search(words) else f"I {can}{words}"
    return f"I am {words}" if cell.shape == "adjective" else ""


def _check_capitals(column: str, cell: Cell, at: Callable[[str], Location]) -> Problem | None:
    """A warning where a card would shout."""
    if not is_shouted(cell.text):
        return None
    message = f"“{column}” is written in capitals, and a card would say so: “{cell.text}”"
    hint = "write it in small letters, as it stands in a sentence"
    many = f"cells of “{column}” are written in capitals, such as “{cell.text}”"
    return Problem(at(column), message, hint, warning=True, many=many, check="cell-doubtful")


def _check_shorthand(column: str, cell: Cell, at: Callable[[str], Location]) -> Problem | None:
    """A warning where a card would say what one types on a phone."""
    if not (found := shorthand(cell.text)):
        return None
    typed, meant = found
    message = f"“{column}” has “{typed}” in it, and a card would say so: “{cell.text}”"
    hint = f"write “{meant}”" if meant else "leave it out"
    return Problem(at(column), message, hint, warning=True, check="cell-doubtful")
