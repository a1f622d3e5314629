"""Cells that name the person who reads the note, or who writes it, as somebody else: Ben’s dog, to Ben Cole."""

import re
from functools import lru_cache
from typing import NamedTuple

from generator.english.vocabulary.word_classes import is_known
from generator.people.names.greeting import without_post_nominals
from generator.people.names.honorifics import is_honorific, leading_titles, spaced_titles

SHORTEST = 3
"""Letters of a name that is looked for."""


class Named(NamedTuple):
    """By what somebody is called: titles, the first name and the family name; the names empty where too short to
    look for."""

    titles: tuple[str, ...]
    given: str
    family: str


@lru_cache(4096)
def called(name: str) -> Named:
    """The names of somebody, without degrees; the only one behind a title is that of the family."""
    words = spaced_titles(without_post_nominals(name)).split()
    titles = tuple(words[: len(leading_titles(name).split())])
    names = words[len(titles) :]
    given = names[0] if len(names) > 1 or (names and not titles) else ""
    family = names[-1] if len(names) > 1 or (names and titles) else ""
    return Named(titles, given if len(given) >= SHORTEST else "", family if len(family) >= SHORTEST else "")


def naming(text: str, name: str) -> str:
    """The words of a text that name somebody; empty where none do, or nothing else stands there."""
    who = called(name)
    if who.given and who.given in text and (found := _given_in(text, who.given)):
        return found
    return _family_in(text, who) if who.family and who.family in text else ""


def _given_in(text: str, given: str) -> str:
    found = re.search(rf"\b{re.escape(given)}\b(?! [A-Z])(?:[’']s)?(?! [A-Z])", text)
    return given if found and text.casefold() != given.casefold() else ""


def _family_in(text: str, who: Named) -> str:
    """The family name behind a title, or by itself of what is theirs: Dr Kaur’s paper, Bligh’s method, the Ames
    family; not Rosa Bligh’s, a shop in York, nor a name that is a word."""
    family = who.family
    for found in re.finditer(rf"\b{re.escape(family)}\b([’']s (?=\S)| family\b)?(?! [A-Z])", text):
        before = text[: found.start()].split()[-1:]
        if before and is_honorific(before[0]):
            if not who.titles or before[0] in who.titles:
                return f"{before[0]} {family}"
            continue
        alone = not before or not before[0][:1].isupper()
        if alone and found[1] and not is_known(family.casefold()):
            return family
    return ""
