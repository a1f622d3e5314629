"""Cells of a note that speak of its own reader, or of its writer, as of somebody else."""

import re
from collections.abc import Callable, Mapping, Sequence

from generator.checks.ids import CheckId
from generator.english.kinds import Cell
from generator.english.vocabulary.word_classes import base_verb
from generator.english.vocabulary.words import Word, small_words, split_words, word_at
from generator.lazy_pattern import lazy_pattern
from generator.people.names.named_readers import naming
from generator.problems import Location, Problem

GONE = {"they": "you", "he": "you", "she": "you", "their": "your", "his": "your", "her": "your"}
"""How nobody calls the person to whom they write → how they do."""
ALONE = frozenset({"he", "she", "his", "her", "him", "himself", "herself", "interviewer"})
"""What stands for somebody who was named before, or is the reader."""
THINGS = frozenset([
    "advice", "answer", "answers", "article", "book", "books", "budget", "building", "career", "code",
    "course", "experience", "fact", "farm", "film", "food", "garden", "hours", "idea", "ideas", "job",
    "journey", "kitchen", "lab", "lesson", "lessons", "marking", "meeting", "menu", "method", "methods",
    "move", "office", "paper", "part", "path", "pay", "place", "plan", "podcast", "point", "policy", "project",
    "projects", "question", "questions", "reason", "report", "research", "role", "rota", "rotas", "route",
    "school", "shift", "shifts", "shop", "software", "story", "switch", "system", "talk", "team", "thing",
    "things", "time", "tip", "tips", "training", "view", "ward", "way", "work", "workload", "year",
])  # fmt: skip
"""What nobody calls she or he."""
WITH_YOU = {"is": "are", "was": "were", "’s": "’re", "'s": "'re"}
FIRST = lazy_pattern(r"([^\W\d_]+)((?:[’'](?:s|d|ll|ve|re))?)(?:\s+(.*))?\Z", re.DOTALL)
VERBS = ("finite", "auxiliary", "none")
"""What follows “the interviewer”, where it is a person."""
ABSENT = ALONE | GONE.keys()
CHECK: CheckId = "cell-reader-absent"


Names = tuple[tuple[str, Sequence[str]], ...]
"""The name of who reads a note and of who writes it, and their words."""


def names_of(values: Mapping[str, str]) -> Names:
    """Those of a row."""
    return tuple((name := values.get(column, ""), name.split()) for column in ("name", "candidate"))


def check_reader(column: str, cell: Cell, names: Names, at: Callable[[str], Location]) -> Problem | None:
    """What is told of a cell that speaks of its reader, if it does: an error where its subject is nobody else,
    a warning where it may be."""
    if ABSENT.isdisjoint(small_words(cell.text)):
        return _named(column, cell, names, at)
    message = f"“{column}” is read by the person it speaks of: “{cell.text}”"
    if mend := _spoken_to(cell):
        return Problem(at(column), message, f"write “{mend}”, or name whom you mean", check=CHECK)
    if word := _unnamed(split_words(cell.text)):
        hint = f"if “{word.text}” is that person, write “you” or “your”; else name whom you mean"
        return Problem(at(column), message, hint, warning=True, check=CHECK)
    return _named(column, cell, names, at)


def _spoken_to(cell: Cell) -> str:
    """A cell that begins with somebody who is not named, as it is said to them: her advice → your advice, how she
    runs it → how you run it, They’ll ring. → You’ll ring."""
    first, _, rest = cell.text.partition(" ")
    if cell.shape == "clause":
        second = _to_you(rest, "")
        return (
            f"{first} {second}"
            if second and rest.partition(" ")[0].casefold() not in ("her", "his", "their")
            else ""
        )
    return _to_you(cell.text, "sentence" if cell.shape == "sentence" else "noun")


def _to_you(text: str, shape: str) -> str:
    found = FIRST.match(text)
    word, joined, rest = (found[1], found[2], found[3] or "") if found else ("", "", "")
    you = GONE.get(word.casefold(), "")
    owns = you == "your"
    if not you or _is_title(word, rest) or (owns and (joined or not rest)) or (shape == "noun" and not owns):
        return ""
    if not owns and word.casefold() != "they":
        joined = WITH_YOU.get(joined, joined)
        verb, space, behind = rest.partition(" ")
        rest = rest if joined else f"{WITH_YOU.get(verb, base_verb(verb))}{space}{behind}"
    return f"{you.capitalize() if word[:1].isupper() else you}{joined} {rest}".rstrip()


def _is_title(word: str, rest: str) -> bool:
    """Whether a pronoun is initials, or begins a name: HIS and LIMS systems, Her Majesty, His Dark Materials; not
    her PhD."""
    following = rest.partition(" ")[0]
    return (len(word) > 1 and word.isupper() and not rest.isupper()) or (
        following.istitle() and len(following) > 1
    )


def _unnamed(words: Sequence[Word]) -> Word | None:
    """The first “she” of words before which no person can be named: the course that she recommended, the dog she
    rescued; not my boss and his dog, interviewer bias."""
    for n, word in enumerate(words):
        bare = re.split("[’']", word.small)[0]
        if bare in ALONE:
            if len(bare) > 1 and word.text.isupper() and not all(each.text.isupper() for each in words):
                return None
            alone = bare != "interviewer" or bare != word.small or word_at(words, n + 1).kind in VERBS
            return word if alone and not word.name else None
        if _may_be_person(word) and not _is_owned(words, n):
            return None
    return None


def _may_be_person(word: Word) -> bool:
    """Whether a word can be somebody, of whom “she” is said behind it."""
    noun = not word.kind and (word.likely("noun", "plural") or not word.classes)
    return word.name or (noun and word.small not in THINGS)


def _is_owned(words: Sequence[Word], n: int) -> bool:
    """Whether the n-th word only goes with a noun, or is what she does something with: the night rota, which she
    runs."""
    after = word_at(words, n + 1)
    if not words[n].name and _may_be_person(after) and not after.name:
        return True
    pronoun = word_at(words, n + 2) if after.small in ("which", "that", "whom") else after
    return pronoun.small in ("he", "she")


def _named(column: str, cell: Cell, names: Names, at: Callable[[str], Location]) -> Problem | None:
    """A warning where a note names its own reader or writer: Ben’s dog, to Ben."""
    for (whole, words), own in zip(names, ("your", "my"), strict=True):
        if any(map(cell.text.__contains__, words)) and (name := naming(cell.text, whole)):
            verb = "reads" if own == "your" else "writes"
            message = f"“{column}” names {name}, who {verb} the note: “{cell.text}”"
            hint = f"if it is the same {name}, write “{own}” or “{'you' if own == 'your' else 'I'}”"
            return Problem(at(column), message, hint, warning=True, check=CHECK)
    return None
