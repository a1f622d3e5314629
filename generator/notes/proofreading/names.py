"""The reader's name in a note: their own, spelled as they spell it, and nobody else's where it should stand."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from generator.lazy_pattern import lazy_pattern
from generator.model.date_words import MONTHS, WEEKDAYS
from generator.model.notes import Note, Passage
from generator.model.people import Interview, Interviewer, Panel
from generator.notes.proofreading.sentences import begins_sentence, sentence_at, without_possessive
from generator.notes.salutation import HONORIFICS
from generator.problems import Problem

Members = Mapping[str, tuple[Interviewer, ...]]
"""Folded word of a name → the members of a panel who have it."""

ADDRESSING = frozenset({"greeting", "subject", "opening"})
"""Parts that name the reader."""
VOCATIVE = lazy_pattern(
    r"\b(?:[Tt]hank you|[Tt]hanks|[Dd]ear|[Hh]ello)(?: again| so much| very much)?,? ([^,.!?]{2,40})[,.!]"
)
"""“Thank you, Grace.”"""
WORD = lazy_pattern(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
CAPITAL = lazy_pattern(rf"(?<![\w’'-])(?![a-z]){WORD.pattern}")
"""A word that may begin with a capital."""
BIG = lazy_pattern(r"[^\W\da-z_]+(?:[’'-]?[^\W\d_]+)*")
"""The same and more, found in half of the time."""
LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i"}
)
"""Letters that have no mark to take off."""
LONG = 5
"""Letters that a word must have before one that differs in a letter is taken for it."""
NOT_NAMES = frozenset({word.casefold() for word in (*MONTHS, *WEEKDAYS, "Dear", "Thank", "Thanks")} | HONORIFICS)


def panel_members(panels: Sequence[Panel]) -> Mapping[Interview, Members]:
    """Who has which words in their name, panel by panel."""
    return {panel.interview: _members(panel) for panel in panels}


def _members(panel: Panel) -> Members:
    found: dict[str, tuple[Interviewer, ...]] = {}
    for person in panel.interviewers:
        for word in _names(person.name):
            found[word] = (*found.get(word, ()), person)
    return found


def check_addressee(note: Note, others: Members) -> Iterator[Problem]:
    """A reader who is called by the name of another member of the panel."""
    person = note.interviewer
    own = _names(person.name)
    known = own | _names(person.get("candidate")) | _names(person.get("company"))
    for passage in note.passages:
        for text in _calls(passage):
            words = _names(" ".join(CAPITAL.findall(text)))  # “thanks and best wishes” names no Di Best
            meant = next((others[word][0] for word in sorted(words - known) if word in others), None)
            if meant and not words & own:
                message = f"{person.name}: “{text}” names {meant.name}, whose row is {meant.where}"
                yield Problem(
                    note.where,
                    message,
                    "mend it in the draft" if note.draft else "check the columns name, salutation and call_name",
                    check="name-of-another",
                )


def _calls(passage: Passage) -> list[str]:
    """The words that name the reader."""
    if passage.part.casefold() in ADDRESSING:
        return [passage.text]
    return VOCATIVE.findall(passage.text) if "hank" in passage.text or "ear " in passage.text else []


def check_spelling(note: Note, others: Members) -> Iterator[Problem]:
    """A reader's name that lost an accent, or differs in a letter from what the row says it is."""
    person = note.interviewer
    right = name_spellings(person)
    known = _names(f"{person.get('candidate')} {person.get('company')} {person.get('role')}")
    for passage in note.passages:
        calling = passage.part.casefold() in ADDRESSING
        if all(
            _misspelt_name(without_possessive(word), right, person.name) is None
            for word in {*BIG.findall(passage.text)}
        ):
            continue  # as nearly always
        for found in CAPITAL.finditer(passage.text):
            word = without_possessive(found[0])
            if word[0].islower() or (meant := _misspelt_name(word, right, person.name)) is None:
                continue
            if meant and fold_word(word) in (others.keys() | known) - right.keys():
                continue
            if calling or not begins_sentence(passage.text, found.start()):
                sentence = sentence_at(passage.text, found.start())
                message = f"{person.name}: “{word}” in “{sentence}” is spelled “{meant}” in the row"
                accent = fold_word(word) in right
                yield Problem(
                    note.where,
                    message,
                    "spell the name as its owner does",
                    not (calling or accent),
                    check="name-misspelt",
                )


def name_spellings(person: Interviewer) -> dict[str, str]:
    """Folded word of a name → how its owner spells it; a call name may differ in letters, not in accents alone."""
    right: dict[str, str] = {}
    for column in ("name", "call_name"):
        for word in WORD.findall(person.get(column)):
            right.setdefault(fold_word(word), word)
    return right


def _misspelt_name(word: str, right: Mapping[str, str], name: str) -> str | None:
    """The name that a word is a misspelling of; of two that differ in an accent alone, as in Nguyễn Nguyen, each
    is right."""
    folded = fold_word(word)
    if folded in right:
        plain = _plain_word(word)
        own = plain == _plain_word(right[folded]) or plain in map(_plain_word, WORD.findall(name))
        return None if own else right[folded]
    if len(folded) < LONG or folded in NOT_NAMES:
        return None
    return next((name for key, name in right.items() if len(key) >= LONG and is_near(folded, key)), None)


def _plain_word(word: str) -> str:
    return word.casefold().replace("'", "’")


def is_near(one: str, other: str) -> bool:
    """Whether two words differ in one letter: another, one more, one less, or two that changed places."""
    if abs(len(one) - len(other)) > 1 or (one[0] != other[0] and one[-1] != other[-1]):
        return False
    start = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    one, other = one[start:], other[start:]
    swapped = one[1::-1] == other[:2] and one[2:] == other[2:]
    return swapped or one[1:] == other[1:] or one[1:] == other or one == other[1:]


@lru_cache(4096)
def _names(text: str) -> frozenset[str]:
    return frozenset(
        folded
        for word in WORD.findall(text)
        if (folded := fold_word(without_possessive(word))) not in NOT_NAMES and len(folded) > 1
    )


@lru_cache(maxsize=10_000)
def fold_word(word: str) -> str:
    """A word without case and marks, and with one kind of apostrophe."""
    if word.isascii():
        return _plain_word(word)
    letters = unicodedata.normalize("NFKD", _plain_word(word).translate(LETTERS))
    return "".join(char for char in letters if not unicodedata.combining(char))
