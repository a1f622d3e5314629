"""The columns that end a sentence: what each can hold, and what is told of a cell that would make none."""

from collections.abc import Callable, Mapping
from functools import lru_cache

from generator.english.cells import Cell, read_cell
from generator.english.finite_verbs import is_third_person
from generator.english.kinds import Shape
from generator.english.nothing import is_unfilled
from generator.english.word_classes import base_verb
from generator.english.words import split_words
from generator.fast_dataclass import dataclass
from generator.model.notes import SENTENCE_ENDS
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
ABSENT = frozenset({"they", "he", "she"})
"""How nobody calls the person to whom they write."""
THEIRS = frozenset({"their", "his", "her"})
"""The same of what is somebody's."""


@dataclass(frozen=True)
class SentenceEnds:
    """The columns of a row with their cells read: without stems and final marks, and each with its shape."""

    values: Mapping[str, str]
    shapes: Mapping[str, Shape]


def read_sentence_ends(values: Mapping[str, str], at: Callable[[str], Location]) -> Checked[SentenceEnds]:
    """A row's values with those that end a sentence read; `at` says where a column's cell stands. A cell that says
    nothing is left empty."""
    read, shapes, problems = dict(values), dict[str, Shape](), []
    for column in SENTENCE_ENDS:
        if column not in values:
            continue
        cell = read_cell(column, values[column])
        problem = _cell_problem(column, values[column], cell, at)
        problems += [problem] if problem else []
        shapes[column] = cell.shape
        read[column] = cell.text
        if cell.shape == "nothing":
            del read[column], shapes[column]
    return Checked(SentenceEnds(read, _shared(tuple(shapes.items()))), problems)


@lru_cache(maxsize=1024)
def _shared(shapes: tuple[tuple[str, Shape], ...]) -> Mapping[str, Shape]:
    """One table for all rows whose cells have these shapes."""
    return dict(shapes)


def _cell_problem(column: str, typed: str, cell: Cell, at: Callable[[str], Location]) -> Problem | None:
    """What is told of a cell: an error where it makes no sentence, a warning where that is not certain."""
    stem = STEMS[column]
    if cell.shape == "sentence":
        return _absent_reader(column, cell, at)
    if cell.shape in stem.shapes and cell.shape != "unsure":
        return _absent_within(column, cell, at)
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
    words = cell.text.removeprefix("to ")
    if cell.shape == "predicate" and is_third_person(split_words(words)):
        verb, _, rest = words.partition(" ")
        words = f"{base_verb(verb.casefold())} {rest}".rstrip()
    subject = {"adjective": "I am", "predicate": "I", "infinitive": "I can"}.get(cell.shape, "")
    if cell.shape == "question":
        return f"ask it of the reader in an e-mail of your own; here {example}"
    if cell.shape == "person" and column == "strength":
        words = cell.text.removeprefix("a ").removeprefix("an ")
        article = "an" if words[:1].casefold() in "aeio" else "a"
        return f"write a whole sentence, such as “I am {article} {words}.”; or {example}"
    if cell.shape == "mixed":
        return "make whole sentences of all of it, or keep one thing"
    if not subject or (cell.shape == "infinitive" and column != "strength"):
        return example
    return f"write a whole sentence, such as “{subject} {words}.”; or {example}"


def _absent_within(column: str, cell: Cell, at: Callable[[str], Location]) -> Problem | None:
    """Words that go on a note and speak of somebody who is not named before: her advice, how she leads a team."""
    first, _, rest = cell.text.partition(" ")
    second, _, behind = rest.partition(" ")
    if first.casefold() in THEIRS and rest:
        mend = f"your {rest}"
    elif cell.shape == "clause" and second.casefold() in ABSENT:
        mend = f"{first} {_spoken_to(second, behind, 'you')}"
    else:
        return None
    message = f"“{column}” is read by the person it speaks of: “{cell.text}”"
    return Problem(at(column), message, f"write “{mend}”, or name whom you mean", check="cell-reader-absent")


def _absent_reader(column: str, cell: Cell, at: Callable[[str], Location]) -> Problem | None:
    """A sentence that speaks of its own reader as of somebody else."""
    first, _, rest = cell.text.partition(" ")
    if first.casefold() not in ABSENT:
        return None
    message = f"“{column}” is read by the person it speaks of: “{cell.text}”"
    return Problem(
        at(column),
        message,
        f"write “{_spoken_to(first, rest, 'You')}”, or name whom you mean",
        check="cell-reader-absent",
    )


def _spoken_to(subject: str, rest: str, you: str) -> str:
    """What is said of somebody as it is said to them: she runs the ward → you run the ward."""
    verb, space, behind = rest.partition(" ")
    one = subject.casefold() != "they"
    verb = {"is": "are", "was": "were"}.get(verb, base_verb(verb)) if one else verb
    return f"{you} {verb}{space}{behind}"
