"""Whom the first line of a note greets: “Dear Tom Reyes,” names its reader, and spells a short name as they do."""

from collections.abc import Iterator, Set

from generator.lazy_pattern import lazy_pattern
from generator.model.notes import Note
from generator.model.people import Interviewer
from generator.notes.proofreading.names import (
    CAPITAL,
    LONG,
    NOT_NAMES,
    WORD,
    Members,
    fold_word,
    is_near,
    name_spellings,
)
from generator.notes.salutation import UNSURE, salutation
from generator.problems import Problem

PART = "greeting"
GREETED = lazy_pattern(
    r"\s*(?:[Dd]ear|(?:Hello|Hi)(?=\s+[^\Wa-z]))\s+([^,!?:;\n–—]{1,80}?)\s*(?:[,!?:;\n–—]|\.?\s*$)"
)
"""“Dear Tom Reyes,”: whom a note begins with."""
MANY = frozenset({
    "all", "both", "colleague", "colleagues", "committee", "everybody", "everyone", "folks", "friends",
    "gentlemen", "ladies", "madam", "manager", "panel", "sir", "sirs", "team",
})  # fmt: skip
"""Words that greet whoever reads."""
SHORT = 3
"""Letters of the shortest name of which a slip is told from another name."""


def check_greeted(note: Note, others: Members) -> Iterator[Problem]:
    """A greeting that names none of the reader's names, or has a slip in a short one. Names of other members are
    told with all that names them."""
    greeting = note.passage(PART)
    if greeting in (f"Dear {note.interviewer.get('salutation')},", f"Dear {note.interviewer.name},"):
        return  # as nearly all
    found = GREETED.match(greeting)
    own = _own_words(note.interviewer)
    if not found or not own or UNSURE.search(found[0]):
        return
    words = _pieces(found[1])
    named = [word for word in CAPITAL.findall(found[1]) if fold_word(word) not in NOT_NAMES | own]
    strange = [word for word in named if len(word) > 1 and fold_word(word) not in others]
    slips = [problem for word in strange for problem in _short_slip(note, word, found[0].strip())]
    yield from slips
    if slips or words & own or any(_is_slip(word, own) for word in strange):
        return
    if words & MANY:
        yield _nobody(note, found[0].strip())
    elif strange and len(strange) == len(named):
        yield _stranger(note, found[0].strip())


def _own_words(person: Interviewer) -> Set[str]:
    """All words by which a reader may be greeted; a name with a hyphen has two."""
    columns = (person.name, person.get("salutation"), person.get("call_name"), salutation(person))
    return {word for text in columns for word in _pieces(text)} - NOT_NAMES


def _pieces(text: str) -> set[str]:
    """The words of a name, those with a hyphen also one by one."""
    words = [fold_word(word) for word in WORD.findall(text)]
    return {piece for word in words for piece in (word, *word.split("-"))}


def _is_slip(word: str, own: Set[str]) -> bool:
    """Whether a word is a name of the reader but for one letter; the spelling of long ones is told elsewhere."""
    folded = fold_word(word)
    return any(min(len(folded), len(name)) >= SHORT and is_near(folded, name) for name in own)


def _short_slip(note: Note, word: str, greeting: str) -> Iterator[Problem]:
    """A name that differs in a letter from the reader's, where one of the two is short: with the same letters it
    is a slip, with another it may be a short form."""
    folded, right = fold_word(word), name_spellings(note.interviewer)
    near = [key for key in right if SHORT <= min(len(key), len(folded)) < LONG and is_near(folded, key)]
    if near and folded not in right:
        key = min(near, key=lambda one: sorted(one) != sorted(folded))
        message = f"{note.interviewer.name}: “{word}” in “{greeting}” is spelled “{right[key]}” in the row"
        hint = "spell the name as its owner does, or fill the column call_name"
        yield Problem(note.where, message, hint, warning=sorted(key) != sorted(folded), check="name-misspelt")


def _stranger(note: Note, greeting: str) -> Problem:
    message = f"{note.interviewer.name}: “{greeting}” names somebody else"
    hint = "is it in the wrong note? If that is what they are called, fill the column call_name"
    return Problem(note.where, message, hint, warning=True, check="name-of-another")


def _nobody(note: Note, greeting: str) -> Problem:
    message = f"{note.interviewer.name}: “{greeting}” addresses nobody"
    return Problem(note.where, message, "write to that person", warning=True, check="nobody-addressed")
